"""A bank as a form to fill in by hand (K10)."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.bank import YES_NO, Bank, Question, Theme
from kompetence_tui.domain.kinds import AnswerKind, SessionKind
from kompetence_tui.export.blank import blank_form
from tests.export.nasty import nasty_session
from tests.export.outline import Entry, outline
from tests.factories import make_bank

FILL = "_" * 40


def form_for(question: Question, *kinds: SessionKind) -> list[Entry]:
    """The outline of a form with one question, without its title and facts."""
    theme = Theme(title="Tema", questions=(question,))
    bank = Bank(
        id="en", title="En", kinds=kinds or (SessionKind.MUS,), version="1", themes=(theme,)
    )
    return outline(blank_form(bank))[2:]


def test_questions_follow_ups_and_themes_are_there_without_help() -> None:
    entries = outline(blank_form(make_bank()))
    assert ("h2", "Siden sidst") in entries
    assert ("h3", "Hvad er du mest tilfreds med fra det sidste år?") in entries
    assert ("li1", "Hvem hjalp dig?") in entries
    assert not any("Lyt færdig" in text for _kind, text in entries)


def test_the_bank_and_its_source_are_named() -> None:
    assert ("li1", "Kilde: Eksempel") in outline(blank_form(make_bank()))


def test_there_is_room_for_an_answer() -> None:
    entries = form_for(Question(id="a", text="Hvad?"))
    assert entries[-4:] == [("hr", "")] * 4


def test_a_scale_shows_its_steps() -> None:
    question = Question(
        id="a", text="Hvor?", answer=AnswerKind.SCALE, scale=(0, 3), low="lidt", high="meget"
    )
    assert ("p", "lidt 0 · 1 · 2 · 3 meget") in form_for(question)


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


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 2**32))
def test_a_nasty_bank_keeps_its_shape(seed: int) -> None:
    bank = nasty_session(Random(seed)).bank
    kinds = [kind for kind, _text in outline(blank_form(bank))]
    assert kinds.count("h3") == len(list(bank.questions))
    assert not [kind for kind in kinds if kind not in ("h1", "h2", "h3", "p", "li1", "hr")]
