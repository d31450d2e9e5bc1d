"""The parts of a goal laid out in lines: labels beside the text, or above it where it is narrow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kompetence_tui.domain.plan.goal_parts import AIM, GoalPart
from kompetence_tui.tui.text import folded

BESIDE = 70
"""Columns from which labels stand beside the text."""
LABEL = 16
"""Columns of the labels there."""


@dataclass(frozen=True)
class PartLine:
    """One line of the screen: which part it is of, its label and its words with their role."""

    part: int
    label: str = ""
    words: str = ""
    role: str = ""


def part_lines(parts: Sequence[GoalPart], width: int) -> tuple[PartLine, ...]:
    """All lines; a blank one stands between two parts, but not between two actions."""
    lines: list[PartLine] = []
    for number, part in enumerate(parts):
        if lines and (part.label or parts[number - 1].id == AIM):
            lines.append(PartLine(number - 1))
        lines += _lines_of(number, part, width)
    return tuple(lines)


def _lines_of(number: int, part: GoalPart, width: int) -> Iterator[PartLine]:
    is_beside = width >= BESIDE and bool(part.label or part.id != AIM)
    room = width - LABEL if is_beside else width
    label = part.label
    if label and not is_beside:
        yield PartLine(number, label)
        label = ""
    said = ((part.text, "strong" if part.id == AIM else ""), (part.quiet, "muted"),
            (part.question, "warn"))  # fmt: skip
    hanging = "  " if part.action_id else ""  # where one action ends and the next begins
    wrapped = [
        (line if not at else hanging + line, role)
        for at, (line, role) in enumerate(
            (line, role) for text, role in said for line in _wrapped(text, room - len(hanging))
        )
    ]
    for line, role in wrapped or [("–", "muted")]:
        yield PartLine(number, label.ljust(LABEL) if is_beside else "", line, role)
        label = ""


def _wrapped(text: str, width: int) -> Iterator[str]:
    """The text in lines, its own line breaks kept; nothing of an empty one."""
    for line in text.strip().splitlines():
        yield from folded(line, width)
