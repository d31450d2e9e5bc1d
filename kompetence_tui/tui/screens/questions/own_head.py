"""Egen bank som helhed: what it is called, what talks it is for, its version and introduction."""

from collections.abc import Iterable

from textual.widget import Widget

from kompetence_tui.banks.own.editing import BankPart
from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.questions.own_part import OwnPart
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.fields import FormField
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.picker import Picker


class OwnHead(OwnPart):
    """The fields of the bank itself; its id and its file stay as they are."""

    ROOM = Room.OWN_HEAD
    FIELDS = (
        FormField("title", "#own-title"),
        FormField("kinds", "#own-kinds", SessionKind),
        FormField("version", "#own-version"),
        FormField("source", "#own-source"),
        FormField("licence", "#own-licence"),
        FormField(
            "intro", "#own-intro", asks=_("på forsiden og det tomme skema"), keeps_blanks=True
        ),
        FormField("competence_types", "#own-types", asks=_("én på hver linje"), is_list=True),
        FormField("profile", "#own-profile", asks=_("én på hver linje"), is_list=True),
        FormField("staff_groups", "#own-staff", asks=_("tomt: for alle"), is_list=True),
    )

    def rows(self) -> Iterable[Widget]:
        yield field_row(_("Navn"), LineInput(id="own-title"))
        yield field_row(_("Til"), Picker(list(SessionKind), several=True, id="own-kinds"))
        yield field_row(_("Version"), LineInput(id="own-version"))
        yield field_row(_("Kilde"), LineInput(id="own-source"))
        yield field_row(_("Licens"), LineInput(id="own-licence"))
        yield field_row(_("Indledning"), Editor(id="own-intro"))
        yield field_row(_("Kompetencer"), Editor(id="own-types"))
        yield field_row(_("Profil"), Editor(id="own-profile"))
        yield field_row(_("Skrevet for"), Editor(id="own-staff"))

    @property
    def heading(self) -> str:
        return _("Om banken · {title}").format(title=self.bank.title)

    def part(self, bank: Bank) -> Bank:
        return bank

    def put(self, bank: Bank, part: BankPart | Bank) -> Bank:
        return part if isinstance(part, Bank) else bank
