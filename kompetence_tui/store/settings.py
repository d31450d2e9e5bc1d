"""Writing the user's configuration: what was changed, and nothing else of what stands there."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kompetence_tui import config, paths
from kompetence_tui.config import Config
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.i18n import _
from kompetence_tui.organisation import read_organisation
from kompetence_tui.store import files, platform
from kompetence_tui.store.access import hindrance
from kompetence_tui.store.errors import StoreError, explain
from kompetence_tui.store.place import PRIVATE_FILE, PRIVATE_FOLDER

SettingValue = str | int
"""What a key can have here; ``bool`` is one of them."""


class SettingsRefused(StoreError):
    """Nothing was written; the file is as it was."""


@dataclass(frozen=True)
class SettingsFile:
    """The configuration as it is when it is shown."""

    file: Path
    text: str | None
    """All of the file; None when there is none."""
    written: Mapping[str, object]
    """What stands under each key, as it is written there."""
    below: Config = config.DEFAULTS
    """What the organisation has set, and locked."""


def read_settings(file: Path) -> SettingsFile:
    """What stands in the file now. Raises ConfigError for what cannot be used."""
    import tomllib

    text = config.text_of(file)
    config.parse(file, text or "")
    below = read_organisation(paths.organisation_file())
    return SettingsFile(file, text, tomllib.loads(text or ""), below)


def obstacle(file: Path) -> str:
    """Why nothing can be written there, for the end of a sentence; empty when it can."""
    if str(file) == os.devnull:
        return _("variablen KOMPETENCE_CONFIG siger, at der ingen fil er at gemme i")
    real = file.resolve()
    if paths.is_organisations(real):
        return _("organisationen bestemmer det i {path}").format(path=one_line(str(real)))
    if real.exists() and not os.access(real, os.W_OK):
        words = _("andre bestemmer det i {path}, som du kun kan læse")
        return words.format(path=one_line(str(real)))
    why = hindrance(real.parent)
    return why[:1].lower() + why[1:]


def write_settings(seen: SettingsFile, changes: Mapping[str, SettingValue | None]) -> None:
    """Give the keys their values, and take away those that are None; the rest stays as it is.

    A link stays a link, and the file keeps its mode.

    Raises:
        SettingsRefused: the file is not as it was ``seen``, or cannot be written.
        ConfigError: it can no longer be read, or could not be with the changes.
    """
    if config.text_of(seen.file) != seen.text:
        words = _(
            "Ikke gemt: {path} er ændret, siden indstillingerne blev vist. Gå tilbage, og åbn dem "
            "igen: så står det nye her."
        )
        raise SettingsRefused(words.format(path=one_line(str(seen.file))))
    try:
        text = changed(seen.text or "", changes)
    except ValueError as error:
        words = _("Ikke gemt: {path} kan ikke rettes herfra; ret filen selv.")
        raise SettingsRefused(words.format(path=one_line(str(seen.file)))) from error
    config.parse(seen.file, text)
    try:
        _put(seen.file.resolve(), text.encode())
    except OSError as error:
        words = _("Ikke gemt: {why} ({path})")
        path = one_line(str(seen.file))
        raise SettingsRefused(words.format(why=explain(error)[0], path=path)) from error


def _put(real: Path, data: bytes) -> None:
    for folder in reversed([real.parent, *real.parent.parents]):
        if not folder.exists():
            platform.make_folder(folder, PRIVATE_FOLDER)
    mode = stat.S_IMODE(real.stat().st_mode) if real.exists() else PRIVATE_FILE
    files.write_atomic(real, data, mode=mode)


def changed(text: str, changes: Mapping[str, SettingValue | None]) -> str:
    """The text of a configuration with other values: comments, order and line ends are kept.

    A new key stands after the last, before the first table and the comment that heads it.
    Raises ValueError for what only a hand can change.
    """
    import tomlkit

    ends = "\r\n" if "\r\n" in text else "\n"
    above, tables = _parted(text.replace("\r\n", "\n"))
    bare = above.rstrip()
    gap = above[len(bare) :] if bare else ""
    document = tomlkit.parse(f"{bare}\n" if bare else "")
    for key, value in changes.items():
        if value is not None:
            document[key] = value
        elif key in document:
            del document[key]
    above = tomlkit.dumps(document).rstrip()
    gap = gap or ("\n\n" if above and tables else "\n")
    return f"{above}{gap}{tables}".replace("\n", ends)


def _parted(text: str) -> tuple[str, str]:
    """What stands above the first table, and the tables with the comment before them."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    for at, line in enumerate(lines):
        if line.lstrip().startswith("[") and _is_whole("".join(lines[:at])):
            while at and lines[at - 1].lstrip().startswith("#"):
                at -= 1
            return "".join(lines[:at]), "".join(lines[at:])
    return text, ""


def _is_whole(text: str) -> bool:
    """The text can be read alone: its end is within no value."""
    import tomllib

    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True
