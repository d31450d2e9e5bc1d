"""Plain text and Markdown as lines, and what kind of file was given."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompetence_tui.written.kinds import read_written
from kompetence_tui.written.lines import ListMark, WrittenLine
from kompetence_tui.written.package import NotWord
from kompetence_tui.written.plain import MAX_TEXT, read_plain
from tests.written.word_files import packed

B, N, X = ListMark.BULLET, ListMark.NUMBER, ListMark.BOX


def one(text: str) -> WrittenLine:
    return read_plain(text.encode()).lines[0]


@pytest.mark.parametrize(
    ("text", "mark", "depth", "said"),
    [
        ("- Hvad?", B, 0, "Hvad?"),
        ("  • Hvad?", B, 1, "Hvad?"),
        ("1. Hvad?", N, 0, "Hvad?"),
        ("12)Hvad?", N, 0, "Hvad?"),
        ("1.2 Hvad?", N, 1, "Hvad?"),
        ("1.2.3. Hvad?", N, 2, "Hvad?"),
        ("a) Hvad?", N, 1, "Hvad?"),
        ("☐ Ja", X, 0, "Ja"),
        ("- [ ] Ja", X, 0, "Ja"),
        ("f.eks. Hvad?", ListMark.NONE, 0, "f.eks. Hvad?"),
        ("1.3.2027 kl. 10", ListMark.NONE, 0, "1.3.2027 kl. 10"),
        ("-5 grader", ListMark.NONE, 0, "-5 grader"),
    ],
)
def test_marks_of_lists(text: str, mark: ListMark, depth: int, said: str) -> None:
    line = one(text)
    assert (line.mark, line.depth, line.text) == (mark, depth, said)


def test_marks_of_markdown() -> None:
    assert one("## Trivsel ##") == WrittenLine("Trivsel", 2)
    assert one("Trivsel\n-----") == WrittenLine("Trivsel", 2)
    assert one("**Trivsel:**").is_bold
    assert one("__Trivsel__") == WrittenLine("Trivsel", is_bold=True)
    assert not one("**Trivsel** nu").is_bold
    assert one("Hvad er *godt* og [her](http://x.dk)?").text == "Hvad er godt og her (http://x.dk)?"
    assert one(r"3 \* 4").text == "3 * 4"
    assert one("snake_case_ord").text == "snake_case_ord"
    assert one("> Råd").is_quote


def test_a_sentence_that_was_broken_to_fit_the_page_is_one() -> None:
    text = "1. Hvad har du været glad for i det\n   forløbne år?\nog hvorfor?\n\nTrivsel\nHvad?"
    lines = [line.text for line in read_plain(text.encode()).lines]
    assert lines == [
        "Hvad har du været glad for i det forløbne år?",
        "og hvorfor?",
        "",
        "Trivsel",
        "Hvad?",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_right_whatever_program_saved_the_file(encoding: str) -> None:
    text = read_plain("Hvad er »ærligt« – på én dag?\r\nÅ?".encode(encoding))
    assert [line.text for line in text.lines] == ["Hvad er »ærligt« – på én dag?", "Å?"]
    assert bool(text.remarks) == (encoding == "cp1252")


@pytest.mark.parametrize(
    ("data", "todo"),
    [
        (b"", "tom"),
        (b"\xef\xbb\xbf \n", "tom"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), r"\.doc\): åbn den i Word"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "adgangskode",
        ),
        (rb"{\rtf1 x}", "RTF"),
        (b"<!DOCTYPE html><p>x", "webside"),
        (b"\x89PNG\r\n", "ikke en tekst"),
        (b"abc\x00\x01", "ikke en tekst"),
        (b"Hvad?\n" * (MAX_TEXT // 6 + 1), "for stor"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "Word"),
        (b"PK\x03\x04" + b"x" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
        (b"PK\x05\x06" + bytes(18), "ikke en tekst"),
    ],
)
def test_other_kinds_of_files_get_a_sentence_of_what_to_do(data: bytes, todo: str) -> None:
    with pytest.raises(NotWord, match=todo):
        read_written(data)


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_lines_or_a_sentence(data: bytes) -> None:
    with suppress(NotWord):
        assert all("\n" not in line.text for line in read_written(data).lines)
