"""Råd: help over the lower half, and examples that are put into the answer (E22)."""

from pathlib import Path

from textual.widgets import TextArea

from kompetence_tui.domain.session.session import Session
from tests.tui.stage import ID, playing
from tests.tui.talks import talk

LONG = "Et eksempel, der er så langt, at det må stå på mere end en linje i ruden: " + "ord " * 30


def with_examples(*examples: str, advice: str = "Lyt færdig.") -> Session:
    session = talk().with_(answers={})
    first, *themes = session.bank.themes
    question, *others = first.questions
    question = question.with_(examples=examples, help=advice)
    first = first.with_(questions=(question, *others))
    return session.with_(bank=session.bank.with_(themes=(first, *themes)))


async def test_an_example_is_put_into_the_answer(tmp_path: Path) -> None:
    async with playing(tmp_path, with_examples("Vagtplanen", "Mødet"), open_id=ID) as stage:
        await stage.press("f12")
        for words in ("Råd til lederen", "Lyt færdig.", "Eksempler", "▸ Vagtplanen", "Mødet"):
            assert words in stage.text
        await stage.press("down", "enter")
        assert isinstance(stage.focus, TextArea)
        assert stage.stored().answers["siden-sidst"].text == "Mødet"
        await stage.press("f12", "enter")
        assert stage.stored().answers["siden-sidst"].text == "Mødet\nVagtplanen"


async def test_it_closes_without_a_trace_and_a_letter_goes_on_writing(tmp_path: Path) -> None:
    async with playing(tmp_path, with_examples("Vagtplanen"), open_id=ID) as stage:
        for key in ("escape", "left", "right", "f12"):
            await stage.press("f12", key)
            assert stage.on("Conversation")
        assert stage.stored().answers == {}
        await stage.press("f12", "J")
        assert stage.stored().answers["siden-sidst"].text == "J"


async def test_many_long_examples_scroll_beside_a_long_help(tmp_path: Path) -> None:
    examples = tuple(f"{n} {LONG}" for n in range(12))
    session = with_examples(*examples, advice=" ".join(f"Råd {n}." for n in range(400)))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f12")
        assert "Enter sætter eksemplet ind" in stage.text
        before = stage.text
        await stage.press("pagedown")
        assert stage.text != before
        assert "▸ 0 Et eksempel" in stage.text
        await stage.press("end")
        assert "▸ 11 Et eksempel" in stage.text
        await stage.press("enter")
        assert stage.stored().answers["siden-sidst"].text.startswith("11 Et eksempel")


async def test_examples_alone_are_enough(tmp_path: Path) -> None:
    async with playing(tmp_path, with_examples("Mødet", advice=""), open_id=ID) as stage:
        await stage.press("f12")
        assert "Råd til lederen" not in stage.text
        assert "PgUp" not in stage.text
        await stage.press("space")
        assert stage.stored().answers["siden-sidst"].text == "Mødet"


async def test_every_size_is_borne(tmp_path: Path) -> None:
    session = with_examples("[/x] [@click=app.quit]x[/]", LONG, advice="[/x] " * 200)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f12")
        assert "[/x] [@click=app.quit]x[/]" in stage.text
        for size in ((40, 10), (130, 40), (20, 6)):
            await stage.resize(*size)
            await stage.press("down", "up")
        assert stage.on("Advice")
