"""The doctor's look at the terminal and the configuration."""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kompetence_tui import paths
from kompetence_tui.cli import places, terminal
from kompetence_tui.cli.health.finding import HealthFinding, Severity
from kompetence_tui.config import Config, ConfigError
from kompetence_tui.i18n import _
from kompetence_tui.organisation import read_organisation
from kompetence_tui.store.access import hindrance

ENOUGH_COLUMNS, ENOUGH_LINES = 80, 24


def terminal_findings() -> Iterator[HealthFinding]:
    """TERM, letters, colours and size; nothing is wrong with running without a terminal."""
    if not terminal.is_there():
        words = _("ikke undersøgt: her er ingen terminal (det er kun samtalen, der kræver en)")
        yield HealthFinding(Severity.OK, _("Terminal"), words)
        return
    yield _term()
    yield _letters()
    yield _size()


def _term() -> HealthFinding:
    term = os.environ.get("TERM") or _("ikke sat")
    if not terminal.has_usable_term():
        return HealthFinding(
            Severity.WRONG,
            _("Terminal"),
            _("TERM={term} kan ikke vise skærmbilleder").format(term=term),
            _("skriv: export TERM=xterm-256color"),
        )
    return HealthFinding(
        Severity.OK,
        _("Terminal"),
        _("TERM={term}, {colours}").format(term=term, colours=_colours()),
    )


def _colours() -> str:
    if "NO_COLOR" in os.environ:
        return _("uden farver (NO_COLOR)")
    if os.environ.get("COLORTERM", "").casefold() in ("truecolor", "24bit"):
        return _("16 millioner farver")
    return _("256 farver") if "256" in os.environ.get("TERM", "") else _("16 farver")


def _letters() -> HealthFinding:
    name = terminal.encoding_name()
    if terminal.speaks_utf8():
        return HealthFinding(Severity.OK, _("Bogstaver"), _("UTF-8 ({name})").format(name=name))
    return HealthFinding(
        Severity.WRONG,
        _("Bogstaver"),
        _("terminalen er ikke sat op til UTF-8 ({name})").format(name=name),
        _("skriv: {command}").format(command=terminal.utf8_advice()),
    )


def _measured() -> os.terminal_size:
    """The terminal's own, whatever the shell exported, where there is one to ask."""
    with suppress(OSError, ValueError):
        return os.get_terminal_size(sys.stderr.fileno())
    return shutil.get_terminal_size()


def _size() -> HealthFinding:
    # Not as COLUMNS and LINES say: they are no size of a screen.
    columns, lines = _measured()
    words = _("{columns} tegn bred, {lines} linjer høj").format(columns=columns, lines=lines)
    if columns >= ENOUGH_COLUMNS and lines >= ENOUGH_LINES:
        return HealthFinding(Severity.OK, _("Størrelse"), words)
    return HealthFinding(
        Severity.WATCH,
        _("Størrelse"),
        words,
        _("gør vinduet større; programmet er lavet til mindst 80 × 24"),
    )


def config_findings(arguments: argparse.Namespace) -> Iterator[HealthFinding]:
    """The configuration file, what decided each setting, and the folder it sends exports to."""
    from kompetence_tui.cli.health.decided import decided_by

    file = paths.config_file()
    unknown: list[str] = []
    organisations: list[str] = []
    read_organisation(paths.organisation_file(), organisations.append)
    try:
        config = places.read_config(unknown.append)
        _check_keys(config)
    except ConfigError as error:
        todo = _("ret filen, eller flyt den væk så længe")
        if not os.path.lexists(error.file):
            todo = _("skriv den rigtige fil i variablen, eller fjern den")
        yield HealthFinding(Severity.WRONG, _("Opsætning"), str(error), todo)
        return
    unknown = [sentence for sentence in unknown if sentence not in organisations]
    for sentence in unknown:
        todo = _("ret nøglen, eller slet linjen")
        yield HealthFinding(Severity.WATCH, _("Opsætning"), sentence, todo)
    if not unknown:
        words = str(file) if file.exists() else _("ingen fil af din egen")
        yield HealthFinding(Severity.OK, _("Opsætning"), words)
    words = _("dette gælder, og her er det bestemt:")
    table = tuple(decided_by(arguments, config))
    yield HealthFinding(Severity.OK, _("Indstillinger"), words, below=table)
    yield _exports(config.export_folder or paths.documents_folder())


def _check_keys(config: Config) -> None:
    """As the start does; the screens are loaded only for keys of the user's own."""
    if config.keys:
        from kompetence_tui.tui.keymap import check_keys

        check_keys(config.keys, paths.config_file())


def _exports(folder: Path) -> HealthFinding:
    why = hindrance(folder)
    if not why and not os.path.isdir(folder):  # noqa: PTH112 - never raises
        why = _("Mappen {path} findes ikke").format(path=folder)
    if not why:
        return HealthFinding(Severity.OK, _("Eksport"), str(folder))
    todo = _("opret den, få adgang til den, eller sæt export_folder i {file}")
    return HealthFinding(Severity.WATCH, _("Eksport"), why, todo.format(file=paths.config_file()))


def program_finding() -> HealthFinding:
    """Which version runs on what."""
    from kompetence_tui import __version__

    python = ".".join(map(str, sys.version_info[:3]))
    return HealthFinding(
        Severity.OK, _("Program"), f"kompetence-tui {__version__}, Python {python}"
    )
