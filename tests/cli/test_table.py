"""Columns for stdout stand under each other, whatever a name is written with."""

import pytest
from rich.cells import cell_len

from kompetence_tui.cli.table import table


@pytest.mark.parametrize("name", ["Åse", "A\u030ase", "漢字", "–"])
def test_the_second_column_begins_at_one_place(name: str) -> None:
    lines = table(["Hvem", "Dag"], [[name, "x"], ["Anna Eksempel", "x"]])
    assert [cell_len(line[:-1]) for line in lines[1:]] == [cell_len("Anna Eksempel  ")] * 2
