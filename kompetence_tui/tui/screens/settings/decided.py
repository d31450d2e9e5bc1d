"""What the settings screen shows and does not offer: somebody else decides it, and who."""

import os
from collections.abc import Iterator
from pathlib import Path

from kompetence_tui import paths
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.i18n import _
from kompetence_tui.paths import with_tilde
from kompetence_tui.store.settings import SettingsFile, obstacle
from kompetence_tui.tui.services import Services

_BY = _("{what} · bestemt med {by}")
_VARIABLE = _("variablen {name}")


def why_nothing(file: Path, services: Services) -> str:
    """Why nothing can be chosen at all, for the end of a sentence; empty when it can."""
    return "" if services.demo else obstacle(file)


def locked(seen: SettingsFile) -> dict[str, str]:
    """Why the keys that the organisation has locked cannot be chosen, by those keys."""
    why = _("bestemt af organisationen i {path}").format(path=_organisations())
    return dict.fromkeys(seen.below.locked, why)


def _organisations() -> str:
    return one_line(str(paths.organisation_file()))


def _who_wrote(key: str, seen: SettingsFile) -> str:
    """The key and the file it stands in, for a setting that is not the program's own."""
    is_own = key in seen.written and key not in seen.below.locked
    return _("{key} i {file}").format(key=key, file=seen.file.name if is_own else _organisations())


def decided_elsewhere(seen: SettingsFile, services: Services) -> Iterator[tuple[str, str]]:
    """What else holds, and who decided it: the name of each, and the words."""
    file = seen.file
    if by := _who_chose_the_data(services):
        root = with_tilde(services.store.place.root)
        yield _("Samtalerne"), _BY.format(what=root, by=by)
    if banks := os.environ.get("KOMPETENCE_BANKS"):
        by = _VARIABLE.format(name="KOMPETENCE_BANKS")
        yield _("Spørgsmål"), _BY.format(what=with_tilde(Path(banks)), by=by)
    if services.config.notice:
        words = _("jeres egne ord vises, før en samtale begynder")
        yield _("Oplysningerne"), _BY.format(what=words, by=_who_wrote("notice", seen))
    if hidden := services.config.hidden_banks:
        by = _who_wrote("hidden_banks", seen)
        yield _("Vises ikke"), _BY.format(what=one_line(", ".join(hidden)), by=by)
    if services.demo:
        yield _("Gemmes ikke"), _("demoen glemmer det, når den lukkes")
    elif paths.is_config_chosen() and str(file) != os.devnull:
        by = _VARIABLE.format(name="KOMPETENCE_CONFIG")
        yield _("Gemmes i"), _BY.format(what=with_tilde(file), by=by)
    elif not obstacle(file):
        yield _("Gemmes i"), with_tilde(file)


def _who_chose_the_data(services: Services) -> str:
    """What decided where the talks are; empty for the program itself, and in the demo."""
    place = services.store.place
    if services.demo:
        return ""
    if place.shared:
        return _("shared_folder: ledelsens fælles mappe")
    if os.environ.get("KOMPETENCE_DATA_DIR") and place.root == paths.data_folder():
        return _VARIABLE.format(name="KOMPETENCE_DATA_DIR")
    return "" if place.root == paths.data_folder() else "--data-dir"
