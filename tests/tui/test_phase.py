"""Phases: one a screen, experiences after closing, help and examples (E11, E12, E22)."""

from pathlib import Path

import pytest
from textual.widgets import TextArea

from kompetence_tui.domain.direction.direction import Need
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.screens.conversation.phase import PhaseScreen
from kompetence_tui.tui.widgets.need_lines import NeedLines
from tests.factories import NOW
from tests.tui.phases import EXAMPLE, ID, five_phases
from tests.tui.stage import YES, Stage, playing

LATE = {"dato", "laert"}
"""The questions that are answered after closing."""


def written() -> Session:
    """All five phases hold something."""
    session = five_phases()
    for question in ("maal", "gode-til", "metoder", "plan", "naar"):
        session = session.with_answer(question, Answer(text=f"Svar på {question}"))
    return session


def closed() -> Session:
    return close(written(), NOW)


def fixed(session: Session) -> dict[str, object]:
    """All that must not change once the session is closed."""
    answers = {key: value for key, value in session.answers.items() if key not in LATE}
    return session.with_(answers=answers).model_dump()


async def test_one_phase_a_screen_with_unit_and_date(tmp_path: Path) -> None:
    async with playing(tmp_path, five_phases(), open_id=ID) as stage:
        assert isinstance(stage.screen, PhaseScreen)
        for words in (
            "Fase 1 af 5 Mål", "Team Eksempelhavn", "21.11.2026", "Hvilke mål har vi",
            "Hvad vil vi selv?", "Hvad kommer det til at ændre", "F4 Næste",
        ):  # fmt: skip
            assert words in stage.words
        assert "Hvad er vi gode til" not in stage.words
        await stage.press("f4")
        assert "Fase 2 af 5 Kompetencebehov" in stage.words


async def test_every_field_keeps_its_own_answer(tmp_path: Path) -> None:
    async with playing(tmp_path, five_phases(), open_id=ID) as stage:
        await stage.type("Møde borgerne før")
        await stage.press("tab")
        await stage.type("Flere samtaler")
        await stage.press("f4")
        await stage.type("At lytte")
        await stage.press("tab")
        await stage.burst(*"Digital", "tab", *"Alle")
        await stage.press("f4", "tab", "2", "f4", "f4")
        await stage.type("uge 12")
        answers = stage.stored(ID).answers
        assert answers["maal"].text == "Møde borgerne før"
        assert answers["opgaver"].text == "Flere samtaler"
        assert answers["gode-til"].text == "At lytte"
        assert answers["kompetencer"].needs == (Need(competence="Digital", whom="Alle"),)
        assert answers["hvor"].chosen == ("Ude af huset",)
        assert answers["naar"].when.danish == "uge 12 2027"
        await stage.press("f3", "f3", "f3", "f3")
        assert "Møde borgerne før" in stage.text
        assert "Flere samtaler" in stage.text


async def test_what_was_written_leaves_no_trace_when_taken_away(tmp_path: Path) -> None:
    async with playing(tmp_path, five_phases(), open_id=ID) as stage:
        await stage.type("ab")
        await stage.press("backspace", "backspace", "f4", "f4")
        assert stage.stored(ID).answers == {}


async def test_the_question_the_keys_are_in_is_on_the_screen(tmp_path: Path) -> None:
    async with playing(tmp_path, five_phases(), open_id=ID, size=(80, 14)) as stage:
        await stage.type("linje\n" * 12)
        await stage.press("tab")
        await stage.type("Her er jeg")
        assert "Hvad kommer det til at ændre" in stage.text
        assert "Her er jeg" in stage.text
        await stage.press("shift+tab")
        assert "Hvilke mål har vi" in stage.text


async def test_the_fourth_phase_warns_of_an_empty_one_before_it(tmp_path: Path) -> None:
    session = five_phases().with_answer("maal", Answer(text="Et mål"))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f4", "f4")
        assert "er tom" not in stage.note
        await stage.press("f4")
        assert stage.note == "Fase 2 og 3 er stadig tomme: gå tilbage, eller fortsæt her"
        await stage.type("Vi gør det alligevel")
        assert stage.stored(ID).answers["plan"].text == "Vi gør det alligevel"


async def test_it_opens_where_it_was_left(tmp_path: Path) -> None:
    async with playing(tmp_path, five_phases()) as stage:
        await stage.press("enter", "f4", "f4", "escape", *YES, "enter")
        assert "Fase 3 af 5" in stage.words


async def test_both_ends(tmp_path: Path) -> None:
    async with playing(tmp_path, written(), open_id=ID) as stage:
        await stage.press("f3")
        assert stage.note == "Det er den første fase."
        await stage.press(*["f4"] * 5)
        assert "Erfaringer" in stage.text
        await stage.press("f4")
        assert stage.on("Closing")


async def test_after_closing_only_the_experiences_can_be_written(tmp_path: Path) -> None:
    async with playing(tmp_path, closed(), open_id=ID) as stage:
        before = stage.stored(ID)
        assert "Erfaringer" in stage.text
        assert stage.status == "afsluttet · her kan skrives"
        await stage.type("3/12")
        await stage.press("tab")
        await stage.type("Vi lærte at spørge")
        after = stage.stored(ID)
        assert after.answers["laert"].text == "Vi lærte at spørge"
        assert after.answers["dato"].when.danish == "3.12.2026"
        assert after.is_closed
        assert fixed(after) == fixed(before)
        assert stage.status.startswith("afsluttet · gemt ")


async def test_the_closed_phases_stay_as_they_were(tmp_path: Path) -> None:
    async with playing(tmp_path, closed(), open_id=ID) as stage:
        before = stage.stored(ID)
        for _phase in range(5):
            await stage.press("f3")
            assert stage.status == "afsluttet · kun læsning"
            await stage.type("må ikke stå her")
            await stage.press("tab", "1", "x")
            await stage.paste("eller her")
        await stage.press("f8")
        await stage.type("abc")
        await stage.press("escape", "ctrl+l", "escape", *["f4"] * 5)
        assert stage.status == "afsluttet · her kan skrives"
        assert stage.stored(ID) == before


async def test_experiences_hide_nothing_that_writes_elsewhere(tmp_path: Path) -> None:
    async with playing(tmp_path, closed(), open_id=ID) as stage:
        ids = {command.id for command in stage.frame.commands() if command.writes}
        assert ids == {"save_now"}
        await stage.press("f8")
        assert stage.status == "afsluttet · kun læsning"
        assert not {command.id for command in stage.frame.commands() if command.writes}
        await stage.press("escape", "tab")
        await stage.type("Igen")
        assert "Igen" in stage.stored(ID).model_dump_json()


async def test_what_an_older_talk_holds_by_a_date_is_still_there(tmp_path: Path) -> None:
    session = five_phases().with_answer("naar", Answer(text="På mødet i juni"))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press(*["f4"] * 4)
        assert "På mødet i juni" in stage.text
        assert stage.stored(ID).answers["naar"].text == "På mødet i juni"


async def test_experiences_can_be_written_before_closing_too(tmp_path: Path) -> None:
    async with playing(tmp_path, written(), open_id=ID) as stage:
        await stage.press(*["f4"] * 5, "tab")
        await stage.type("Allerede nu")
        assert stage.stored(ID).answers["laert"].text == "Allerede nu"


async def test_open_elsewhere_nothing_can_be_written(tmp_path: Path) -> None:
    session = closed()
    async with playing(tmp_path, session) as stage:
        with stage.store.open(ID):
            await stage.press("enter", "tab")
            await stage.type("nej")
            assert stage.status == "kun læsning"
        assert stage.store.read(ID) == session


@pytest.mark.parametrize("key", ["f12", "ctrl+r"])
async def test_help_to_the_question_and_back(key: str, tmp_path: Path) -> None:
    async with playing(tmp_path, five_phases(), open_id=ID) as stage:
        await stage.press(key)
        assert "Begynd med borgerne." in stage.text
        await stage.type("V")
        assert isinstance(stage.focus, TextArea)
        assert stage.stored(ID).answers["maal"].text == "V"
        await stage.press("tab", key)
        assert stage.note == "Der er ingen råd til dette spørgsmål."


async def test_an_example_is_put_into_the_text(tmp_path: Path) -> None:
    async with playing(tmp_path, five_phases(), open_id=ID) as stage:
        await stage.press("f4", "f4")
        await stage.type("Kursus")
        await stage.press("f12")
        assert "Sidemandsoplæring" in stage.text
        assert "det, der bliver sagt" in stage.words.replace("│ │ ", "")
        await stage.press("down", "enter")
        assert stage.stored(ID).answers["metoder"].text == f"Kursus\n{EXAMPLE}"
        await stage.type(".")
        assert stage.stored(ID).answers["metoder"].text.endswith(f"{EXAMPLE}.")


async def test_an_example_becomes_a_competence(tmp_path: Path) -> None:
    async with playing(tmp_path, five_phases(), open_id=ID) as stage:
        await stage.press("f4", "tab")
        await stage.type("Lytte")
        await stage.press("f12", "enter")
        await stage.type("Alle")
        needs = stage.stored(ID).answers["kompetencer"].needs
        assert [(need.competence, need.whom) for need in needs] == [
            ("Lytte", ""), ("Digital formidling", "Alle"),
        ]  # fmt: skip


async def test_examples_can_only_be_read_in_a_closed_talk(tmp_path: Path) -> None:
    async with playing(tmp_path, closed(), open_id=ID) as stage:
        await stage.press("f3", "f3", "f3", "f12")
        assert "Sidemandsoplæring" in stage.text
        assert "Enter sætter" not in stage.text
        await stage.press("enter")
        assert stage.stored(ID) == closed()


async def test_many_competences_are_said_to_be_many(tmp_path: Path) -> None:
    needs = tuple(Need(competence=f"Kunne {n}", whom="Alle") for n in range(6))
    session = five_phases().with_answer("kompetencer", Answer(needs=needs))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f4")
        assert "6 kompetencer er mange på én gang" in stage.words
        assert stage.screen.query_one(NeedLines).needs == needs


async def test_closing_reads_well_for_phases(tmp_path: Path) -> None:
    async with playing(tmp_path, five_phases(), open_id=ID) as stage:
        await stage.press("ctrl+l")
        assert "Fase 1 er tom" in stage.words
        assert "mål i år" not in stage.words
        assert "godkend" not in stage.words
        await stage.press("enter")
        assert stage.stored(ID).is_closed


@pytest.mark.parametrize("text", ["[/x] hej", "[@click=app.quit]x[/]", "\x1b[2J", "æ" * 2_000])
async def test_text_is_text(text: str, tmp_path: Path) -> None:
    session = five_phases()
    themes = tuple(
        theme.with_(
            title=text, intro=text, focus=text,
            questions=tuple(
                q.with_(text=text, follow_ups=(text,), examples=(text,)) for q in theme.questions
            ),
        )
        for theme in session.bank.themes
    )  # fmt: skip
    session = session.with_(bank=session.bank.with_(themes=themes), unit=text)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await _walk(stage)
        await stage.resize(40, 10)
        await _walk(stage)
        assert stage.app._exit is False


async def _walk(stage: Stage) -> None:
    for _phase in range(5):
        await stage.press("f12", "down", "escape", "tab", "f4")
    assert "\x1b" not in stage.text
    await stage.press(*["f3"] * 5)
