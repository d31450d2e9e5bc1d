"""Sheets that fill no more than a page or two (E18, V4)."""

import pytest

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.course.course import Course, Task
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.page import LINES, WIDTH, PageLimits, fitted, lines_of
from tests.export.group_samples import board_theme, group, grus, phases, workshops
from tests.factories import make_goal, when
from tests.shipped_forms import form


def decided(boards: int, words: str, tasks: int) -> Session:
    """A workshop with that many conclusions and tasks."""
    themes = [board_theme(f"b{n}", f"Plade {n}", "Kort?") for n in range(boards)]
    lines = [
        Task(id=f"o{n}", text=f"Opgave {n}. {words}", due=when("1.12.2026")) for n in range(tasks)
    ]
    return group(SessionKind.WORKSHOP, *themes).with_(
        boards={theme.id: Board(conclusion=words) for theme in themes},
        course=Course(id="w", title="Forløb", tasks=tuple(lines)),
    )


def test_lines_are_counted_as_they_fill_a_page() -> None:
    assert lines_of("a\n\nb\n") == 3
    assert lines_of("x" * WIDTH) == 1
    assert lines_of("x" * (WIDTH + 1)) == 2


def test_what_fits_is_whole_and_what_does_not_is_cut_as_little_as_needed() -> None:
    def write(room: PageLimits) -> Document:
        doc = Document()
        doc.items(Item(room.words("ord " * 40)) for _line in room.some(range(30)))
        return doc

    whole = str(write(PageLimits()))
    assert str(fitted(write, pages=2)) == whole
    assert str(fitted(write, pages=1)) != whole
    assert lines_of(str(fitted(write, pages=1))) <= LINES


@pytest.mark.parametrize(("boards", "tasks"), [(1, 1), (15, 3), (2, 60), (40, 60)])
def test_the_handout_is_two_pages_at_most_and_says_when_it_is_short(
    boards: int, tasks: int
) -> None:
    session = decided(boards, "Alle kan holde samtalen, og ingen står alene. " * 12, tasks)
    written = form("formidling").render(session)
    assert lines_of(written) <= 2 * LINES
    is_short = "Arket er forkortet til to sider; resten står i hele samtalen" in written
    assert is_short == (boards + tasks > 2)


def test_the_handout_holds_decisions_and_tasks_only() -> None:
    first, second = workshops()
    written = form("formidling").render(first)
    assert "Vi er her for familierne." in written
    assert "Spørge fem borgere" in written
    for note in first.board("styrker").notes:
        assert note.text not in written
    assert "Anna Eksempel" not in written
    assert "Åse" not in written
    assert "Status: delvist udført" in form("formidling").render(second)
    assert "Tre er spurgt" not in form("formidling").render(second)


def test_the_opspil_is_one_page_whatever_the_plan() -> None:
    goals = tuple(make_goal(f"m{n}", f"Mål {n}: " + "blive bedre " * 40) for n in range(60))
    session = grus().with_(plan=Plan(goals=goals))
    written = form("opspil").render(session)
    assert lines_of(written) <= LINES
    assert "Arket er forkortet til én side" in written
    assert "mere*" in written
    assert "forkortet" not in form("opspil").render(grus())


def test_the_opspil_takes_goals_and_competences_from_the_phases() -> None:
    written = form("opspil").render(phases())
    assert "Færre skift. NN holder øje." in written
    assert "Svære samtaler – alle i vagten (brugerinput)" in written
    assert "Otte gange" not in written
