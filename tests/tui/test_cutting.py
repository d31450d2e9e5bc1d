"""Tid: a talk cut to the time there is, and what was left out taken up again."""

from pathlib import Path

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.screens.conversation.conversation import Conversation
from kompetence_tui.tui.widgets.lines import NoteLine
from tests.boards import SKILLS, grus
from tests.factories import make_session
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import closed_talk

BANK = """# Prøvebank

- Bank: proeve
- Samtale: MUS
- Sprog: da
- Version: 1.0

## Arbejdet

- Minutter: 30

### Hvad er nummer 1?
### Hvad er nummer 2?
### Hvad er nummer 3?

## Kompetenceudvikling

- Minutter: 20

### Hvad vil du gerne lære?

- Id: laere
- Plan: mål
"""


def library(tmp_path: Path) -> BankLibrary:
    """One bank of four questions in 50 minutes."""
    folder = tmp_path / "banks"
    folder.mkdir(exist_ok=True)
    (folder / "proeve.md").write_text(BANK, encoding="utf-8")
    return BankLibrary((folder,))


def known(minutes: int) -> NewSession:
    """What a talk with that bank begins with."""
    anna = ("Anna Eksempel",)
    return NewSession(bank_id="proeve", employees=anna, leader="Eva Eksempel", minutes=minutes)


def ahead() -> Session:
    """A talk with eight questions that nothing is written in: 40 minutes."""
    session = make_session(ID).with_(answers={}, place="")
    first = session.bank.themes[0]
    more = tuple(Question(id=f"q-{n}", text=f"Hvad er nummer {n}?") for n in range(1, 7))
    themes = (Theme(title="Arbejdet", minutes=30, questions=more), first)
    return session.with_(bank=session.bank.with_(themes=themes))


def left_out(stage: Stage) -> tuple[str, ...]:
    return stage.talk.session.left_out


async def test_a_talk_begins_with_a_proposal_that_the_two_change(tmp_path: Path) -> None:
    async with playing(tmp_path, new=known(30), library=library(tmp_path)) as stage:
        assert stage.on("CuttingScreen")
        second, third = left_out(stage)
        assert "2 af 4 spørgsmål" in stage.words
        assert "cirka 30 af 50 min · I har 30" in stage.words
        await stage.press("space", "down", "space")
        assert "Hvad er nummer 1?" in stage.words
        await stage.press("enter")
        assert stage.on("Conversation")
        assert "Hvad er nummer 2?" in stage.words
        await stage.type("Ro")
        (row,) = stage.store.listing().rows
        session = stage.stored(row.id)
    assert len(session.left_out) == 2
    assert (second in session.left_out, third in session.left_out) == (False, True)
    assert session.answer(second).text == "Ro"


async def test_what_cannot_be_left_out_is_told_when_it_takes_too_long(tmp_path: Path) -> None:
    async with playing(tmp_path, new=known(15), library=library(tmp_path)) as stage:
        assert "15 min mere, end I har" in stage.note
        assert stage.screen.query_one("#note-line", NoteLine).alarm
        await stage.press("space")
        assert "5 min mere, end I har" in stage.note


async def test_the_form_asks_how_long_there_is(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library(tmp_path)) as stage:
        await stage.press("n")
        await stage.type("Anna Eksempel")
        await stage.press("tab")
        await stage.type("Eva Eksempel")
        await stage.focus_on("#minutes")
        await stage.type("en times tid")
        await stage.press("enter")
        assert "Skriv tiden i minutter eller timer" in stage.note
        assert stage.focus is stage.screen.query_one("#minutes")
        await stage.press("end", "ctrl+u")
        await stage.type("40 min")
        await stage.press("enter")
        assert stage.on("CuttingScreen")
        assert len(left_out(stage)) == 1


async def test_a_bank_that_fits_begins_at_once(tmp_path: Path) -> None:
    async with playing(tmp_path, new=known(50), library=library(tmp_path)) as stage:
        assert stage.on("Conversation")
        assert left_out(stage) == ()


async def test_ticks_and_the_sum_in_a_talk_not_begun(tmp_path: Path) -> None:
    async with playing(tmp_path, ahead(), open_id=ID) as stage:
        await stage.press("f2", "t")
        assert "8 af 8 spørgsmål" in stage.words
        assert "cirka 40 af 40 min" in stage.words
        await stage.press("m")
        await stage.type("30")
        await stage.press("enter")
        assert left_out(stage) == ("q-5", "q-6")
        assert "6 af 8 spørgsmål" in stage.words
        assert "cirka 30 af 40 min" in stage.words
        assert stage.text.count("[ ]") == 2
        await stage.press("space", "down", "space")
        assert left_out(stage) == ("q-1", "q-2", "q-5", "q-6")
        assert "cirka 20 af 40 min" in stage.words
        await stage.press("a")
        assert left_out(stage) == ()


async def test_what_is_left_out_is_passed_by_and_can_be_taken_up_again(tmp_path: Path) -> None:
    session = ahead().with_(left_out=("q-2", "siden-sidst", "trivsel"))
    async with playing(tmp_path, session, open_id=ID) as stage:
        assert "Tema 1 af 1" in stage.words
        await stage.type("Et")
        await stage.press("f4")
        assert "Hvad er nummer 3?" in stage.words
        assert "spørgsmål 2 af 5" in stage.words
        await stage.press("f2")
        assert "nummer 2" not in stage.text
        assert "Tid · 3 spørgsmål er udeladt" in stage.text
        await stage.press("t", "down", "space", "escape")
        assert stage.on("Conversation")
        assert "Hvad er nummer 3?" in stage.words
        assert "spørgsmål 3 af 6" in stage.words
        await stage.press("f3")
        assert "Hvad er nummer 2?" in stage.words
        await stage.type("To")
        stored = stage.stored()
    assert stored.left_out == ("siden-sidst", "trivsel")
    assert {key: answer.text for key, answer in stored.answers.items()} == {
        "q-1": "Et",
        "q-2": "To",
    }


async def test_what_is_written_stays_and_the_talk_goes_on_after_what_is_left_out(
    tmp_path: Path,
) -> None:
    session = ahead().with_answer("q-1", Answer(text="Svar")).with_(place="q-2")
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f2", "t", "space")
        assert "besvaret og bliver stående" in stage.note
        assert "m" not in [key for c in stage.frame.commands() for key in c.keys]
        await stage.press("down", "space", "enter")
        assert left_out(stage) == ("q-2",)
        assert isinstance(stage.screen, Conversation)
        assert "Hvad er nummer 3?" in stage.words


async def test_the_last_question_stays(tmp_path: Path) -> None:
    ids = tuple(question.id for question in ahead().bank.questions)
    async with playing(tmp_path, ahead().with_(left_out=ids[1:]), open_id=ID) as stage:
        await stage.press("f2", "t", "space")
        assert "en samtale skal have ét" in stage.note
        assert left_out(stage) == ids[1:]


async def test_a_board_that_is_left_out_gives_way_to_a_question(tmp_path: Path) -> None:
    session = grus()
    asked = Theme(title="Til sidst", questions=(Question(id="sidst", text="Hvad tager vi med?"),))
    session = session.with_(bank=session.bank.with_(themes=(session.bank.themes[0], asked)))
    cards = tuple(card.id for card in session.bank.themes[0].questions)
    async with playing(tmp_path, session.with_(left_out=cards[1:]), open_id=ID) as stage:
        assert stage.on("BoardScreen")
        assert "Kort 1 af 1" in stage.words
        await stage.press("f2", "t", "space", "enter")
        assert stage.on("Conversation")
        assert "Hvad tager vi med?" in stage.words
        await stage.press("f2", "t", "home", "space", "enter", "f3")
        assert stage.on("BoardScreen")
        assert stage.talk.session.board(SKILLS).is_empty


async def test_nothing_is_left_out_of_a_closed_talk(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("escape", "f2", "t")
        assert not stage.on("CuttingScreen")
