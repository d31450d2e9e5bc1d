"""The frame every screen has: title, content, note and keys."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import cache, cached_property
from typing import Any, ClassVar, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import TextArea

from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import (
    Command,
    bindings_for,
    commands_by_action,
    commands_for,
    key_name,
)
from kompetence_tui.tui.commands.here import Fact, Here
from kompetence_tui.tui.keymap import with_user_keys
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.rooms.way import below, deed, screen_of
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.shown_keys import line_of
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import Key, KeyLine, NoteLine, TwoEnds
from kompetence_tui.tui.widgets.said import Said

NOT_YET = _("ikke gemt endnu")
"""What the title line says while a line has words that are saved first when it is used."""

Result = TypeVar("Result")
Then = Callable[[Any], None] | Callable[[Any], Awaitable[None]]
"""What is done with the result of a screen that was shown on top."""


class Frame(Screen[Result]):
    """A screen of the house. Subclasses say what they hold in ``body``, and their room."""

    ROOM: ClassVar[Room]
    AUTO_FOCUS: ClassVar[str | None] = "#body *"

    def __init_subclass__(cls, **kwargs: bool) -> None:
        if "ROOM" in vars(cls):
            cls.BINDINGS = bindings_for(cls.ROOM)
        super().__init_subclass__(**kwargs)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self._refusal = ""
        self._explained = ""
        self._here: Here | None = None
        """As the key line was made last; it holds what the sign tells apart."""
        self._sign: object = None
        self._has_left = False
        self._was_in_front = False

    def compose(self) -> ComposeResult:
        self._take_size()
        yield TwoEnds(id="title-line")
        with Vertical(id="body"):
            yield from self.body()
        yield NoteLine(id="note-line")
        yield KeyLine(id="key-line")

    async def on_mount(self) -> None:
        # Textual runs the on_mount of every class in turn; a hook is overridden as usual.
        await self.arrive()
        if self.focused is None and self.AUTO_FOCUS:
            # Textual's own focus comes after keys that are already waiting.
            self.set_focus(self.query(self.AUTO_FOCUS).first())
        self.watch(self, "focused", self.refresh_keys)

    def _take_size(self) -> None:
        # Textual sets these classes only when all is mounted, and then styles every widget anew.
        app, size = self.app, self.app.size
        both = ((app.HORIZONTAL_BREAKPOINTS, size.width), (app.VERTICAL_BREAKPOINTS, size.height))
        for steps, length in both:
            reached = [name for least, name in sorted(steps or ()) if least <= length]
            self.add_class(*reached[-1:])

    @on(events.ScreenResume)
    def spare_styles(self, event: events.ScreenResume) -> None:
        """What has just been mounted is styled, and nothing has changed since."""
        if not self._was_in_front:
            event.refresh_styles = False
        self._was_in_front = True

    async def arrive(self) -> None:
        """The screen is there: fill it."""

    @property
    def focus_chain(self) -> list[Widget]:
        """The fields in the order they were composed.

        Textual sorts them by where they are drawn, and what was just shown is drawn nowhere yet:
        a Tab typed ahead would go to another field.
        """
        return [
            widget
            for widget in self.walk_children(Widget)
            if widget.focusable and all(node.display for node in widget.ancestors_with_self)
        ]

    def body(self) -> Iterable[Widget]:
        """The screen's own content."""
        return ()

    # What can be done here.

    def here(self) -> Here:
        """What is here that commands go by; subclasses say what they know."""
        return Here(self.ROOM, self.services.today, marked=self.marked, facts=self.facts())

    @property
    def marked(self) -> object:
        """What is marked or shown; see ``Here.marked``."""
        return None

    def facts(self) -> frozenset[Fact]:
        """What is so on the screen."""
        notice = {Fact.NOTICE} if self.services.config.notice else set()
        return frozenset(notice | ({Fact.DEMO} if self.services.demo else set()))

    @cached_property
    def all_commands(self) -> tuple[Command, ...]:
        """The commands of the room, with the keys the user may have given them."""
        own = self.services.config.keys
        return tuple(with_user_keys(c, self.ROOM, own) for c in commands_for(self.ROOM))

    def commands(self, *, in_line: bool = False) -> tuple[Command, ...]:
        """Those that can be done here and now; all, or those for the key line."""
        here = self.here()
        asked = (c for c in self.all_commands if c.is_in_line or not in_line)
        return tuple(command for command in asked if command.is_offered(here))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        by_action = commands_by_action(self.ROOM)
        known = by_action.get((action, parameters)) or by_action.get((action, ()))
        if known is None:
            return True
        here = self.here()
        return any(command.is_offered(here) for command in known)

    async def run_action(
        self, action: str, namespaces: Mapping[str, DOMNode] | None = None
    ) -> None:
        """Run an action of the screen, or one of the application that is offered here too."""
        method = f"action_{action}"
        is_the_apps = hasattr(self.app, method) and not hasattr(self, method)
        await super().run_action(f"app.{action}" if is_the_apps else action, namespaces)

    # The way on.

    async def go_to(self, screen: Screen[Any], then: Then | None = None) -> None:
        """Show another screen on top; keys that follow wait until it can take them."""
        if self.app.screen is self:  # not from a second click while the first is at work
            await self.app.push_screen(screen, then)

    async def open(self, room: Room, then: Then | None = None, **given: object) -> None:
        """Show the room on top of this one; where it stands just below, go back to it instead.

        ``given`` is for its screen alone, ``then`` hears of its result.
        """
        self.keep()
        under = below(self)
        if not isinstance(under, Frame) or under.ROOM is not room:
            await self.go_to(screen_of(self.services, room, **given), then)
            return
        await self.run_action("back")
        if given and self.app.screen is under:
            await under.come_back(**given)

    async def action_open_room(self, room: str) -> None:
        await self.open(Room[room])

    async def action_do(self, what: str) -> None:
        """Do what a command names (``Command.by``)."""
        await deed(what)(self)

    def keep(self) -> None:
        """Another room is opened: what stands in the fields is to be kept."""

    async def come_back(self, **given: Any) -> None:  # noqa: ANN401
        """One came back from the room above by what opens this one, with something to show."""

    async def give_place_to(self, room: Room, **given: object) -> None:
        """Show the room where this one stood."""
        self.keep()
        self.let_go()
        await self.app.switch_screen(screen_of(self.services, room, **given))

    def let_go(self) -> None:
        """The screen goes: nothing is asked of its fields any more, and it knows of no talk."""
        self._has_left, self._here, self._sign = True, None, None

    @property
    def holds_talk(self) -> bool:
        """It is the open talk's own screen: below it others' names stand."""
        return False

    @property
    def holds_unkept(self) -> bool:
        """A line has words that are on no disk before it is used."""
        return any(line.is_unkept for line in self.query(LineInput))

    @property
    def would_be_lost(self) -> bool:
        """Something was filled in that leaving the screen would throw away."""
        return self.holds_unkept

    def title_line(self, left: str, right: str = "", *, alarm: bool = False) -> None:
        """Set the title line; the demo says so in front."""
        line = self.query_one("#title-line", TwoEnds)
        line.left = _("DEMO · {title}").format(title=left) if self.services.demo else left
        line.right, line.alarm = right, alarm

    def about_to_change(self) -> None:
        """A field is about to show what is on no disk yet; called before it does."""

    def show_status(self) -> None:
        """Say in the title line what is on the disk, where the screen says that."""

    def show_title(self, *, is_unkept: bool | None = None) -> None:
        """Say the same once more; ``is_unkept`` when a line above holds what is on no disk."""

    def told(self) -> None:
        """A save came back, perhaps while the screen goes and has lost its widgets already."""
        if self.display and self.is_attached:
            self.show_status()

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self.take_text(event.text)

    def take_text(self, text: str) -> None:
        """Something was pasted, or typed as text, and no field has taken it."""
        self.say(_("Her er intet felt at skrive i: det skrevne er ikke brugt."))

    def say(self, words: str, *, alarm: bool = False) -> None:
        """Say something on the note line; it stays until something else is said."""
        if self.query("#note-line"):
            self.query_one("#note-line", NoteLine).show(words, alarm=alarm)
        else:  # what was asked for on the command line is done before the first screen is there
            self.call_after_refresh(self.say, words, alarm=alarm)

    def rest(self) -> None:
        """Put on the note line what stands there when there is nothing to tell."""
        self.say("")

    def refuse(self, why: str) -> None:
        """Say why something cannot be done, until it is met or something else is said."""
        self._refusal = why
        self.say(why, alarm=True)

    def say_why_not(self, why_not: str) -> None:
        """Say why a key does nothing, until other things can be done or something else is said."""
        self._explained = why_not
        self.say(why_not)

    @property
    def has_refused(self) -> bool:
        """What was refused last stands there still."""
        return bool(self._refusal) and self.query_one(NoteLine).words == self._refusal

    def meet_refusal(self) -> None:
        """What was refused is being put right: take the words away if they still stand there."""
        if self.has_refused:
            self.say("")

    def keys_of(self, command_id: str) -> tuple[str, ...]:
        """The keys of a command here, as the user may have given them; empty for none."""
        return next((c.keys for c in self.all_commands if c.id == command_id and c.keys), ())

    def key_of(self, command_id: str) -> str:
        """The name of the first key of a command here, for use in a sentence."""
        keys = self.keys_of(command_id)
        return key_name(keys[0]) if keys else "Ctrl+P"

    def refresh_keys(self) -> None:
        """Show other keys in the key line, once what it depends on has changed."""
        if self._has_left:
            return
        here = self.here()
        sign = (here.sign, self._field_takes_enter, self.is_letters)
        if sign != self._sign:
            self._sign, self._here = sign, here
            if self._explained and self.query_one(NoteLine).words == self._explained:
                self.rest()
            self._explained = ""
            for line in self.query(KeyLine):  # none on a screen that goes
                line.show(self.keys())

    @property
    def is_letters(self) -> bool:
        """Something is written where letters are commands otherwise."""
        return False

    def on_said(self, message: Said) -> None:
        message.stop()
        self.say(message.words, alarm=message.alarm)

    @property
    def _field_takes_enter(self) -> bool:
        """Where the keys are Enter does something of its own, so the line must not promise more."""
        field = self.focused
        if field is None or isinstance(field, TextArea):
            return field is not None
        return any(field.check_action(action, ()) for action in _bound_to_enter(type(field)))

    def keys(self) -> list[Key]:
        """What the key line shows."""
        shown = self.commands(in_line=True)
        if self._field_takes_enter:
            shown = tuple(command for command in shown if command.keys[0] != "enter")
        return line_of(shown)


@cache
def _bound_to_enter(field: type[Widget]) -> tuple[str, ...]:
    """The actions that Enter runs in such a field."""
    of_classes = (vars(cls).get("BINDINGS", ()) for cls in field.__mro__)
    bound = (one for own in of_classes for one in own if isinstance(one, Binding))
    return tuple(binding.action for binding in bound if "enter" in binding.key.split(","))
