"""A bank can ask for large letters on paper, in every format that has letters of a size."""

import io
import re
from zipfile import ZipFile

import pytest

from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.ways import Ways
from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.blocks import LARGE
from kompetence_tui.export.formats import format_called
from kompetence_tui.export.pdf.write import page_data
from tests.factories import make_bank, make_session
from tests.shipped_forms import form

PLAIN = make_bank()
LARGER = PLAIN.with_(ways=Ways(is_large=True))


def written(bank: Bank, format_id: str) -> bytes:
    kind = format_called(format_id)
    assert kind
    return kind.write(blank_form(bank)).data


def letter_sizes(office_file: bytes) -> list[int]:
    styles = ZipFile(io.BytesIO(office_file)).read("word/styles.xml").decode()
    return [int(size) for size in re.findall(r'<w:sz w:val="(\d+)"', styles)]


def test_an_office_file_has_larger_letters_in_the_same_proportions() -> None:
    plain, larger = (letter_sizes(written(bank, "docx")) for bank in (PLAIN, LARGER))
    assert len(plain) > 5
    assert larger == [round(size * LARGE) for size in plain]


def test_a_page_of_the_web_is_said_to_be_large() -> None:
    assert b' class="large">' in written(LARGER, "html")
    assert b' class="large">' not in written(PLAIN, "html")


def test_a_pdf_is_set_larger() -> None:
    assert [page_data(blank_form(bank))["scale"] for bank in (PLAIN, LARGER)] == [1, LARGE]
    assert written(LARGER, "pdf") != written(PLAIN, "pdf")


def test_the_text_is_the_same() -> None:
    assert str(blank_form(LARGER)) == str(blank_form(PLAIN))


@pytest.mark.parametrize("form_id", ["plan", "fuld", "aftaleskema"])
def test_what_is_written_of_a_talk_is_large_too(form_id: str) -> None:
    talk = make_session()
    assert not form(form_id).document(talk).speech.is_large
    assert form(form_id).document(talk.with_(bank=LARGER)).speech.is_large
