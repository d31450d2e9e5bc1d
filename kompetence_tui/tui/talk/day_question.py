"""Which day a talk is held that was planned for another: asked once, before the second question."""

from collections.abc import Awaitable, Callable
from typing import Any

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.day_held import may_be_another, with_day
from kompetence_tui.domain.dates.when import When
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.terminal.keys_in_order import KeysInOrder


def is_to_be_asked(screen: TalkScreen[Any]) -> bool:
    """The first was written today in a talk planned for another day, and nothing is typed
    ahead that would be lost in a question."""
    if screen.talk.day_is_settled or screen.talk.read_only:
        return False
    if isinstance(screen.app, KeysInOrder) and screen.app.has_keys_waiting:
        return False
    return may_be_another(screen.talk.session, screen.services.today)


async def ask_the_day(screen: TalkScreen[Any], then: Callable[[], Awaitable[None]]) -> None:
    """Ask whether it is held today, and go on with ``then`` whatever is answered."""
    talk = screen.talk
    talk.day_is_settled = True
    planned = PartialDate.day(talk.session.date)
    today = When(date=PartialDate.day(screen.services.today))

    async def answered(yes: bool | None) -> None:
        if yes:
            talk.change(with_day(talk.session, today))
        await then()

    await screen.go_to(
        Ask(
            _("Holder I samtalen i dag, {today}?").format(today=today.danish),
            _("Den står til {day}. Dagen kommer i planen.").format(day=planned.explained),
            yes=_("Ja, i dag"),
            no=_("Behold {day}").format(day=planned.danish),
        ),
        answered,
    )


def say_the_day(screen: TalkScreen[Any]) -> None:
    """A talk of another day than today says so once: the year may not have been written."""
    day = screen.talk.kept.date
    if day != screen.services.today:
        words = _("Samtalens dato: {day}").format(day=PartialDate.day(day).explained)
        screen.say(words)
