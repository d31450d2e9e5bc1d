"""The user's configuration: a TOML file, and what holds where it is silent."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NoReturn

from kompetence_tui import regular
from kompetence_tui.domain.base.text import nearest
from kompetence_tui.i18n import _
from kompetence_tui.setting_values import AS_LAST, READERS, Readers

_MAX_BYTES = 1_000_000
_SLIP = 0.6
"""How like a known key another must be to be taken for a slip of it."""

Warn = Callable[[str], object]
"""Who is told of what stops nothing."""


@dataclass(frozen=True)
class Config:
    """Settings, with what holds when a key is left out."""

    export_folder: Path | None = None
    """Where exports go, as an absolute path or from ``~``. Unset: the user's documents folder."""

    export_format: str = AS_LAST
    """What files are written as: the end of their names, or ``sidst`` for what was chosen last on
    the screen, which is ``md`` to begin with and on the command line."""

    theme: str = "mørk"
    """Colours of the screen: ``mørk``, ``lys``, ``kontrast``, or ``terminal`` for its own."""

    mouse: bool = True
    """Whether the mouse works in the program; ``false`` leaves it to the terminal."""

    kitty_keys: bool = False
    """Whether the terminal is asked for its extended keyboard mode, which can cost AltGr letters
    over SSH."""

    cover: bool = False
    """Whether the overview starts covered: initials for names, and no kinds of talk."""

    shared_folder: Path | None = None
    """A leadership team's common data folder, owned by their group. Unset: the user's own."""

    retention_years: int = 5
    """Years after which the overview suggests that a talk be deleted; 0 suggests nothing."""

    report_threshold: int = 5
    """How many people must be behind a figure of a report for it to be shown; never below 5."""

    calendar_numbers: bool = True
    """Whether titles in the calendar file are told apart by numbers: »Evaluering 2 af 14«."""

    unit: str = ""
    """The unit that stands ready in the form for a new talk. Unset: the last talk's."""

    notice: str = ""
    """The organisation's own words on purpose, access and retention: shown before a talk
    begins, and put last in the exports."""

    hidden_banks: tuple[str, ...] = ()
    """Ids of banks that come with the program and are in no list: the workplace has its own."""

    policies: tuple[str, ...] = ()
    """What the workplace has agreed on elsewhere, as texts or addresses of pages (H13)."""

    keys: Mapping[str, str] = field(default_factory=dict)
    """From the table ``[keys]``: an action's id and the keys it is to have, with commas between."""

    locked: frozenset[str] = frozenset()
    """The keys that are as the organisation says, whatever stands in the user's own file."""

    trouble: str = ""
    """What of the organisation's file cannot be used, in a sentence: the rest of it holds."""


DEFAULTS = Config()


class ConfigError(Exception):
    """The configuration cannot be used; ``str()`` is a Danish sentence with file, line and key."""

    def __init__(self, file: Path, sentence: str, line: int | None = None, key: str = "") -> None:
        place = f"{file}:{line}" if line else str(file)
        super().__init__(f"{place}: {sentence}")
        self.file, self.line, self.key = file, line, key


def read(
    file: Path,
    *,
    must_be_there: bool = False,
    warn: Warn | None = None,
    below: Config = DEFAULTS,
) -> Config:
    """The configuration in the file above what lies ``below`` it, and holds where it is silent.

    No file is an empty one, unless it ``must_be_there``. A key that is like none, or is locked
    below, stops nothing: ``warn`` is told of it, in a sentence with its line.

    Raises:
        ConfigError: for a file or a value that cannot be used.
    """
    text = text_of(file)
    if text is None and must_be_there and str(file) != os.devnull:
        raise ConfigError(file, _("filen findes ikke; ret variablen KOMPETENCE_CONFIG"))
    return below if text is None else parse(file, text, warn, below)


def error_at(file: Path, sentence: str, key: str) -> ConfigError:
    """What is wrong with a key, with the line of the file where it stands."""
    return ConfigError(file, sentence, line_of(text_of(file) or "", key), key)


def text_of(file: Path) -> str | None:
    """What stands in the file; None when there is none. Raises ConfigError."""
    if str(file) == os.devnull:
        return None
    try:
        data, _status = regular.read(file.resolve(strict=True), _MAX_BYTES)
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise ConfigError(
            file, _("filen er ikke gemt som UTF-8; gem den igen som UTF-8")
        ) from error
    except regular.TooLarge as error:
        raise ConfigError(file, _("filen er for stor til at være en opsætning")) from error
    except (OSError, RuntimeError) as error:  # the latter for a circle of links
        raise ConfigError(
            file, _("filen kan ikke læses; se efter, om det er en almindelig fil, du må læse")
        ) from error


def parse(file: Path, text: str, warn: Warn | None = None, below: Config = DEFAULTS) -> Config:
    """The configuration that a text is above what lies below it. Raises ConfigError."""

    def refuse(error: ConfigError) -> NoReturn:
        raise error from None

    values = values_in(file, text, READERS, refuse, warn)
    for key in sorted(values.keys() & below.locked):
        words = _("»{key}« er bestemt af organisationen og kan ikke ændres her").format(key=key)
        if warn:
            warn(str(ConfigError(file, words, line_of(text, key), key)))
    own = {key: value for key, value in values.items() if key not in below.locked}
    return replace(below, **own)  # type: ignore[arg-type]


def values_in(
    file: Path,
    text: str,
    readers: Readers,
    wrong: "Callable[[ConfigError], object]",
    warn: Warn | None,
) -> dict[str, object]:
    """What the text gives the keys; those that ``wrong`` is told of and does not stop are left out.

    ``warn`` is told of keys that are like none. Raises ConfigError for what is no TOML.
    """
    values = {}
    for key, value in _table(file, text).items():
        line = line_of(text, key)
        if key in readers:
            try:
                values[key] = readers[key](key, value)
            except ValueError as error:
                wrong(ConfigError(file, str(error), line, key))
            continue
        slip_of = "" if key in _ELSEWHERE else nearest(key.casefold(), list(readers), _SLIP)
        strange = ConfigError(file, _strange(key, slip_of, readers), line, key)
        if slip_of:
            wrong(strange)
        elif warn:
            warn(str(strange))
    return values


def _table(file: Path, text: str) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else len(text.splitlines()) or None
        raise ConfigError(
            file,
            _("linjen kan ikke læses; skriv nøgle = værdi, og tekst i anførselstegn"),
            line,
        ) from error


def check(key: str, value: object) -> None:
    """Raise ValueError, with a sentence, for a value that the key cannot have."""
    READERS[key](key, value)


def _strange(key: str, slip_of: str, readers: Readers) -> str:
    words = _("»{key}« kendes ikke og bliver ikke brugt. Du kan sætte: {known}")
    if slip_of:
        words = _("»{key}« kendes ikke; mente du »{nearest}«? Du kan sætte: {known}")
    words = _ELSEWHERE.get(key, words)
    return words.format(key=key, nearest=slip_of, known=", ".join(readers))


_ELSEWHERE = {
    "locked": _("»{key}« gælder kun i organisationens opsætning og bliver ikke brugt her"),
    "keys": _("»{key}« gælder kun i ens egen opsætning og bliver ikke brugt her"),
}
"""What is said of a key that only the other file can have."""


def line_of(text: str, key: str) -> int | None:
    """The first line that sets the key, or the heading of its table."""
    sets = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[\]=.]")
    return next((n for n, line in enumerate(text.splitlines(), 1) if sets.match(line)), None)
