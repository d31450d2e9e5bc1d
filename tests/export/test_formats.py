"""What the end of a file's name says that it is written as."""

import pytest

from kompetence_tui.export.formats import format_by_name, format_called, with_ending


@pytest.mark.parametrize(
    ("name", "known", "as_pdf"),
    [
        ("plan.md", "md", "plan.pdf"),
        ("~/MUS 2026/Plan.DOCX", "docx", "~/MUS 2026/Plan.pdf"),
        ("plan.pdf", "pdf", "plan.pdf"),
        ("plan.2026", None, "plan.2026"),
        ("plan", None, "plan"),
        ("~/planer.md/", None, "~/planer.md/"),
        ("~/planer.md/plan", None, "~/planer.md/plan"),
        ("", None, ""),
    ],
)
def test_a_name_says_its_format_and_is_given_another_one_s(
    name: str, known: str | None, as_pdf: str
) -> None:
    found, chosen = format_by_name(name), format_called("pdf")
    assert (found and found.id) == known
    assert chosen
    assert with_ending(name, chosen) == as_pdf
