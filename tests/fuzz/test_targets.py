"""A short run of what benchmarks/fuzz.py runs for as long as one likes."""

import json

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS

TESTED_ELSEWHERE = {"bank-written", "export"}


@pytest.mark.parametrize("name", sorted(TARGETS.keys() - TESTED_ELSEWHERE))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_input_keeps_the_promise(name: str, data: st.DataObject) -> None:
    target = TARGETS[name]
    assert target.take(data.draw(target.strategy())) is not None


@pytest.mark.parametrize("name", [name for name, target in TARGETS.items() if target.seeds])
def test_what_the_damage_begins_with_is_whole(name: str) -> None:
    target = TARGETS[name]
    assert target.seeds
    outcomes = {target.take(seed) for seed in target.seeds()}
    assert not any("kan ikke" in outcome or "fejl" in outcome for outcome in outcomes - {""})


@pytest.mark.parametrize("target", ["kept", "private"])
def test_a_foreign_document_beside_ones_own_is_no_obstacle_to_saving(target: str) -> None:
    seeds = TARGETS[target].seeds
    assert seeds
    tables = orjson.loads(seeds()[0])
    for table in tables.values():
        table |= {"": None, "x": {}, "2": []}
    assert TARGETS[target].take(orjson.dumps(tables)) in ("saved", "notes")


@pytest.mark.parametrize("path", ["/tmp/x\x00y.md", "/tmp/\ud800.md", "/" + "x" * 5000, "/"])
def test_a_listed_export_that_no_file_can_be_is_gone_or_unreachable(path: str) -> None:
    listed = json.dumps({"exports": [{"path": path, "sha256": "00"}]}).encode()
    assert TARGETS["exports"].take(listed) in ("GONE", "CHANGED", "OSError")
