"""Sheets for one planned talk or for all, put in a folder from the overview."""

from collections.abc import Sequence
from pathlib import Path

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.export.formats import FORMATS, Format, format_called
from kompetence_tui.i18n import _, plural
from kompetence_tui.paths import with_tilde
from kompetence_tui.preparation.sheet_words import Filling, filling_of
from kompetence_tui.preparation.sheets import PutSheets, WantedSheet, put_sheets, to_prepare
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.dialogs.choose_line import ChooseLine
from kompetence_tui.tui.dialogs.working import Ended, Working
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.screens.overview.rows import who
from kompetence_tui.tui.talk.choosing import choose_to_write

_ALL, _THEIRS, _LEADER = "alle", "deres", "leder"


async def make_sheets(frame: Frame[None]) -> None:
    """Ask for whom, as what and where, and write the sheets."""
    try:
        rows = frame.services.store.listing().rows
    except StoreError as error:
        frame.say(str(error), alarm=True)
        return
    ahead = to_prepare(rows, frame.services.today)
    marked = [row for row in rows if row.id == frame.marked and not row.closed]
    lines = [(row.id, _one(frame, row)) for row in marked]
    if [row.id for row in ahead] != [row.id for row in marked] and ahead:
        words = plural(
            "Til den ene planlagte samtale", "Til alle {n} planlagte samtaler", len(ahead)
        )
        lines.append((_ALL, words))
    if not lines:
        frame.say(_("Der er ingen planlagt samtale at skrive et skema til."), alarm=True)
        return

    async def chosen(line: str | None) -> None:
        if line is not None:
            await _ask_who(frame, [row.id for row in (ahead if line == _ALL else marked)])

    if len(lines) == 1:
        await chosen(lines[0][0])
    else:
        await frame.go_to(ChooseLine(_("Skema til forberedelse"), lines), chosen)


def _one(frame: Frame[None], row: SessionRow) -> str:
    name = who(row, covered=frame.services.covered)
    return _("Til {who}, {date}").format(who=name, date=danish_day(row.date))


async def _ask_who(frame: Frame[None], ids: Sequence[str]) -> None:
    async def chosen(who_prepares: str | None) -> None:
        if who_prepares is not None:
            await _ask_how(frame, ids, for_leader=who_prepares == _LEADER)

    lines = [
        (_THEIRS, _("Den eller dem, samtalen er med")),
        (_LEADER, _("Dig, der holder den (bliver dine private noter)")),
    ]
    await frame.go_to(ChooseLine(_("Hvem forbereder sig?"), lines), chosen)


async def _ask_how(frame: Frame[None], ids: Sequence[str], *, for_leader: bool) -> None:
    async def chosen(format_id: str | None) -> None:
        if sheets_as := format_called(format_id or ""):
            await _ask_where(frame, ids, WantedSheet(sheets_as, for_leader))

    lines = [(each.id, _how(each)) for each in sorted(FORMATS, key=_office_first)]
    question = plural("Hvordan udfyldes skemaet?", "Hvordan udfyldes de {n} skemaer?", len(ids))
    await frame.go_to(ChooseLine(question, lines), chosen)


def _office_first(each: Format) -> bool:
    return filling_of(each) is not Filling.OFFICE


def _how(sheets_as: Format) -> str:
    words = {
        Filling.OFFICE: _("På skærmen, i felter, og læses ind igen ({format})"),
        Filling.TEXT: _("På skærmen, som tekst, og læses ind igen ({format})"),
        Filling.PAPER: _("I hånden, på papir ({format})"),
    }[filling_of(sheets_as)]
    return words.format(format=sheets_as.name)


async def _ask_where(frame: Frame[None], ids: Sequence[str], wanted: WantedSheet) -> None:
    async def chosen(folder: Path) -> None:
        await _write(frame, ids, folder, PutSheets(), wanted, overwrite=False)

    question = plural("Hvor skal skemaet ligge?", "Hvor skal de {n} skemaer ligge?", len(ids))
    await choose_to_write(frame, question, chosen)


async def _write(
    frame: Frame[None],
    ids: Sequence[str],
    folder: Path,
    came: PutSheets,
    wanted: WantedSheet,
    *,
    overwrite: bool,
) -> None:
    async def done(ended: Ended | None) -> None:
        _tell(frame, folder, came, ended or Ended())
        if came.there and not overwrite:
            await _ask_to_overwrite(frame, folder, came, wanted)

    services = frame.services
    steps = put_sheets(
        services.store, ids, folder, services.config.notice, came, wanted, overwrite=overwrite
    )
    await frame.go_to(Working(_("Skriver skemaer"), steps, len(ids)), done)


async def _ask_to_overwrite(
    frame: Frame[None], folder: Path, came: PutSheets, wanted: WantedSheet
) -> None:
    there, came.there = came.there, []

    async def answered(yes: bool | None) -> None:
        if yes:
            await _write(frame, there, folder, came, wanted, overwrite=True)

    words = plural(
        "Skemaet findes allerede. Skal det overskrives?",
        "{n} af skemaerne findes allerede. Skal de overskrives?",
        len(there),
    )
    detail = _("Et skema, der ligger der, kan være udfyldt i mellemtiden.")
    await frame.go_to(
        Ask(words, detail, yes=_("Overskriv"), no=_("Nej, behold det, der er")), answered
    )


def _tell(frame: Frame[None], folder: Path, came: PutSheets, ended: Ended) -> None:
    """Where they lie; covered, the one file is not called by its name."""
    troubles = [ended.trouble] if ended.trouble else came.troubles
    told = []
    if ended.was_stopped:
        told.append(_("Stoppet."))
    if len(came.written) == 1 and not frame.services.covered:
        told.append(_("Gemt som {path}.").format(path=with_tilde(came.written[0])))
    elif came.written or not (troubles or came.there):
        words = plural("{n} skema ligger i {{folder}}.", "{n} skemaer ligger i {{folder}}.",
                       len(came.written))  # fmt: skip
        told.append(words.format(folder=with_tilde(folder)))
    # After the list below has been read anew, which says what it cannot read.
    frame.call_after_refresh(frame.say, " ".join([*told, *troubles[:1]]), alarm=bool(troubles))
