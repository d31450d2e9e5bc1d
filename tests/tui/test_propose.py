"""Foreslå: the participants' own questions, marked with who proposed them (N23)."""

from pathlib import Path

import pytest

from kompetence_tui.domain.base.pasted import as_meant
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.session.agenda import Agenda
from kompetence_tui.domain.session.proposals import with_question, with_theme
from tests.factories import make_goal
from tests.tui.hostile import TEXTS, harmful
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.talks import closed_talk, talk


async def propose(stage: Stage, text: str) -> None:
    await stage.press("f2", "n")
    assert stage.on("Propose")
    await stage.type(text)


async def test_a_question_is_added_to_the_marked_theme(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.type("! ")
        await propose(stage, "Hvordan går det med vagterne?")
        assert "i temaet »Siden sidst«" in stage.words
        await stage.press("f4")
        assert stage.on("Conversation")
        assert "Hvordan går det med vagterne? foreslået af Anna Eksempel" in stage.words
        assert "spørgsmål 3 af 3" in stage.words
        await stage.type("Fint")
        session = stage.stored()
        question = session.bank.themes[0].questions[-1]
        assert question.proposed_by == "Anna Eksempel"
        assert session.answer(question.id).text == "Fint"
        assert session.answer("siden-sidst").text.endswith("! ")
        await stage.press("f2")
        row = next(line for line in stage.text.splitlines() if "vagterne" in line)
        assert "foreslået af Anna Eksempel" in row


async def test_a_theme_of_its_own(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await propose(stage, "Hvem tager jul?")
        assert "Temaets navn" not in stage.words
        await stage.press("tab", "down")
        assert "Temaets navn" in stage.words
        await stage.press("tab")
        await stage.type("Vagter")
        await stage.press("tab", "down", "enter")
        assert "Tema 2 af 4 Vagter" in stage.words
        theme = stage.stored().bank.themes[1]
        assert (theme.title, theme.proposed_by) == ("Vagter", "Eva Eksempel")
        await stage.press("f2")
        assert stage.words.count("foreslået af Eva Eksempel") == 1


async def test_anothers_question_in_a_theme_of_its_own_says_whose_it_is(tmp_path: Path) -> None:
    session, _question = with_theme(talk(), 0, "Vagter", "Hvem tager jul?", "Eva Eksempel")
    session, _question = with_question(session, 1, "Og nytår?", "Anna Eksempel")
    session, _question = with_question(session, 1, "Og påske?", "Eva Eksempel")
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f2")
        row = next(line for line in stage.text.splitlines() if "nytår" in line)
        assert "foreslået af Anna Eksempel" in row
        assert stage.words.count("foreslået af Eva Eksempel") == 1


async def test_the_palette_leads_there_too(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+p")
        await stage.type("foreslå")
        await stage.press("enter")
        assert stage.on("Propose")


async def test_what_is_missing_is_said_and_the_keys_go_there(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await propose(stage, "")
        await stage.press("f4")
        assert stage.note == "Skriv spørgsmålet"
        await stage.type("Hvad så?")
        assert stage.note != "Skriv spørgsmålet"
        await stage.focus_on("#by")
        await stage.press("end", *["backspace"] * 20, "f4")
        assert "hvem der foreslår" in stage.note
        assert getattr(stage.focus, "id", "") == "by"
        await stage.press("down", "f4")
        assert stage.on("Conversation")


async def test_leaving_asks_only_when_something_was_written(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await propose(stage, "")
        await stage.press("escape")
        assert stage.on("Conversation")
        await propose(stage, "Hvad så?")
        await stage.press("escape")
        assert stage.on("Ask")
        await stage.press("escape")
        assert stage.on("Propose")
        await stage.press("escape", *YES)
        assert stage.on("Conversation")
        assert stage.stored().bank == talk().bank


async def test_what_is_begun_is_there_when_the_form_is_opened_again(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await propose(stage, "Hvem tager ju")
        await stage.press("tab", "down", "tab")
        await stage.type("Vagter")
        assert await stage.talk.saved()
        begun = stage.store.read(ID)
    assert begun.bank == talk().bank
    async with playing(tmp_path / "efter", begun, open_id=ID) as stage:
        await propose(stage, "l?")
        assert "begyndt på" in stage.note
        await stage.press("f4")
        session = stage.stored()
        theme = session.bank.themes[1]
        assert (theme.title, theme.questions[0].text) == ("Vagter", "Hvem tager jul?")
        assert not session.drafts


@pytest.mark.parametrize("keys", [("backspace",) * 4, ("escape", "right", "enter")])
async def test_a_form_emptied_or_left_for_good_leaves_nothing(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await propose(stage, "Hvad")
        assert stage.stored().drafts
        await stage.press(*keys)
        assert not stage.stored().drafts


async def test_a_proposal_that_cannot_be_used_stays_a_draft(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await propose(stage, "Hvad")
        await stage.press("tab", "down", "f4")
        assert stage.on("Propose")
        assert stage.stored().drafts["forslag"]["question"] == "Hvad"


async def test_a_closed_talk_takes_no_question(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("escape", "f2", "n")
        assert stage.on("AgendaScreen")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_text_is_text(text: str, tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await propose(stage, "")
        await stage.paste(text)
        await stage.press("tab", "down", "tab")
        await stage.paste(text)
        await stage.press("tab", "end", *["backspace"] * 20)
        await stage.paste(text)
        assert not harmful(stage.strips)
        await stage.press("f4")
        assert stage.on("Conversation")
        assert not harmful(stage.strips)
        await stage.press("f2")
        assert not harmful(stage.strips)
        theme = stage.stored().bank.themes[1]
        said = one_line(as_meant(text))
        assert theme.title == theme.proposed_by == theme.questions[0].text == said


async def test_typed_ahead_lands_in_the_new_question(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await propose(stage, "Hvad så?")
        await stage.burst("f4", *"straks")
        question = Agenda(stage.stored()).stops[2].question
        assert stage.stored().answer(question.id).text == "straks"
