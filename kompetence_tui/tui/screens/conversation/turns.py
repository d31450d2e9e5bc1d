"""A question that both answer: the keyboard goes from the one to the other, and then both see."""

from collections.abc import Awaitable, Callable

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.both import (
    Turn,
    asked_again,
    handed_on,
    name_in,
    said_in,
    turn_at,
)
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.talk.stop import StopScreen

GoOn = Callable[[], Awaitable[None]]


async def next_turn(screen: StopScreen, go_on: GoOn) -> None:
    """Hand the keyboard on where the one whose turn it is has answered; else go on.

    The leader may have nothing to say: then they are asked whether to see the other's.
    """
    question = screen.stop.question
    turn = turn_at(screen.talk.kept, question)
    if turn in (None, Turn.TOGETHER) or screen.talk.read_only:
        await go_on()
        return
    screen.talk.flush()
    screen.talk.settle()
    answer = screen.talk.session.answer(question.id)
    if not said_in(answer, turn).is_empty:
        await _put(screen, handed_on(answer, turn))
    elif turn is Turn.LEADER:
        await _ask_to_show(screen, go_on)
    else:
        await go_on()


async def answer_again(screen: StopScreen) -> None:
    """Hide both answers once more, so that each can put their own right."""
    screen.talk.settle()
    await _put(screen, asked_again(screen.talk.session.answer(screen.stop.question.id)))


async def _put(screen: StopScreen, answer: Answer) -> None:
    session = screen.talk.session
    screen.talk.change(session.with_answer(screen.stop.question.id, answer))
    await screen.show_stop(screen.stop)


async def _ask_to_show(screen: StopScreen, go_on: GoOn) -> None:
    session = screen.talk.kept

    async def answered(yes: bool | None) -> None:
        if yes:
            answer = screen.talk.session.answer(screen.stop.question.id)
            await _put(screen, handed_on(answer, Turn.LEADER))
        elif yes is False:
            await go_on()

    words = _("{leader} har ikke svaret. Vil I se, hvad {employee} har svaret?")
    leader, employee = name_in(session, Role.LEADER), name_in(session, Role.EMPLOYEE)
    said = words.format(leader=leader, employee=employee)
    await screen.go_to(
        Ask(said[:1].upper() + said[1:], yes=_("Vis svaret"), no=_("Gå videre uden")), answered
    )
