"""A method file: what it gives, and every mistake where it stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.banks.method_reader import MethodFile, read_methods
from kompetence_tui.banks.outline import MAX_PARTS, MAX_SAME
from kompetence_tui.banks.problems import MOST
from kompetence_tui.domain.plan.method import LearningForm, Method, Prompt, PromptKind
from tests.banks.example import damaged
from tests.banks.mistakes import Mistakes
from tests.banks.test_hostile_files import HOSTILE, is_plain

EXAMPLE = """\
# Vores metoder

- Version: 1.0
- Dato: 2026-11-21
- Kilde: HR i Eksempelhuset
- Licens: MIT

Indledning.

## Bytte vagter

- Id: bytte-vagter
- Læringsform: intern formaliseret
- På jobbet: ja
- Fordel: Man ser en anden vagt
- Fordel: Det koster ikke noget
- Barriere: Vagtplanen skal gå op
- Spørg: Hvilke vagter?
- Person: Hvem bytter du med?
- Datoer: Hvornår gør I status?
- Spørg: Hvem siger I det til?
- Kilde: Eksempelhuset

To bytter vagter i en måned.

Bagefter taler de om det.

## Fagdag på kysten

- Læringsform: Ekstern  Formaliseret
"""

MISTAKES: Mistakes = {
    # Headings and text.
    "no name": (1, [""], [(3, 1, "begynder ikke med filens navn", "skriv »# «")]),
    "second name": (28, ["# Fagdag på kysten"], [(28, 1, "allerede", "## til en metode")]),
    "three hashes": (28, ["### Fagdag"], [(28, 1, "### er ikke", "## til en metode")]),
    "glued heading": (28, ["##Fagdag"], [(28, 1, "uden mellemrum", "mellemrum efter #")]),
    "empty heading": (28, ["##"], [(28, 1, "tom", "tekst efter #")]),
    "quote": (8, ["> Råd"], [(8, 1, "citat", "slet >")]),
    "quote at a method": (24, ["> Råd"], [(24, 1, "citat", "slet >")]),
    "quote in a point": (
        17,
        ["- Barriere: x", "  > y"],
        [(18, 3, "citat", "slet >")],
    ),
    "emphasis": (24, ["*To* bytter"], [(24, 1, "fremhævning", "\\")]),
    "table": (24, ["| a |", "|---|"], [(24, 1, "tabel", "tekst")]),
    "html": (24, ["Se <b>x"], [(24, 4, "HTML", "\\")]),
    # Settings.
    "unknown key": (16, ["- Ulempe: x"], [(16, 3, "»Ulempe«", "her kan stå: Id, Læringsform")]),
    "misspelt key": (17, ["- Bariere: x"], [(17, 3, "»Bariere«", "mente du »Barriere«?")]),
    "key of a bank": (14, ["- Minutter: 5"], [(14, 3, "metoden", "her kan stå")]),
    "method's key at the file": (
        3,
        ["- Fordel: x"],
        [(3, 3, "filen", "flyt linjen ned under en metode")],
    ),
    "file's key at a method": (
        14,
        ["- Dato: 2026-11-21"],
        [(14, 3, "metoden", "flyt linjen op under filens navn")],
    ),
    "no dash": (14, ["", "Fordel: x", ""], [(15, 1, "mangler en bindestreg", "- Fordel: …")]),
    "indented": (15, ["  - Fordel: x"], [(15, 3, "rykket ind", "venstre")]),
    "form twice": (
        14,
        ["- Læringsform: intern formaliseret"],
        [(14, 3, "også i linje 13", "behold den ene")],
    ),
    # Values.
    "no form": (13, [], [(10, 1, "mangler »Læringsform«", "»- Læringsform: intern formaliseret«")]),
    "unknown form": (
        13,
        ["- Læringsform: intern"],
        [(13, 16, "»intern«", "mulige værdier: intern ikke-formaliseret")],
    ),
    "on the job": (14, ["- På jobbet: måske"], [(14, 14, "»måske«", "mulige værdier: ja, nej")]),
    "id": (12, ["- Id: Bytte Vagter"], [(12, 7, "»Bytte Vagter«", "»bytte-vagter«")]),
    "date": (4, ["- Dato: snart"], [(4, 9, "»snart«", "skriv fx")]),
    "no question": (19, ["- Person:"], [(19, 3, "ingen værdi", "efter kolonet")]),
    "same advantage": (16, ["- Fordel: man ser en ANDEN vagt"], [(16, 11, "i linje 15", "slet")]),
    "same question": (21, ["- Spørg: Hvilke vagter?"], [(21, 10, "i linje 18", "slet")]),
    "long line": (22, [f"- Kilde: {'x' * 2001}"], [(22, 10, "2001 tegn", "plads til 2000")]),
    "same id": (
        30,
        ["- Id: bytte-vagter", "- Læringsform: ekstern formaliseret"],
        [(30, 7, "også brugt i linje 12", "andet id")],
    ),
    "same name": (28, ["## Bytte VAGTER"], [(28, 4, "også i linje 10", "andet navn")]),
    # Characters.
    "bidi": (24, ["To\u202e bytter"], [(24, 3, "U+202E", "slet tegnet")]),
    "escape code": (10, ["## \x1b[31mBytte"], [(10, 4, "U+001B", "slet tegnet")]),
}


def read(text: str) -> MethodFile:
    return read_methods(text.encode(), "metoder.md")


def test_the_example_says_what_it_says() -> None:
    file = read(EXAMPLE)
    assert file.problems == ()
    assert file.version == "1.0"
    assert file.dated
    assert file.dated.iso == "2026-11-21"
    swap, outing = file.methods
    assert swap == Method(
        id="bytte-vagter",
        name="Bytte vagter",
        form=LearningForm.INTERNAL,
        on_the_job=True,
        description="To bytter vagter i en måned.\n\nBagefter taler de om det.",
        advantages=("Man ser en anden vagt", "Det koster ikke noget"),
        barriers=("Vagtplanen skal gå op",),
        prompts=(
            Prompt(kind=PromptKind.TEXT, words="Hvilke vagter?"),
            Prompt(kind=PromptKind.PERSON, words="Hvem bytter du med?"),
            Prompt(kind=PromptKind.DATES, words="Hvornår gør I status?"),
            Prompt(kind=PromptKind.TEXT, words="Hvem siger I det til?"),
        ),
        source="Eksempelhuset",
    )
    assert outing == Method(
        id="fagdag-paa-kysten", name="Fagdag på kysten", form=LearningForm.EXTERNAL
    )


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_reported_where_it_stands(name: str) -> None:
    line, new, expected = MISTAKES[name]
    file = read(damaged(line, *new, text=EXAMPLE))
    assert file.methods == ()
    found = [(p.line, p.column, p.what, p.todo) for p in file.problems]
    assert [(at, column) for at, column, _what, _todo in found] == [e[:2] for e in expected]
    for (_line, _column, what, todo), (_l, _c, says, does) in zip(found, expected, strict=True):
        assert says in what
        assert does in todo


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "tom"),
        ("# Æ".encode("utf-16"), "UTF-16"),
        (b"# Pr\xf8ve", "ikke UTF-8"),
        (b"# Metoder\n", "ingen metoder"),
        (b"\x7fELF\x00\x01", "begynder ikke"),
        (b"<!-- intet -->\n", "begynder ikke"),
    ],
)
def test_what_is_no_method_file_is_refused(data: bytes, what: str) -> None:
    file = read_methods(data, "metoder.md")
    assert file.methods == ()
    assert any(what in problem.what for problem in file.problems)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_ends_with_sentences(name: str) -> None:
    file = read(HOSTILE[name])
    assert file.methods == ()
    assert 1 <= len(file.problems) <= MOST + 1
    for problem in file.problems:
        assert problem.todo
        assert is_plain(str(problem))
        assert len(str(problem)) < 400


METHOD = "## Metode {n}\n\n- Læringsform: ekstern formaliseret\n\n"


def test_past_a_limit_one_is_told_which() -> None:
    most = "".join(METHOD.format(n=n) for n in range(MAX_PARTS - 1))
    assert read("# Metoder\n\n" + most).problems == ()
    one_more = read("# Metoder\n\n" + most + METHOD.format(n="x"))
    assert any("mere end 1000 overskrifter" in p.what for p in one_more.problems)
    advantages = "".join(f"- Fordel: {n}\n" for n in range(MAX_SAME + 1))
    too_many = read("# Metoder\n\n" + METHOD.format(n=1) + advantages)
    assert any("mere end 100 gange" in p.what for p in too_many.problems)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_nothing_in_a_file_is_dropped_silently(data: st.DataObject) -> None:
    """A line put in anywhere is part of what is read, or a problem."""
    lines = EXAMPLE.split("\n")
    word = "Zebra"
    mark = data.draw(st.sampled_from(["", "- ", "  ", "    ", "> ", "- Fordel: ", "# ", "| ", "`"]))
    place = data.draw(st.integers(0, len(lines)))
    file = read("\n".join([*lines[:place], mark + word, *lines[place:]]))
    said = "".join(method.model_dump_json() for method in file.methods)
    is_about_the_file = place <= 9 and mark.strip() in ("", "#", "|", "`")
    assert file.problems or word in said or is_about_the_file
