"""A list of questions becomes a bank: what became what, what was guessed, and that it works."""

import datetime as dt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompetence_tui.banks.guessing.building import MOST_PARTS, NoList
from kompetence_tui.banks.guessing.draft import Guess
from kompetence_tui.banks.guessing.marking import GuessedBank, guess_bank
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.domain.bank import Bank, Question
from kompetence_tui.domain.session.kinds import AnswerKind, PlanTopic, SessionKind
from kompetence_tui.written.kinds import read_written
from kompetence_tui.written.lines import ListMark, WrittenLine, WrittenText
from kompetence_tui.written.package import NotWord
from kompetence_tui.written.plain import read_plain
from tests.banks.strategies import nasty
from tests.written.word_files import p, r, word_file

TODAY = dt.date(2026, 11, 29)
LIST = """\
MUS i Eksempelhuset

Trivsel

1. Hvordan har du det på arbejdet?
   Spørg ikke til sygdom.
2. Hvor stor er din arbejdsglæde?
   Meget lille  1  2  3  4  5  Meget stor
3. Får du den hjælp, du har brug for?
   Ja / Nej

Udvikling

Vi ser frem.

- Hvad vil du gerne blive bedre til?
  - Hvem kan hjælpe dig?
- Hvordan lærer du bedst?
  - Kursus
  - Sidemandsoplæring
Svar: ______________
"""


def guessed(text: str, kind: SessionKind | None = SessionKind.GRUS, name: str = "x") -> GuessedBank:
    return guess_bank(read_plain(text.encode()), name, "liste.txt", kind, TODAY)


def bank_in(made: GuessedBank) -> Bank:
    """As ``banks check`` reads it."""
    reading = read_bank(made.text.encode(), "x.md", strict=True)
    assert reading.bank, (reading.problems, made.text)
    return reading.bank


def bank_of(text: str, kind: SessionKind | None = SessionKind.GRUS, name: str = "x") -> Bank:
    return bank_in(guessed(text, kind, name))


def first(text: str) -> Question:
    return next(bank_of(text).questions)


def outline(text: str) -> dict[str, list[str]]:
    themes = bank_of(text).themes
    return {theme.title: [question.text for question in theme.questions] for theme in themes}


def test_a_list_as_people_write_them() -> None:
    bank = bank_of(LIST, None, "vores-mus")
    assert (bank.id, bank.title) == ("vores-mus", "MUS i Eksempelhuset")
    assert bank.kinds == (SessionKind.MUS,)
    assert bank.source == "Lavet af liste.txt"
    wellbeing, frem = bank.themes
    assert (wellbeing.title, frem.title, frem.intro) == ("Trivsel", "Udvikling", "Vi ser frem.")
    how, big, helped = wellbeing.questions
    assert how.help == "Spørg ikke til sygdom."
    assert (big.scale, big.low, big.high) == ((1, 5), "Meget lille", "Meget stor")
    assert helped.answer is AnswerKind.YES_NO
    better, learn = frem.questions
    assert better.follow_ups == ("Hvem kan hjælpe dig?",)
    assert better.topics == (PlanTopic.COMPETENCES,)
    assert (learn.answer, learn.options) == (AnswerKind.CHOICE, ("Kursus", "Sidemandsoplæring"))


def test_each_guess_is_marked_where_it_stands_and_told_with_its_line() -> None:
    made = guessed(LIST, None)
    lines = made.text.split("\n")
    said = [remark for remark in made.remarks if ": linje " in remark]
    assert len(said) > 8
    for remark in said:
        words, _colon, numbers = remark.rpartition(": linje ")
        guess = Guess(words)
        for number in map(int, numbers.split(", ")):
            assert lines[number - 1].startswith("#"), remark
            mark = lines[number + 1]
            assert (mark.startswith("<!-- gættet: ") and words in mark) != guess.is_sure
    assert sum(line.startswith("<!--") for line in lines) == 8
    assert made.remarks[-1].startswith("1 linje uden spørgsmål")


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("# T\n## A\nHvad?\n## B\nHvem?", {"A": ["Hvad?"], "B": ["Hvem?"]}),
        ("# A\nHvad?\n# B\nHvem?", {"A": ["Hvad?"], "B": ["Hvem?"]}),
        ("# T\n# A\nHvad?", {"A": ["Hvad?"]}),
        ("**A**\nHvad?\n**B**\nHvem?", {"A": ["Hvad?"], "B": ["Hvem?"]}),
        ("A\n- Hvad?\n\nB\n- Hvem?", {"A": ["Hvad?"], "B": ["Hvem?"]}),
        ("1. A\n- Hvad?\n2. B\n- Hvem?", {"A": ["Hvad?"], "B": ["Hvem?"]}),
        ("T\n\n1. A\n1.1 Hvad?\n2. B\n2.1 Hvem?", {"A": ["Hvad?"], "B": ["Hvem?"]}),
        ("Hvad?\nHvem?", {"Spørgsmål": ["Hvad?", "Hvem?"]}),
        ("1. Arbejdet\n2. Trivsel", {"Spørgsmål": ["Arbejdet", "Trivsel"]}),
        ("# T\n# Arbejdet\n# Trivsel", {"Arbejdet": ["Arbejdet"], "Trivsel": ["Trivsel"]}),
        ("# A\n## Hvad er godt?\n## Hvad er svært?", {"X": ["Hvad er godt?", "Hvad er svært?"]}),
        ("# T\n## Hvad er godt?\n- Hvem?\n- Hvor?", {"Hvad er godt?": ["Hvem?", "Hvor?"]}),
    ],
)
def test_what_becomes_a_theme(text: str, themes: dict[str, list[str]]) -> None:
    found = outline(text)
    assert list(found.values()) == list(themes.values())
    assert found.keys() == themes.keys() or "X" in themes


def test_a_heading_with_nothing_to_ask_leads_to_the_deeper_one() -> None:
    first, second = bank_of("# T\n## Del 1\n### A\nHvad?\n## B\nHvem?").themes
    assert (first.title, first.intro) == ("A", "Del 1")
    assert second.title == "B"


@pytest.mark.parametrize(
    ("below", "scale", "ends"),
    [
        ("1 2 3 4 5", (1, 5), ("", "")),
        ("lidt 1 – 2 – 3 – 4 meget", (1, 4), ("lidt", "meget")),
        ("0/1/2/3", (0, 3), ("", "")),
        ("(skala 1-10)", None, ("", "")),
        ("Skala: 1 til 10", (1, 10), ("", "")),
        ("2024 2025 2026", None, ("", "")),
        ("1 3 5", None, ("", "")),
    ],
)
def test_what_becomes_a_scale(
    below: str, scale: tuple[int, int] | None, ends: tuple[str, str]
) -> None:
    question = first(f"T\n\nHvor meget?\n{below}\n")
    assert question.scale == scale
    assert (question.low, question.high) == ends
    assert bool(question.help) == (scale is None)


def test_a_scale_in_the_question_itself() -> None:
    assert first("Hvor glad er du på en skala fra 1 til 5?").scale == (1, 5)
    assert first("Hvor glad er du? (1-5)").scale == (1, 5)


def test_options_and_what_is_too_long_to_be_one() -> None:
    assert first("Hvilken?\n☐ Den ☐ Denne ☐ Ingen").options == ("Den", "Denne", "Ingen")
    assert first("Hvilken?\n[ ] Den\n[x] Denne").options == ("Den", "Denne")
    assert first("Hvilken?\n- Den\n- den\n- Denne").options == ("Den", "Denne")
    assert first("Hvad?\n- Kun én").help == "Kun én"
    assert first("Hvad?\n- " + "ord " * 30 + "\n- To").help.endswith("\n\nTo")


def test_a_form_to_fill_in() -> None:
    bank = bank_of(
        "Skema\nNavn: ______ Dato: ______\n\nSAMARBEJDE\nMed andre:\n"
        "Hvordan går det med:\n- din leder\n- dine kolleger\n(giv eksempler)\n"
        "Får du hjælp?   Ja   Nej\n\nMine vigtigste opgaver: .........\nUnderskrift: ________\n"
    )
    (theme,) = bank.themes
    how, helped, tasks = theme.questions
    assert (bank.title, theme.title, theme.intro) == ("Skema", "Med andre", "SAMARBEJDE")
    assert how.follow_ups == ("din leder", "dine kolleger")
    assert how.help == "(giv eksempler)"
    assert (helped.text, helped.answer) == ("Får du hjælp?", AnswerKind.YES_NO)
    assert tasks.text == "Mine vigtigste opgaver:"


def test_a_bank_for_mus_gets_the_theme_it_cannot_do_without_and_it_is_said() -> None:
    made = guessed("Hvordan går det?", SessionKind.MUS)
    assert [theme.title for theme in bank_in(made).themes] == ["Spørgsmål", "Kompetenceudvikling"]
    assert Guess.ADDED.value in "\n".join(made.remarks)
    assert len(bank_of("Hvordan går det?").themes) == 1


def test_what_the_bank_is_called() -> None:
    assert bank_of("# Vores liste\n## A\nHvad?", name="vores-mus").title == "Vores liste"
    named = bank_of("# Vores liste\n## A\nHvad?", name="MUS i Nord")
    assert (named.title, named.id, named.intro) == ("MUS i Nord", "mus-i-nord", "Vores liste")
    made = guess_bank(read_plain(b"Hvad?"), "", "Ærø 2026.txt", SessionKind.GRUS, TODAY)
    assert (bank_in(made).title, bank_in(made).id) == ("Aeroe 2026", "aeroe-2026")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Bare en tekst, der ikke spørger om noget.", "ingen spørgsmål"),
        ("Hvad?\n" * (MOST_PARTS + 1), "del den i flere filer"),
        ("Hvad?\n" + ("ord " * 200 + "\n") * 30, "gør den kortere"),
    ],
)
def test_what_is_no_list_gets_a_sentence(text: str, why: str) -> None:
    with pytest.raises(NoList, match=why):
        guessed(text)


def test_nothing_that_is_written_is_lost() -> None:
    words = [f"ord{n}" for n in range(60)]
    endings = ["?", ".", "", ":"]
    starts = ["", "- ", "1. ", "  - ", "# ", "## ", "> ", "**"]
    for seed in range(150):
        random = Random(seed)
        lines = [
            random.choice(starts) + " ".join(words[n : n + 3]) + random.choice(endings)
            for n in range(0, 60, 3)
        ]
        text = "\n".join(line + "\n" * random.randrange(2) for line in ["Hvad?", *lines])
        made = guessed(text).text
        assert [word for word in words if word not in made] == []


marks = st.sampled_from(["", "# ", "## ", "- ", "  - ", "1. ", "a) ", "☐ ", "> ", "**", "\n"])
ends = st.sampled_from(["?", "", ".", " 1 2 3 4", " ja/nej", "**", ":"])
nasty_lists = st.lists(st.tuples(marks, nasty, ends).map("".join), max_size=14).map("\n".join)


@given(nasty_lists, st.none() | st.sampled_from(SessionKind), st.sampled_from(["", "x", "Ærø!"]))
def test_any_text_makes_a_bank_that_passes_the_check_or_a_sentence(
    text: str, kind: SessionKind | None, name: str
) -> None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        made = guess_bank(read_written(data), name, f"{text[:9]}.txt", kind, TODAY)
    except (NoList, NotWord) as error:
        refused = str(error)
        assert refused
    else:
        bank_in(made)


any_lines = st.builds(
    WrittenLine,
    text=nasty.map(lambda text: " ".join(text.split())),
    level=st.integers(0, 3),
    is_bold=st.booleans(),
    is_title=st.booleans(),
    mark=st.sampled_from(ListMark),
    depth=st.integers(0, 2),
)


@given(st.lists(any_lines, max_size=14).map(tuple))
def test_any_lines_make_a_bank_that_passes_the_check(lines: tuple[WrittenLine, ...]) -> None:
    lines = (*lines, WrittenLine("Hvad?"))
    bank_in(guess_bank(WrittenText(lines), "x", "x", None, TODAY))


@pytest.mark.parametrize("text", ["\N{SOFT HYPHEN}", "\N{SOFT HYPHEN}:"])
def test_a_heading_in_which_there_is_nothing_to_see_stops_no_list(text: str) -> None:
    lines = (WrittenLine(text, level=1), WrittenLine("Hvad?"))
    bank_in(guess_bank(WrittenText(lines), "x", "x", None, TODAY))


def test_damaged_word_files_make_a_bank_or_a_sentence() -> None:
    whole = word_file(
        p("MUS", style="Titel"), p("Trivsel", style="Heading1"), p("Hvad?", points=(0, 7)),
        p(r("Frem", "<w:b/>")), p("Hvem?"), p("Det er svært."),
    )  # fmt: skip
    assert bank_in(guess_bank(read_written(whole), "x", "x", None, TODAY)).title == "MUS"
    made = 0
    for seed in range(400):
        random = Random(seed)
        data = bytearray(whole)
        for _change in range(random.randrange(1, 4)):
            data[random.randrange(len(data))] = random.randrange(256)
        try:
            bank_in(guess_bank(read_written(bytes(data)), "x", "x", None, TODAY))
            made += 1
        except (NoList, NotWord):
            pass
    assert 0 < made < 400
