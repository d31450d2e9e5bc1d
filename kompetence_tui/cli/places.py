"""The rooms below, opened where the command line says."""

import argparse
import os
from typing import TYPE_CHECKING

from kompetence_tui import paths
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.banks.library import BankLibrary
    from kompetence_tui.config import Config, Warn
    from kompetence_tui.domain.bank import Bank
    from kompetence_tui.store.place import DataFolder
    from kompetence_tui.store.sessions import SessionStore


def data_place(option: str | None, config: "Config") -> "DataFolder":
    """``--data-dir`` or where the data otherwise lie; a team's folder if so configured."""
    from kompetence_tui.store.place import DataFolder

    folder = paths.data_folder(option, config.shared_folder)
    return DataFolder(folder, folder == config.shared_folder)


def open_store(arguments: argparse.Namespace) -> "SessionStore":
    """The sessions of the data folder that was asked for. Raises ConfigError, Refusal."""
    place = data_place(arguments.data_dir, read_config(tell))
    if sentence := astray(arguments.data_dir, place):
        raise Refusal(Code.WRONG_USE, sentence)
    warn_strangers(place)
    return store_at(place)


def warn_strangers(place: "DataFolder") -> None:
    """Tell whoever works in another's data folder, root too."""
    from kompetence_tui.store.access import strangers

    if sentence := strangers(place):
        tell(sentence)


def store_at(place: "DataFolder") -> "SessionStore":
    """The sessions of the data folder, with all that is the user's own where it belongs."""
    from kompetence_tui.store.sessions import SessionStore

    if place.shared:
        from kompetence_tui.store.taking_home import take_home

        take_home(place)
    return SessionStore(place.root, shared=place.shared)


def open_library(arguments: argparse.Namespace, config: "Config | None" = None) -> "BankLibrary":
    """The question banks, first folder first. Raises ConfigError where no config is given."""
    from kompetence_tui.banks.library import BankLibrary

    asked_for = paths.asked_for_bank_folders(arguments.banks)
    hidden = (config or read_config()).hidden_banks
    return BankLibrary(paths.bank_folders(arguments.banks), asked_for, hidden)


_SEE_BANKS = _("»kompetence banks list« viser dem, der kan bruges")


def load_bank(arguments: argparse.Namespace, bank_id: str, *, for_new_talk: bool = False) -> "Bank":
    """One bank.

    Raises:
        Refusal: for a bank that is nowhere, with the nearest and the folders that were searched;
            ``for_new_talk`` for one that stands in no list, too.
        BankHasProblems: for one that cannot be used.
    """
    from kompetence_tui.banks.library import BankNotFound

    library = open_library(arguments)
    if for_new_talk and library.is_hidden(bank_id):
        words = _("Banken »{id}« er taget ud af listen med hidden_banks i opsætningen: {see}")
        raise Refusal(Code.REFUSED, words.format(id=bank_id, see=_SEE_BANKS))
    try:
        return library.load(bank_id)
    except BankNotFound as error:
        folders = ", ".join(str(f) for f in paths.bank_folders(arguments.banks) if os.path.isdir(f))  # noqa: PTH112 - never raises
        raise Refusal(
            Code.REFUSED, _("{what} (ledt i {folders})").format(what=error, folders=folders)
        ) from error


def read_config(warn: "Warn | None" = None) -> "Config":
    """The user's configuration above the organisation's. Raises ConfigError for the user's own.

    ``warn`` is told of keys that nobody knows or that are locked, and of all that is wrong in the
    organisation's file.
    """
    from kompetence_tui import config
    from kompetence_tui.organisation import read_organisation

    file, below = paths.config_file(), read_organisation(paths.organisation_file(), warn)
    if below is not config.DEFAULTS and paths.is_organisations(file):
        warn = None  # told already
    return config.read(file, must_be_there=paths.is_config_chosen(), warn=warn, below=below)


def astray(option: str | None, place: "DataFolder") -> str:
    """A sentence on a data folder that was asked for where nothing is; empty for any other."""
    parent = place.root.parent
    is_asked_for = option or os.environ.get("KOMPETENCE_DATA_DIR")
    if place.shared or not is_asked_for or not paths.is_missing(parent):
        return ""
    words = _("{parent} findes ikke: ret, hvad der står om datamappen {path}, eller opret {parent}")
    return words.format(parent=parent, path=place.root)
