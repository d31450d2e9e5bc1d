"""The registry: keys that work everywhere, and every command findable without knowing its key."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kompetence_tui.config import Config, ConfigError, read
from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.course.course import Course, Decision
from kompetence_tui.domain.direction.direction import Direction
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.direction.opspil import inherited
from kompetence_tui.domain.follow_up.following import with_follow_up
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.domain.session.kinds import SessionKind, ThemeForm
from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.domain.session.session import Session
from kompetence_tui.domain.ways import Ways
from kompetence_tui.tui.actions import (
    COMMANDS,
    Command,
    bindings_for,
    key_names,
)
from kompetence_tui.tui.keymap import check_keys, split
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.widgets.editor import Editor
from tests.boards import SKILLS, grus
from tests.domain.years import SECOND, first_year, year
from tests.export.group_samples import area, playback
from tests.factories import TODAY, make_goal
from tests.thread_sessions import strategy
from tests.tui.stage import ID, playing
from tests.tui.styled import assert_styled_as_anew
from tests.tui.talks import closed_talk, talk

SAME_BYTES = {"ctrl+i", "ctrl+m", "ctrl+h", "ctrl+left_square_bracket", "ctrl+space", "ctrl+at",
              "ctrl+enter", "ctrl+j"}  # fmt: skip
ALTGR_OR_DEAD = set("[]{}\\|@~$¨^´`/")
EATEN = {"f10", "f11", "ctrl+a", "ctrl+b"}
FIELDS = {Room.CONVERSATION, Room.PHASE, Room.PLAN, Room.CLOSING, Room.NEW_SESSION,
          Room.DETAILS, Room.SETTINGS, Room.EXPORT, Room.CONCLUSION, Room.ROUND, Room.DIRECTION,
          Room.GOAL_MORE, Room.ACTION_MORE, Room.TRANSFER, Room.CHALLENGE, Room.METHOD_ANSWERS,
          Room.FOLLOW_UP, Room.PROGRESS, Room.PROPOSE, Room.TASKS, Room.SINCE, Room.PRIVATE,
          Room.ACKNOWLEDGE, Room.ADDENDUM, Room.PLAN_TALKS, Room.PREVIEW,
          Room.OWN_QUESTION, Room.OWN_THEME, Room.OWN_HEAD, Room.EVERYWHERE}  # fmt: skip


def opspil_talk() -> Session:
    """A MUS that can build on the group's talk."""
    link = Link(session="grus", item="m1", kind=SessionKind.GRUS, date=TODAY, words="Bytte vagter")
    return talk(make_goal()).with_(inputs=(link,))


def cut_talk() -> Session:
    """A MUS that nothing is written in, and that does without a question."""
    return talk().with_(answers={}, left_out=("trivsel",))


def with_first_page() -> Session:
    """A MUS whose bank has something to say before the questions."""
    session = talk(make_goal())
    return session.with_(bank=session.bank.with_(ways=Ways(readers="de to")))


def ahead_talk() -> Session:
    """A MUS that is planned."""
    return talk().with_(answers={}, events=(), date=TODAY.replace(year=2027))


def profiled() -> Session:
    """A MUS whose profile both have rated."""
    rating = Rating(id="k1", competence="Overblik", employee=2, leader=4)
    profile = Profile(ratings=(rating,), employee_done=True, leader_done=True)
    return talk(make_goal()).with_(profile=profile)


def chosen() -> Session:
    """A MUS whose profile nobody has rated yet."""
    ratings = (Rating(id="k1", competence="Overblik"),)
    return talk(make_goal()).with_(profile=Profile(ratings=ratings))


def prepared() -> Session:
    """A MUS to which the employee has prepared an answer."""
    answers = {"siden-sidst": "Vagtplanen holdt."}
    return opspil_talk().with_(preparation=Preparation(imported=TODAY, answers=answers))


def group_talk() -> Session:
    """A GRUS on boards with notes, a goal and an earlier card to go back to."""
    notes = Board().with_note("rolig hånd")
    return grus().with_board(SKILLS, notes).with_(plan=Plan(goals=(make_goal(),)))


def workshop() -> Session:
    """The second workshop of a forløb."""
    decided = (Decision(board="Hvad kan vi?", words="Vi begynder i maj"),)
    course = Course(id="forloeb", number=2, follows="forloeb", decided=decided)
    session = grus(kind=SessionKind.WORKSHOP).with_board(SKILLS, Board().with_note("en"))
    return session.with_(course=course)


def phases() -> Session:
    """A group's talk in phases."""
    theme = Theme(
        id="fase-1", title="Hvad er vores mål?", form=ThemeForm.PHASE,
        questions=(Question(id="f1", text="Hvad er vores mål?", help="Begynd i det små."),),
    )  # fmt: skip
    session = grus(boards=1)
    return session.with_(bank=session.bank.with_(themes=(theme,)))


def second_year() -> Session:
    """A MUS that has taken up the last plan."""
    return with_follow_up(year(SECOND), first_year())


def played_back() -> Session:
    """A GRUS with indsatsområder, and the tilbagespil of the one before."""
    above = strategy("Borgeren i centrum")
    session = group_talk().with_(direction=Direction(areas=inherited(above)))
    return session.with_(playback=(playback(above=area(inherited=True).origin),))


TO_ACTION = ("enter", "f8", "enter", "tab", "tab")
"""From the overview to the first action of the plan's first goal."""

TO_OWN_BANK = ("f2", "n", *"egen bank", "enter", "enter", "n", *"et?", "enter")
"""From the overview to the first question of a bank of one's own."""

TO_PROFILE = ("enter", "ctrl+p", *"kompetenceprofil", "enter")

SCREENS: tuple[tuple[Room, Callable[[], Session], tuple[str, ...]], ...] = (
    (Room.OVERVIEW, opspil_talk, ()),
    (Room.NEW_SESSION, opspil_talk, ("n",)),
    (Room.SETTINGS, opspil_talk, ("i",)),
    (Room.DETAILS, opspil_talk, ("r",)),
    (Room.CONVERSATION, prepared, ("enter",)),
    (Room.AGENDA, opspil_talk, ("enter", "f2")),
    (Room.CUTTING, cut_talk, ("enter", "f2", "t")),
    (Room.PLAN, opspil_talk, ("enter", "f8")),
    (Room.ACTION_MORE, opspil_talk, (*TO_ACTION, "f12")),
    (Room.METHODS, opspil_talk, (*TO_ACTION, "f12", "f2")),
    (Room.METHOD_ANSWERS, opspil_talk, (*TO_ACTION, "f12", "f2", "enter", "f4")),
    (Room.TRANSFER, opspil_talk, (*TO_ACTION, "f12", "f3")),
    (Room.CHALLENGE, opspil_talk, (*TO_ACTION, "f12", "f4")),
    (Room.GOAL_MORE, opspil_talk, ("enter", "f8", "f12")),
    (Room.INPUTS, opspil_talk, ("enter", "ctrl+f")),
    (Room.FIRST_PAGE, with_first_page, ("enter", "ctrl+p", *"forside", "enter")),
    (Room.NOTICE, opspil_talk, ("ctrl+p", *"om opl", "enter")),
    (Room.PROFILE_CHOICE, chosen, TO_PROFILE),
    (Room.PROFILE_RATING, chosen, (*TO_PROFILE, "f4", "enter")),
    (Room.PROFILE, profiled, TO_PROFILE),
    (Room.EXPORT, opspil_talk, ("e",)),
    (Room.ACKNOWLEDGE, closed_talk, ("enter", "f9", "f5")),
    (Room.ADDENDUM, closed_talk, ("enter", "f5")),
    (Room.CLOSING, opspil_talk, ("enter", "ctrl+l")),
    (Room.PRIVATE, opspil_talk, ("enter", "f6", "enter")),
    (Room.THREAD, opspil_talk, ("t",)),
    (Room.COMING, ahead_talk, ("p",)),
    (Room.DUE, opspil_talk, ("f",)),
    (Room.YEAR, opspil_talk, ("a",)),
    (Room.QUESTIONS, opspil_talk, ("f2",)),
    (Room.PREVIEW, opspil_talk, ("f2", "enter")),
    (Room.OWN_BANK, opspil_talk, TO_OWN_BANK),
    (Room.PICK, opspil_talk, (*TO_OWN_BANK, "h")),
    (Room.OWN_QUESTION, opspil_talk, (*TO_OWN_BANK, "enter")),
    (Room.OWN_THEME, opspil_talk, (*TO_OWN_BANK, "t", *"tema", "enter", "enter")),
    (Room.OWN_HEAD, opspil_talk, (*TO_OWN_BANK, "home", "enter")),
    (Room.FOLLOW_UP, second_year, ("enter",)),
    (Room.PROGRESS, second_year, ("enter", "f2")),
    (Room.PROGRESS, first_year, ("o", "enter")),
    (Room.BOARD, group_talk, ("enter",)),
    (Room.PLAN, group_talk, ("enter", "f8")),
    (Room.ROUND, group_talk, ("enter", "r")),
    (Room.GUIDE, group_talk, ("enter", "f12")),
    (Room.CONCLUSION, group_talk, ("enter", "c")),
    (Room.DIRECTION, group_talk, ("enter", "ctrl+f")),
    (Room.PLAYBACK, played_back, ("enter", "ctrl+p", *"tilbagespil", "enter")),
    (Room.PROPOSE, group_talk, ("enter", "k")),
    (Room.PRIVATE, group_talk, ("enter", "f6", "enter")),
    (Room.BOARD, workshop, ("enter",)),
    (Room.PHASE, phases, ("enter",)),
)
"""Each screen, a session to have it with, and the keys that lead there from the overview."""

ids = [f"{room.value.title}-{make.__name__}" for room, make, _keys in SCREENS]

NOT_NOW = {
    "first_page",  # only where the bank has one
    "reopen_session", "addendum", "delete_addendum", "acknowledge_now",  # only when closed
    "acknowledge",  # only with a plan, and in a talk
    "next_writer", "nameless",  # only while somebody writes
    "previous_note",  # only with a note of one's own in the round
    "take_keyboard", "begin_again",  # only while the keyboard is handed on
    "row_up", "row_down", "remove_row",  # only in a table
    "answer_again",  # only where both have answered a question
    "next_workshop",
    "playback", "attach_playback",  # only with indsatsområder, or once one is made
    "follow_up", "progress",  # only where something was taken up, or in a closed talk
    "bring_back",  # only when something was deleted
    "keep_copy", "keep_as_copy",  # only when something cannot be saved
    "edit_file", "edit_bank",  # only on a bank of one's own
    "delete_goal", "link_goal",  # only with a goal marked, or something to link to
    "area_to_goal", "delete_area", "delete_direction",  # only on a marked row
}  # fmt: skip
"""Offered at another moment, and tried where they are."""


def belongs(command: Command, session: Session) -> bool:
    """The command is for this kind of talk."""
    if command.id in {"since", "tasks", "course"}:
        return session.course is not None
    return command.group in (None, not session.kind.is_individual)


def with_notice(folder: Path) -> Config:
    """The configuration of an organisation that has something to say before a talk."""
    return Config(export_folder=folder / "exports", notice="Planen kommer i personalesagen.")


def keys_of_fields() -> set[str]:
    """What an editor takes for itself."""
    return {
        key
        for binding in Editor.BINDINGS
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
        if FIELDS & set(command.rooms):
            # A round is written in one line, and nothing in it stands above another.
            free = {"delete", "up"} if command.rooms == (Room.ROUND,) else {"delete"}
            # Actions are moved in the plan where it is read: in an editor the keys are its own.
            free |= {"ctrl+e", "ctrl+d"} if command.rooms == (Room.PLAN,) else set()
            shared = set(command.keys) & keys_of_fields() - free
            assert not shared, command.id


def test_letters_stand_alone_only_where_nobody_writes() -> None:
    for command in COMMANDS:
        if any(len(key) == 1 for key in command.keys):
            assert not FIELDS & set(command.rooms), command.id


def test_everything_has_a_name_and_a_sentence_of_help() -> None:
    for command in COMMANDS:
        assert command.id
        assert command.label
        assert command.name
        assert command.help.endswith("."), command.id
        assert command.rooms
    for room in Room:
        for binding in bindings_for(room):
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


@pytest.mark.parametrize(("room", "make", "keys"), SCREENS, ids=ids)
async def test_all_is_in_help_and_palette_and_the_key_line_leads_there(
    room: Room, make: Callable[[], Session], keys: tuple[str, ...], tmp_path: Path
) -> None:
    session = make()
    async with playing(tmp_path, session, config=with_notice(tmp_path)) as stage:
        await stage.press(*keys)
        assert stage.frame.ROOM is room
        await assert_styled_as_anew(stage)
        for size in ((80, 24), (40, 12), (100, 140)):
            await stage.resize(*size)
            assert "F1 Hjælp" in stage.text.splitlines()[-1]
        offered = [command for command in stage.frame.commands() if command.id != "palette"]
        assert len({command.id for command in offered}) == len(offered)  # one name, one thing
        own = {c.id for c in COMMANDS if room in c.rooms and belongs(c, session)}
        assert own - NOT_NOW <= {command.id for command in offered}
        await stage.press("f1")
        for command in offered:
            assert command.name in stage.text
            assert command.help in stage.words
            assert key_names(command.keys) in stage.text
        assert "Kompetenceudvikling" in stage.text
        await stage.press("escape", "ctrl+p")
        names, shown = {command.name for command in offered}, stage.shown("RowList")
        for _row in range(40):
            if all(name in shown for name in names):
                break
            await stage.press("down")
            shown += stage.shown("RowList")
        assert not [name for name in names if name not in shown]


async def test_in_a_wide_key_line_help_and_the_end_come_last(tmp_path: Path) -> None:
    make, keys = next((make, keys) for room, make, keys in SCREENS if room is Room.TRANSFER)
    async with playing(tmp_path, make(), size=(240, 40)) as stage:
        await stage.press(*keys)
        assert stage.text.splitlines()[-1].split()[-4:] == ["F1", "Hjælp", "Ctrl+Q", "Slut"]


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
    keys = {"conversation.next_question": "f1,ctrl+n", "everywhere.help": "f4"}
    (tmp_path / "exports").mkdir()
    config = Config(keys=keys, export_folder=tmp_path / "exports")
    async with playing(tmp_path, talk(), open_id=ID, config=config) as stage:
        line = stage.text.splitlines()[-1]
        assert "F1 Næste" in line
        assert "F4 Hjælp" in line
        await stage.press("4", "tab", "ctrl+n")
        assert "Hvordan har du det på arbejdet" in stage.text
        await stage.press("f4")
        assert "F1 / Ctrl+N" in stage.text


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


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ('"conversation.next_qestion" = "f6"', 4),
        ("'conversation.next_question' = \"enter\"", 4),
        ('"conversation.next_question" = "f3"', 4),
    ],
)
def test_what_is_refused_is_told_with_its_line(line: str, at: int, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(f"mouse = true\n[keys]\n# mine\n{line}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=rf"config\.toml:{at}: \[keys\] "):
        check_keys(read(file).keys, file)


def test_a_key_may_be_written_as_it_stands_on_the_keyboard() -> None:
    assert split("F4, Ctrl + N,x") == ("f4", "ctrl+n", "x")
    check_keys({"conversation.next_question": "F4, Ctrl+N"}, Path("config.toml"))
    with pytest.raises(ConfigError, match="er både »"):
        check_keys({"everywhere.help": "F4"}, Path("config.toml"))


@pytest.mark.parametrize("name", ["overview.search", "board.new_note", "thread.show_names"])
def test_a_letter_can_be_chosen_where_letters_work(name: str) -> None:
    check_keys({name: "z"}, Path("config.toml"))


@pytest.mark.parametrize("key", ["ctrl+i", "ctrl+m", "ctrl+z", "@", "enter", "a", "hest"])
def test_a_key_that_cannot_work_is_refused(key: str) -> None:
    with pytest.raises(ConfigError):
        check_keys({"conversation.next_question": key}, Path("config.toml"))


async def test_the_key_line_promises_enter_only_where_it_does_that(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        assert "Enter Åbn" in stage.text
        await stage.press("s")
        assert "Enter Åbn" not in stage.text
        await stage.press("escape")
        assert "Enter Åbn" in stage.text
