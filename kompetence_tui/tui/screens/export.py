"""Forhåndsvisning og eksport: the Markdown as it will be written, and where."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui import paths
from kompetence_tui.domain.session import Session
from kompetence_tui.export.file_name import file_name
from kompetence_tui.export.forms import FORMS, Form, export_warnings
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import ExportExists, StoreError
from kompetence_tui.store.export_file import write_export
from kompetence_tui.tui.actions import Scope, bindings_for
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.screens.ask import Ask
from kompetence_tui.tui.screens.details import field
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import joined, plain, pointed
from kompetence_tui.tui.themes import accent_class
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.picker import Picker
from kompetence_tui.tui.widgets.reading import Reading

_WARNING_MARGIN = 18


class Export(Frame[None]):
    """Choose the content, see it, and write the file with Enter."""

    SCOPE = Scope.EXPORT
    BINDINGS = bindings_for(Scope.EXPORT)
    AUTO_FOCUS = "#path"

    def __init__(self, services: Services, session: Session) -> None:
        super().__init__(services)
        self._session = session
        self._folder = services.config.export_folder or paths.documents_folder()
        self._proposed = ""
        self.add_class(accent_class(session.kind))

    def body(self) -> Iterable[Widget]:
        names = [form.name for form in FORMS]
        yield Rule()
        yield field(_("Hvad"), Picker(names, [0], may_clear=False, follows=True, id="content"))
        yield field(_("Hvor"), LineInput(enter_action="write_file", id="path"))
        yield Static(id="warnings")
        yield Rule()
        yield Reading(Static(id="preview"), id="preview-scroll")

    async def arrive(self) -> None:
        session = self._session
        day = session.date
        self.title_line(
            f"Eksport · {session.who} · {session.kind.value} {day.day}.{day.month}.{day.year}"
        )
        self._show()

    @property
    def form(self) -> Form:
        """What was chosen to be written."""
        return FORMS[min(self.query_one("#content", Picker).chosen)]

    @property
    def path(self) -> Path:
        """Where the file goes; a path without a folder lies in the proposed one."""
        written = Path(self.query_one("#path", LineInput).value.strip())
        with suppress(RuntimeError):  # ~somebody who has no home here: a folder of that name then
            written = written.expanduser()
        path = self._folder / written
        with suppress(OSError):  # a name too long is told when the file is to be written
            if path.is_dir():
                return path / file_name(self._session, self.form.id)
        return path if path.suffix else path.with_name(f"{path.name}.md")

    def _show(self) -> None:
        line = self.query_one("#path", LineInput)
        if line.value == self._proposed:
            self._proposed = _with_tilde(self._folder / file_name(self._session, self.form.id))
            line.value = self._proposed
            line.cursor_position = len(line.value)
        self.query_one("#preview", Static).update(plain(self.form.render(self._session)))
        self.query_one("#preview-scroll", Reading).scroll_home(animate=False)
        warnings = export_warnings(self._session, self.form)
        width = self.size.width - _WARNING_MARGIN
        lines = "\n".join(pointed(words, width) for words in warnings)
        self.query_one("#warnings", Static).update(joined((lines, "$needs-you")))
        self.query_one("#warnings", Static).display = bool(warnings)
        what = self.form.description
        self.say(f"{what[:1].upper()}{what[1:]}. " + _("Enter gemmer filen."))

    def on_picker_changed(self) -> None:
        self._show()

    # What the keys do.

    def action_choose_content(self) -> None:
        picker = self.query_one("#content", Picker)
        picker.show(picker.options, [(min(picker.chosen) + 1) % len(FORMS)])
        self._show()

    async def action_write_file(self) -> None:
        if not self.query_one("#path", LineInput).value.strip():
            self.say(_("Skriv, hvor filen skal ligge."), alarm=True)
            return
        await self._write(overwrite=False)

    async def _write(self, *, overwrite: bool) -> None:
        try:
            written = write_export(self.path, self.form.render(self._session), overwrite=overwrite)
        except ExportExists:
            await self._ask_to_overwrite()
        except StoreError as error:
            self.say(str(error), alarm=True)
        else:
            self.say(_("Gemt som {path}").format(path=_with_tilde(written)))

    async def _ask_to_overwrite(self) -> None:
        async def answered(yes: bool | None) -> None:
            if yes:
                await self._write(overwrite=True)

        await self.go_to(
            Ask(
                _("Filen findes allerede. Skal den overskrives?"),
                _with_tilde(self.path),
                yes=_("Overskriv"),
                no=_("Nej, behold den"),
            ),
            answered,
        )

    def action_back(self) -> None:
        self.dismiss(None)


def _with_tilde(path: Path) -> str:
    """The path as people write it, with ~ for the home folder."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
