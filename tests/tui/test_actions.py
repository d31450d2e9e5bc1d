"""The registry: keys that work everywhere, and every command findable without knowing its key."""

from pathlib import Path

import pytest
from textual.widgets import TextArea

from kompetence_tui.config import Config, ConfigError
from kompetence_tui.tui.actions import COMMANDS, Scope, binding_ids, bindings_for, key_names
from kompetence_tui.tui.keymap import check_keys
from tests.factories import make_goal
from tests.tui.stage import ID, playing
from tests.tui.talks import closed_talk, talk

SAME_BYTES = {"ctrl+i", "ctrl+m", "ctrl+h", "ctrl+left_square_bracket", "ctrl+space", "ctrl+at",
              "ctrl+enter", "ctrl+j"}  # fmt: skip
ALTGR_OR_DEAD = set("[]{}\\|@~$¨^´`/")
EATEN = {"f10", "f11", "ctrl+a", "ctrl+b"}
FIELDS = {Scope.CONVERSATION, Scope.PLAN, Scope.CLOSING, Scope.NEW_SESSION, Scope.DETAILS,
          Scope.EXPORT, Scope.EVERYWHERE}  # fmt: skip

SCREENS: dict[Scope, tuple[str, ...]] = {
    Scope.OVERVIEW: (),
    Scope.NEW_SESSION: ("n",),
    Scope.DETAILS: ("r",),
    Scope.CONVERSATION: ("enter",),
    Scope.AGENDA: ("enter", "f2"),
    Scope.PLAN: ("enter", "f8"),
    Scope.EXPORT: ("e",),
    Scope.CLOSING: ("enter", "ctrl+l"),
}


def keys_of_fields() -> set[str]:
    """What an editor takes for itself."""
    return {
        key
        for binding in TextArea.BINDINGS
        if not isinstance(binding, tuple)
        for key in binding.key.split(",")
    }


def test_no_key_is_one_that_terminals_take_or_mix_up() -> None:
    for command in COMMANDS:
        for key in command.keys:
            assert key not in SAME_BYTES | EATEN, command.id
            assert not key.startswith("ctrl+shift+"), command.id
            assert not (key.startswith("ctrl+") and key[-1].isdigit()), command.id
            assert key not in ALTGR_OR_DEAD, command.id
            assert "slash" not in key, command.id


def test_no_key_is_one_an_editor_takes() -> None:
    for command in COMMANDS:
        if FIELDS & set(command.scopes):
            shared = set(command.keys) & keys_of_fields() - {"delete"}
            assert not shared, command.id


def test_letters_stand_alone_only_where_nobody_writes() -> None:
    for command in COMMANDS:
        if any(len(key) == 1 for key in command.keys):
            assert not FIELDS & set(command.scopes), command.id


def test_everything_has_a_name_and_a_sentence_of_help() -> None:
    for command in COMMANDS:
        assert command.id
        assert command.label
        assert command.name
        assert command.help.endswith("."), command.id
        assert command.scopes
    assert len(set(binding_ids())) == len(binding_ids())
    for scope in Scope:
        for binding in bindings_for(scope):
            assert not isinstance(binding, tuple)
            assert binding.id
            assert binding.description
            assert binding.tooltip


def test_no_key_does_two_things_on_one_screen() -> None:
    check_keys({}, Path("config.toml"))


def test_vital_commands_have_a_second_key_where_keys_are_eaten() -> None:
    vital = ("next_question", "new_goal", "plan", "export", "begin", "write_file")
    for command in COMMANDS:
        if command.id in vital:
            kinds = {key[0] if key[0] == "f" else "ctrl" for key in command.keys}
            assert len(kinds) > 1, command.id


@pytest.mark.parametrize("scope", SCREENS)
async def test_everything_is_in_help_and_palette(scope: Scope, tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), size=(100, 120)) as stage:
        await stage.press(*SCREENS[scope])
        assert stage.frame.SCOPE is scope
        offered = [command for command in stage.frame.commands() if command.id != "palette"]
        own = {command.id for command in COMMANDS if scope in command.scopes}
        assert own - {"reopen_session"} <= {command.id for command in offered}
        await stage.press("f1")
        for command in offered:
            assert command.name in stage.text
            assert command.help in stage.words
            assert key_names(command.keys) in stage.text
        assert "Kompetenceudvikling" in stage.text
        await stage.press("escape", "ctrl+p")
        shown = ""
        for _row in range(40):
            shown += stage.text
            await stage.press("down")
        for command in offered:
            assert command.name in shown


@pytest.mark.parametrize("scope", SCREENS)
async def test_the_key_line_tells_the_way_on_and_to_the_help(scope: Scope, tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press(*SCREENS[scope])
        assert "F1 Hjælp" in stage.text.splitlines()[-1]
        await stage.resize(40, 12)
        assert "F1 Hjælp" in stage.text.splitlines()[-1]


async def test_the_palette_finds_by_typing_and_runs(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+p")
        await stage.type("NÆSTE spørgs")
        await stage.press("enter")
        assert "Hvordan har du det på arbejdet" in stage.text
        await stage.press("ctrl+p")
        await stage.type("findes ikke")
        assert "Ingen kommando passer" in stage.text
        await stage.press("enter")
        assert "Hvordan har du det på arbejdet" in stage.text


async def test_nothing_takes_a_picture_of_the_screen(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+p")
        assert "creenshot" not in stage.text


async def test_help_is_about_the_screen_and_closes_with_its_own_key(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        for keys, words in (
            ((), "Oversigten viser alle samtaler"),
            (("enter",), "Tag ét spørgsmål ad gangen"),
            (("f8",), "Et mål har fem felter"),
        ):
            await stage.press(*keys, "f1")
            assert words in stage.words
            await stage.press("f1")
            assert words not in stage.words


async def test_a_closed_talk_offers_nothing_that_writes(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        for keys in ((), ("f8",)):
            await stage.press(*keys)
            ids = {command.id for command in stage.frame.commands() if command.writes}
            assert not ids
            assert "reopen_session" in {command.id for command in stage.frame.commands()}


async def test_the_users_own_keys_take_effect_everywhere(tmp_path: Path) -> None:
    keys = {"conversation.next_question": "f6,ctrl+n", "everywhere.help": "f4"}
    (tmp_path / "exports").mkdir()
    config = Config(keys=keys, export_folder=tmp_path / "exports")
    async with playing(tmp_path, talk(), open_id=ID, config=config) as stage:
        line = stage.text.splitlines()[-1]
        assert "F6 Næste" in line
        assert "F4 Hjælp" in line
        await stage.press("4", "tab", "ctrl+n")
        assert "Hvordan har du det på arbejdet" in stage.text
        await stage.press("f4")
        assert "F6 / Ctrl+N" in stage.text


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"conversation.next_qestion": "f6"}, "mente du conversation.next_question?"),
        ({"snak": "f6"}, "findes ikke"),
        ({"conversation.next_question": "f8"}, "er både »"),
        ({"conversation.next_question": "ctrl+q"}, "er både »"),
        ({"everywhere.help": "f4"}, "er både »"),
    ],
)
def test_names_and_keys_that_cannot_be_are_refused(keys: dict[str, str], words: str) -> None:
    with pytest.raises(ConfigError, match=r".*") as refusal:
        check_keys(keys, Path("config.toml"))
    assert words in str(refusal.value)


@pytest.mark.parametrize("key", ["ctrl+i", "ctrl+m", "ctrl+z", "@", "enter", "a", "hest"])
def test_a_key_that_cannot_work_is_refused(key: str) -> None:
    with pytest.raises(ConfigError):
        check_keys({"conversation.next_question": key}, Path("config.toml"))
