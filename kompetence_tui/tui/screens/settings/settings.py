"""Indstillinger: what the configuration holds, chosen on a screen and written back to it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from textual import events
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui import config
from kompetence_tui.i18n import _
from kompetence_tui.paths import with_tilde
from kompetence_tui.store.settings import (
    SettingsFile,
    SettingsRefused,
    SettingValue,
    changed,
    write_settings,
)
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.frame import NOT_YET, Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.settings.decided import decided_elsewhere, locked, why_nothing
from kompetence_tui.tui.screens.settings.offered import (
    SETTINGS,
    SettingRow,
    default,
    in_words,
    problem,
    value_of,
)
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.path_input import PathInput
from kompetence_tui.tui.widgets.picker import Picker


class SettingsScreen(Frame[str]):
    """The result is a sentence on what was kept; None when nothing was."""

    ROOM = Room.SETTINGS
    AUTO_FOCUS = None

    def __init__(self, services: Services, seen: SettingsFile) -> None:
        super().__init__(services)
        self._seen = seen
        self._fixed = locked(seen)
        """Why some of them cannot be chosen, by their keys."""
        self._obstacle = why_nothing(seen.file, services)

    def body(self) -> Iterable[Widget]:
        if self.app.no_color:
            self._fixed |= {"theme": _("farverne er slået fra med variablen NO_COLOR")}
        yield Rule()
        yield VerticalScroll(
            *(row for setting in SETTINGS for row in self._row(setting)),
            *(
                field_row(name, Static(plain(words, "$muted"), classes="decided"))
                for name, words in decided_elsewhere(self._seen, self.services)
            ),
            id="settings-form",
            can_focus=not self._offered,
        )
        yield Static(id="settings-about", classes="muted")

    def _row(self, setting: SettingRow) -> Iterable[Widget]:
        is_locked, below = setting.key in self._seen.below.locked, self._seen.below
        written = None if is_locked else self._seen.written.get(setting.key)
        value = default(setting, below) if written is None else written
        if setting not in self._offered:
            why = self._fixed.get(setting.key, "")
            said, why = in_words(setting, value) or "–", f" · {why}" if why else ""
            words = Static(joined(said, (why, "$muted")), classes="decided")
            yield field_row(setting.name, words)
        elif setting.options:
            chosen = list(setting.options).index(in_words(setting, value))
            picker = Picker(list(setting.options), [chosen], may_clear=False, id=setting.key)
            yield field_row(setting.name, picker)
        else:
            line = self._line(setting, "" if written is None else str(written))
            line.placeholder = in_words(setting, default(setting, below))
            after = [Static(plain(setting.after), classes="hint")] if setting.after else []
            yield field_row(setting.name, line, *after)
        gap = "" if setting.options else " -gap"  # a choice cannot be wrong
        yield Static(id=f"{setting.key}-problem", classes=f"setting-problem warn -none{gap}")

    def _line(self, setting: SettingRow, value: str) -> LineInput:
        if setting.key == "export_folder":
            return PathInput(value, beside=Path.home(), id=setting.key)
        return LineInput(value, id=setting.key)

    @property
    def _offered(self) -> list[SettingRow]:
        """Those that can be chosen."""
        if self._obstacle:
            return []
        return [setting for setting in SETTINGS if setting.key not in self._fixed]

    @property
    def marked(self) -> object:
        """There is something to keep."""
        return bool(self._offered)

    async def arrive(self) -> None:
        self._as_opened = self._chosen()
        self._show_title()
        if self._obstacle:
            self.say(_("Her kan intet vælges: {why}.").format(why=self._obstacle))
        first = next(iter(self._offered), None)
        self.set_focus(self.query_one(f"#{first.key if first else 'settings-form'}"))

    def _show_title(self) -> None:
        self.title_line(_("Indstillinger"), NOT_YET if self.would_be_lost else "")

    def _chosen(self) -> dict[str, SettingValue | None]:
        """What the fields hold, by the keys of the configuration."""
        return {setting.key: self._choice(setting) for setting in self._offered}

    def _choice(self, setting: SettingRow) -> SettingValue | None:
        if setting.options:
            (chosen,) = self.query_one(f"#{setting.key}", Picker).chosen
            return list(setting.options.values())[chosen]
        return value_of(setting, self.query_one(f"#{setting.key}", LineInput).value)

    @property
    def _changes(self) -> dict[str, SettingValue | None]:
        now, before = self._chosen(), self._as_opened
        return {key: value for key, value in now.items() if value != before[key]}

    @property
    def would_be_lost(self) -> bool:
        return bool(self._changes)

    # While it is chosen.

    def on_picker_changed(self, message: Picker.Changed) -> None:
        if message.picker.id == "theme":
            self.app.theme = str(self._chosen()["theme"])
        self._see_change()

    def on_input_changed(self) -> None:
        self._see_change()

    def _see_change(self) -> None:
        self.meet_refusal()
        self._show_title()
        if self.focused is not None and self.focused.id:
            self._tell_problem(self.focused.id, "")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        about = {setting.key: setting.about for setting in SETTINGS}
        words = about.get(event.widget.id or "", "")
        self.query_one("#settings-about", Static).update(plain(words))

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        for setting in self._offered:
            if setting.key == event.widget.id:
                self._check(setting)

    def _check(self, setting: SettingRow) -> bool:
        """Say at its row what is wrong with what was chosen; whether nothing is."""
        changes = self._changes
        words = problem(setting, changes[setting.key]) if setting.key in changes else ""
        self._tell_problem(setting.key, words)
        return not words

    def _tell_problem(self, key: str, words: str) -> None:
        told = self.query_one(f"#{key}-problem", Static)
        told.update(plain(words))
        told.set_class(not words, "-none")

    # What the keys do.

    def action_keep_settings(self) -> None:
        wrong = [setting for setting in self._offered if not self._check(setting)]
        if wrong:
            self.set_focus(self.query_one(f"#{wrong[0].key}"))
            return
        try:
            self._keep(self._changes)
        except (SettingsRefused, config.ConfigError) as error:
            self.refuse(str(error))

    def _keep(self, changes: Mapping[str, SettingValue | None]) -> None:
        """Raises SettingsRefused or ConfigError."""
        words = _("Indstillingerne er, som de var.")
        if changes:
            seen = self._seen
            now = config.parse(seen.file, changed(seen.text or "", changes), below=seen.below)
            words = _("Indstillingerne gælder, til demoen lukkes.")
            if not self.services.demo:
                write_settings(seen, changes)
                words = _("Gemt i {path}.").format(path=with_tilde(seen.file))
            chosen = {key: getattr(now, key) for key in changes}
            self.services.config = replace(self.services.config, **chosen)
        self.dismiss(words)

    async def action_back(self) -> None:
        """Leave, in the colours as they were; ask first when something was chosen."""
        if not self.would_be_lost:
            self.dismiss(None)
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self.app.theme = self.services.config.theme
                self.dismiss(None)

        question = _("Det, du har valgt her, bliver ikke gemt. Gå alligevel?")
        await self.go_to(Ask(question, yes=_("Forlad"), no=_("Bliv her")), answered)
