"""People's text is text on the screens of a group's talk too, and in what is written of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kompetence_tui.domain.session.session import Session
from tests.shipped_forms import forms_for
from tests.tui import hostile_groups as groups
from tests.tui.hostile import TEXTS, harmful
from tests.tui.stage import playing
from tests.tui.test_hostile_text import Way, go

BOARD: Way = (
    ((), "BoardScreen",
     ("#title-line", "#place-line", "#card", "#notes", "#conclusion", "#board-line-author",
      "#note-line")),
    (("home",), "BoardScreen", ("#board-line-input",)),
    (("escape", "f12"), "Guide", ("#guide Static",)),
    (("escape", "c"), "Conclusion", ("#most-dots", "#conclusion-text")),
    (("escape", "d"), "Ask", ("#question-box",)),
    (("escape", "enter", "home"), "BoardScreen", ("#board-line-input",)),
    (("escape", "down", "g", "down", "home"), "BoardScreen", ("#board-line-input",)),
    (("escape", "f", "down", "home"), "BoardScreen", ()),
    (("escape", "k"), "Propose", ("#where", "#title-line")),
    (("escape", "f2"), "AgendaScreen", ("#agenda-list",)),
    (("escape", "f8"), "PlanScreen", ("#above", "#title-line")),
    (("f2",), "ChooseLink", ("RowList",)),
    (("escape", "f9"), "Export", ("#preview",)),
    (("f2",), "Export", ("#preview",)),
    (("f2",), "Export", ()),  # the sheet without names: here all words are a name
    (("escape", "escape", "ctrl+f"), "DirectionScreen", ("#direction-list",)),
    (("f4",), "DirectionScreen", ("#direction-list", "#vision", "#needs LineInput")),
    (("f12",), "FetchAreas", ("RowList",)),
    (("escape", "escape", "ctrl+l"), "Closing", ("#closing-findings",)),
    (("escape", "i", "r"), "Ask", ()),
    (("enter",), "Round", ("#place-line", "#round-words", "#note-line")),
    (("enter",), "Round", ("#round-words",)),
    (("x", "enter", "escape"), "Ask", ()),
    (("escape", "escape"), "BoardScreen", ()),
)  # fmt: skip
WORKSHOP: Way = (
    ((), "BoardScreen", ("#title-line", "#place-line", "#card", "#notes", "#conclusion")),
    (("escape", "ctrl+p", ":siden sidste", "enter"), "SinceScreen",
     ("#decided", "TaskStatusFields Static")),
    (("escape", "ctrl+p", ":opgaver indtil", "enter"), "TasksScreen", ("#task-lines LineInput",)),
    (("escape", "ctrl+p", ":forløbet af", "enter"), "CourseScreen", ("#title-line",)),
    (("escape", "ctrl+l"), "Closing", ("#closing-findings",)),
    (("escape", "f9"), "Export", ("#preview",)),
    (("f2",), "Export", ("#preview",)),
    (("f2",), "Export", ("#preview",)),
    (("f2",), "Export", ("#preview",)),
    (("escape",), "BoardScreen", ()),
)  # fmt: skip
PHASES: Way = (
    ((), "PhaseScreen", ("#title-line", "#place-line", "#phase-intro", "PhaseQuestion Static",
                      "NeedLines LineInput")),
    (("f12",), "Advice", ("Static",)),
    (("escape", "f2"), "AgendaScreen", ("#agenda-list",)),
    (("escape", "f9"), "Export", ("#preview",)),
    (("f2",), "Export", ("#preview",)),
    (("escape",), "PhaseScreen", ()),
)  # fmt: skip
OPSPIL: Way = (
    ((), "Conversation", ("#title-line", "#question-text")),
    (("ctrl+f",), "InputsScreen", ("#title-line", "#inputs-list", "#inputs-words Static")),
    (("escape", "f8"), "PlanScreen", ("#above",)),
    (("f9",), "Export", ("#preview",)),
    (("escape", "escape", "f2"), "AgendaScreen", ("#agenda-list",)),
)

Made = Callable[[str], Sequence[Session]]
WAYS: dict[str, tuple[Way, Made]] = {
    "board": (BOARD, lambda text: (groups.hostile_grus(text), groups.hostile_strategy(text))),
    "workshop": (WORKSHOP, groups.hostile_workshops),
    "phases": (PHASES, lambda text: (groups.hostile_phases(text),)),
    "opspil": (OPSPIL, lambda text: (groups.hostile_opspil(text),)),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize(("way", "made"), WAYS.values(), ids=WAYS.keys())
async def test_text_is_text(way: Way, made: Made, text: str, tmp_path: Path) -> None:
    first, *others = made(text)
    async with playing(tmp_path, first, *others, open_id=first.id, size=(80, 40)) as stage:
        await go(stage, way, text)


@pytest.mark.parametrize(("way", "made"), WAYS.values(), ids=WAYS.keys())
async def test_any_size_is_borne(way: Way, made: Made, tmp_path: Path) -> None:
    first, *others = made("[/x]👩\u200d💻\x1b[2J " * 40)
    async with playing(tmp_path, first, *others, open_id=first.id) as stage:
        for keys, screen, _places in way:
            for key in keys:
                await (stage.type(key[1:]) if key.startswith(":") else stage.press(key))
            await stage.resize(*((40, 10) if stage.app.size.width > 40 else (130, 40)))
            assert not harmful(stage.strips)
            assert stage.on(screen)
        await stage.resize(12, 3)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_no_document_holds_what_steers_a_terminal(text: str) -> None:
    for _way, made in WAYS.values():
        first, *others = made(text)
        for form in forms_for(first):
            written = form.render(first, others if form.whole_course else ())
            bad = [ch for ch in written if ch != "\n" and (ch < " " or "\x7f" <= ch < "\xa0")]
            assert not bad, form.id
            assert not any(ch in written for ch in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
