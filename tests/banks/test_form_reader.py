"""A form file: what it gives, and every mistake where it stands."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.banks.form_reader import FormReading, read_form
from kompetence_tui.banks.problems import MOST
from kompetence_tui.domain.form import (
    AnswersPart,
    FieldPart,
    FormSection,
    LinePart,
    RoomPart,
    TalkField,
)
from kompetence_tui.domain.session.kinds import SessionKind
from tests.banks.example import damaged
from tests.banks.mistakes import Mistakes
from tests.banks.test_hostile_files import HOSTILE, is_plain

EXAMPLE = """\
# Vores aftale: {navn}

- Skema: vores-aftale
- Navn: vores aftale
- Samtale: MUS, PLUS
- Bank: vores-mus
- Filnavn: aftale
- Dato: 2026-11-29
- Felt: oplysninger

Skemaet bliver lagt på personalesagen.

## Opgaver

> Hvad er vigtigst
> det næste år?
>
> Hvad kan vente?

- Svar: opgaver
- Hvis tom: 4 linjer

## Mål

- For hvert: mål

### Hvad skal læres?

- Felt: udviklingsmål

### Kursus

- Felt: metoder
- Hvis tom: udelad

## Underskrifter

- Linje: Den
- Underskrift: Medarbejder
- Plads: 2 linjer
"""

MISTAKES: Mistakes = {
    # Headings and text.
    "no heading": (1, [""], [(3, 1, "begynder ikke med skemaets overskrift", "skriv »# «")]),
    "second form": (36, ["# Nyt"], [(36, 1, "allerede", "## til et afsnit")]),
    "four hashes": (27, ["#### Hvad"], [(27, 1, "#### er ikke", "### til et felt")]),
    "no section above": (
        13,
        ["### Opgaver"],
        [(13, 1, "feltet står ikke under et afsnit", "## før")],
    ),
    "quote at the top": (11, ["> Råd"], [(11, 1, "hjælpespørgsmål", "under et afsnit")]),
    "two quotes": (19, ["", "> x", ""], [(20, 1, "allerede et citat", "saml dem i ét")]),
    "what nobody fills in": (1, ["# Plan for {nvan}"], [(1, 12, "»{nvan}«", "{navn}")]),
    # Settings.
    "no id": (3, [], [(1, 1, "mangler »Skema«", "- Skema: vores-aftale")]),
    "the program's own": (3, ["- Skema: plan"], [(3, 10, "»plan«", "»vores-plan«")]),
    "the plan's file": (7, ["- Filnavn: udviklingsplan"], [(7, 12, "»udviklingsplan«", "vores-")]),
    "id": (3, ["- Skema: Vores aftale"], [(3, 10, "kan ikke bruges som id", "»vores-aftale«")]),
    "kind": (5, ["- Samtale: MUSS"], [(5, 12, "»MUSS«", "mente du »MUS«?")]),
    "a bank's key": (20, ["- Minutter: 5"], [(20, 3, "»Minutter«", "her kan stå: For hvert")]),
    "key at the top": (9, ["- Hvis tom: udelad"], [(9, 3, "skemaet", "flyt linjen ned")]),
    "help as a setting": (20, ["- Hjælp: x"], [(20, 3, "»Hjælp«", "begynder med »> «")]),
    # Values.
    "unknown field": (29, ["- Felt: udviklingmål"], [(29, 9, "»udviklingmål«", "»udviklingsmål«")]),
    "a goal's field": (20, ["- Felt: metoder"], [(20, 9, "til ét mål", "- For hvert: mål")]),
    "not of a goal": (29, ["- Felt: svar"], [(29, 9, "ikke til ét mål", "flyt det")]),
    "for each": (25, ["- For hvert: spørgsmål"], [(25, 14, "»spørgsmål«", "- For hvert: mål")]),
    "for each twice": (28, ["", "- For hvert: mål"], [(29, 3, "allerede", "slet den ene")]),
    "phase at the top": (9, ["- Felt: fase"], [(9, 9, "fases overskrift", "»faser«")]),
    "if empty": (21, ["- Hvis tom: slet"], [(21, 13, "»slet«", "»udelad«")]),
    "lines": (40, ["- Plads: 99 linjer"], [(40, 10, "»99 linjer«", "højst 20")]),
    "answers": (20, ["- Svar: Om opgaver"], [(20, 9, "»Om opgaver«", "»om-opgaver«")]),
    # Characters.
    "bidi": (11, ["To\u202e"], [(11, 3, "U+202E", "slet tegnet")]),
}


def read(text: str) -> FormReading:
    return read_form(text.encode(), "skema.md")


def test_the_example_says_what_it_says() -> None:
    reading = read(EXAMPLE)
    assert (reading.problems, reading.advice) == ((), ())
    form = reading.form
    assert form
    assert (form.id, form.title, form.name) == (
        "vores-aftale",
        "Vores aftale: {navn}",
        "vores aftale",
    )
    assert (form.kinds, form.banks) == ((SessionKind.MUS, SessionKind.PLUS), ("vores-mus",))
    assert (form.file_part, form.dated and form.dated.iso) == ("aftale", "2026-11-29")
    assert form.parts == (FieldPart(TalkField.FACTS),)
    assert form.text == "Skemaet bliver lagt på personalesagen."
    assert form.sections == (
        FormSection(
            "Opgaver",
            hints=("Hvad er vigtigst det næste år?", "Hvad kan vente?"),
            parts=(AnswersPart("opgaver"),),
            lines_if_empty=4,
        ),
        FormSection(
            "Mål",
            is_of_goal=True,
            sections=(
                FormSection("Hvad skal læres?", parts=(FieldPart(TalkField.AIM),)),
                FormSection(
                    "Kursus", parts=(FieldPart(TalkField.METHODS),), left_out_if_empty=True
                ),
            ),
        ),
        FormSection(
            "Underskrifter",
            parts=(LinePart("Den"), LinePart("Medarbejder", is_signature=True), RoomPart(2)),
        ),
    )
    assert form.holds_answers


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_reported_where_it_stands(name: str) -> None:
    line, new, expected = MISTAKES[name]
    reading = read(damaged(line, *new, text=EXAMPLE))
    assert reading.form is None
    found = [(p.line, p.column, p.what, p.todo) for p in reading.problems]
    assert [(at, column) for at, column, _what, _todo in found] == [e[:2] for e in expected]
    for (_line, _column, what, todo), (_l, _c, says, does) in zip(found, expected, strict=True):
        assert says in what
        assert does in todo


@pytest.mark.parametrize("data", [b"", b"# Skema\n", b"# Pr\xf8ve", b"<!-- intet -->\n"])
def test_what_is_no_form_is_refused(data: bytes) -> None:
    reading = read_form(data, "skema.md")
    assert reading.form is None
    assert all(problem.todo for problem in reading.problems)
    assert reading.problems


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_ends_with_sentences(name: str) -> None:
    reading = read(HOSTILE[name])
    assert reading.form is None
    assert 1 <= len(reading.problems) <= MOST + 1
    for problem in reading.problems:
        assert problem.todo
        assert is_plain(str(problem))
        assert len(str(problem)) < 600


def jumbled(random: Random) -> str:
    """The lines of the example, some twice, some away, some of another place or a bank's."""
    pool = [*EXAMPLE.split("\n"), *(f"- Felt: {field.value}" for field in TalkField), "- Uddyb: x"]
    pool += ["> ", "    x", "\t- Felt: dato", "<b>", "---", "# ", "#### x", "- ", "| a |", "{navn}"]
    lines = EXAMPLE.split("\n")
    for _turn in range(random.randint(1, 6)):
        lines.insert(random.randrange(len(lines)), random.choice(pool))
        lines.pop(random.randrange(len(lines)))
    return "\n".join(lines)


def check(seed: int) -> None:
    reading = read(jumbled(Random(seed)))
    assert (reading.form is None) == bool(reading.problems)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_a_jumbled_file_is_a_form_or_has_problems(seed: int) -> None:
    check(seed)


@pytest.mark.long
def test_many_jumbled_files() -> None:
    for seed in range(3_000):
        check(seed)
