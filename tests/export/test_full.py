"""The whole session as a document (N19, K9)."""

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.session.answer import Answer, TableRow
from kompetence_tui.domain.session.kinds import AnswerKind
from tests.boards import SKILLS, grus
from tests.domain.test_both import both, said
from tests.export.intended import full_outline
from tests.export.outline import outline
from tests.export.samples import sample_session
from tests.factories import make_session, when
from tests.shipped_forms import session_document


def test_the_session_is_told_in_order() -> None:
    session = sample_session()
    assert outline(str(session_document(session))) == full_outline(session)


def test_an_unanswered_question_leaves_no_trace() -> None:
    written = str(session_document(make_session()))
    assert "Hvordan har du det" not in written
    assert "## Udvikling\n" not in written


def test_a_card_that_was_left_out_is_not_told_as_unused() -> None:
    session = grus().with_board(SKILLS, Board(used=(f"{SKILLS}-1",)))
    session = session.with_(left_out=(f"{SKILLS}-2",))
    written = str(session_document(session))
    assert f"{SKILLS}-3" in {card.id for card in session.asked.questions}
    assert "Kort, der ikke blev brugt" in written
    assert "på kort 3?" in written.split("Kort, der ikke blev brugt")[1]
    assert written.count("på kort 2?") == 1  # on the other board


def test_a_step_is_given_with_what_the_ends_mean() -> None:
    assert "- Svar: 4 af 5 (1 = skidt, 5 = godt)\n" in str(session_document(sample_session()))


def test_a_step_with_words_of_its_own_is_given_with_them() -> None:
    session = sample_session()
    theme, *others = session.bank.themes
    asked, scale = theme.questions
    scale = scale.with_(steps=("", "", "", "kan *selv*", ""))
    theme = theme.with_(questions=(asked, scale))
    session = session.with_(bank=session.bank.with_(themes=(theme, *others)))
    assert "- Svar: 4 af 5 (kan \\*selv\\*)\n" in str(session_document(session))
    session = session.with_answer("trivsel", Answer(step=3))
    assert "- Svar: 3 af 5 (1 = skidt, 5 = godt)\n" in str(session_document(session))


def test_what_both_said_stands_under_their_names_once_both_are_done() -> None:
    half = said(both(), "Hemmeligt *godt*")
    written = str(session_document(half))
    assert "Hemmeligt" not in written
    assert "*I svarer hver for sig. Svarene kommer med, når begge er færdige.*" in written
    entries = outline(str(session_document(said(half, "Travlt"))))
    at = entries.index(("h4", "Anna Eksempel"))
    assert entries[at : at + 4] == [
        ("h4", "Anna Eksempel"), ("p", "Hemmeligt *godt*"), ("h4", "Eva Eksempel"), ("p", "Travlt"),
    ]  # fmt: skip


def test_a_row_of_a_table_is_an_item_with_its_cells_under_it() -> None:
    session = sample_session()
    theme, *others = session.bank.themes
    asked, scale = theme.questions
    table = asked.with_(answer=AnswerKind.TABLE, columns=("Kursus", "Pris *i alt*"))
    theme = theme.with_(questions=(table, scale))
    session = session.with_(bank=session.bank.with_(themes=(theme, *others)))
    rows = (TableRow(cells=("Konflikter", "5.000 kr.")), TableRow(cells=("", "", "#maj")))
    session = session.with_answer(table.id, Answer(rows=(*rows, TableRow(cells=("",)))))
    written = str(session_document(session))
    assert (
        "\n- Kursus: Konflikter\n  - Pris \\*i alt\\*: 5.000 kr.\n"
        "- Kursus: *ikke udfyldt*\n  - \\#maj\n\n"
    ) in written
    session = session.with_(bank=session.bank.with_(themes=(*others,)))
    assert "- Konflikter\n  - 5.000 kr.\n" in str(session_document(session))


def test_choices_and_dates_are_lists() -> None:
    session = sample_session().with_answer("maal", Answer(when=when("uge 12 2027")))
    written = str(session_document(session))
    assert "- Sidemandsoplæring\n- Ny opgave\n" in written
    assert "- Dato: uge 12 2027\n" in written


def test_the_leaders_help_is_not_in_it() -> None:
    assert "Lyt færdig" not in str(session_document(sample_session()))


def test_an_answer_whose_question_is_gone_is_kept() -> None:
    session = make_session().with_(answers={"gammel": Answer(text="Stadig her", step=2)})
    entries = outline(str(session_document(session)))
    assert ("h3", "gammel") in entries
    assert ("li1", "Svar: 2") in entries
    assert ("p", "Stadig her") in entries
