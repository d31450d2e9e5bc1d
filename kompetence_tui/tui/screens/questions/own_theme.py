"""Et tema i egen bank: its title, its minutes, and what is said before its questions."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.banks.own import editing, fitting
from kompetence_tui.domain.bank import MAX_MINUTES, Bank, Theme
from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.bank_saver import BankSaver
from kompetence_tui.tui.screens.questions.own_part import OwnPart
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.fields import FormField
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.picker import Picker


class OwnTheme(OwnPart):
    """The fields of one theme."""

    ROOM = Room.OWN_THEME
    FIELDS = (
        FormField("title", "#own-title"),
        FormField("form", "#own-form-of", ThemeForm),
        FormField("focus", "#own-focus"),
        FormField("intro", "#own-intro", asks=_("vises for begge"), keeps_blanks=True),
        FormField("guide", "#own-guide", asks=_("vises med F12"), keeps_blanks=True),
        FormField("staff_groups", "#own-staff", asks=_("tomt: for alle"), is_list=True),
    )

    def __init__(self, services: Services, work: BankSaver, theme_id: str) -> None:
        super().__init__(services, work)
        self._theme_id = theme_id

    def rows(self) -> Iterable[Widget]:
        theme = self.part(self.work.kept)
        minutes = str(theme.minutes or "") if theme else ""
        hint = Static(plain(_("hele minutter, højst {n}").format(n=MAX_MINUTES)), classes="hint")
        yield field_row(_("Tema"), LineInput(id="own-title"))
        yield field_row(_("Minutter"), LineInput(minutes, id="own-minutes"), hint)
        forms = Picker(list(ThemeForm), may_clear=False, id="own-form-of")
        yield field_row(_("Form"), forms)
        yield field_row(_("Fokus"), LineInput(id="own-focus"))
        yield field_row(_("Indledning"), Editor(id="own-intro"))
        yield field_row(_("Guide"), Editor(id="own-guide"))
        yield field_row(_("Kun for"), Editor(id="own-staff"))

    @property
    def heading(self) -> str:
        return _("Tema · {title}").format(title=self.bank.title)

    def part(self, bank: Bank) -> Theme | None:
        return bank.theme(self._theme_id)

    def put(self, bank: Bank, part: editing.BankPart | Bank) -> Bank:
        return editing.with_part(bank, part) if isinstance(part, Theme) else bank

    def read(self, part: editing.BankPart | Bank) -> editing.BankPart | Bank:
        written = super().read(part)
        if not isinstance(written, Theme):
            return part
        return fitting.formed(written.with_(minutes=self._minutes(written)))

    def _minutes(self, theme: Theme) -> int | None:
        """As they are written; as they were, where that is no number of minutes."""
        words = self.query_one("#own-minutes", LineInput).value.strip()
        if not words:
            return None
        is_number = words.isdecimal() and 1 <= int(words) <= MAX_MINUTES
        return int(words) if is_number else theme.minutes
