"""Whose words are written with Årets billede, and that no name goes with them unseen."""

from collections.abc import Awaitable, Callable
from typing import Any

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.report.report import Report
from kompetence_tui.domain.rules import listed
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.i18n import _
from kompetence_tui.preparation.experiences import known_names
from kompetence_tui.preparation.feedback import feedback_in, feedback_on, names_in_words
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.dialogs.choose_line import ChooseLine
from kompetence_tui.tui.frame import Frame

_WIDTH = 40
WithTalk = Callable[[str], Awaitable[None]]
"""What is done with the id of the talk."""


async def choose_feedback(frame: Frame[Any], report: Report, then: WithTalk) -> None:
    """Ask which talk, where there are several, and go on. Raises StoreError, RuleBroken."""
    rows = frame.services.store.rows()
    found = feedback_on(rows, report.period)

    async def chosen(talk: str | None) -> None:
        if talk:
            await _unless_it_names(frame, report, talk, rows, then)

    if not found:
        words = _(
            "Der er ingen MED-tilbagemelding om {period}: begynd en strategi med de spørgsmål (N)."
        )
        frame.say(words.format(period=report.period.danish), alarm=True)
    elif len(found) == 1:
        await chosen(found[0].id)
    else:
        lines = [(row.id, f"{quote(row.who, _WIDTH)} · {danish_day(row.date)}") for row in found]
        await frame.go_to(ChooseLine(_("Hvis ord skal med?"), lines), chosen)


async def _unless_it_names(
    frame: Frame[Any], report: Report, talk: str, rows: tuple[SessionRow, ...], then: WithTalk
) -> None:
    """Go on, after a yes where a known name stands in the committee's words."""
    written = feedback_in(frame.services.store, talk)
    if not (names := names_in_words(written, known_names(rows))):
        await then(talk)
        return

    async def answered(yes: bool | None) -> None:
        if yes:
            await then(talk)

    words = _("Der står navne i udvalgets ord: {names}").format(names=listed(names))
    detail = _("Alle, der får arket, kan læse dem. De kan rettes i samtalen.")
    await frame.go_to(
        Ask(words, detail, yes=_("Skriv det alligevel"), no=_("Nej, ret dem først")), answered
    )
