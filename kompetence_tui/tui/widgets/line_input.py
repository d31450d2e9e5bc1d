"""The editor for one line: a name, a date, an action."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.suggester import SuggestFromList
from textual.widgets import Input
from textual.widgets.input import Selection

from kompetence_tui.domain.base.pasted import as_meant
from kompetence_tui.domain.base.text import LINE_LIMIT, clean, one_line
from kompetence_tui.i18n import _
from kompetence_tui.tui.textual_inside import cursor_column
from kompetence_tui.tui.widgets.said import Said, is_full, no_room_for, tell_screen
from kompetence_tui.tui.widgets.visible import after, before

NEXT_FIELD = "app.focus_next"


class LineInput(Input):
    """A one-line field; a paste of several lines becomes one line, and says so.

    Enter goes to the next field, or runs ``enter_action`` of the screen. With ``choices``, arrow
    up and down go through them, those first that begin with what was typed, and back to that; Tab
    takes the one that is shown behind it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "choose(-1)", show=False),
        Binding("down", "choose(1)", show=False),
    ]

    def __init__(
        self,
        value: str = "",
        *,
        choices: Sequence[str] = (),
        enter_action: str = NEXT_FIELD,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(
            one_line(value),
            id=id,
            classes=classes,
            compact=True,
            select_on_focus=False,
        )
        self._is_typed = False
        """The text was changed since the field got the focus: a choice is shown behind it."""
        self._typed = self._put = ""
        """What was typed before the arrows put a choice in its place, and that choice."""
        self.kept_as: str | None = None
        """What stood here to begin with, where the rest is saved first when the line is used.

        None where all is saved as it is typed: then the screen collects it. Each line is of one
        of the two kinds, and ``tests/tui/test_said_saved.py`` tells which are of neither.
        """
        self.offer(choices)
        self._enter_action = enter_action
        self.cursor_blink = False

    def offer(self, choices: Sequence[str]) -> None:
        """Let the arrows and completion go through these."""
        self.choices = tuple(dict.fromkeys(choice for choice in choices if choice))
        suggester = SuggestFromList(self.choices, case_sensitive=False)
        self.suggester = suggester if self.choices else None
        # A name that stands ready is replaced by the first letter of another.
        self.select_on_focus = bool(self.choices)

    def offer_quietly(self, choices: Sequence[str]) -> None:
        """The same as it is written: what stands here is not replaced by the next letter."""
        if self.value != self._put:  # else the arrows go on beside what they put here
            selects = self.select_on_focus
            self.offer(choices)
            self.select_on_focus = selects

    def begin_with(self, text: str) -> None:
        """Put the first letter in a line the keys are on their way to.

        What stands ready gives way here: the focus that comes later must not select the letter.
        """
        if self.select_on_focus:
            self.selection, self.select_on_focus = Selection(0, len(self.value)), False
        self.type_in(text)

    def put(self, text: str) -> None:
        """Show another text, with the cursor after it."""
        self.value = text
        self.cursor_position = len(self.value)
        self._show_part(at_cursor=self.has_focus)

    @property
    def ghost(self) -> str:
        """The choice that is shown behind what was typed; empty when none is."""
        begun = self.value.casefold()
        if not (begun and self._is_typed):
            return ""
        found = next((c for c in self.choices if c.casefold().startswith(begun)), "")
        return found if len(found) > len(begun) else ""

    @on(Input.Changed)
    def _see_typing(self) -> None:
        self._is_typed = self.has_focus

    @property
    def is_being_typed(self) -> bool:
        """The keys are in it, and what stands there was changed since they came."""
        return self.has_focus and self._is_typed

    @property
    def is_unkept(self) -> bool:
        """There are words in it that are on no disk."""
        return self.kept_as is not None and self.value.strip() not in ("", self.kept_as)

    def on_focus(self) -> None:
        self._is_typed = False
        self._show_part(at_cursor=True)

    def on_blur(self) -> None:
        self._show_part(at_cursor=False)

    def on_resize(self) -> None:
        self._show_part(at_cursor=self.has_focus)

    def _show_part(self, *, at_cursor: bool) -> None:
        """Of a text longer than the field: the part at the cursor, or the beginning."""
        at = cursor_column(self) if at_cursor else 0
        self.scroll_to_region(Region(at, 0, 1, 1), animate=False, force=True, immediate=True)

    async def action_submit(self) -> None:
        """Run the action at once, so that keys already waiting meet what comes after it."""
        await self.screen.run_action(self._enter_action)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.type_in(as_meant(event.text))

    def action_paste(self) -> None:
        """Paste what was cut or copied here, under the same rules as a paste from outside."""
        self.type_in(self.app.clipboard)

    @property
    def room(self) -> int:
        """Signs that can still be typed."""
        return LINE_LIMIT - len(self.value) + len(self.selected_text)

    def type_in(self, text: str) -> None:
        """Put the text at the cursor, on one line, or say that it has no room."""
        line = one_line(text)
        before = self.value[: min(self.selection)]
        if text[:1] == " " and before and not before.endswith(" "):
            line = f" {line}"  # it goes on from what stands there
        if len(line) > self.room:
            self.screen.post_message(no_room_for(len(line), self.room))
            return
        if "\n" in clean(text).strip("\n"):
            self.screen.post_message(Said(_("Linjerne er sat sammen til én.")))
        tell_screen(self)
        self.replace(line, *self.selection)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "tab" and self.ghost:
            tell_screen(self)
            self.put(self.ghost)
        if not event.is_printable:
            return
        if self.room < 1:
            event.stop()
            event.prevent_default()
            self.screen.post_message(is_full(LINE_LIMIT))
        else:
            tell_screen(self)

    def action_delete_left(self) -> None:
        """Take the visible character before the cursor, all of it."""
        if self.selection.is_empty:
            self.delete(before(self.value, self.cursor_position), self.cursor_position)
        else:
            self.delete_selection()

    def action_delete_right(self) -> None:
        if self.selection.is_empty:
            self.delete(self.cursor_position, after(self.value, self.cursor_position))
        else:
            self.delete_selection()

    def action_cursor_left(self, select: bool = False) -> None:
        start, end = self.selection
        if select or self.selection.is_empty:
            end = before(self.value, end)
            self.selection = Selection(start if select else end, end)
        else:
            super().action_cursor_left(select)

    def action_cursor_right(self, select: bool = False) -> None:
        start, end = self.selection
        if end < len(self.value) and (select or self.selection.is_empty):
            end = after(self.value, end)
            self.selection = Selection(start if select else end, end)
        else:
            super().action_cursor_right(select)

    def action_choose(self, step: int) -> None:
        """Put the next or previous choice in the field; without choices, move the focus."""
        if not self.choices:
            move = self.screen.focus_next if step > 0 else self.screen.focus_previous
            move()
            return
        circle = self._circle()
        at = circle.index(self.value) if self.value in circle else min(-step, 0)
        self._put = circle[(at + step) % len(circle)]
        self.put(self._put)

    def _circle(self) -> list[str]:
        """What the arrows go through: what was typed, so that it is not lost, and the choices."""
        if self.value != self._put:
            self._typed = "" if self.value in self.choices else self.value
        begun = self._typed.casefold()
        fitting = [c for c in self.choices if c.casefold().startswith(begun)]
        others = [c for c in self.choices if c not in fitting]
        return [*([self._typed] if self._typed else []), *fitting, *others]
