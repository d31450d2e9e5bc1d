"""What is written, as it is in memory: it moves at once, whatever the disk does."""

from collections.abc import Callable
from typing import Generic, TypeVar

from pydantic import ValidationError

Whole = TypeVar("Whole")
"""A frozen model: another one for each change."""


class InMemory(Generic[Whole]):
    """A part of the open session, with what stands in the fields of the screens in front."""

    def __init__(self, kept: Whole) -> None:
        self._kept = kept
        self._collectors: list[Callable[[Whole], Whole]] = []
        self._watchers: list[Callable[[], None]] = []
        self._is_closed = False

    @property
    def current(self) -> Whole:
        """What is kept with everything that stands in the fields now.

        Asking keeps nothing. Where a field holds more than there is room for, the fields are left
        out; the save says why.
        """
        try:
            return self._collected()
        except ValidationError:
            return self._kept

    @property
    def kept(self) -> Whole:
        """As last handed in or changed; what is typed since then is not in it."""
        return self._kept

    def _collected(self) -> Whole:
        """What is kept with what stands in the fields. Raises ValidationError."""
        kept = self._kept
        for collect in self._collectors:
            kept = collect(kept)
        return kept

    def watch(self, watcher: Callable[[], None]) -> None:
        """Tell the watcher when the status changes."""
        self._watchers.append(watcher)

    def unwatch(self, watcher: Callable[[], None]) -> None:
        """Tell it no more."""
        if watcher in self._watchers:
            self._watchers.remove(watcher)

    def ask(self, collect: Callable[[Whole], Whole]) -> None:
        """Ask before every save what stands in a screen's fields."""
        if collect not in self._collectors and not self._is_closed:
            self._collectors.append(collect)

    def ask_no_more(self, collect: Callable[[Whole], Whole]) -> None:
        """The fields are covered or go; ``flush`` first."""
        if collect in self._collectors:
            self._collectors.remove(collect)

    def tell(self) -> None:
        """Tell all who watch that the status may have changed."""
        for watcher in tuple(self._watchers):
            watcher()

    def let_go(self) -> None:
        """Ask no field any more, and tell nobody."""
        self._watchers.clear()
        self._collectors.clear()
        self._is_closed = True
