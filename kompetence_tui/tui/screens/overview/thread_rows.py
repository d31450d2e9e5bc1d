"""The red thread's rows: branches, words cut to fit, and the count at the right end."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from rich.cells import cell_len

from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.thread.tree import (
    NONE_YET,
    Area,
    GroupGoal,
    Origin,
    PersonGoal,
    Thread,
    by_person,
    counted,
)
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import cut
from kompetence_tui.tui.widgets.row_list import Row, Span

_GAP = 2
_LEAST_WORDS = 24
"""Cells the words keep; where there is less room what stands in brackets gives way."""


@dataclass(frozen=True, repr=False)
class Node:
    """One row and those under it."""

    words: str
    mark: str = ""
    """Stands in brackets after the words, and is not cut before they are."""
    count: str = ""
    role: str = ""
    more: tuple[str, str] = ("", "")
    """What is said below the list when the row is marked: where it stands, and all its words."""
    inner: tuple["Node", ...] = ()


def nodes_of(thread: Thread, *, names: bool) -> list[Node]:
    """The tree as it is shown."""
    found = [_area(area, names=names) for area in thread.areas]
    if thread.loose_count:
        found.append(_loose(thread, names=names))
    return found


def rows_of(nodes: Sequence[Node]) -> tuple[list[Row], dict[str, Node]]:
    """The rows in order, and the node of each by its id, which is its place among its sisters."""
    rows, shown = [], {}
    for name, branch, node in _walk(nodes):
        shown[name] = node
        rows.append(Row(name, partial(spans, node, branch)))
    return rows, shown


def spans(node: Node, branch: str, width: int) -> Sequence[Span]:
    """One row within ``width`` cells."""
    count = " " * _GAP + node.count if node.count else ""
    room = max(0, width - cell_len(branch) - cell_len(count))
    mark = f" ({node.mark})" if node.mark else ""
    if mark and room - cell_len(mark) < min(_LEAST_WORDS, cell_len(node.words)):
        mark = ""
    words = cut(node.words, room - cell_len(mark))
    return [
        (branch, "muted"),
        (words, node.role),
        (mark, "muted"),
        (" " * max(0, room - cell_len(words) - cell_len(mark)), ""),
        (count, "muted" if node.count == NONE_YET else ""),
    ]


def _walk(nodes: Iterable[Node]) -> Iterator[tuple[str, str, Node]]:
    for number, node in enumerate(nodes):
        yield f"{number}", "", node
        yield from _branches(node.inner, f"{number}", "")


def _branches(nodes: Sequence[Node], name: str, before: str) -> Iterator[tuple[str, str, Node]]:
    for number, node in enumerate(nodes):
        is_last = number == len(nodes) - 1
        inner = f"{name}.{number}"
        yield inner, f"{before}{'└─ ' if is_last else '├─ '}", node
        yield from _branches(node.inner, inner, f"{before}{'   ' if is_last else '│  '}")


def _area(area: Area, *, names: bool) -> Node:
    inner = [_group_goal(goal, names=names) for goal in area.goals]
    inner += [Node(_("{who}: {none}").format(who=who, none=NONE_YET)) for who in area.waiting]
    if area.direct:
        people = _people(area.direct, names=names)
        inner.append(Node(_("bygger direkte på det"), count=counted(area.direct), inner=people))
    is_strategy = area.origin.kind is SessionKind.STRATEGY
    words = area.words if is_strategy else _of(area.origin, area.words)
    return Node(
        words,
        mark=area.origin.mark,
        role="strong",
        more=_more(area.words, area.origin),
        inner=tuple(inner) or (Node(NONE_YET, role="muted"),),
    )


def _group_goal(goal: GroupGoal, *, names: bool) -> Node:
    return Node(
        _of(goal.origin, goal.aim),
        mark=goal.origin.mark,
        count=counted(goal.goals),
        more=_more(goal.aim, goal.origin),
        inner=_people(goal.goals, names=names),
    )


def _loose(thread: Thread, *, names: bool) -> Node:
    inner = [_group_goal(goal, names=names) for goal in thread.loose_groups]
    if thread.loose:
        people = _people(thread.loose, names=names)
        words = _("de enkeltes mål, der ikke bygger på noget")
        inner.append(Node(words, count=counted(thread.loose), inner=people))
    total = _("{n} mål").format(n=thread.loose_count)
    words = _("Uden sammenhæng: {goals}").format(goals=total)
    return Node(words, role="strong", inner=tuple(inner))


def _people(goals: Sequence[PersonGoal], *, names: bool) -> tuple[Node, ...]:
    if not names:
        return ()
    return tuple(Node(who, count=counted(own)) for who, own in by_person(goals))


def _of(origin: Origin, words: str) -> str:
    return f"{origin.who}: {words}" if origin.who else words


def _more(words: str, origin: Origin) -> tuple[str, str]:
    parts = [origin.who, origin.source, origin.gone.value if origin.gone else ""]
    return " · ".join(part for part in parts if part), words
