"""Forhåndsvisning og eksport: the document as it will look, and where it is written."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui import paths
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.document import Document
from kompetence_tui.export.file_name import file_name
from kompetence_tui.export.form import Form
from kompetence_tui.export.formats import (
    FORMATS,
    Format,
    format_by_name,
    why_not_called,
    with_ending,
)
from kompetence_tui.export.forms import forms_for
from kompetence_tui.export.warnings import export_warnings
from kompetence_tui.i18n import _, plural
from kompetence_tui.preparation.putting import path_in
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.related import others_in_course
from kompetence_tui.tui.commands.here import Fact, Here
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.file_formats import content_in, first_format, remember_format
from kompetence_tui.tui.talk.file_saving import save_file
from kompetence_tui.tui.text import joined, pointed
from kompetence_tui.tui.themes import accent_class
from kompetence_tui.tui.widgets.document_view import DocumentView
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.path_input import PathInput
from kompetence_tui.tui.widgets.picker import Picker
from kompetence_tui.tui.widgets.scroll_text import ScrollText

if TYPE_CHECKING:
    from kompetence_tui.tui.saving.autosave import Autosave

_WARNING_MARGIN = 18


class Export(Frame[None]):
    """Choose the content, see it, and write the file with Enter."""

    ROOM = Room.EXPORT
    AUTO_FOCUS = "#path"

    def __init__(self, services: Services, session: Session) -> None:
        super().__init__(services)
        self._session = session
        self._forms = forms_for(session, services.banks.forms())
        self._others: tuple[Session, ...] | None = None
        self._unread = ""
        self._folder = services.config.export_folder or paths.documents_folder()
        self._proposed = ""
        self._is_raw = False
        self.add_class(accent_class(session.kind))

    def body(self) -> Iterable[Widget]:
        names = [form.called(self._session) for form in self._forms]
        yield Rule()
        content = Picker(names, [0], may_clear=False, enter_action="write_file", id="content")
        yield field_row(_("Hvad"), content)
        chosen = [FORMATS.index(first_format(self.services))]
        kinds = [each.name for each in FORMATS]
        kind = Picker(kinds, chosen, may_clear=False, enter_action="write_file", id="format")
        yield field_row(_("Som"), kind)
        path = PathInput(beside=self._folder, enter_action="write_file", id="path")
        yield field_row(_("Hvor"), path)
        yield Static(id="warnings")
        yield Rule()
        yield ScrollText(DocumentView(id="preview"), id="preview-scroll")

    async def arrive(self) -> None:
        session = self._session
        talk = f"{session.called} {danish_day(session.date)}"
        self.title_line(_("Eksport · {who} · {talk}").format(who=session.who, talk=talk))
        self._show()

    @property
    def form(self) -> Form:
        """What was chosen to be written."""
        return self._forms[min(self.query_one("#content", Picker).chosen)]

    @property
    def format(self) -> Format:
        """What it is written as."""
        return FORMATS[min(self.query_one("#format", Picker).chosen)]

    @property
    def path(self) -> Path:
        """Where the file goes; a path without a folder lies in the proposed one."""
        value = self.query_one("#path", PathInput).value.strip()
        written = Path(value)
        with suppress(RuntimeError):  # ~somebody who has no home here: a folder of that name then
            written = written.expanduser()
        path = self._folder / written
        with suppress(OSError):  # a name too long is told when the file is to be written
            if value.endswith("/") or path.is_dir():
                return self._proposal(path)
        ending = f".{self.format.id}"  # only text is also read under another one
        has_one = path.suffix if self.format.is_text else path.suffix.lower() == ending
        return path if has_one else path.with_name(f"{path.name}{ending}")

    def _proposal(self, folder: Path) -> Path:
        """What the file is called in the folder unless something else is written."""
        name = file_name(self._session, self.form, self.format.id)
        place = self.services.store.place
        return path_in(place, folder, name, self._session.id, self.form.number)

    def here(self) -> Here:
        session = self._session if self._talk else None
        return Here(self.ROOM, self.services.today, session=session, facts=self.facts())

    def facts(self) -> frozenset[Fact]:
        return super().facts() | ({Fact.TEXT_FILE} if self.format.is_text else set())

    @property
    def _talk(self) -> "Autosave | None":
        """The open talk, where it is the one that is shown."""
        talk = self.services.talk
        return talk if talk and talk.kept.id == self._session.id else None

    def _document(self) -> Document:
        others = self._workshops() if self.form.whole_course else ()
        return self.form.document(self._session, others, notice=self.services.config.notice)

    def _workshops(self) -> tuple[Session, ...]:
        """The other workshops of the forløb, read once: the document is what was shown."""
        if self._others is None:
            try:
                self._others = others_in_course(self.services.store, self._session)
            except StoreError as error:
                self._others, self._unread = (), str(error)
        return self._others

    def _show(self) -> None:
        self._show_path()
        self._show_document()
        self.refresh_keys()
        warnings = export_warnings(self._session, self.form)
        if broken := {problem.file for problem in self.services.banks.form_problems()}:
            words = "{n} skema har fejl og er ikke med; »kompetence forms list« siger hvilke"
            several = "{n} skemaer har fejl og er ikke med; »kompetence forms list« siger hvilke"
            warnings.append(plural(words, several, len(broken)))
        if self._unread and self.form.whole_course:
            warnings.insert(0, self._unread)
        width = self.size.width - _WARNING_MARGIN
        lines = "\n".join(pointed(words, width) for words in warnings)
        self.query_one("#warnings", Static).update(joined((lines, "$needs-you")))
        self.query_one("#warnings", Static).display = bool(warnings)
        what = self.form.description
        self.say(f"{what[:1].upper()}{what[1:]}. " + _("Enter gemmer filen."))

    def _show_path(self) -> None:
        """The proposed place, or the one that was written with the ending of the chosen format."""
        line = self.query_one("#path", PathInput)
        written = with_ending(line.value, self.format)
        if line.value == self._proposed:
            written = self._proposed = paths.with_tilde(self._proposal(self._folder))
        if line.value != written:
            line.value = written
            line.cursor_position = len(written)

    def _show_document(self) -> None:
        is_text = self.format.is_text
        raw = self._is_raw and is_text
        self.query_one(DocumentView).show(self._document(), raw=raw, is_typeset=not is_text)
        self.query_one("#preview-scroll", ScrollText).scroll_home(animate=False)

    def on_key(self, event: events.Key) -> None:
        """The document is read from the line with the path, too."""
        preview = self.query_one("#preview-scroll", ScrollText)
        if event.key in ("pageup", "pagedown") and not preview.has_focus:
            preview.move((preview.size.height - 1) * (1 if event.key == "pagedown" else -1))

    def on_picker_changed(self) -> None:
        self._show()

    def on_input_changed(self) -> None:
        """A name that ends as a format does says what the file is written as."""
        named = format_by_name(self.query_one("#path", PathInput).value)
        if named not in (None, self.format):
            self._choose("format", FORMATS.index(named))

    # What the keys do.

    def action_choose_content(self) -> None:
        self._choose("content", self._forms.index(self.form) + 1)

    def action_choose_format(self) -> None:
        self._choose("format", FORMATS.index(self.format) + 1)

    def _choose(self, row: str, index: int) -> None:
        """Choose the option of the row with the index; after the last comes the first."""
        picker = self.query_one(f"#{row}", Picker)
        picker.show(picker.options, [index % len(picker.options)])
        self._show()

    def action_raw(self) -> None:
        self._is_raw = not self._is_raw
        self._show_document()

    async def action_acknowledge(self) -> None:
        talk = self._talk
        if talk is not None:
            await self.open(Room.ACKNOWLEDGE, self._acknowledged)

    def _acknowledged(self, _result: None) -> None:
        if self._talk is not None:
            self._session = self._talk.kept
            self._show()

    async def action_write_file(self) -> None:
        value = self.query_one("#path", PathInput).value.strip()
        words = why_not_called(value) if value else _("Skriv, hvor filen skal ligge.")
        if words:
            self.say(words, alarm=True)
            return
        document, path = self._document(), self.path
        others = self._others or () if self.form.whole_course else ()
        made_from = [each.id for each in (self._session, *others)]
        remember_format(self.services, self.format)
        content = await content_in(self, self.format, document)
        if content:
            await save_file(self, path, content, sessions=made_from)

    def action_back(self) -> None:
        remember_format(self.services, self.format)
        self.dismiss(None)
