"""Sheets of many talks: what one meets costs none of the others theirs."""

from pathlib import Path

from kompetence_tui.export.document import Document
from kompetence_tui.export.formats import Format, Written
from kompetence_tui.preparation.sheets import PutSheets, WantedSheet, put_sheets
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_session

REMARK = "Skriften mangler tegnet »李«."


def _written(document: Document) -> Written:
    """As a format may: one fails, another has a remark."""
    if document.about.who == "Bo Prøvesen":
        raise ZeroDivisionError
    return Written(b"skema", REMARK if document.about.who == "Cille Prøvesen" else "")


def test_a_format_that_fails_costs_one_sheet_and_a_remark_is_told(tmp_path: Path) -> None:
    store = SessionStore(tmp_path / "data")
    for session_id, name in (("anna2345", "Anna Eksempel"), ("boxx2345", "Bo Prøvesen"),
                             ("cill2345", "Cille Prøvesen")):  # fmt: skip
        store.create(make_session(session_id, employee=name)).close()
    folder, came = tmp_path / "ark", PutSheets()
    folder.mkdir()
    chosen = Format(id="prøve", name="Prøve", how=_written)
    ids = ["anna2345", "boxx2345", "cill2345"]
    for _step in put_sheets(store, ids, folder, "", came, WantedSheet(chosen), overwrite=False):
        pass
    assert [path.name.split("-")[-3] for path in came.written] == ["anna", "cille"]
    fault, remark = came.troubles
    assert "uventet fejl" in fault
    assert "Bo" not in fault
    assert remark == REMARK
