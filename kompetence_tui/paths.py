"""Where things lie: data, configuration, banks, exports."""

import os
from collections.abc import Iterator
from pathlib import Path

APP = "kompetence"
_CONFIG, _BANKS = "config.toml", "banks"


def data_folder(option: str | None = None, shared: Path | None = None) -> Path:
    """``--data-dir``, else ``KOMPETENCE_DATA_DIR``, else ``shared``, else the platform's own.

    ``shared`` is the team's folder from the configuration.
    """
    if chosen := option or os.environ.get("KOMPETENCE_DATA_DIR"):
        return Path(chosen).expanduser().absolute()
    if shared is not None:
        return shared
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def own_folder(shared: Path) -> Path:
    """What is one leader's alone beside a team's folder: in the platform's own, one a team."""
    from zlib import crc32

    from platformdirs import user_data_path

    mark = f"{crc32(os.fsencode(shared)):08x}"
    return user_data_path(APP, appauthor=False) / "teams" / mark


def apart_from_data() -> tuple[Path, ...]:
    """The leader's own folders for what the data folder has no room for, the best one first.

    The last is in memory or for what is temporary: it may be gone when the computer starts anew.
    """
    import tempfile

    from platformdirs import user_data_path

    own = f"{APP}-{os.geteuid()}" if hasattr(os, "geteuid") else APP
    running = os.environ.get("XDG_RUNTIME_DIR")
    passing = Path(running) / APP if running else Path(tempfile.gettempdir()) / own
    return user_data_path(APP, appauthor=False), passing


def config_file() -> Path:
    """``KOMPETENCE_CONFIG``, else ``config.toml`` in the platform's folder for configuration."""
    if chosen := os.environ.get("KOMPETENCE_CONFIG"):
        return Path(chosen).expanduser().absolute()
    return _own_settings() / _CONFIG


def _own_settings() -> Path:
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False)


def organisation_folder() -> Path:
    """Where the organisation's configuration and banks lie: the first such folder that is there.

    Those of the platform (``XDG_CONFIG_DIRS``) go before ``/etc/kompetence``, which holds also
    where a desktop has set that variable for purposes of its own.
    """
    from platformdirs import site_config_dir

    several = site_config_dir(APP, appauthor=False, multipath=True).split(os.pathsep)
    folders = [*map(Path, several)]
    if (system := Path("/etc")).is_dir():
        folders.append(system / APP)
    return next((each for each in folders if os.path.isdir(each)), folders[-1])  # noqa: PTH112 - never raises


def organisation_file() -> Path:
    """The organisation's ``config.toml``, which need not be there."""
    return organisation_folder() / _CONFIG


def is_organisations(file: Path) -> bool:
    """Whether a file that is named as one's own is the organisation's."""
    return file.resolve() == organisation_file().resolve()


def is_config_chosen() -> bool:
    """The user named a file for the configuration."""
    return bool(os.environ.get("KOMPETENCE_CONFIG"))


def bank_folders(option: str | None = None) -> tuple[Path, ...]:
    """Folders with question banks, first wins: option, own, the organisation's, the shipped.

    A folder that is two of these stands there once.
    """
    return tuple(folder for folder, _whose in bank_folders_by(option))


def bank_folders_by(option: str | None = None) -> tuple[tuple[Path, str], ...]:
    """Each of them with what put it there: an option or a variable, else nothing."""
    variable, organisation = "KOMPETENCE_BANKS", organisation_folder() / _BANKS
    folders = [
        *((folder, "--banks") for folder in _asked_for(option)),
        *_own_banks(organisation),
        *((folder, variable) for folder in _asked_for(os.environ.get(variable))),
        (organisation, ""),
        (shipped("question_banks"), ""),
    ]
    once: dict[str, tuple[Path, str]] = {}
    for folder, by in folders:
        once.setdefault(os.path.realpath(folder), (folder, by))
    return tuple(once.values())


def own_banks_folder() -> Path:
    """The user's own question banks: the only ones that the program writes."""
    return own_bank_folders()[0]


def own_bank_folders() -> tuple[Path, ...]:
    """All that the user's own question banks are read from."""
    return tuple(folder for folder, _by in _own_banks(organisation_folder() / _BANKS))


def others_bank_folders() -> tuple[Path, ...]:
    """The organisation's, its whole folder, and the shipped ones; none that is one's own too."""
    several = (
        *_asked_for(os.environ.get("KOMPETENCE_BANKS")),
        organisation_folder() / _BANKS,
        organisation_folder(),
        shipped("question_banks"),
    )
    own = os.path.realpath(own_banks_folder())
    return tuple(folder for folder in several if os.path.realpath(folder) != own)


def common_bank_folders() -> tuple[Path, ...]:
    """The organisation's and the shipped: what stands there is the same for all."""
    return organisation_folder() / _BANKS, shipped("question_banks")


def _own_banks(organisations: Path) -> Iterator[tuple[Path, str]]:
    """Beside the configuration that was named, and always where they lie without one."""
    if is_config_chosen() and str(config_file()) != os.devnull:
        beside = config_file().parent / _BANKS
        if os.path.realpath(beside) != os.path.realpath(organisations):
            yield beside, "KOMPETENCE_CONFIG"
    yield _own_settings() / _BANKS, ""


def asked_for_bank_folders(option: str | None = None) -> tuple[Path, ...]:
    """Those of them that somebody named, and that are to be there."""
    return (*_asked_for(option), *_asked_for(os.environ.get("KOMPETENCE_BANKS")))


def _asked_for(folder: str | None) -> tuple[Path, ...]:
    return (Path(folder).expanduser().absolute(),) if folder else ()


def is_missing(path: Path) -> bool:
    """Nothing is there. What one may not look at is not missing."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def documents_folder() -> Path:
    """Where an export goes unless told otherwise: the user's documents, else the home folder."""
    from platformdirs import user_documents_path

    for folder in (user_documents_path(), Path.home() / "Dokumenter", Path.home() / "Documents"):
        if os.path.isdir(folder):  # noqa: PTH112 - never raises
            return folder
    return Path.home()


def with_tilde(path: Path) -> str:
    """The path as people write it, with ~ for the home folder."""
    home = Path.home()
    if path == home:
        return "~"
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)


def shipped(name: str) -> Path:
    """A folder that comes with the program: in the package when installed, beside it in a clone."""
    package = Path(__file__).parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
