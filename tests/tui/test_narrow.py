"""Low and narrow screens can be read: names come before columns."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kompetence_tui.domain.due.deadlines import deadlines
from kompetence_tui.domain.due.year import employees
from kompetence_tui.domain.session.listing import OverviewPart, Placed
from kompetence_tui.domain.session.summary import row_of
from kompetence_tui.tui.screens.overview import due_rows, rows, year_rows
from kompetence_tui.tui.widgets.row_list import Span
from tests.boards import grus
from tests.factories import TODAY, make_goal, make_session
from tests.tui.stage import ID, playing
from tests.tui.talks import talk

NAME = "Cille Prøvesen"
ROW = row_of(make_session(employee=NAME, goals=(make_goal(),)))
WIDTHS = {80: 77, 60: 57, 40: 37}
"""Cells of a row by those of the screen."""


def said(spans: Sequence[Span], width: int) -> str:
    line = "".join(text for text, _role in spans)
    assert len(line) <= width
    return " ".join(line.split())


@pytest.mark.parametrize(
    ("screen", "columns", "line"),
    [
        (80, "Hvem Samtale Dato Status Mål Næste", f"{NAME} MUS i dag i gang 1/1 1.9.2027 !"),
        (60, "Hvem Samtale Dato Status", f"{NAME} MUS i dag i gang !"),
        (40, "Hvem Dato", f"{NAME} i dag !"),
    ],
)
def test_the_overview_says_the_name_and_what_has_room(screen: int, columns: str, line: str) -> None:
    width = WIDTHS[screen]
    entry = Placed(ROW, OverviewPart.WAITING, calls=True, replaced=False)
    assert said(rows.headings(width, covered=False), width) == columns
    shown = said(rows.cells(entry, width, today=TODAY, covered=False, shorts={}), width)
    assert shown == line


@pytest.mark.parametrize("screen", WIDTHS)
def test_so_do_what_is_due_and_the_year(screen: int) -> None:
    width = WIDTHS[screen]
    (point, *_more), (employee,) = deadlines([ROW]), employees([ROW], TODAY.year, TODAY)
    by_date = due_rows.rows_by_date([point], TODAY, covered=False)
    assert NAME in said(by_date[1].spans(width), width)
    assert NAME in said(year_rows.spans(employee, width, today=TODAY, covered=False), width)
    standing = employee.standing.words
    assert standing in said(year_rows.spans(employee, width, today=TODAY, covered=False), width)


async def test_what_a_short_row_leaves_out_stands_below_the_list(tmp_path: Path) -> None:
    session = make_session(ID, goals=(make_goal(aim="Tal"),))
    async with playing(tmp_path, session, size=(40, 12)) as stage:
        await stage.press("f")
        assert "handling »Følge Bo i to dage«" in stage.words


async def test_the_agenda_keeps_the_questions_whole(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID, size=(60, 20)) as stage:
        await stage.press("f2")
        assert "● Hvad er du mest tilfreds med fra det sidste år?" in stage.words


async def test_the_question_leaves_the_answer_its_room(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID, size=(40, 12)) as stage:
        assert "Siden sidst" in stage.text
        assert "Spørg videre" not in stage.text
        await stage.type("Ro")
        assert "Æ, ø og å.Ro" in stage.text


async def test_a_board_names_the_writer_by_initials_for_room_to_write(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=grus().id, size=(40, 12)) as stage:
        await stage.press("n")
        await stage.type("Vi deler mere")
        assert "Vi deler mere" in stage.text
