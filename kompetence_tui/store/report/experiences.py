"""The texts that somebody chose to hand on, of one period: kept beside what is published of it.

They stand there as they stood when they were ticked, whatever is written in the talks later.
"""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any

import orjson

from kompetence_tui.domain.base.text import clean, one_line
from kompetence_tui.domain.people.names import first_name_in, names_in
from kompetence_tui.domain.report.experiences import Chosen, Sort
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.i18n import _
from kompetence_tui.store import access, files, platform, scan
from kompetence_tui.store.alone import alone
from kompetence_tui.store.errors import SaveFailed, StoreError, explain
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.versioned import DAMAGED, stored_in

ENDING = "-texts.json"
VERSION = 1
_LIMIT = 20_000_000


class TextsDamaged(StoreError):
    """The file cannot be read as chosen texts."""


def path_of(place: DataFolder, period: ReportPeriod) -> Path:
    return place.reports / f"{period.key}{ENDING}"


def files_in(place: DataFolder) -> list[Path]:
    """The files of all periods. Raises FolderUnusable."""
    folder = place.reports
    return [folder / name for name in scan.names(folder) if name.endswith(ENDING)]


def read(path: Path) -> tuple[Chosen, ...]:
    """The chosen texts of the period the file is of; none where there is no file.

    Raises TextsDamaged, NewerFormat, FolderUnusable.
    """
    try:
        stored = stored_in(path, _LIMIT, VERSION)
        return () if stored is None else tuple(map(_chosen, stored["texts"]))
    except DAMAGED:
        words = _("Filen reports/{name} kan ikke læses: flyt den, og sæt krydserne igen")
        raise TextsDamaged(words.format(name=path.name)) from None


def change(
    place: DataFolder, path: Path, to: Callable[[tuple[Chosen, ...]], Iterable[Chosen]]
) -> None:
    """Make what was chosen into something else, durable on return; no file is left of nothing.

    Raises TextsDamaged, NewerFormat, FolderUnusable, SaveFailed; all is then as it was.
    """
    try:
        access.require_team_folder(place)
        access.ensure_folder(path.parent, place.folder_mode)
        with alone(path, mode=place.file_mode):
            _write(place, path, tuple(to(read(path))))
    except OSError as error:
        why, remedy = explain(error)
        words = _("Det blev ikke gemt: {why}; {remedy}").format(why=why, remedy=remedy)
        raise SaveFailed(words, why) from error


def naming(path: Path, sessions: Collection[str], names: Collection[str]) -> tuple[str, ...]:
    """Keys of the file's texts of those talks, and of those with such a name, or the first of it.

    Raises as ``read``.
    """
    return tuple(
        one.key
        for one in read(path)
        if one.session in sessions
        or any(names_in(one.text, name) or first_name_in(one.text, name) for name in names)
    )


def take_out(place: DataFolder, path: Path, gone: Collection[str]) -> None:
    """Hand those on no more. Raises as ``change``."""
    change(place, path, lambda there: (one for one in there if one.key not in gone))


def _write(place: DataFolder, path: Path, texts: tuple[Chosen, ...]) -> None:
    if texts:
        stored = {"version": VERSION, "texts": list(map(_stored, texts))}
        files.write_atomic(path, orjson.dumps(stored), mode=place.file_mode)
    else:
        path.unlink(missing_ok=True)
        platform.sync_folder(path.parent)


def _stored(one: Chosen) -> dict[str, object]:
    return {
        "session": one.session,
        "place": one.place,
        "sort": one.sort.value,
        "unit": one.unit,
        "text": one.text,
        "reworded": one.is_reworded,
    }


def _chosen(stored: dict[str, Any]) -> Chosen:
    """Raises ValueError, TypeError, KeyError."""
    session, place, unit, text = (stored[name] for name in ("session", "place", "unit", "text"))
    if not clean(text).strip():
        raise ValueError("nothing")
    return Chosen(
        session=one_line(session),
        place=one_line(place),
        sort=Sort(stored["sort"]),
        unit=one_line(unit),
        text=clean(text),
        is_reworded=stored["reworded"] is True,
    )
