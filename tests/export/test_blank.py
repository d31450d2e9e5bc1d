"""A bank as a form to fill in by hand (K10)."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.bank import YES_NO, Bank, Question, Theme
from kompetence_tui.domain.session.kinds import Answerer, AnswerKind, Aspect, SessionKind, ThemeForm
from kompetence_tui.export.blank import COMPETENCES, blank_form
from tests.export.nasty import nasty_session
from tests.export.outline import Entry, em, outline
from tests.factories import make_bank

FILL = "_" * 40


def form_for(question: Question, *kinds: SessionKind) -> list[Entry]:
    """The outline of a form with one question, without its title and facts."""
    theme = Theme(title="Tema", questions=(question,))
    bank = Bank(
        id="en", title="En", kinds=kinds or (SessionKind.MUS,), version="1", themes=(theme,)
    )
    return outline(str(blank_form(bank)))[2:]


def test_questions_follow_ups_and_themes_are_there_without_help() -> None:
    entries = outline(str(blank_form(make_bank())))
    assert ("h2", "Siden sidst") in entries
    assert ("h3", "Hvad er du mest tilfreds med fra det sidste år?") in entries
    assert ("li1", "Hvem hjalp dig?") in entries
    assert not any("Lyt færdig" in text for _kind, text in entries)


def test_the_bank_and_its_source_are_named() -> None:
    assert ("li1", "Kilde: Eksempel") in outline(str(blank_form(make_bank())))


def test_there_is_room_for_an_answer() -> None:
    entries = form_for(Question(id="a", text="Hvad?"))
    assert entries[-4:] == [("hr", "")] * 4


def test_a_scale_shows_its_steps() -> None:
    question = Question(
        id="a", text="Hvor?", answer=AnswerKind.SCALE, scale=(0, 3), low="lidt", high="meget"
    )
    assert ("p", "lidt 0 · 1 · 2 · 3 meget") in form_for(question)


def test_a_scale_with_words_on_its_steps_has_a_box_for_each() -> None:
    scale = Question(
        id="a", text="Hvor?", answer=AnswerKind.SCALE, scale=(0, 2), steps=("ny", "", "kan *selv*")
    )
    entries = form_for(scale)
    assert [text for kind, text in entries if kind == "li1"][-3:] == [
        "[ ] 0 = ny", "[ ] 1", "[ ] 2 = kan *selv*",
    ]  # fmt: skip


def test_who_answers_is_said_and_both_have_room() -> None:
    asked = Question(id="a", text="Hvad?", answered_by=Answerer.LEADER)
    assert ("p", em("Lederen svarer")) in form_for(asked)
    entries = form_for(asked.with_(answered_by=Answerer.BOTH))
    assert entries.count(("hr", "")) == 8
    assert entries.index(("p", em("Medarbejderen svarer"))) < entries.index(
        ("p", em("Lederen svarer"))
    )


def test_a_table_has_empty_rows() -> None:
    table = Question(
        id="a", text="Hvad?", answer=AnswerKind.TABLE, columns=("- Kursus", "Pris *i alt*")
    )
    entries = form_for(table)
    assert entries[-2:] == [("p", f"- Kursus 3 {FILL}"), ("p", f"Pris *i alt* {FILL}")]


def test_options_have_boxes() -> None:
    question = Question(id="a", text="Er det?", answer=AnswerKind.YES_NO, options=YES_NO)
    entries = form_for(question)
    assert ("li1", "[ ] Ja") in entries
    assert ("li1", "[ ] Nej") in entries


def test_a_date_has_a_line() -> None:
    entries = form_for(Question(id="a", text="Hvornår?", answer=AnswerKind.DATE))
    assert entries.count(("p", f"Dato {FILL}")) == 2


def test_a_groups_form_asks_for_its_participants() -> None:
    entries = form_for(Question(id="a", text="Hvad?"), SessionKind.GRUS)
    assert ("p", f"Deltagere {FILL}") in entries


def board(**fields: object) -> Theme:
    cards = (Question(id="a", text="Hvad?", help="Vent.", follow_ups=("Hvem?",)),)
    theme = Theme(title="Plade", id="p", form=ThemeForm.BOARD, guide="Del ud.", questions=cards)
    return theme.with_(**fields)


def team_form(*themes: Theme, **fields: object) -> list[Entry]:
    """The outline of a group's form."""
    bank = Bank(id="en", title="En", kinds=(SessionKind.GRUS,), version="1", themes=themes)
    return outline(str(blank_form(bank.with_(**fields))))


def test_a_board_has_its_cards_and_room_for_notes_but_no_guide() -> None:
    entries = team_form(board(focus="Det vi kan", minutes=30, aspect=Aspect.NEEDS))
    theme = entries[entries.index(("h2", "Plade")) :]
    assert theme[:10] == [
        ("h2", "Plade"),
        ("p", em("Cirka 30 minutter")),
        ("p", em("I forløbet: afdække behov")),
        ("li1", "Fokus: Det vi kan"),
        ("h3", "Kort"),
        ("p", em("Sæt kryds ved dem, I har talt om")),
        ("li1", "[ ] Hvad?"),
        ("li2", "Hvem?"),
        ("h3", "Sedler"),
        ("hr", ""),
    ]
    assert ("h3", "Det er vi enige om") in theme
    assert not any("Del ud" in text or "Vent" in text for _kind, text in entries)


def test_the_time_in_all_is_there_when_there_are_boards() -> None:
    assert ("li1", "Tid i alt: 3 t 30 min") in team_form(board())
    assert ("li1", "Tid i alt: 3 t") in team_form(board(), budget=180)


def test_a_phase_is_its_heading_and_room() -> None:
    question = Question(id="q", text="Mål", examples=("Vi vil",))
    entries = team_form(Theme(title="Mål", form=ThemeForm.PHASE, questions=(question,)))
    assert ("p", f"Enhed {FILL}") in entries
    assert entries[-8:] == [("h2", "Mål"), ("li1", "Eksempel: Vi vil"), *[("hr", "")] * 6]


def test_experiences_have_one_date_of_their_own() -> None:
    later = Theme(title="Siden", form=ThemeForm.EXPERIENCE, questions=(Question(id="a", text="?"),))
    asked = Question(id="b", text="Hvornår?", answer=AnswerKind.DATE)
    for theme in (later, later.with_(questions=(asked,))):
        entries = team_form(theme)
        assert entries[entries.index(("h2", "Siden")) :].count(("p", f"Dato {FILL}")) == 1


def test_competences_have_rows_for_what_and_whom() -> None:
    entries = form_for(Question(id="a", text="Hvad?", answer=AnswerKind.COMPETENCES))
    to_fill = [text.removesuffix(f" {FILL}") for _kind, text in entries if text.endswith(FILL)]
    begins = to_fill.index("Kompetence 1")
    assert to_fill[begins : begins + 3 * COMPETENCES] == [
        words
        for number in range(1, COMPETENCES + 1)
        for words in (f"Kompetence {number}", "For hvem", "Kilde")
    ]
    assert any("brugerinput" in text for _kind, text in entries)


def test_what_is_asked_about_the_tool_may_be_handed_in_without_a_name() -> None:
    tool = Theme(title="Til sidst", form=ThemeForm.TOOL, questions=(Question(id="a", text="?"),))
    assert any("uden navn" in text for _kind, text in team_form(tool))


def test_a_committee_fills_in_by_side() -> None:
    entries = team_form(board(), kinds=(SessionKind.STRATEGY,))
    assert ("p", f"Ledelse {FILL}") in entries
    assert ("p", f"Leder {FILL}") not in entries


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 2**32))
def test_nasty_boards_keep_their_shape(seed: int) -> None:
    bank = nasty_session(Random(seed)).bank
    themes = (
        board(title=t.title, focus=t.title, intro=t.intro, questions=tuple(map(_card, t.questions)))
        for t in bank.themes
    )
    kinds = [kind for kind, _text in outline(str(blank_form(bank.with_(themes=tuple(themes)))))]
    assert kinds.count("h2") == len(bank.themes)
    assert kinds.count("h3") == 3 * len(bank.themes)
    assert not [kind for kind in kinds if kind not in ("h1", "h2", "h3", "p", "li1", "li2", "hr")]


def _card(question: Question) -> Question:
    return Question(id=question.id, text=question.text, follow_ups=question.follow_ups)


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 2**32))
def test_a_nasty_bank_keeps_its_shape(seed: int) -> None:
    bank = nasty_session(Random(seed)).bank
    kinds = [kind for kind, _text in outline(str(blank_form(bank)))]
    assert kinds.count("h3") == len(list(bank.questions))
    assert not [kind for kind in kinds if kind not in ("h1", "h2", "h3", "p", "li1", "hr")]
