"""Every field takes a paste as its own text, or refuses it in words with nothing changed."""

from pathlib import Path

import pytest
from textual.widgets import Input, TextArea
from textual.widgets.input import Selection

from kompetence_tui.domain.base.text import FIELD_LIMIT, LINE_LIMIT
from kompetence_tui.tui.widgets.editor import Editor
from tests.factories import make_goal, make_session
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.talks import open_part, talk

LONG = "æ" * 100_000
MIXED = "en\r\nto\tre \x1b[31m\x00👩\u200d💻 [/x]"
ON_ONE_LINE = "en to re �[31m�👩\u200d💻 [/x]"
ON_LINES = "en\nto  re �[31m�👩\u200d💻 [/x]"
STORED = "før en\\nto  re �[31m�👩\u200d💻 [/x]"

LINES = {
    "Ny samtale": (("n",), ("#employees", "#leader", "#unit", "#date LineInput")),
    "Handling": (
        ("enter", "f8", "home", "down", "down", "enter"),
        ("#action-text", "#action-who", "#action-when"),
    ),
    "Tidsplan": (("enter", "f8", "home", *["down"] * 4, "enter"), ("#start", "#end")),
    "Ansvarlig": (("enter", "f8", "home", *["down"] * 5, "enter"), ("#responsible",)),
    "Evalueres": (("enter", "f8", "end", "enter"), ("#evaluated",)),
    "Eksport": (("e",), ("#path",)),
    "Søgning": (("s",), ("SearchLine",)),
}  # fmt: skip

EDITORS = {
    "Svar": (("enter",), "#answer Editor"),
    "Mål": (("enter", "f8", "home", "enter"), "#aim"),
    "Evaluering": (("enter", "f8", "end", "up", "enter"), "#how"),
    "Begrundelse": (("enter", "ctrl+l"), "#reason"),
}


@pytest.mark.parametrize(("keys", "fields"), LINES.values(), ids=LINES.keys())
async def test_fields_of_one_line(
    keys: tuple[str, ...], fields: tuple[str, ...], tmp_path: Path
) -> None:
    session = make_session(ID, goals=(make_goal(),))
    async with playing(tmp_path, session) as stage:
        await stage.press(*keys)
        for field in fields:
            await _try_line(stage, field)


async def _try_line(stage: Stage, field: str) -> None:
    line = await stage.focus_on(field)
    assert isinstance(line, Input)
    line.value = "før "
    line.cursor_position = 4
    await stage.settle()
    await stage.paste(LONG)
    assert line.value == "før ", field
    assert stage.note.startswith("Det indsatte fylder 100.000 tegn, men her er kun plads"), field
    assert stage.note.endswith("Intet er ændret."), field
    await stage.paste(MIXED)
    assert line.value == "før " + ON_ONE_LINE, field
    assert "sat sammen til én" in stage.note, field
    await _fill(stage, line)


async def test_bullets_and_blanks_come_in_as_they_were_meant(tmp_path: Path) -> None:
    pasted = "\uf0b7\tFørste\r\no\tUnder\u00a0den"
    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.press("n")
        line = await stage.focus_on("#employees")
        assert isinstance(line, Input)
        await stage.paste(pasted)
        assert line.value == "• Første • Under den"
        await stage.press("escape", *YES, "enter", "end", "enter")
        await stage.paste(pasted)
        answer = stage.screen.query_one("#answer Editor", Editor)
        assert answer.text.endswith("\n• Første\n• Under den")


async def _fill(stage: Stage, line: Input) -> None:
    line.value = "y" * LINE_LIMIT
    line.cursor_position = LINE_LIMIT
    await stage.settle()
    await stage.type("z")
    assert line.value == "y" * LINE_LIMIT
    assert stage.note == "Feltet er fyldt: der er plads til 2.000 tegn."
    await stage.press("backspace")
    await stage.type("å")
    assert line.value.endswith("yå")
    line.value = ""
    await stage.settle()


@pytest.mark.parametrize(("keys", "field"), EDITORS.values(), ids=EDITORS.keys())
async def test_fields_of_many_lines(keys: tuple[str, ...], field: str, tmp_path: Path) -> None:
    session = make_session(ID, goals=(make_goal().with_(responsible=""),))
    async with playing(tmp_path, session) as stage:
        await stage.press(*keys)
        editor = await stage.focus_on(field)
        assert isinstance(editor, TextArea)
        editor.load_text("før ")
        editor.move_cursor(editor.document.end)
        await _try_editor(stage, editor)
        assert STORED in stage.stored().model_dump_json()


async def _try_editor(stage: Stage, editor: TextArea) -> None:
    await stage.paste(LONG)
    assert editor.text == "før "
    assert stage.note == (
        "Det indsatte fylder 100.000 tegn, men her er kun plads til 19.996. Intet er ændret."
    )
    await stage.paste("y" * (FIELD_LIMIT - 4))
    assert len(editor.text) == FIELD_LIMIT
    await stage.press("z")
    assert len(editor.text) == FIELD_LIMIT
    assert stage.note == "Feltet er fyldt: der er plads til 20.000 tegn."
    await stage.press("enter", "ctrl+z")
    assert editor.text == "før "
    await stage.press("ctrl+y")
    assert len(editor.text) == FIELD_LIMIT
    await stage.press("ctrl+z")
    await stage.paste(MIXED)
    assert editor.text == "før " + ON_LINES


async def test_a_paste_over_what_is_marked_takes_its_room(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        stage.screen.query_one("#answer TextArea", TextArea).select_all()
        await stage.paste("ny " * 5_000)
        assert stage.stored().answers["siden-sidst"].text == "ny " * 5_000


async def test_in_a_full_field_there_is_room_for_as_much_as_is_marked(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        editor = stage.screen.query_one("#answer TextArea", TextArea)
        editor.load_text("y" * FIELD_LIMIT)
        for pasted, beginning in (("z" * 5, "z" * 5), ("x" * 6, "z" * 5)):
            editor.move_cursor((0, 0))
            editor.move_cursor((0, 5), select=True)
            await stage.paste(pasted)
            assert editor.text == beginning + "y" * (FIELD_LIMIT - 5)
        assert "kun plads til 5." in stage.note


async def test_a_paste_over_what_is_marked_in_a_line_takes_its_place(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID, goals=(make_goal(),)), open_id=ID) as stage:
        await stage.press("f8")
        line = await open_part(stage, "responsible")
        assert isinstance(line, Input)
        for marked, pasted, text in (
            (Selection(0, 4), "Eva", "Eva Eksempel"),
            (Selection(12, 4), "Prøve", "Eva Prøve"),  # marked from the end
            (Selection(3, 9), " Fiktiv", "Eva Fiktiv"),
            (Selection(3, 4), " B", "Eva BFiktiv"),  # in the place of the space between
            (Selection(0, 11), "y" * LINE_LIMIT, "y" * LINE_LIMIT),
            (Selection(0, 5), "z" * 5, "z" * 5 + "y" * (LINE_LIMIT - 5)),
            (Selection(0, 5), "x" * 6, "z" * 5 + "y" * (LINE_LIMIT - 5)),
        ):
            line.selection = marked
            await stage.paste(pasted)
            assert line.value == text
        assert "kun plads til 5." in stage.note


async def test_what_was_cut_here_is_pasted_under_the_same_rules(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        stage.app.copy_to_clipboard(LONG)
        await stage.press("ctrl+v")
        assert stage.note.startswith("Det indsatte fylder 100.000 tegn")
        stage.app.copy_to_clipboard(" én\r\nto")
        await stage.press("ctrl+v")
        assert stage.stored().answers["siden-sidst"].text.endswith("å. én\nto")


async def test_a_paste_where_no_field_has_the_keys_does_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID)) as stage:
        before = stage.text
        await stage.paste("d\nj")
        assert stage.note == "Her er intet felt at skrive i: det skrevne er ikke brugt."
        assert stage.text.replace(stage.note, "").split() == before.split()
        await stage.press("d")
        await stage.paste("j")
        assert stage.on("Ask")


async def test_letters_of_all_kinds_are_typed_as_they_are(tmp_path: Path) -> None:
    text = "Æblegrød, [/x] – »åh« 👍 @{}|~$€"
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        stage.screen.query_one("#answer TextArea", TextArea).select_all()
        await stage.press("delete")
        await stage.type(text)
        assert stage.stored().answers["siden-sidst"].text == text


@pytest.mark.parametrize("before", [(), ("a", "enter")])
async def test_a_long_paste_can_be_taken_back(tmp_path: Path, before: tuple[str, ...]) -> None:
    lines = "\n".join(f"Punkt {number}" for number in range(30))
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press(*before)
        assert isinstance(stage.focus, Editor)
        written = stage.focus.text
        await stage.paste(lines)
        assert stage.focus.text == written + lines
        await stage.press("ctrl+z")
        assert stage.focus.text == written
