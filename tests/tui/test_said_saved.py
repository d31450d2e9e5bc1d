"""No screen says »gemt« beside words that are on no disk, whichever field they stand in."""

import ast
import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

import kompetence_tui.tui as tui
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.widgets.lines import TwoEnds
from tests.factories import make_goal
from tests.tui.hostile_groups import hostile_strategy, hostile_workshops
from tests.tui.stage import Stage, playing
from tests.tui.talks import closed_talk, talk
from tests.tui.test_actions import (
    SCREENS,
    TO_PROFILE,
    chosen,
    group_talk,
    opspil_talk,
    workshop,
)


def second_workshop() -> Session:
    """With tasks of the one before to judge."""
    return hostile_workshops("x")[0]


def strategy_talk() -> Session:
    """A committee's, with goals and indsatsområder."""
    return hostile_strategy("x")


def planned() -> Session:
    """With a goal in its plan."""
    return talk(make_goal())


NOT_YET = "ikke gemt endnu"

Way = tuple[Callable[[], Session], tuple[str, ...]]

MORE: dict[str, Way] = {
    "Tid i alt": (group_talk, ("r",)),
    "Runde": (group_talk, ("enter", "r", "enter")),
    "Ny seddel": (group_talk, ("enter", "n")),
    "Ret seddel": (group_talk, ("enter", "enter")),
    "Overskrift": (group_talk, ("enter", "g")),
    "Flyt": (group_talk, ("enter", "f")),
    "Prikker": (group_talk, ("enter", "t")),
    "Opgaver": (workshop, ("enter", "ctrl+p", *"opgaver indtil", "enter")),
    "Siden sidst": (second_workshop, ("enter", "ctrl+p", *"siden sidste", "enter")),
    "Indsatsområde": (group_talk, ("enter", "ctrl+f", "f5")),
    "Mål for arbejdspladsen": (strategy_talk, ("enter", "ctrl+f", "enter")),
    **{f"Spørgsmål {n}": (opspil_talk, ("enter", *["f4"] * n)) for n in range(1, 6)},
    "Forslag": (opspil_talk, ("enter", "f2", "n")),
    **{
        f"Plan, del {n}": (planned, ("enter", "f8", "home", *["down"] * n, "enter"))
        for n in (0, 2, 4, 5)
    },
    "Tillæg": (closed_talk, ("enter", "f5")),
    "Egen kompetence": (chosen, (*TO_PROFILE, "e")),
}

NOT_WORDS_OF_A_TALK = {
    "BankPreview": "nothing: its fields can only be read",
    "ChoosePath": "a path",
    "Reword": "words for a report: a talk keeps its own, and no title says that they are saved",
    "Export": "a path, and the file is written when Enter says so",
    "NewDetails": "there is no talk to keep them in, and the title says so",
    "Overview": "what is sought",
    "OwnHead": "of no talk: a bank's file, tried in test_own_bank.py",
    "OwnQuestion": "likewise",
    "OwnTheme": "likewise",
    "PickQuestions": "what is sought",
    "PlanTalks": "a leader and a unit for talks that are made when F4 says so",
    "Palette": "what is sought",
    "QuestionsScreen": "what is sought",
    "SettingsScreen": "of no talk, and the title says that they are not saved",
}
"""Screens with fields that follow the rule in neither way, and why."""

WITHOUT_OWN = {"Acknowledge", "Overview"}
"""Those whose fields are all in what they are made of."""

BASES = {"Acknowledging", "Details", "OverviewSearch"}
"""What the screens themselves are made of."""

TRIED = {
    "Acknowledge", "ActionMore", "AddendumScreen", "AskLine", "BoardView",
    "ChallengeScreen", "Closing", "Conclusion", "Conversation", "DirectionScreen",
    "EditDetails", "FollowUpScreen", "GoalMore", "MethodAnswers", "MethodsScreen",
    "PhaseScreen", "PlanScreen", "Private", "ProgressScreen", "Propose",
    "Round", "SinceScreen", "TasksScreen", "TransferScreen",
}  # fmt: skip
"""The screens with fields that the ways lead to; a new one needs a way."""


def fields(stage: Stage) -> list[Input | TextArea]:
    """What can be written in on the screen in front, in order."""
    found = [w for w in stage.screen.walk_children(Widget) if isinstance(w, Input | TextArea)]
    shown = [w for w in found if w.focusable and all(n.display for n in w.ancestors_with_self)]
    return [w for w in shown if not (isinstance(w, TextArea) and w.read_only)]


def title(stage: Stage) -> str:
    """The right end of the title line of the screen, or of the one below a question."""
    titled = (s for s in reversed(stage.app.screen_stack) if s.query("#title-line"))
    line: TwoEnds = next(titled).query_one("#title-line", TwoEnds)
    return line.right


def is_on_disk(folder: Path, word: str) -> bool:
    return any(word in path.read_text("utf-8") for path in (folder / "data").rglob("*.json"))


async def try_field(stage: Stage, folder: Path, field: Input | TextArea) -> str:
    """Write a word in the field; what is wrong with the title then, or nothing."""
    word = f"zqx{id(field) % 9973}"
    field.focus()
    before = field.text if isinstance(field, TextArea) else field.value
    await stage.type(word)
    said, was_kept = title(stage), is_on_disk(folder, word)
    if stage.app.services.talk is not None:
        assert await stage.talk.saved()
        await stage.settle()
    later, is_kept = title(stage), is_on_disk(folder, word)
    where = f"{type(stage.screen).__name__} {field!r}: »{said}«, »{later}«"
    if isinstance(field, TextArea):
        field.load_text(before)
    else:
        field.value = before
    await stage.settle()
    if NOT_YET in said and NOT_YET in later:
        return f"{where} though it is kept" if is_kept else ""
    is_true = is_kept and (was_kept or "gemt" not in said)
    return "" if is_true else f"{where}, {'later' if is_kept else 'never'} on the disk"


ALL: dict[str, Way] = {
    f"{scope.id}-{make.__name__}": (make, keys) for scope, make, keys in SCREENS
} | MORE


@pytest.mark.parametrize("way", ALL.values(), ids=ALL.keys())
async def test_the_title_is_true_beside_every_field(way: Way, tmp_path: Path) -> None:
    make, keys = way
    async with playing(tmp_path, make()) as stage:
        await stage.press(*keys)
        name = type(stage.screen).__name__
        tried = [field for field in fields(stage) if name not in NOT_WORDS_OF_A_TALK]
        wrong = [await try_field(stage, tmp_path, field) for field in tried if field.is_attached]
        assert not list(filter(None, wrong))
        assert not tried or name in TRIED | {"BoardScreen"}


def modules() -> Iterator[Path]:
    for found in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        if not found.ispkg and found.name.count(".") > 2:
            yield Path(str(importlib.import_module(found.name).__file__))


def screens_with_fields() -> set[str]:
    """Names of the screens whose module makes a field, or a widget that has one in it."""
    trees = [ast.parse(path.read_text("utf-8")) for path in modules()]
    screens = {sub.__name__ for sub in subclasses(Screen)}
    made = {sub.__name__ for kind in (Input, TextArea) for sub in subclasses(kind)}
    while True:
        before = len(made)
        for tree in trees:
            if calls_in(tree) & made - screens:
                made |= {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
            made |= {
                node.name
                for node in tree.body
                if isinstance(node, ast.FunctionDef)
                and not node.name.startswith("_")
                and calls_in(node) & made - screens
            }
        if len(made) == before:
            return made & screens


def calls_in(node: ast.AST) -> set[str]:
    """Names that are called in it."""
    calls = (one.func for one in ast.walk(node) if isinstance(one, ast.Call))
    return {func.id for func in calls if isinstance(func, ast.Name)}


def subclasses(kind: type[Any]) -> Iterator[type[Any]]:
    for sub in kind.__subclasses__():
        yield sub
        yield from subclasses(sub)


def test_every_screen_with_a_field_is_tried_or_has_a_reason() -> None:
    assert screens_with_fields() == (TRIED | NOT_WORDS_OF_A_TALK.keys()) - WITHOUT_OWN | BASES
