"""Foreslå: a question or a theme that the participants add to their talk."""

from collections.abc import Awaitable, Callable, Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget

from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.drafts import BY, PROPOSAL, TEXT
from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.domain.session.proposals import takes_more, theme_of, with_question, with_theme
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.saving.form_draft import FormDraft
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.picker import Picker


class Propose(TalkScreen[None]):
    """Calls ``go`` with the id of the question when it was added."""

    ROOM = Room.PROPOSE
    AUTO_FOCUS = f"#{TEXT}"

    def __init__(
        self, services: Services, talk: Autosave, stop: Stop, go: Callable[[str], Awaitable[None]]
    ) -> None:
        """``stop`` is in the theme that the question is offered to be put in."""
        super().__init__(services, talk)
        self._stop, self._go = stop, go
        self._draft = FormDraft(talk, PROPOSAL, self)

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield VerticalScroll(*self._fields(), id="details-form", can_focus=False)

    def _fields(self) -> Iterable[Widget]:
        session = self.talk.session
        names = session.names()
        is_own = session.kind.is_individual
        asks = _("Kort") if self._is_board else _("Spørgsmål")
        yield field_row(asks, LineInput(id=TEXT))
        yield field_row(
            _("Hvor"),
            Picker(self._places, [0], may_clear=False, upright=True, id="where"),
        )
        self._title_row = field_row(self._new_name, LineInput(id="theme-title"))
        yield self._title_row
        by = LineInput(
            names[0] if is_own and names else "",
            choices=names if is_own else (*names, _("hele gruppen")),
            enter_action="add_proposal",
            id=BY,
        )
        yield field_row(_("Foreslået af"), by)

    async def arrive(self) -> None:
        is_begun = self._draft.begin()
        await super().arrive()
        self._show_title()
        self.rest()
        if is_begun:
            self.say(
                _("Her står det, I var begyndt på. {key} tilføjer det.").format(
                    key=self.key_of("add_proposal")
                )
            )

    @property
    def heading(self) -> str:
        words = (
            _("Foreslå et kort · {talk}") if self._is_board else _("Foreslå et spørgsmål · {talk}")
        )
        return words.format(talk=super().heading)

    def rest(self) -> None:
        self.say(_("Det gælder denne samtale. Dagsordenen viser, hvem der foreslog det."))

    @property
    def _is_board(self) -> bool:
        return self._stop.theme.form is ThemeForm.BOARD

    @property
    def _places(self) -> list[str]:
        """Where it can be put: here, where the theme can take more, and in a theme of its own."""
        theme = self._stop.theme
        new = _("på en ny plade") if self._is_board else _("i et nyt tema")
        here = _("på pladen »{title}«") if self._is_board else _("i temaet »{title}«")
        return [here.format(title=theme.title), new] if takes_more(theme) else [new]

    @property
    def _new_name(self) -> str:
        return _("Pladens navn") if self._is_board else _("Temaets navn")

    @property
    def _is_new(self) -> bool:
        """It begins a theme."""
        chosen = min(self.query_one("#where", Picker).chosen, default=0)
        return chosen == len(self._places) - 1

    def _line(self, name: str) -> str:
        return self.query_one(f"#{name}", LineInput).value.strip()

    def _show_title(self) -> None:
        self._title_row.display = self._is_new

    def on_picker_changed(self) -> None:
        super().on_picker_changed()
        self._show_title()

    def collect(self, session: Session) -> Session:
        return self._draft.collect(session)

    def typed(self) -> None:
        super().typed()
        self.meet_refusal()

    # What the keys do.

    async def action_add_proposal(self) -> None:
        """Add it to the talk and go there, or say what is in the way."""
        try:
            session, question = self._proposed()
        except RuleBroken as broken:
            self.refuse(str(broken))
            self._focus_what_lacks()
            return
        if await self._draft.use(session):
            self.dismiss(None)
            await self._go(question)
        else:
            self.say(self.talk.failure, alarm=True)

    def _proposed(self) -> tuple[Session, str]:
        """The session with it, and the question's id. Raises RuleBroken."""
        session, text, by = self.talk.session, self._line(TEXT), self._line(BY)
        if text and not by:
            raise RuleBroken(_("Skriv, hvem der foreslår det"))
        index = theme_of(session.bank, self._stop)
        if self._is_new:
            return with_theme(session, index, self._line("theme-title"), text, by)
        return with_question(session, index, text, by)

    def _focus_what_lacks(self) -> None:
        wanted = [TEXT, *(["theme-title"] if self._is_new else []), BY]
        name = next((name for name in wanted if not self._line(name)), TEXT)
        self.set_focus(self.query_one(f"#{name}"))

    async def action_back(self) -> None:
        """Leave; ask first when something was written, for it goes then."""
        if not self._draft.is_begun:
            self.dismiss(None)
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self._draft.drop()
                self.dismiss(None)

        question = _("Det, du har skrevet her, bliver ikke gemt. Gå alligevel?")
        await self.go_to(Ask(question, yes=_("Forlad"), no=_("Bliv her")), answered)
