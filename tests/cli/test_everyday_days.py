"""Everyday days after ``--date`` and ``--since``: told, and refused where they are none."""

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("løbende", "»løbende« er ingen dato; skriv, hvornår I ser på det igen"),
        ("snarest", "»snarest« er ingen dato; skriv den seneste dag"),
        ("forår 2027", "»forår 2027« er ikke en bestemt dag; skriv fx 15.3.2027"),
        ("uge 10-12 2027", "»uge 10–12 2027« er ikke en bestemt dag"),
        ("30.6.2027-1.3.2027", "1.3.2027 ligger før 30.6.2027"),
    ],
)
def test_what_is_no_day_is_refused_with_what_to_write(
    kompetence: Run, written: str, words: str
) -> None:
    ended = kompetence("new", "--date", written)
    assert ended.code == 2
    assert f"--date: {words}" in " ".join(ended.err.split())
