"""What stands in the sheet, and what never does."""

import datetime as dt

from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Answerer, AnswerKind, Role, ThemeForm
from kompetence_tui.domain.session.session import Participant
from kompetence_tui.preparation.reader import answers_in
from kompetence_tui.preparation.sheet import write_sheet
from kompetence_tui.preparation.sheet_file import read_sheet
from kompetence_tui.preparation.sheet_words import Filling
from tests.factories import make_session
from tests.preparation.sheets import filled, make_talk

SCALED = Question(id="a", text="Hvordan går det?", answer=AnswerKind.SCALE)


def test_it_says_who_when_and_what_for() -> None:
    lines = str(write_sheet(make_talk(), "Kun til **os** to.")).splitlines()
    assert lines[0] == "# Forberedelse – Anna Eksempel"
    assert lines[2:9] == [
        "- Samtale: MUS", "- Dato: 21.11.2026", "- Enhed: Eksempelhuset",
        "- Medarbejder: Anna Eksempel", "- Leder: Eva Eksempel",
        "- Spørgsmålsbank: proeve 1.0", "- Nummer: anna2345ab",
    ]  # fmt: skip
    assert lines[10:13] == ["## Om oplysningerne", "", "Kun til \\*\\*os\\*\\* to."]
    assert "## Målene fra sidst" in lines


def test_the_time_of_day_stands_with_the_date_and_the_sheet_is_read_again() -> None:
    talk = make_talk().with_(time=dt.time(10), length=90)
    sheet = str(write_sheet(talk))
    assert "- Dato: 21.11.2026 kl. 10.00-11.30" in sheet.splitlines()
    english = talk.with_(bank=talk.bank.with_(language="en"))
    assert "21.11.2026 at 10.00-11.30" in str(write_sheet(english))
    moved = talk.with_(time=dt.time(9))
    words = filled(talk, {"siden-sidst": "Meget."})
    assert answers_in(read_sheet(words.encode(), "skema.md"), moved).answers == {
        "siden-sidst": "Meget."
    }


def test_on_paper_it_says_nothing_of_a_file() -> None:
    typed, by_hand = (
        str(write_sheet(make_talk(), filling=way)) for way in (Filling.TEXT, Filling.PAPER)
    )
    assert "UTF-8" in typed
    assert "UTF-8" not in by_hand
    assert "Tag skemaet med til samtalen" in by_hand
    end = "## Målene fra sidst"
    assert typed.partition(end)[2] == by_hand.partition(end)[2]


def test_each_question_says_how_it_is_answered() -> None:
    sheet = str(write_sheet(make_talk()))
    for words in (
        "### Mål 1: Blive tryg ved journalsystemet\n\n- Aftalt: Følge Bo i to dage\n- Tidsplan: "
        "15.1.2027 – uge 24 2027\n",
        "## Tema 1: Siden sidst\n\n### Spørgsmål 1: Hvad er du mest tilfreds med fra det sidste "
        "år?\n\n- Tænk over: Hvem hjalp dig? Hvad gjorde det muligt?\n",
        "\n- Skala: fra 1 (skidt) til 5 (godt)\n",
        "\n- Vælg gerne flere: Kursus · Sidemandsoplæring · Ny opgave\n",
        "\n- Vælg én: Ja · Nej\n",
        "\n- Svar med: en dato, fx 15.3.2027\n",
    ):
        assert words in sheet, words


def test_a_scale_without_ends_of_its_own_goes_from_1_to_5() -> None:
    bank = make_talk().bank
    theme = Theme(title="Trivsel", questions=(SCALED,))
    assert "\n- Skala: fra 1 til 5\n" in str(
        write_sheet(make_session().with_(bank=bank.with_(themes=(theme,))))
    )


def test_a_scale_says_what_each_step_means() -> None:
    scaled = SCALED.with_(scale=(1, 3), steps=("ny", "", "kan lære fra sig"))
    theme = Theme(title="Trivsel", questions=(scaled,))
    bank = make_talk().bank.with_(themes=(theme,))
    sheet = str(write_sheet(make_session().with_(bank=bank)))
    assert "\n- Skala: 1 = ny · 3 = kan lære fra sig\n" in sheet


def test_what_the_leader_answers_is_not_asked_of_the_employee() -> None:
    session = make_talk()
    first, *others = session.bank.themes
    leaders = tuple(q.with_(answered_by=Answerer.LEADER) for q in first.questions)
    one = (leaders[0].with_(answered_by=Answerer.BOTH), *leaders[1:])
    for questions, is_there in ((leaders, False), (one, True)):
        theme = first.with_(questions=questions)
        bank = session.bank.with_(themes=(theme, *others))
        sheet = str(write_sheet(session.with_(bank=bank)))
        assert (first.title in sheet) is is_there
        assert leaders[1].text not in sheet


def test_a_table_asks_for_a_line_of_each() -> None:
    table = SCALED.with_(answer=AnswerKind.TABLE, columns=("Kursus", "Pris"))
    bank = make_talk().bank.with_(themes=(Theme(title="Ønsker", questions=(table,)),))
    sheet = str(write_sheet(make_session().with_(bank=bank)))
    assert "\n- Skriv en linje for hver: Kursus · Pris\n" in sheet


def test_a_first_talk_has_no_goals() -> None:
    sheet = str(write_sheet(make_session()))
    assert "Mål" not in sheet
    assert "Om oplysningerne" not in sheet


def test_no_answer_advice_or_other_person_is_in_it() -> None:
    session = make_talk()
    others = (
        Participant(name="Ursula Fremmed", role=Role.FACILITATOR),
        Participant(name="Bo Prøvesen", role=Role.EMPLOYEE_REPRESENTATIVE),
    )
    session = session.with_(
        participants=(*session.participants, *others),
        learns_best="helst alene",
        answers={"maal": Answer(text="hemmeligt svar")},
    )
    sheet = str(write_sheet(session))
    for words in ("Ursula", "Prøvesen", "hemmeligt", "helst alene", "Lyt færdig", "Vagtplanen"):
        assert words not in sheet, words


def test_what_belongs_after_the_talk_is_not_asked_before_it() -> None:
    session = make_session()
    first, second = session.bank.themes
    bank = session.bank.with_(themes=(first, second.with_(form=ThemeForm.TOOL)))
    sheet = str(write_sheet(session.with_(bank=bank)))
    assert "Tema 1" in sheet
    assert "Tema 2" not in sheet
