"""Groups' talks, and a member's, with hostile text wherever people write."""

from typing import Any

from kompetence_tui.domain.base.text import LINE_LIMIT
from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.course.course import TaskStatus
from kompetence_tui.domain.direction.direction import NeedSource
from kompetence_tui.domain.direction.opspil import offered_by
from kompetence_tui.domain.session.session import Session
from tests.export.group_samples import area, grus, phases, strategy, workshops
from tests.factories import make_goal
from tests.tui.stage import ID
from tests.tui.talks import talk

_LINES = {
    "name", "text", "aim", "how", "unit", "title", "intro", "help", "responsible", "source",
    "focus", "guide", "proposed_by", "competence", "whom", "vision", "words", "who", "note",
    "conclusion", "draft", "told", "support", "author", "options", "follow_ups", "examples",
    "replaces", "competence_types", "no_development_because", "version", "low", "high", "turn",
}  # fmt: skip
"""The keys that people's text stands under."""


def poisoned(session: Session, text: str) -> Session:
    """The session with the text before all that people wrote in it, and in every empty place."""
    return Session.model_validate(_poisoned(session.model_dump(mode="json"), "", text))


def _poisoned(value: Any, key: str, text: str) -> Any:
    if isinstance(value, dict):
        if key == "dots":
            return {_before(name, text): number for name, number in value.items()}
        decision = value.keys() == {"board", "words"}
        names = {"board"} if decision else set()
        return {
            name: _poisoned(inner, "title" if name in names else name, text)
            for name, inner in value.items()
        }
    if isinstance(value, list):
        return [_poisoned(inner, key, text) for inner in value]
    is_words = isinstance(value, str) and key in _LINES and value not in tuple(NeedSource)
    return _before(value, text) if is_words else value


def _before(value: str, text: str) -> str:
    """A line of the text and the value, which are told apart by their ends."""
    room = LINE_LIMIT - len(value) - 1
    shown = text.encode(errors="replace").decode()  # surrogates cannot stand in JSON
    return f"{shown[:room]} {value}".strip()


def hostile_grus(text: str) -> Session:
    """On boards, with a group, a hidden note, an area of its own and one taken over."""
    session = grus()
    board = session.board("styrker").with_(draft="halv", conclusion="enige")
    direction = session.direction.with_area(area().with_(id="i2"))
    return poisoned(
        session.with_(
            id=ID, events=(), place="styrker", inputs=(), direction=direction,
            boards={"styrker": board, "vagter": Board()},
        ),
        text,
    )  # fmt: skip


def hostile_strategy(text: str) -> Session:
    """A committee's, with indsatsområder that a group can take over."""
    return poisoned(strategy().with_(id="strat2345a", events=()), text)


def hostile_workshops(text: str) -> tuple[Session, Session]:
    """The second of a forløb, open on its board, with tasks to judge; and the first."""
    first, second = workshops()
    assert second.course
    earlier = tuple(t.with_(status=TaskStatus.PARTLY) for t in second.course.earlier)
    course = second.course.with_(earlier=earlier)
    return poisoned(second.with_(course=course, place="maal"), text), poisoned(first, text)


def hostile_phases(text: str) -> Session:
    """A form with phases, open at its competences."""
    return poisoned(phases(closed=False).with_(place="f2"), text)


def hostile_opspil(text: str) -> Session:
    """A member's talk that can build on the group's goals."""
    inputs = offered_by(grus())
    goal = make_goal("m1").with_(builds_on=inputs[0])
    return poisoned(talk(goal).with_(inputs=inputs), text)
