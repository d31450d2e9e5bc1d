"""The way from one room to another: the only place that imports the screens, and asks the stack."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.tui.rooms.room import Room

if TYPE_CHECKING:
    from textual.screen import Screen

    from kompetence_tui.tui.frame import Frame, Then

_SCREENS = "kompetence_tui.tui.screens."


def room_of(form: ThemeForm) -> Room:
    """Where a stop of the form is gone through."""
    if form is ThemeForm.BOARD:
        return Room.BOARD
    return Room.PHASE if form.is_phase else Room.CONVERSATION


def load(room: Room) -> "type[Frame[Any]]":
    """The class of the room's screen."""
    module, _colon, name = room.value.where.partition(":")
    screen: type[Frame[Any]] = getattr(import_module(_SCREENS + module), name)
    return screen


def screen_of(frame: "Frame[Any]", room: Room, **given: object) -> "Frame[Any]":
    """The room's screen with what the frame's screens work with, and what is given besides."""
    if room.value.of_talk:
        given["talk"] = frame.services.talk
    return load(room)(frame.services, **given)


def below(screen: "Screen[Any]") -> "Screen[Any] | None":
    """The screen that shows when this one, the one in front, is left."""
    stack = screen.app.screen_stack
    return stack[-2] if len(stack) > 1 and stack[-1] is screen else None


async def open_room(
    frame: "Frame[Any]", room: Room, then: "Then | None" = None, **given: object
) -> None:
    """Show the room on top of the frame; where it stands just below, go back to it instead.

    ``given`` is for the room's screen alone. ``then`` hears of its result.
    """
    frame.keep()
    under = cast("Frame[Any]", below(frame))
    if getattr(under, "ROOM", None) is not room:
        await frame.go_to(screen_of(frame, room, **given), then)
        return
    await frame.run_action("back")
    if given and frame.app.screen is under:
        await under.come_back(**given)
