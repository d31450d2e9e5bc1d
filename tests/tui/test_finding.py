"""What people call things leads to the command, and what cannot be used now says why."""

from pathlib import Path

import pytest

from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.actions import COMMANDS, commands_for
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.finding import matching, not_now, refused
from kompetence_tui.tui.commands.here import Demand, Here, always
from kompetence_tui.tui.rooms.room import Room
from tests.factories import TODAY, make_goal
from tests.tui.stage import ID, playing
from tests.tui.talks import closed_talk, talk

ONE_LINE = 78
"""Columns of the note line where the screen has 80."""


def why(key: str, here: Here, below: tuple[Room, ...] = ()) -> str:
    """What the first reason is for a key that does nothing."""
    stacked = [(room, commands_for(room)) for room in below]
    found = not_now(here, commands_for(here.room), stacked)
    return next((one.why for one in found if key in one.command.keys), "")


def in_plan(session: Session, **more: bool) -> Here:
    return Here(Room.PLAN, TODAY, session=session, marked="m1", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("room", "words", "found"),
    [
        (Room.OVERVIEW, "fortryd", "bring_back"),
        (Room.OVERVIEW, "udskriv", "export"),
        (Room.OVERVIEW, "print", "export"),
        (Room.OVERVIEW, "navn", "edit_details"),
        (Room.OVERVIEW, "find", "search"),
        (Room.OVERVIEW, "fjern", "delete_session"),
        (Room.OVERVIEW, "papirkurv", "delete_session"),
        (Room.OVERVIEW, "kalender", "calendar"),
        (Room.OVERVIEW, "tema", "settings"),
        (Room.OVERVIEW, "forberedelse", "sheets"),
        (Room.OVERVIEW, "deadline", "due"),
        (Room.OVERVIEW, "årshjul", "year"),
        (Room.OVERVIEW, "anonym", "cover"),
        (Room.OVERVIEW, "gift", "say_of_person"),
        (Room.OVERVIEW, "opret", "new_session"),
        (Room.OVERVIEW, "luk", "quit_program"),
        (Room.OVERVIEW, "evaluering", "due"),
        (Room.CONVERSATION, "fortryd", "bring_back"),
        (Room.CONVERSATION, "tema", "agenda"),
        (Room.CONVERSATION, "forberedelse", "use_preparation"),
        (Room.CONVERSATION, "udskriv", "export"),
        (Room.CONVERSATION, "PDF", "export"),
        (Room.CONVERSATION, "spring over", "next_question"),
        (Room.CONVERSATION, "handlingsplan", "plan"),
        (Room.CONVERSATION, "tips", "advice"),
        (Room.CONVERSATION, "fortrolig", "private"),
        (Room.CONVERSATION, "underskriv", "close_session"),
        (Room.CONVERSATION, "navn", "edit_details"),
        (Room.CONVERSATION, "gdpr", "notice"),
        (Room.CONVERSATION, "selvvurdering", "profile"),
        (Room.BOARD, "undo", "take_back"),
        (Room.BOARD, "dagsorden", "agenda"),
        (Room.EXPORT, "udskriv", "write_file"),
        (Room.PLAN, "strategi", "link_goal"),
        (Room.PLAN, "fjern", "delete_goal"),
    ],
)  # fmt: skip
def test_a_command_is_found_by_what_people_call_it(room: Room, words: str, found: str) -> None:
    ids = [command.id for command in matching(commands_for(room), words.casefold())]
    assert found in ids[:2]


def test_other_names_are_words_in_small_letters() -> None:
    for command in COMMANDS:
        assert command.also == command.also.casefold(), command.id
        assert not set(command.also) & set(",.;:"), command.id


def test_who_is_called_so_stands_before_who_only_tells_of_it() -> None:
    def named(name: str, text: str, also: str = "") -> Command:
        return Command("x", (), "x", name, text, (Room.PLAN,), also=also)

    tells, called = named("Gem", "Det kan fortrydes."), named("Hent", "Henter.", "fortryd")
    assert matching([tells, called], "fortryd") == [called, tells]
    assert matching([tells, called], "hent fortryd") == [called]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_each_condition_says_why_where_it_does_not_hold(command: Command) -> None:
    """A bare function would leave a key that does nothing unexplained: ``demands`` says it."""
    assert command.when is always or isinstance(command.when, Demand)
    if isinstance(command.when, Demand):
        assert command.when.why_not.endswith(".") or command.opens is Room.NOTICE
        assert len(command.when.why_not) <= ONE_LINE


def test_the_most_helpful_reason_comes_first() -> None:
    assert why("f2", in_plan(talk(make_goal()))) == "Her er ikke noget, målet kan bygge på."
    closed = Here(Room.PLAN, TODAY, session=closed_talk(), read_only=True)
    assert why("f2", closed) == "Gå til et mål, der er aftalt, for at notere fremdrift."
    assert why("delete", closed) == "Samtalen er afsluttet. Genåbn den for at rette i den."
    locked = in_plan(talk(make_goal()), read_only=True, is_locked=True)
    assert why("f5", locked) == "Samtalen kan kun læses her."
    board = Here(Room.BOARD, TODAY, session=closed_talk(), read_only=True)
    assert why("n", board) == "Samtalen er afsluttet. Genåbn den for at rette i den."


def test_what_is_elsewhere_says_where() -> None:
    profile = Here(Room.PROFILE, TODAY, session=talk(make_goal()))
    words = "»Plan« hører til skærmen »samtale«; gå tilbage først."
    assert why("f8", profile, (Room.CONVERSATION, Room.OVERVIEW)) == words
    assert why("ctrl+l", profile, (Room.CONVERSATION,)).startswith("»Afslut«")
    assert why("f8", profile) == ""


def test_what_cannot_be_used_is_refused_once_and_only_where_it_is_meant() -> None:
    here = Here(Room.OVERVIEW, TODAY)
    found = list(not_now(here, commands_for(Room.OVERVIEW), ()))
    assert [one.command.id for one in refused(found, "fortryd", only_called_so=True)] == [
        "bring_back"
    ]
    ids = [one.command.id for one in refused(found, "", only_called_so=False)]
    assert len(set(ids)) == len(ids)
    assert not refused(found, "henter", only_called_so=True)
    assert refused(found, "henter", only_called_so=False)


async def test_a_key_that_does_nothing_says_why_until_something_else_can_be_done(
    tmp_path: Path,
) -> None:
    profile = Profile(ratings=(Rating(id="k1", competence="Overblik", employee=2, leader=4),))
    session = talk(make_goal()).with_(
        profile=profile.model_copy(update={"employee_done": True, "leader_done": True})
    )
    async with playing(tmp_path, session, open_id=ID) as stage:
        resting = stage.note
        await stage.type("fe2")  # letters of a text
        assert stage.note == resting
        await stage.press("f7")
        assert stage.note == "Der er ikke slettet noget, der kan hentes tilbage."
        await stage.press("f8", "f2")
        assert stage.note == "Her er ikke noget, målet kan bygge på."
        await stage.press("f3")
        assert stage.note == "Der er ikke flere i listen den vej."
        await stage.press("ctrl+down")
        assert stage.note == "Her er ingen handling, der kan flyttes den vej."
        await stage.press("f1", "f2", "escape", "ctrl+p", "f2", "escape", "escape", "ctrl+p")
        await stage.type("selvvurdering")
        await stage.press("enter", "f8")
        assert "hører til skærmen »samtale«" in stage.note
        await stage.press("tab")
        assert stage.note == "Kommer kun med i en fil, når I begge sætter kryds (Tab)."
        await stage.press("ctrl+l")
        assert stage.note.startswith("»Afslut«")
        await stage.press("f12")
        assert stage.note == "»Råd« hører til skærmen »samtale«; gå tilbage først."


async def test_a_reason_goes_when_other_things_can_be_done(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        await stage.press("f7")
        assert stage.note == "Der er ikke slettet noget, der kan hentes tilbage."
        await stage.press("v")
        assert "slettet" not in stage.note
        await stage.press("ctrl+p")
        await stage.type("fortryd")
        assert "Hent det slettede tilbage" in stage.text
        assert "Der er ikke slettet noget" in stage.text
        await stage.press("enter")
        assert stage.frame.ROOM is Room.OVERVIEW
