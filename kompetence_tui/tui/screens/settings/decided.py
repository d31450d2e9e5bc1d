"""What the settings screen shows and does not offer: somebody else decides it, and who."""

import os
from collections.abc import Iterator
from pathlib import Path

from kompetence_tui import paths
from kompetence_tui.i18n import _
from kompetence_tui.paths import with_tilde
from kompetence_tui.store.settings import obstacle
from kompetence_tui.tui.services import Services

_BY = _("{what} · bestemt med {by}")
_VARIABLE = _("variablen {name}")


def why_nothing(file: Path, services: Services) -> str:
    """Why nothing can be chosen at all, for the end of a sentence; empty when it can."""
    return "" if services.demo else obstacle(file)


def decided_elsewhere(file: Path, services: Services) -> Iterator[tuple[str, str]]:
    """What else holds, and who decided it: the name of each, and the words."""
    if by := _who_chose_the_data(services):
        root = with_tilde(services.store.place.root)
        yield _("Samtalerne"), _BY.format(what=root, by=by)
    if banks := os.environ.get("KOMPETENCE_BANKS"):
        by = _VARIABLE.format(name="KOMPETENCE_BANKS")
        yield _("Spørgsmål"), _BY.format(what=with_tilde(Path(banks)), by=by)
    if services.config.notice:
        words = _("jeres egne ord vises, før en samtale begynder · bestemt med notice i {file}")
        yield _("Oplysningerne"), words.format(file=file.name)
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
