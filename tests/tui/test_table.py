"""A question answered in a table: rows of named columns, written by keyboard alone."""

from pathlib import Path

import pytest

from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.session.answer import Answer, TableRow
from kompetence_tui.domain.session.kinds import AnswerKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.widgets.table_lines import TableLine
from tests.factories import make_session
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import closed_talk

COURSES = Question(
    id="kurser", text="Hvilke kurser?", answer=AnswerKind.TABLE, columns=("Kursus", "Pris", "Frist")
)
ROWS = tuple(TableRow(cells=cells) for cells in (("Et", "100"), ("To", "", "maj"), ("Tre",)))


def with_table(session: Session, *rows: TableRow) -> Session:
    """The talk with that question alone, answered by the rows."""
    theme = Theme(title="Ønsker", questions=(COURSES,))
    session = session.with_(bank=session.bank.with_(themes=(theme,)), answers={}, place="kurser")
    return session.with_answer("kurser", Answer(rows=rows))


def cells(stage: Stage) -> list[tuple[str, ...]]:
    return [row.cells for row in stage.stored().answer("kurser").rows]


async def test_rows_are_written_with_enter_and_tab(tmp_path: Path) -> None:
    async with playing(tmp_path, with_table(make_session(ID)), open_id=ID) as stage:
        assert "Kursus" in stage.text
        await stage.press(*"Et", "enter", *"100", "enter", *"maj", "enter", *"To", "tab", "tab")
        await stage.type("juni")
        assert cells(stage) == [("Et", "100", "maj"), ("To", "", "juni")]
        assert len(stage.screen.query(TableLine)) == 3
    session = stage.store.read(ID)
    async with playing(tmp_path / "igen", session, open_id=ID) as stage:
        assert [text in stage.text for text in ("100", "juni")] == [True, True]


async def test_rows_are_moved_by_keys(tmp_path: Path) -> None:
    async with playing(tmp_path, with_table(make_session(ID), *ROWS), open_id=ID) as stage:
        await stage.press("ctrl+down")
        assert [row[0] for row in cells(stage)] == ["To", "Et", "Tre"]
        await stage.press("ctrl+down", "ctrl+down", "ctrl+up")
        assert [row[0] for row in cells(stage)] == ["To", "Et", "Tre"]
        await stage.press("ctrl+up")
        await stage.type("!")
        assert [row[0] for row in cells(stage)] == ["Et!", "To", "Tre"]


async def test_a_row_is_taken_away_and_comes_back(tmp_path: Path) -> None:
    async with playing(tmp_path, with_table(make_session(ID), *ROWS), open_id=ID) as stage:
        await stage.press("tab", "tab", "tab")
        await stage.run("remove_row")
        assert [row[0] for row in cells(stage)] == ["Et", "Tre"]
        await stage.press("f7")
        assert cells(stage) == [row.cells for row in ROWS]
        assert "Rækken »To · maj« er tilbage." in stage.note


async def test_a_row_emptied_letter_by_letter_comes_back(tmp_path: Path) -> None:
    async with playing(tmp_path, with_table(make_session(ID), *ROWS), open_id=ID) as stage:
        await stage.press("end", *["backspace"] * 2, "tab", "end", *["backspace"] * 3, "f4")
        assert [row[0] for row in cells(stage)] == ["To", "Tre"]
        await stage.press("escape", "f7")
        assert cells(stage)[0] == ("Et", "100")


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_what_can_only_be_read_is_read_whole(tmp_path: Path, size: tuple[int, int]) -> None:
    long = TableRow(cells=("Konflikter i svære samtaler", "5.000 kr.", "inden sommerferien"))
    session = with_table(closed_talk(), long)
    async with playing(tmp_path, session, open_id=session.id, size=size) as stage:
        words = "Konflikter i svære samtaler · Pris: 5.000 kr. · Frist: inden sommerferien"
        await stage.press("escape")
        assert words in stage.words
