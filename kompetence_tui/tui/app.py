"""The application: themes, the first screen, and a safe end however it comes."""

from typing import ClassVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.screen import Screen

from kompetence_tui import crash
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import as_bound, bindings_for
from kompetence_tui.tui.ending import EndsInOrder
from kompetence_tui.tui.explain import KEYS, explain, not_now_on
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.keymap import split
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.rooms.way import screen_of
from kompetence_tui.tui.screens.overview import deeds
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk import opening
from kompetence_tui.tui.textual_inside import begin_crash, end_crash, use_true_colors
from kompetence_tui.tui.themes import DARK, THEMES

WIDE = 120
"""Columns from which a second pane is shown."""

SHORT = 18
"""Rows below which all but the question and the answer gives way."""

_CRASHED = _("Programmet måtte stoppe på grund af en uventet fejl (nummer {number}).")
_LOST = _("Slutter du nu, går det sidst skrevne tabt.")
_KEPT_ASIDE = _("Slutter du nu, er det sidst skrevne kun i en nødkopi: se »kompetence doctor«.")
_SAVED = _("Det skrevne er gemt: start programmet igen, og fortsæt, hvor I var.")
_NOT_SAVED = _("Det sidst skrevne kunne ikke gemmes; det, der var gemt før, er der stadig.")


class KompetenceApp(EndsInOrder, inherit_bindings=False):
    """One process, one terminal, two people in front of it."""

    CSS_PATH = "house.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(Room.EVERYWHERE),
        # What no field, screen or dialog in front has taken ends here.
        *(Binding(key, f"why_not('{key}')", show=False) for key in KEYS),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (SHORT, "-tall")]  # noqa: RUF012

    def __init__(
        self, services: Services, *, open_id: str | None = None, new: NewSession | None = None
    ) -> None:
        super().__init__()
        self.services = services
        self._open_id, self._new = open_id, new
        self.title = "kompetence"
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self._begin_in(services.config.theme)
        self.set_keymap(
            {name: as_bound(split(keys)) for name, keys in services.config.keys.items()}
        )

    def _begin_in(self, theme: str) -> None:
        # Setting ``theme`` before the start would parse all styles twice.
        self.set_reactive(KompetenceApp.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        use_true_colors(self)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DARK.variables | {"input-cursor-text-style": "none"}

    def get_default_screen(self) -> Screen[None]:
        return screen_of(self.services, Room.OVERVIEW)

    async def on_mount(self) -> None:
        overview = self.screen
        if isinstance(overview, Frame):
            if self._open_id:
                await opening.open_session(overview, self._open_id)
            elif self._new:
                await deeds.new_session(overview, self._new)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        # On top of the help and the palette their own keys close them.
        return action not in ("help", "palette") or isinstance(self.screen, Frame)

    def pop_screen(self) -> AwaitComplete:
        """Leave the screen in front; a talk's own only when the talk was let go (D2).

        Textual takes away whatever is in front when a screen is dismissed twice, as by two clicks.
        """
        if isinstance(self.screen, Frame) and self.screen.holds_talk:
            return AwaitComplete()
        return super().pop_screen()

    async def action_help(self) -> None:
        from kompetence_tui.tui.dialogs.help import Help

        if isinstance(self.screen, Frame):
            talk = self.services.talk
            own = talk.session.bank.ways.policies if talk else ()
            policies = tuple(dict.fromkeys((*self.services.config.policies, *own)))
            await self.push_screen(Help(self.screen.ROOM, self.screen.commands(), policies))

    async def action_palette(self) -> None:
        from kompetence_tui.tui.dialogs.palette import Palette

        screen = self.screen
        if isinstance(screen, Frame):

            async def run(action: str | None) -> None:
                if action:
                    await screen.run_action(action)

            await self.push_screen(Palette(screen.commands(), [*not_now_on(screen)]), run)

    def action_why_not(self, key: str) -> None:
        """A key came to nothing."""
        if isinstance(self.screen, Frame):
            explain(self.screen, key)

    async def action_notice(self) -> None:
        if isinstance(self.screen, Frame):
            await self.screen.open(Room.NOTICE)

    async def action_quit_program(self) -> None:
        """Save and end; ask before anything is lost."""
        work = self.services.work
        if work is not None and not await work.saved():
            await self._ask_to_quit(
                _("Det sidste er ikke gemt. Slut alligevel?"),
                work.failure + "\n" + (_KEPT_ASIDE if work.is_kept_aside else _LOST),
                code=1,
            )
        elif any(isinstance(s, Frame) and s.would_be_lost for s in self.screen_stack):
            await self._ask_to_quit(
                _("Det, du har skrevet her, bliver ikke gemt. Slut alligevel?"),
                "",
                code=0,
            )
        else:
            self.save_at_the_end()
            self.exit(0)

    async def _ask_to_quit(self, question: str, detail: str, *, code: int) -> None:
        from kompetence_tui.tui.dialogs.ask import Ask

        def answered(yes: bool | None) -> None:
            if yes:
                self.exit(code)

        if not isinstance(self.screen, Ask):
            ask = Ask(question, detail, yes=_("Slut alligevel"), no=_("Bliv her"))
            await self.push_screen(ask, answered)

    def show_pasting(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Frame):
                screen.show_status()

    def on_app_blur(self) -> None:
        if (work := self.services.work) is not None:
            work.flush()

    def _handle_exception(self, error: Exception) -> None:
        """End with a sentence and a number: never names, notes or local variables."""
        if not begin_crash(self, error):
            # What comes of the first, such as the same save failing again, is not told of.
            crash.report(error, self.services.store.place.own)
            return
        saved = False
        try:
            saved = self.save_at_the_end()
        except Exception as second:
            crash.report(second, self.services.store.place.own)
        number = crash.report(error, self.services.store.place.own)
        outcome = _SAVED if saved else _NOT_SAVED
        end_crash(self, f"{_CRASHED.format(number=number)}\n{outcome}")
