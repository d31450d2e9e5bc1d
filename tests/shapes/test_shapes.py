"""Six shapes that forms have: each is a bank, is held in a talk, and comes out whole."""

from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.writer import write_bank
from kompetence_tui.domain.bank import Bank, Question
from kompetence_tui.domain.session.agenda import Agenda
from kompetence_tui.domain.session.answer import Answer, TableRow
from kompetence_tui.domain.session.both import Turn, handed_on, leaders_of, turn_at, with_said
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.creation import create
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import Answerer, AnswerKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.document import Document
from kompetence_tui.export.formats import FORMATS, format_called
from kompetence_tui.preparation.sheet import write_sheet
from kompetence_tui.preparation.sheet_words import Filling
from tests.export.pdf.reading import read
from tests.factories import NOW, agreed, make_goal, when
from tests.shipped_forms import forms_for, session_document

FILES = sorted(Path(__file__).parent.glob("*.md"))
ANNA, EVA = "Anna Eksempel", "Eva Eksempel"


def bank_in(file: Path) -> Bank:
    reading = read_bank(file.read_bytes(), file.name, strict=True)
    assert [str(one) for one in (*reading.problems, *reading.advice)] == []
    assert reading.bank
    return reading.bank


def said_to(question: Question, who: str) -> Answer:
    """An answer of the question's kind; the words in it say whose, and to what."""
    words = f"{who} om {question.id}"
    match question.answer:
        case AnswerKind.SCALE:
            lowest, highest = question.scale or (1, 5)
            return Answer(text=words, step=lowest if who == EVA else highest)
        case AnswerKind.TABLE:
            cells = tuple(f"{column} til {words}" for column in question.columns)
            return Answer(rows=(TableRow(cells=cells), TableRow(cells=(f"Kun {words}",))))
        case AnswerKind.DATE:
            return Answer(text=words, when=when("uge 12 2027"))
        case _:
            return Answer(text=words, chosen=question.options[-1:])


def answered(session: Session, question: Question) -> Session:
    """The session when the question was answered, by both where both answer."""
    first = said_to(question, EVA if question.answered_by is Answerer.LEADER else ANNA)
    if question.answered_by is not Answerer.BOTH:
        return session.with_answer(question.id, first)
    for said in (first, said_to(question, EVA)):
        turn, answer = turn_at(session, question), session.answer(question.id)
        assert turn
        answer = handed_on(with_said(answer, turn, said), turn)
        session = session.with_answer(question.id, answer)
    assert turn_at(session, question) is Turn.TOGETHER
    return session


def held(bank: Bank) -> Session:
    """A talk with every stop answered on the way, the agenda made anew at each."""
    wish = NewSession(employees=(ANNA,), leader=EVA, staff_groups=bank.groups_to_choose)
    session, at = create(wish, bank, "a1b2c3d4e5", NOW), 0
    while at < len(stops := Agenda(session).stops):
        session = answered(session, stops[at].question)
        at += 1
    return agreed(session.with_(plan=session.plan.with_(goals=(make_goal(),))))


def words_of(session: Session) -> set[str]:
    """All that was said, without the spaces that a page is free to break."""
    found = set[str]()
    for answer in session.answers.values():
        for said in (answer, leaders_of(answer)):
            found |= {said.text, *said.chosen, *(cell for row in said.rows for cell in row.cells)}
    return {"".join(words.split()) for words in found if words}


def text_in(document: Document, format_id: str) -> str:
    """What a reader of the file finds, without any spaces."""
    made = format_called(format_id)
    assert made
    data = made.write(document).data
    if format_id == "docx":
        xml = ElementTree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))
        text = "".join(xml.itertext())
    elif format_id == "pdf":
        text = "".join(page.extract_text() for page in read(data).pages)
    else:
        text = data.decode().replace("\\", "")
    return "".join(text.replace("\N{SOFT HYPHEN}", "").split())


def test_there_are_six() -> None:
    assert len(FILES) == 6
    kinds = [{question.answer for question in bank_in(file).questions} for file in FILES]
    assert sum(AnswerKind.TABLE in one for one in kinds) == 3
    assert {bank_in(file).language for file in FILES} == {"da", "en"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_is_read_and_written_as_it_is(file: Path) -> None:
    bank = bank_in(file)
    again = read_bank(write_bank(bank).encode(), file.name, strict=True)
    assert (again.bank, again.problems, again.advice) == (bank, (), ())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_is_held_closed_and_told_whole_in_every_format(file: Path) -> None:
    session = held(bank_in(file))
    assert {question.id for question in session.bank.questions} == set(session.answers)
    closed = close(session, NOW)
    for made in FORMATS:
        text = text_in(session_document(closed), made.id)
        assert [words for words in words_of(closed) if words not in text] == [], made.id
    for form in forms_for(closed):
        assert form.render(closed)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_its_blank_form_and_its_sheet_have_room_in_every_format(file: Path) -> None:
    bank = bank_in(file)
    wish = NewSession(employees=(ANNA,), leader=EVA)
    session = create(wish, bank, "a1b2c3d4e5", NOW)
    for made in FORMATS:
        blank = text_in(blank_form(bank), made.id)
        for question in bank.questions:
            for words in (question.text, *question.columns, *filter(None, question.steps)):
                assert "".join(words.split()) in blank, (made.id, words)
    sheet = "".join(str(write_sheet(session, filling=Filling.PAPER)).split())
    theirs = [q for q in session.asked.questions if q.answered_by is not Answerer.LEADER]
    for question in session.bank.questions:
        assert ("".join(question.text.split()) in sheet) is (question in theirs)
