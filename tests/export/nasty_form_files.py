"""Forms as a file could make them, of every field, in words that look like something else."""

from random import Random

from kompetence_tui.domain.base.text import clean, one_line
from kompetence_tui.domain.form import (
    AnswersPart,
    FieldPart,
    FormFile,
    FormPart,
    FormSection,
    LinePart,
    RoomPart,
    TalkField,
)
from tests.export.nasty import nasty_text

_PLACES = ("trivsel", "q1", "t1", "siden-sidst")
_OF_TALK: list[TalkField] = [f for f in TalkField if not f.is_of_goal and f is not TalkField.PHASE]
_OF_GOAL: list[TalkField] = [field for field in TalkField if field.is_of_goal]


def nasty_form(random: Random) -> FormFile:
    """Sound as the reader makes them."""
    return FormFile(
        id="ond",
        title=_words(random) + random.choice(["", " {navn}", "{samtale} x"]),
        name=_words(random),
        text=_words(random),
        parts=_parts(random, _OF_TALK),
        sections=tuple(_section(random, 2) for _ in range(random.randint(0, 4))),
    )


def _section(random: Random, level: int, *, is_of_goal: bool = False) -> FormSection:
    each = not is_of_goal and random.random() < 0.4
    of_goal = is_of_goal or each
    inner = random.randint(0, 3) if level == 2 else 0
    return FormSection(
        title=_words(random),
        hints=tuple(_words(random) for _ in range(random.randint(0, 2))),
        text=random.choice(["", _words(random)]),
        parts=_parts(random, _OF_GOAL if of_goal else _OF_TALK),
        sections=tuple(_section(random, 3, is_of_goal=of_goal) for _ in range(inner)),
        is_of_goal=each,
        left_out_if_empty=random.random() < 0.3,
        lines_if_empty=random.choice([0, 2]),
    )


def _parts(random: Random, fields: list[TalkField]) -> tuple[FormPart, ...]:
    return tuple(_part(random, fields) for _ in range(random.randint(0, 4)))


def _part(random: Random, fields: list[TalkField]) -> FormPart:
    match random.randrange(6):
        case 0:
            return AnswersPart(random.choice(_PLACES))
        case 1:
            return LinePart(_words(random), is_signature=random.random() < 0.5)
        case 2:
            return RoomPart(random.randint(1, 3))
    return FieldPart(random.choice(fields))


def _words(random: Random) -> str:
    return one_line(clean(nasty_text(random))) or "x"
