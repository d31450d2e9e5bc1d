"""Every mistake in a bank file is reported where it stands, with what to do."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.banks.problems import Problem
from kompetence_tui.banks.reader import BankReading, read_bank
from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.session.kinds import (
    AnswerKind,
    Aspect,
    PlanTopic,
    SessionKind,
    StrategySection,
    ThemeForm,
)
from tests.banks.example import EXAMPLE, FORMS, damaged
from tests.banks.mistakes import MISTAKES
from tests.banks.mistakes_in_forms import MISTAKES_IN_FORMS
from tests.banks.mistakes_of_habit import ADVISED, HARMLESS, MISTAKES_OF_HABIT


def read(text: str) -> BankReading:
    return read_bank(text.encode(), "bank.md")


def good(text: str) -> Bank:
    reading = read(text)
    assert reading.problems == ()
    assert reading.bank
    return reading.bank


def test_the_example_says_what_it_says() -> None:
    bank = good(EXAMPLE)
    assert (bank.id, bank.title, bank.version) == ("proeve", "Prøvebank", "1.0")
    assert bank.kinds == (SessionKind.MUS, SessionKind.GRUS)
    assert bank.dated
    assert bank.dated.iso == "2026-11-21"
    assert bank.competence_types == ("faglig", "personlig", "social")
    assert bank.intro == "Indledning til banken."
    (theme,) = bank.themes
    assert (theme.title, theme.minutes, theme.intro) == ("Tema et", 15, "Vi begynder.")
    first, second = theme.questions
    assert (first.id, first.help, first.scale) == ("et", "Hjælp her.", (1, 5))
    assert (first.low, first.high, first.follow_ups) == ("skidt", "godt", ("Hvad så?",))
    assert first.topics == (PlanTopic.GOAL, PlanTopic.FOLLOW_UP)
    assert (second.answer, second.options) == (AnswerKind.CHOICE, ("Kursus", "Projekt"))


def test_a_bank_can_hold_competences_for_a_profile() -> None:
    settings = ("- Kompetencer: faglig", "- Profil: Samarbejde", "- Profil: Skrive, og læse")
    assert good(damaged(10, *settings)).profile == ("Samarbejde", "Skrive, og læse")


def test_the_example_of_forms_says_what_it_says() -> None:
    bank = good(FORMS)
    assert bank.budget == 210
    board, phase, experience, tool = bank.themes
    assert (board.id, board.form, board.focus) == ("kan", ThemeForm.BOARD, "Det, vi er gode til")
    assert (board.minutes, board.section) == (40, StrategySection.NEEDS)
    assert board.aspect is Aspect.NEEDS
    assert board.intro == "Læg kortene frem."
    assert board.guide == "Lad alle skrive for sig selv først.\n\nTid: ti minutter."
    assert [card.help for card in board.questions] == ["Giv eksempler.", ""]
    assert (phase.form, experience.form, tool.form) == tuple(ThemeForm)[2:]
    assert phase.questions[0].answer is AnswerKind.COMPETENCES
    assert phase.questions[0].examples == ("Samle op på møder", "Bruge regneark")


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("210", 210), ("210 min", 210), ("3 t 30 min", 210), ("3 timer", 180), ("3½ time", 210)],
)
def test_the_time_in_all_is_written_as_people_do(written: str, minutes: int) -> None:
    assert good(damaged(7, f"- Tid: {written}", text=FORMS)).budget == minutes


def test_a_bank_of_before_has_nothing_of_the_new() -> None:
    (theme,) = good(EXAMPLE).themes
    assert (theme.id, theme.form, theme.focus, theme.guide) == (
        "tema-et", ThemeForm.QUESTIONS, "", ""
    )  # fmt: skip
    assert good(EXAMPLE).budget is None


def test_themes_without_id_get_one_that_neither_theme_nor_question_has() -> None:
    text = EXAMPLE.replace("## Tema et", "## Et") + "\n## To\n\n### X?\n\n## To\n\n### Y?\n"
    assert [theme.id for theme in good(text).themes] == ["et-2", "to-2", "to-3"]


def test_advice_may_begin_a_line_with_an_everyday_word() -> None:
    bank = good(damaged(22, "> Eksempel: sig, hvad du så.", "> Form: to og to."))
    assert bank.themes[0].questions[0].help == "Eksempel: sig, hvad du så. Form: to og to."


@pytest.mark.parametrize("name", [*MISTAKES, *MISTAKES_IN_FORMS, *MISTAKES_OF_HABIT])
def test_a_mistake_is_reported_where_it_stands(name: str) -> None:
    text = FORMS if name in MISTAKES_IN_FORMS else EXAMPLE
    line, new, expected = (MISTAKES | MISTAKES_IN_FORMS | MISTAKES_OF_HABIT)[name]
    reading = read(damaged(line, *new, text=text))
    assert reading.bank is None
    assert reading.advice == ()
    assert_said(reading.problems, expected)


@pytest.mark.parametrize("name", ADVISED)
def test_what_was_hardly_meant_so_is_advised_on_and_keeps_nobody_from_the_bank(name: str) -> None:
    line, new, expected = ADVISED[name]
    reading = read(damaged(line, *new))
    assert reading.bank
    assert reading.problems == ()
    assert_said(reading.advice, expected)


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_only_odd_is_not_remarked_on(name: str) -> None:
    line, new = HARMLESS[name]
    reading = read(damaged(line, *new))
    assert [str(one) for one in (*reading.problems, *reading.advice)] == []


def test_a_bank_without_themes_is_told_so_at_its_name() -> None:
    reading = read("\n" + EXAMPLE[: EXAMPLE.index("## ")])
    assert_said(reading.problems, [(2, 1, "ingen temaer", "tema med ##")])


def assert_said(found: Sequence[Problem], expected: list[tuple[int, int, str, str]]) -> None:
    said = [str(one) for one in found]
    assert [(one.line, one.column) for one in found] == [(e[0], e[1]) for e in expected], said
    for one, (_line, _column, what, todo) in zip(found, expected, strict=True):
        assert what in one.what, said
        assert todo in one.todo, said


def test_all_mistakes_come_in_one_run_in_the_order_of_the_file() -> None:
    text = EXAMPLE.replace("Minutter: 15", "Minuter: 15").replace("skala 1-5", "skale 1-5")
    text = text.replace("Id: to", "Id: et").replace("- Version: 1.0\n", "")
    text += "\n---\n"
    found = [str(problem) for problem in read(text).problems]
    assert [line.split(": ")[0] for line in found] == [
        "bank.md:1:1",
        "bank.md:15:3",
        "bank.md:24:9",
        "bank.md:32:7",
        "bank.md:37:1",
    ]
    assert found[2].startswith("bank.md:24:9: »skale 1-5« er ikke en gyldig værdi → mente du")


def test_every_kind_of_markup_on_a_line_is_reported() -> None:
    line = "- Uddyb: Tryk `F1` <b>nu</b> ![a](b) **f** [c](d) \\*ikke\\* *jo*"
    found = read(damaged(27, line)).problems
    assert [p.column for p in found] == [15, 20, 25, 30, 38, 44, 60]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_change_nothing(end: str, mark: str) -> None:
    def odd(text: str) -> bytes:
        return (mark + text.replace("\n", end)).encode()

    assert read_bank(odd(EXAMPLE), "bank.md") == read(EXAMPLE)
    wrong = damaged(25, "- Svar: skale 1-5")
    assert read_bank(odd(wrong), "bank.md").problems == read(wrong).problems


def test_comments_are_ignored_wherever_they_stand() -> None:
    commented = "<!-- HR, 2026 -->\n\n" + EXAMPLE.replace("Hvad så?", "Hvad så? <!-- evt. -->")
    commented = commented.replace("Vi begynder.", "<!-- to\nlinjer -->\n\nVi begynder.")
    assert good(commented) == good(EXAMPLE)


def test_lines_of_a_paragraph_are_joined_and_breaks_kept() -> None:
    bank = good(damaged(18, "Vi begynder", "roligt.\\", "Så  mere.", "", "Til sidst."))
    assert bank.themes[0].intro == "Vi begynder roligt.\nSå  mere.\n\nTil sidst."


def test_a_setting_may_go_on_on_an_indented_line() -> None:
    bank = good(damaged(27, "- Uddyb: Hvad skal der", "  så til?"))
    assert bank.themes[0].questions[0].follow_ups == ("Hvad skal der så til?",)


def test_text_without_markup_is_kept_letter_by_letter() -> None:
    text = "C# & F#, 2 * 3 < 7, a_b, [se bilag]: http://x.dk/?a=1&b=2 - 50 % ~10 kr. | \\*\\&amp;"
    bank = good(damaged(27, f"- Uddyb: {text}"))
    assert bank.themes[0].questions[0].follow_ups == (text.replace("\\*\\", "*"),)
    assert good(damaged(18, "[se]: http://x.dk")).themes[0].intro == "[se]: http://x.dk"


def test_large_and_small_letters_of_keys_and_values_are_the_same() -> None:
    loose = EXAMPLE.replace("- Samtale: MUS, GRUS", "* samtale:  mus,Grus")
    assert good(loose.replace("Svar: skala 1-5", "svar: Skala 1 – 5")) == good(EXAMPLE)


def test_an_escaped_comma_belongs_to_the_item() -> None:
    bank = good(damaged(10, "- Kompetencer: faglig\\, bred, social"))
    assert bank.competence_types == ("faglig, bred", "social")


def test_questions_without_id_get_one_from_their_text() -> None:
    text = damaged(24).replace("- Id: to", "- Id: foerste-spoergsmaal")
    text += "\n### Første spørgsmål?\n\n### ???\n"
    ids = [question.id for question in good(text).questions]
    assert ids == [
        "foerste-spoergsmaal-2",
        "foerste-spoergsmaal",
        "foerste-spoergsmaal-3",
        "uden-navn",
    ]


def test_yes_no_has_its_two_options() -> None:
    text = damaged(36).replace("- Svar: valg\n- Mulighed: Kursus", "- Svar: ja/nej")
    question = good(text).question("to")
    assert question
    assert (question.answer, question.options) == (AnswerKind.YES_NO, ("Ja", "Nej"))


def test_only_a_mus_bank_must_ask_about_competences() -> None:
    text = damaged(26).replace("MUS, GRUS", "GRUS")
    assert good(text).kinds == (SessionKind.GRUS,)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from([*f"{EXAMPLE}{FORMS}".split("\n"), *"#>-*`<[\t", "    ", "-->"]),
        max_size=30,
    )
)
def test_no_heap_of_lines_makes_the_reader_fall(lines: list[str]) -> None:
    reading = read("\n".join(lines))
    assert (reading.bank is None) == bool(reading.problems)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_make_the_reader_fall(data: bytes) -> None:
    reading = read_bank(data, "bank.md")
    assert (reading.bank is None) == bool(reading.problems)


@pytest.mark.parametrize(
    "text",
    ["*a _b " * 3000 + "c_ d*" * 3000, "[" * 3000, "> " * 3000, "<!-- " * 3000, "- " * 3000],
)
def test_deep_markup_does_not_make_the_reader_fall(text: str) -> None:
    assert read(f"{EXAMPLE}\n## Slut\n\n{text}\n").problems
