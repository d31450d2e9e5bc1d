"""The doctor's table: each setting, what it is, and which file or variable decided it."""

import argparse
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kompetence_tui import config, paths, setting_values
from kompetence_tui.cli import places
from kompetence_tui.cli.table import table
from kompetence_tui.config import Config, ConfigError
from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.i18n import _, plural
from kompetence_tui.organisation import LOCKED, READERS
from kompetence_tui.paths import with_tilde

_LONGEST = 24
_VARIABLE = _("variablen {name}")


@dataclass(frozen=True)
class _Written:
    """A configuration file, and the values in it that can be used."""

    file: Path
    text: str
    keys: Mapping[str, object]

    def line(self, key: str) -> int | None:
        """The line where the key stands."""
        return config.line_of(self.text, key)

    def named(self, whose: str) -> str:
        """Whose file it is, and where."""
        return f"{whose}: {one_line(with_tilde(self.file))}"


def decided_by(arguments: argparse.Namespace, holds: Config) -> list[str]:
    """Lines with headings: the settings, then where the talks and the banks are, then the files."""
    own = _written(paths.config_file(), setting_values.READERS)
    organisation = _written(paths.organisation_file(), READERS)
    lines = [
        [key, _shown(getattr(holds, key)), _who(key, own, organisation, holds)]
        for key in setting_values.READERS
    ]
    lines.append(_talks(arguments, holds))
    lines += _banks(arguments)
    files = [own.named(_("din fil"))] if own.text else []
    files += [organisation.named(_("organisationens fil"))] if organisation.text else []
    return table([_("Indstilling"), _("Værdi"), _("Bestemt af")], lines) + files


def _written(file: Path, readers: setting_values.Readers) -> _Written:
    """What is wrong in it, or with it, is told of elsewhere."""
    text, keys = "", dict[str, object]()
    with suppress(ConfigError):
        text = config.text_of(file) or ""
        keys = config.values_in(file, text, readers, lambda _error: None, None)
    return _Written(file, text, keys)


def _who(key: str, own: _Written, organisation: _Written, holds: Config) -> str:
    if key in holds.locked:
        line = organisation.line(key if key in organisation.keys else LOCKED)
        return _("organisationen, linje {n}, låst").format(n=line)
    if key in own.keys:
        return _("dig, linje {n}").format(n=own.line(key))
    if key in organisation.keys:
        return _("organisationen, linje {n}").format(n=organisation.line(key))
    return _("programmet")


def _talks(arguments: argparse.Namespace, holds: Config) -> list[str]:
    """Where the talks are, and what was heeded first of all that can say so."""
    place = places.data_place(arguments.data_dir, holds)
    by = _("programmet")
    if arguments.data_dir:
        by = "--data-dir"
    elif os.environ.get("KOMPETENCE_DATA_DIR"):
        by = _VARIABLE.format(name="KOMPETENCE_DATA_DIR")
    elif place.shared:
        by = "shared_folder"
    return [_("(samtaler)"), one_line(with_tilde(place.root)), by]


def _banks(arguments: argparse.Namespace) -> Iterator[list[str]]:
    """The folders of banks that are there, the one that goes first of all first."""
    organisations = paths.organisation_folder()
    for folder, by in paths.bank_folders_by(arguments.banks):
        if paths.is_missing(folder):
            continue
        whose = by if by.startswith("-") else _VARIABLE.format(name=by)
        if not by and folder == paths.shipped("question_banks"):
            whose = _("programmet")
        elif not by:
            whose = _("organisationen") if folder.parent == organisations else _("dig")
        yield [_("(banker)"), one_line(with_tilde(folder)), whose]


def _shown(value: object) -> str:
    """As it is written in the file, on one short line."""
    match value:
        case None | "" | ():
            return "–"
        case bool():
            return str(value).lower()
        case tuple():
            words = ", ".join(value)
        case Mapping():
            return plural("{n} tast", "{n} taster", len(value)) if value else "–"
        case Path():
            return one_line(with_tilde(value))
        case _:
            words = str(value)
    return quote(one_line(words), _LONGEST)
