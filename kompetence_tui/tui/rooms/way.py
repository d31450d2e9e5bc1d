"""The way to a room: the only place that imports the screens, and asks what stands below one."""

from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import Any

from textual.screen import Screen

from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.services import Services

_TUI = "kompetence_tui.tui."


def room_of(form: ThemeForm) -> Room:
    """Where a stop of the form is gone through."""
    if form is ThemeForm.BOARD:
        return Room.BOARD
    return Room.PHASE if form.is_phase else Room.CONVERSATION


def load(room: Room) -> type[Screen[Any]]:
    """The class of the room's screen: a ``Frame``."""
    screen: type[Screen[Any]] = _named(f"screens.{room.value.where}")
    return screen


def deed(where: str) -> Callable[[Screen[Any]], Awaitable[None]]:
    """A function that does something to a screen, by its module and name."""
    function: Callable[[Screen[Any]], Awaitable[None]] = _named(where)
    return function


def _named(where: str) -> Any:  # noqa: ANN401
    module, _colon, name = where.partition(":")
    return getattr(import_module(_TUI + module), name)


def screen_of(services: Services, room: Room, **given: object) -> Screen[Any]:
    """The room's screen with what all screens work with, and what is ``given`` besides."""
    if room.value.of_talk:
        given["talk"] = services.talk
    make: Any = load(room)
    screen: Screen[Any] = make(services, **given)
    return screen


def below(screen: Screen[Any]) -> Screen[Any] | None:
    """The screen that shows when this one, the one in front, is left."""
    stack = screen.app.screen_stack
    return stack[-2] if len(stack) > 1 and stack[-1] is screen else None
