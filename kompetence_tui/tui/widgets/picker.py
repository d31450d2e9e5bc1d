"""Choosing among a few words by key: a scale, one option, several options, yes or no."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.tui.widgets.line_input import NEXT_FIELD
from kompetence_tui.tui.widgets.options import Options


class Picker(Options):
    """Space chooses what is marked, a digit chooses at once, Enter goes on to the next field.

    Where one must be chosen, it is the one that is marked: an arrow chooses. Where none need be,
    passing by answers nothing. What is chosen shows without colour: »●« for one, »[x]« among
    several.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "choose", show=False),
        Binding("enter", "accept", show=False),
    ]

    chosen: reactive[frozenset[int]] = reactive(frozenset())
    """Indexes of the chosen options."""

    @dataclass
    class Changed(Message):
        """Another choice was made."""

        picker: "Picker"

    def __init__(
        self,
        options: Sequence[str],
        chosen: Sequence[int] = (),
        *,
        several: bool = False,
        upright: bool = False,
        first_number: int = 1,
        may_clear: bool = True,
        enter_action: str = NEXT_FIELD,
        letters: str = "",
        id: str | None = None,
    ) -> None:
        super().__init__(options, upright=upright, id=id)
        self.several = several
        self.first_number = first_number
        """The digit that chooses the first option."""
        self.may_clear = may_clear
        """Whether choosing the chosen again takes the choice away."""
        self.enter_action = enter_action
        """The action of the screen that Enter runs."""
        self.letters = letters
        """A letter for each option that chooses it."""
        self.read_only = False
        self.set_reactive(Picker.chosen, frozenset(chosen))
        self.set_reactive(Options.marked, min(chosen, default=0))

    def show(self, options: Sequence[str], chosen: Sequence[int] = ()) -> None:
        """Show other options and choices, without a Changed message."""
        self.options = tuple(one_line(option) for option in options)
        self.set_reactive(Picker.chosen, frozenset(chosen))
        self.set_reactive(Options.marked, min(chosen, default=0))
        self.refresh(layout=True)

    def label(self, index: int) -> str:
        sign = "●" if index in self.chosen else "○"
        if self.several:
            sign = "[x]" if index in self.chosen else "[ ]"
        return f"{sign} {self.options[index]}"

    def style_of(self, index: int) -> str:
        return "bold" if index in self.chosen else ""

    def action_move(self, step: int) -> None:
        super().action_move(step)
        self._choose_marked()

    def action_choose(self) -> None:
        self._toggle(self.marked)

    async def action_accept(self) -> None:
        """Go on; where one must be chosen, with what is marked."""
        self._choose_marked()
        await self.screen.run_action(self.enter_action)

    def _choose_marked(self) -> None:
        if not self.may_clear and self.marked not in self.chosen:
            self._toggle(self.marked)

    def on_key(self, event: events.Key) -> None:
        if not event.character:
            return
        index = self._index_of(event.character)
        if 0 <= index < len(self.options):
            event.stop()
            self.marked = index
            self._toggle(index)

    def _index_of(self, character: str) -> int:
        if character.isdecimal():
            return int(character) - self.first_number
        return self.letters.find(character.casefold())

    def on_click(self, event: events.Click) -> None:
        index = self.index_at(event.x, event.y)
        if index is not None:
            self.marked = index
            self._toggle(index)

    def _toggle(self, index: int) -> None:
        if self.read_only or not self.options:
            return
        if self.several:
            self.chosen = self.chosen ^ {index}
        elif index in self.chosen:
            self.chosen = frozenset() if self.may_clear else self.chosen
        else:
            self.chosen = frozenset({index})
        self.post_message(self.Changed(self))
