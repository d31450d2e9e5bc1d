"""What was written comes back under its question, or the sheet is refused by line."""

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.base.text import FIELD_LIMIT, clean
from kompetence_tui.domain.session.session import Session
from kompetence_tui.preparation.given import FileHasProblems
from kompetence_tui.preparation.outline import SheetLabel, outline
from kompetence_tui.preparation.reader import Filled, answers_in
from kompetence_tui.preparation.sheet_file import read_sheet
from tests.preparation.sheets import filled, make_talk

TALK = make_talk()
IDS = [part.id for part in outline(TALK) if part.label is not SheetLabel.THEME]
TEXTS = {
    "siden-sidst": "Vagtplanen – den holdt!\n\n# Ikke en overskrift\n- et punkt\n\n\n  indrykket",
    "trivsel": "4",
    "igen-2": "```\nkode uden slutning",
    "f1": "Mål 1 nåede jeg\nSpørgsmål 3 er jeg i tvivl om",
    "lang": "til sidst",
}


def read(text: str | bytes, session: Session = TALK) -> Filled:
    data = text if isinstance(text, bytes) else text.encode()
    return answers_in(read_sheet(data, "skema.md"), session)


def texts(found: Filled) -> dict[str, str]:
    return found.answers | found.goals


def problems(text: str | bytes, session: Session = TALK) -> list[str]:
    with pytest.raises(FileHasProblems) as refused:
        read(text, session)
    return [str(problem) for problem in refused.value.problems]


def line_of(text: str, start: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if line.startswith(start))


def without_blank_ends(text: str) -> str:
    return re.sub(r"\A(?:[^\S\n]*\n)*|(?:\n[^\S\n]*)*\Z", "", text) if text.strip() else ""


_LINES = st.sampled_from(
    ["# Overskrift", "## Tema", "### Spørgsmål", "- punkt", "* punkt", "> citat", "```", "~~~",
     "---", "===", "    kode", "\t", "<!--", "-->", "<b>", "[x]: http://a", "1. først", "| a | b |",
     "\\", "Mål 1", "Spørgsmål 2", "- Skala:", "- Nummer: 2345", "Æ ø å", "a\u030a", "&#35;", "*x*",
     "\x0b", "\u2028", "\x1b[2J", "\u202e", "\ufeff", "Ja", "Kursus", "- Vælg én: Ja · Nej"]
)  # fmt: skip
_FREE = st.text(max_size=12).filter(lambda text: "\x00" not in text)
_TEXTS = st.lists(_LINES | _FREE, max_size=6).map("\n".join)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(IDS), _TEXTS, max_size=5), st.sampled_from(["", "Til os."]))
def test_what_is_written_comes_back_exactly(written: dict[str, str], notice: str) -> None:
    data = filled(TALK, written, notice).encode("utf-8", "replace")
    wanted = {
        name: without_blank_ends(clean(text.encode("utf-8", "replace").decode()))
        for name, text in written.items()
    }
    assert texts(read(data)) == {name: text for name, text in wanted.items() if text.strip()}


def test_each_answer_has_its_place() -> None:
    found = read(filled(TALK, TEXTS))
    assert found.goals == {"f1": TEXTS["f1"]}
    assert found.answers == {name: text for name, text in TEXTS.items() if name != "f1"}
    assert read(filled(TALK, {})).is_empty


def _broken_at_60(text: str) -> str:
    return "\n".join(re.sub(r"(.{40,60}?) ", r"\1\n", line) for line in text.split("\n"))


CHANGES: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "BOM": lambda text: "\ufeff" + text,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "spaces last": lambda text: text.replace("\n", "   \n"),
    "no blank lines": lambda text: re.sub(r"\n+", "\n", text),
    "more blank lines": lambda text: text.replace("\n", "\n\n"),
    "bold headings": lambda text: re.sub(r"(?m)^(#+) (.*)", r"\1 **\2**", text),
    "bold for headings": lambda text: re.sub(r"(?m)^#+ (.*)", r"**\1**", text),
    "headings without signs": lambda text: re.sub(r"(?m)^#+ ", "", text),
    "bare text": lambda text: re.sub(r"(?m)^(#+|-) |\*", "", text),
    "other bullets": lambda text: re.sub(r"(?m)^- ", "•\t", text),
    "stars for bullets": lambda text: re.sub(r"(?m)^- ", "* ", text),
    "broken lines": _broken_at_60,
    "quoted by a mail program": lambda text: text.replace("\n#", "\n> #"),
    "quoted whole": lambda text: re.sub(r"(?m)^", "> ", text),
    "quoted whole, blank lines bare": lambda text: re.sub(
        r"(?m)^> $", ">", re.sub(r"(?m)^", "> ", text)
    ),
    "answered between quoted lines": lambda text: re.sub(
        r"(?m)^(?!Vagtplanen|Godt|Ét|To)", "> ", text
    ),
    "number sign first": lambda text: text.replace("### Spørgsmål", "###Spørgsmål"),
    "capitals": lambda text: re.sub(r"(?m)^### .*", lambda m: m[0].upper(), text),
    "no beginning": lambda text: text[text.index("### Mål 1") :],
    "moved": lambda text: text[: text.index("## Tema 1")]
    + text[text.index("## Tema 2") :].rstrip() + "\n"
    + text[text.index("## Tema 1") : text.index("## Tema 2")],
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_what_programs_make_of_a_sheet_does_no_harm(change: str) -> None:
    short = {"siden-sidst": "Vagtplanen holdt", "f2": "Godt", "igen": "Ét", "igen-2": "To"}
    found = texts(read(CHANGES[change](filled(TALK, short, "Kun til os."))))
    assert {name: text.rstrip() for name, text in found.items()} == short


def test_a_choice_made_by_changing_the_hint_is_kept() -> None:
    sheet = filled(TALK, {}).replace("- Vælg én: Ja · Nej", "- Vælg én: Ja")
    assert texts(read(sheet)) == {"ord": "- Vælg én: Ja"}


def test_an_answer_above_the_hint_is_kept() -> None:
    sheet = filled(TALK, {}).replace("- Tænk over: Hvem", "Bo.\nOg Eva.\n\n- Tænk over: Hvem", 1)
    assert {name: text.rstrip() for name, text in texts(read(sheet)).items()} == {
        "siden-sidst": "Bo.\nOg Eva."
    }


def test_a_question_that_was_proposed_later_moves_no_answer() -> None:
    first, second = TALK.bank.themes
    more = first.questions[0].with_(id="egen", text="Hvad med ferien?", proposed_by="Anna")
    bank = TALK.bank.with_(themes=(first.with_(questions=(more, *first.questions)), second))
    sheet = filled(TALK, {"trivsel": "4", "igen-2": "To"})
    (problem,) = problems(sheet, TALK.with_(bank=bank))
    assert "mangler overskriften »Spørgsmål 1«" in problem
    mended = sheet.replace(
        "### Spørgsmål 1", "### Spørgsmål 1: Hvad med ferien?\n\n### Spørgsmål 1", 1
    )
    assert texts(read(mended, TALK.with_(bank=bank))) == {"trivsel": "4", "igen-2": "To"}


def test_a_heading_that_is_gone_is_told_where_it_stood() -> None:
    sheet = filled(TALK, TEXTS)
    broken = re.sub(r"### Spørgsmål 2.*\n", "", sheet)
    assert problems(broken) == [
        f"skema.md:{line_of(broken, '## Tema 2')}:1: før denne linje mangler overskriften "
        "»Spørgsmål 2« → skriv »### Spørgsmål 2: Hvordan har du det på arbejdet lige nu?« over "
        "svaret, også hvis der ikke er noget svar"
    ]


def test_a_heading_that_was_changed_is_told_with_its_words() -> None:
    broken = filled(TALK, TEXTS).replace("Hvordan lærer du bedst?", "Hvordan lærer du?")
    assert problems(broken) == [
        f"skema.md:{line_of(broken, '### Spørgsmål 3')}:1: overskriften er ændret: »### Spørgsmål "
        "3: Hvordan lærer du?« → skriv den igen som »### Spørgsmål 3: Hvordan lærer du bedst?«"
    ]


def test_a_heading_that_stands_twice_is_told_with_both_lines() -> None:
    broken = (
        filled(TALK, TEXTS) + "### Spørgsmål 1: Hvad er du mest tilfreds med fra det sidste år?"
    )
    last, first = len(broken.splitlines()), line_of(broken, "### Spørgsmål 1")
    (problem,) = problems(broken)
    assert problem.startswith(
        f"skema.md:{last}:1: »Spørgsmål 1« står her igen; første gang er linje {first} "
    )


def test_an_unknown_heading_is_told() -> None:
    broken = filled(TALK, TEXTS) + "### Spørgsmål 99: Hvad med lønnen?\nMere, tak"
    (problem,) = problems(broken)
    assert "hører ikke til samtalens skema: »### Spørgsmål 99: Hvad med lønnen?«" in problem
    assert texts(read(broken.replace("### Spørgsmål 99", "Spørgsmål 99")))["lang"].startswith("til")


def test_all_that_is_wrong_is_told_at_once() -> None:
    broken = re.sub(r"### (Mål 2|Spørgsmål 3).*\n|## Tema 1.*\n", "", filled(TALK, TEXTS))
    assert len(problems(broken)) == 3


@pytest.mark.parametrize(
    ("before", "line"),
    [("## Tema 2", "- jeg vil tale om løn"), ("### Spørgsmål 3", "løn"), ("## Sådan", "# løn"),
     ("# Forberedelse", "Kære Eva"), ("## Målene", "- jeg vil tale om løn")],
)  # fmt: skip
def test_text_that_belongs_to_no_question_is_not_lost(before: str, line: str) -> None:
    sheet = filled(TALK, {"maal": "Bo"}, "Kun til os.").replace(before, f"{line}\n\n{before}", 1)
    if before == "## Tema 2":  # there it belongs to the question above
        assert texts(read(sheet))["trivsel"] == line
    elif line.startswith("#"):
        assert texts(read(sheet)) == {"maal": "Bo"}
    else:
        (problem,) = problems(sheet)
        assert problem.startswith(f"skema.md:{line_of(sheet, line)}:1: teksten står ikke under")


def test_a_sheet_of_another_bank_or_talk_is_refused() -> None:
    newer = TALK.with_(bank=TALK.bank.with_(version="1.1"))
    (problem,) = problems(filled(TALK, TEXTS), newer)
    assert "lavet til andre spørgsmål" in problem
    other = TALK.bank.themes[0].questions[0].with_(text="Noget helt andet?", id="andet")
    themes = (TALK.bank.themes[0].with_(title="Andet", questions=(other,)),)
    told = problems(
        filled(TALK, TEXTS), TALK.with_(follow_up=None, bank=TALK.bank.with_(themes=themes))
    )
    assert told == [
        "skema.md:1:1: her er ingen af spørgsmålene fra samtalens skema → se efter, om det er den "
        "rigtige fil, eller lav et nyt skema"
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "filen er tom"),
        (b" \n\n", "filen er tom"),
        (b"x" * 250_001, "fylder mere end 250 kB"),
        (b"x\n" * 5_000, "mere end 5000 linjer"),
        ("# Forberedelse\næ".encode("latin-1"), "skema.md:2:1: tegnet her (byte E6) er ikke UTF-8"),
        ("# x".encode("utf-16"), "gemt som UTF-16"),
        (b"PK\x03\x04\x14\x00", "gået i stykker"),
        (b"%PDF-1.7", "PDF"),
        (b"\x00" * 50, "ingen af spørgsmålene"),
        (b"# Handleplan", "ingen af spørgsmålene"),
    ],
)
def test_what_is_no_sheet_is_refused_in_words(data: bytes, words: str) -> None:
    (problem,) = problems(data)
    assert words in problem


def test_an_answer_that_is_too_long_is_told() -> None:
    sheet = filled(TALK, {"maal": "x" * (FIELD_LIMIT + 1)})
    (problem,) = problems(sheet)
    assert problem.startswith(
        f"skema.md:{line_of(sheet, 'xxx')}:1: svaret er på mere end 20000 tegn"
    )


def test_the_sheet_says_whose_it_is() -> None:
    for change in ("{}", "* **Nummer:** {}", "•\tnummer: {}"):
        line = change.format("anna2345ab") if change != "{}" else "- Nummer: anna2345ab"
        sheet = filled(TALK, {}).replace("- Nummer: anna2345ab", line)
        assert read_sheet(sheet.encode(), "").session_id == "anna2345ab"
    assert read_sheet(b"# Handleplan", "").session_id == ""


def test_a_sheet_is_read_whatever_is_left_out_before_or_after() -> None:
    session = make_talk()
    cut = session.with_(left_out=("trivsel", "laering"))
    words = {"siden-sidst": "Ro", "maal": "Lede mødet"}
    sheet = filled(cut, words)
    assert "Hvordan lærer du bedst?" not in sheet
    assert "udeladt denne gang" in sheet
    assert answers_in(read_sheet(sheet.encode(), "skema.md"), cut).answers == words
    whole = filled(session, words | {"trivsel": "4"})
    assert "udeladt denne gang" not in whole
    found = answers_in(read_sheet(whole.encode(), "skema.md"), cut).answers
    assert found == words | {"trivsel": "4"}  # and what was prepared is asked again
