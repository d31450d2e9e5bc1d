"""The doctor's look at the organisation's folder: what is wrong in it, and who can change it."""

from collections.abc import Iterator
from pathlib import Path

from kompetence_tui import paths
from kompetence_tui.cli.health.finding import HealthFinding, Severity
from kompetence_tui.domain.base.text import one_line, shell
from kompetence_tui.i18n import _
from kompetence_tui.organisation import read_organisation
from kompetence_tui.store import platform


def findings() -> Iterator[HealthFinding]:
    """Whether there is a folder, what of its configuration cannot be used, and its modes."""
    subject, folder = _("Organisationen"), paths.organisation_folder()
    if paths.is_missing(folder):
        words = _("ingen mappe (den ville ligge i {folder})").format(folder=folder)
        yield HealthFinding(Severity.OK, subject, words)
        return
    yield HealthFinding(Severity.OK, subject, one_line(str(folder)))
    told: list[str] = []
    read_organisation(paths.organisation_file(), told.append)
    todo = _("vis den, der driver maskinen, denne linje: kun filens ejer kan rette den")
    for sentence in told:
        yield HealthFinding(Severity.WATCH, subject, sentence, todo)
    for path in filter(_can_anyone_change, _of(folder)):
        words = _("alle på maskinen kan ændre {path} og dermed bestemme for jer alle")
        command = shell("chmod", "o-w", path)
        todo = _("bed ejeren om at skrive: {command}").format(command=command)
        yield HealthFinding(Severity.WATCH, subject, words.format(path=one_line(str(path))), todo)


def _of(folder: Path) -> Iterator[Path]:
    """The folder and all that is read of it; nothing of what cannot be looked at."""
    yield folder
    yield paths.organisation_file()
    banks = folder / "banks"
    yield banks
    try:
        yield from sorted(banks.iterdir())
    except OSError:
        return


def _can_anyone_change(path: Path) -> bool:
    try:
        return platform.is_changed_by_anyone(path.stat())
    except OSError:
        return False
