"""Inside a talk nothing tells of others (D2): all its actions are tried, and where they lead."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kompetence_tui.domain.board import Board
from kompetence_tui.domain.course import Course
from kompetence_tui.domain.direction import Direction, FocusArea, Need
from kompetence_tui.domain.kinds import Role, SessionKind
from kompetence_tui.domain.plan import Goal, Plan
from kompetence_tui.domain.session import Answer, Participant, Session
from kompetence_tui.tui.actions import COMMANDS
from tests.boards import SKILLS, grus
from tests.factories import TODAY, make_goal, make_session
from tests.tui.phases import five_phases
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import talk
from tests.tui.workshops import second_workshop

STRANGER = "Ursula"
"""Whoever and whatever belongs to others' talks is named so; their goals' and areas' words are
not, for those are there to be seen."""

UNIT = "Team Eksempelhavn"
AREA, GOAL = "Borgeren i centrum", "Bytte vagter i tide"


def others(unit: str) -> tuple[Session, ...]:
    """A strategy, a group's talk, a workshop and two persons' talks, all in the same unit."""
    people = tuple(
        Participant(name=f"{STRANGER} {role.name.title()}", role=role)
        for role in (*Role, Role.EMPLOYEE)
    )
    secret = f"{STRANGER} sagde det"
    board = Board(conclusion=secret, draft=secret).with_note(secret, author=people[0].name)
    plan = Plan(
        goals=(make_goal("m1", GOAL).with_(responsible=people[0].name),),
        support=secret, replaces=(people[0].name,),
    )  # fmt: skip
    base = grus().with_(
        unit=unit, participants=people, boards={SKILLS: board}, plan=plan,
        answers={"x": Answer(text=secret)},
    )  # fmt: skip
    area = FocusArea(id="i1", title=AREA, vision="Én indgang",
                     needs=(Need(competence="Lytte", whom="alle"),))  # fmt: skip
    course = Course(id="fremmed2345", title=secret)
    alone = make_session("alene23456", employee=f"{STRANGER} Alene")
    alone = alone.with_(
        unit=unit, answers={"siden-sidst": Answer(text=secret)},
        plan=Plan(goals=(Goal(id="m1", aim=secret),)),
    )  # fmt: skip
    strategy = base.with_(
        id="strat23456", kind=SessionKind.STRATEGY, direction=Direction(areas=(area,))
    )
    return (
        base.with_(id="andre23456"),
        strategy,
        base.with_(id="vaerkandre", kind=SessionKind.WORKSHOP, course=course),
        base.with_(id="vaerkfoer2", kind=SessionKind.WORKSHOP, unit=f"{STRANGER}s hus",
                   course=Course(id="vaerkfoer2", title=secret)),
        alone,
        alone.with_(id="udenenhed2", unit="", kind=SessionKind.PLUS),
    )  # fmt: skip


TALKS: dict[str, Callable[[], Session]] = {
    "MUS": lambda: talk(make_goal()),
    "GRUS": lambda: grus().with_board(SKILLS, Board().with_note("rolig hånd")),
    "workshop": second_workshop,
    "phases": five_phases,
}
ON = ("enter", "f2", "f4", "f12", "down", "enter", "f9")
"""Keys that lead further from the screens that actions lead to."""


@pytest.mark.parametrize("make", TALKS.values(), ids=TALKS.keys())
async def test_no_action_shows_another_s_name_or_words(
    make: Callable[[], Session], tmp_path: Path
) -> None:
    mine = make().with_(id=ID, date=TODAY)
    seen: set[str] = set()
    async with playing(tmp_path, mine.with_(unit=UNIT), *others(UNIT), open_id=ID) as stage:
        for action in dict.fromkeys(command.id for command in COMMANDS):
            await _back_in_the_talk(stage)
            if action != "quit_program" and hasattr(stage.screen, f"action_{action}"):
                for key in ("", *ON):
                    await (stage.press(key) if key else _run(stage, action))
                    assert not stage.on("Overview"), (action, key)
                    assert STRANGER not in stage.text, (action, key, stage.text)
                    seen.add(type(stage.screen).__name__)
        assert stage.talk.flush()
    written = (tmp_path / "data" / "sessions" / f"{ID}.json").read_text(encoding="utf-8")
    assert STRANGER not in written
    for file in (tmp_path / "exports").iterdir():
        assert STRANGER not in file.read_text(encoding="utf-8") + file.name
    assert len(seen) > 8, seen


async def _run(stage: Stage, action: str) -> None:
    await stage.screen.run_action(action)
    await stage.settle()


async def _back_in_the_talk(stage: Stage) -> None:
    """On the talk's own screen again, whatever is open above it."""
    while len(stage.app.screen_stack) > 2:
        stage.app.pop_screen()
        await stage.settle()
