"""The settings that can be chosen on the screen, in order, and what may be chosen."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kompetence_tui import config, paths
from kompetence_tui.export.formats import FORMATS
from kompetence_tui.i18n import _
from kompetence_tui.paths import with_tilde
from kompetence_tui.setting_values import AS_LAST, THEMES
from kompetence_tui.store.settings import SettingValue


@dataclass(frozen=True)
class SettingRow:
    """One row: a choice among words, or a line to write."""

    key: str
    """What it is called in the configuration; its field's id too."""
    name: str
    about: str
    """Stands below the rows while this one has the focus."""
    options: Mapping[str, SettingValue] | None = None
    """The words to choose among, and what each stands for; None for a line."""
    wrong: str = ""
    """What is said at the row of a value that cannot be."""
    after: str = ""
    """Stands behind a short line."""


SETTINGS = (
    SettingRow(
        "theme", _("Farver"),
        _("Skærmen skifter med det samme. »kontrast« er stærke farver på sort."),
        {theme: theme for theme in THEMES},
    ),
    SettingRow(
        "export_folder", _("Filer lægges i"),
        _("Mappen til planer og andre filer. Er feltet tomt, er det dine dokumenter."),
        wrong=_("Skriv hele stien til mappen, fx ~/Dokumenter/MUS."),
    ),
    SettingRow(
        "export_format", _("Filtype"),
        _("Planer og andre dokumenter. Som sidst: det, du valgte ved den sidste eksport."),
        {_("som sidst"): AS_LAST, **{each.name: each.id for each in FORMATS}},
    ),
    SettingRow(
        "cover", _("Ved start"),
        _("Skjult viser oversigten kun forbogstaver, til du trykker V."),
        {_("vis navne"): False, _("skjul navne"): True},
    ),
    SettingRow(
        "mouse", _("Musen"),
        _("Skifter ved næste start. Terminalens mus kan markere tekst."),
        {_("virker her"): True, _("er terminalens"): False},
    ),
    SettingRow(
        "calendar_numbers", _("I kalenderen"),
        _("Numre kender aftalerne fra hinanden; de siger også, hvor mange der er."),
        {_("»Evaluering 2 af 14«"): True, _("»Evaluering«"): False},
    ),
    SettingRow(
        "retention_years", _("Opbevaring"),
        _("Oversigten siger til; intet slettes af sig selv. Ved 0 siger den aldrig til."),
        wrong=_("Skriv et antal år fra 0 til 100."), after=_("år, før en samtale kan slettes"),
    ),
    SettingRow(
        "unit", _("Enhed"),
        _("Står klar i en ny samtale. Er feltet tomt, er det den, du brugte sidst."),
        wrong=_("Enhedens navn er for langt."),
    ),
)  # fmt: skip


def default(setting: SettingRow, below: config.Config) -> SettingValue:
    """What holds while nothing is chosen, with what the organisation has set."""
    if setting.key == "export_folder":
        return with_tilde(below.export_folder or paths.documents_folder())
    value: SettingValue = getattr(below, setting.key)
    return value


def in_words(setting: SettingRow, value: object) -> str:
    """A value as it stands on the screen."""
    words = (words for words, each in (setting.options or {}).items() if each == value)
    return next(words, str(value))


def value_of(setting: SettingRow, typed: str) -> SettingValue | None:
    """What a line holds, as it is to stand in the configuration; None for nothing."""
    words = typed.strip()
    is_number = setting.key == "retention_years" and words.isdecimal()
    return int(words) if is_number else words or None


def problem(setting: SettingRow, value: SettingValue | None) -> str:
    """Why the setting cannot have the value, in a sentence; empty when it can."""
    if value is None:
        return ""
    try:
        config.check(setting.key, value)
    except ValueError:
        return setting.wrong
    is_folder = setting.key == "export_folder"
    if is_folder and not os.path.isdir(Path(str(value)).expanduser()):  # noqa: PTH112 - never raises
        return _("Mappen findes ikke. Opret den først, eller ret stien.")
    return ""
