"""A report in JSON: what the schema says, the same when it is read, and never an error."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kompetence_tui.domain.report.experiences import Chosen, Sort
from kompetence_tui.domain.report.feedback import Feedback, FeedbackPart
from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.domain.report.merging import merged
from kompetence_tui.domain.report.plain_report import plain_report, read_report
from kompetence_tui.domain.report.tables import TableId
from tests.export.report_samples import HOSTILE, TODAY, report

FILE = Path(__file__).parents[3] / "docs" / "schemas" / "report.json"
WRITTEN = json.loads(FILE.read_text(encoding="utf-8"))
SCHEMA = Draft202012Validator(WRITTEN)
ALL = report()
SOME = report("eksempelhuset", "prøvegården", areas=HOSTILE)
PLAIN = plain_report(ALL)
SHEET = replace(
    SOME,
    tables=SOME.tables[:1],
    texts=(
        Chosen("", "", Sort.PROPOSAL, "", HOSTILE[0]),
        Chosen("", "", Sort.TOOL, "", "Et\n\næg"),
    ),
    feedback=Feedback(
        HOSTILE[1], TODAY, (FeedbackPart("med-maal", "Målene", (("Hvad?", "Alt"),)),)
    ),
)
SMALL = plain_report(SHEET)


def test_the_schema_is_one_and_every_report_is_as_it_says() -> None:
    Draft202012Validator.check_schema(WRITTEN)
    for each in (ALL, SOME, SHEET, report(has_before=False)):
        assert list(SCHEMA.iter_errors(json.loads(json.dumps(plain_report(each))))) == []
    assert WRITTEN["$defs"]["table"]["properties"]["id"]["enum"] == [each.value for each in TableId]
    covers = WRITTEN["$defs"]["figure"]["properties"]["cover"]["enum"]
    assert set(covers) == {cover.value for cover in Cover}


@pytest.mark.parametrize(
    "figure",
    [{"n": 3, "cover": "few"}, {"n": None, "cover": "shown"}, {"n": -1, "cover": "shown"}],
)
def test_the_schema_lets_nothing_stand_behind_a_cover(figure: dict[str, Any]) -> None:
    plain = json.loads(json.dumps(PLAIN))
    plain["tables"][0]["total"]["total"]["now"] = figure
    assert not SCHEMA.is_valid(plain)


def test_what_is_read_is_what_was_written() -> None:
    for each in (ALL, SOME, SHEET):
        assert read_report(json.loads(json.dumps(plain_report(each)))) == each


def test_files_are_merged_as_the_reports_are() -> None:
    parts = [report(unit) for unit in ("eksempelhuset", "prøvegården")]
    read = [read_report(json.loads(json.dumps(plain_report(part)))) for part in parts]
    assert merged([part for part in read if part]) == merged(parts)


def test_a_number_behind_a_cover_is_not_taken_in() -> None:
    plain = json.loads(json.dumps(PLAIN))
    plain["tables"][0]["total"]["total"]["now"] = {"n": 3, "cover": "few"}
    read = read_report(plain)
    assert read is not None
    assert read.tables[0].total.total.now == Figure(None, Cover.FEW)


def test_what_is_not_published_is_no_file() -> None:
    assert read_report(plain_report(replace(ALL, published=None))) is None


WRONG = st.sampled_from([None, 1, -1, True, "x", "", [], {}, [1], {"a": 1}, 10**30, 0.5])


@given(st.data())
def test_whatever_else_is_no_report(data: st.DataObject) -> None:
    """Somewhere in it stands something else, or nothing."""
    plain: Any = json.loads(json.dumps(SMALL))
    place, parent, key = plain, plain, None
    for _step in range(data.draw(st.integers(1, 7))):
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            break
        parent, key = place, data.draw(st.sampled_from(keys))
        place = parent[key]
        if not isinstance(place, dict | list):
            break
    if data.draw(st.booleans()):
        parent[key] = data.draw(WRONG)
    else:
        del parent[key]
    read = read_report(plain)
    assert (
        read is None or list(SCHEMA.iter_errors(json.loads(json.dumps(plain_report(read))))) == []
    )


@given(WRONG)
def test_anything_is_no_report(data: object) -> None:
    assert read_report(data) is None
