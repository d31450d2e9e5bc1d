"""From the command line to the screen: everything that must hold before Textual is loaded."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui import paths
from kompetence_tui.cli import places, terminal
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.config import Config
    from kompetence_tui.store.place import DataFolder


def show(
    arguments: argparse.Namespace, *, open_id: str | None = None, new: NewSession | None = None
) -> int:
    """Open the overview, a session, or a new one, on the data folder that was asked for.

    Raises:
        Refusal: when there is no usable terminal, or nothing can be saved in the data folder.
        ConfigError: for a configuration that cannot be used.
    """
    if sentence := terminal.obstacle():
        raise Refusal(Code.WRONG_USE, sentence)
    config = places.read_config(tell)
    place = places.data_place(arguments.data_dir, config)
    _check_asked_for(arguments, place)
    check_writable(place)
    places.warn_strangers(place)
    return run(arguments, place, config, open_id=open_id, new=new)


def _check_asked_for(arguments: argparse.Namespace, place: "DataFolder") -> None:
    """Refuse what was written and is not there: it is a slip. Raises Refusal."""
    if sentence := places.astray(arguments.data_dir, place):
        raise Refusal(Code.WRONG_USE, sentence)
    if arguments.banks and paths.is_missing(folder := Path(arguments.banks).expanduser()):
        words = _("Mappen med spørgsmålsbanker {path} findes ikke: ret --banks")
        raise Refusal(Code.WRONG_USE, words.format(path=folder))


def run(
    arguments: argparse.Namespace,
    place: "DataFolder",
    config: "Config",
    *,
    open_id: str | None = None,
    new: NewSession | None = None,
    demo: bool = False,
) -> int:
    """The screen on a data folder, once a terminal is known to be there."""
    terminal.prepare_environment(config.kitty_keys)
    from kompetence_tui.tui.start import run_app

    store = places.store_at(place)
    return run_app(
        store, places.open_library(arguments, config), config, open_id=open_id, new=new, demo=demo
    )


def check_writable(place: "DataFolder") -> None:
    """Refuse a data folder where a talk could not be saved. Raises Refusal."""
    from kompetence_tui.store.access import hindrance, missing_team_folder

    if missing := missing_team_folder(place):
        raise Refusal(Code.REFUSED, missing)
    for folder in dict.fromkeys((place.root, place.own)):
        if why := hindrance(folder):
            raise Refusal(
                Code.REFUSED,
                _(
                    "{why}, så en samtale ville ikke blive gemt. Vælg en anden mappe med "
                    "--data-dir, eller få skriveadgang. »kompetence list« og »kompetence export« "
                    "virker, hvis mappen kan læses."
                ).format(why=why),
            )
