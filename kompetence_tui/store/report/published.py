"""What was published of each period: the protected tables alone, in ``reports/<period>.json``.

It is kept so that a later report is a view of the same and nothing can be found by subtraction. In
a team's folder all of them have it, since each could publish anew. It names nobody and holds no id,
so erasing a person, or handing talks over, changes nothing of it. A file that cannot be read
publishes nothing: it is never made anew unasked.
"""

from collections.abc import Callable, Collection
from pathlib import Path

import orjson

from kompetence_tui.domain.report.picture import Picture
from kompetence_tui.domain.report.plain import plain_picture, read_picture
from kompetence_tui.domain.report.publishing import Kept
from kompetence_tui.domain.report.report_period import ReportPeriod, report_period
from kompetence_tui.i18n import _
from kompetence_tui.store import access, files, scan
from kompetence_tui.store.alone import alone
from kompetence_tui.store.errors import SaveFailed, StoreError, explain
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.versioned import DAMAGED, stored_in

VERSION = 1
_LIMIT = 50_000_000
_LOCKED = "published"


class PublishedDamaged(StoreError):
    """A file cannot be read as what was published."""


def periods(place: DataFolder) -> tuple[ReportPeriod, ...]:
    """Those that were published, by the names of their files. Raises FolderUnusable."""
    access.require_team_folder(place)
    names = [name for name in scan.names(place.reports) if name.endswith(scan.SUFFIX)]
    found = (report_period(name.removesuffix(scan.SUFFIX)) for name in names)
    return tuple(sorted(period for period in found if period))


def read(place: DataFolder, years: Collection[int]) -> Kept:
    """All that was published of the years and their halves; changes no byte.

    Raises PublishedDamaged, NewerFormat, FolderUnusable.
    """
    wanted = [period for period in periods(place) if period.year in years]
    return {period: _read(_path(place, period), period) for period in wanted}


def _path(place: DataFolder, period: ReportPeriod) -> Path:
    return place.reports / f"{period.key}{scan.SUFFIX}"


def _read(path: Path, period: ReportPeriod) -> tuple[Picture, ...]:
    try:
        stored = stored_in(path, _LIMIT, VERSION)
        found = tuple(map(read_picture, stored["pictures"])) if stored else ()
    except DAMAGED:
        found = ()
    pictures = tuple(one for one in found if one and one.period == period and one.published)
    if not pictures or len(pictures) != len(found):
        raise PublishedDamaged(
            _(
                "Filen reports/{name} kan ikke læses. Den er det, der er udgivet fra {period}, så "
                "intet udgives, før den er i orden: hent den fra en sikkerhedskopi"
            ).format(name=path.name, period=period.danish)
        )
    return pictures


def publish(place: DataFolder, years: Collection[int], to: Callable[[Kept], Kept]) -> None:
    """Keep the periods that ``to`` gives of what is published of the years; durable on return.

    No other program publishes meanwhile. ``to`` may raise, and then all is as it was.

    Raises as ``read``, and SaveFailed: nothing new is kept.
    """
    try:
        access.require_team_folder(place)
        access.ensure_folder(place.reports, place.folder_mode)
        with alone(place.reports / _LOCKED, mode=place.file_mode):
            before = read(place, years)
            after = {period: tuple(pictures) for period, pictures in to(before).items()}
            for period, pictures in after.items():
                if tuple(before.get(period, ())) != pictures:
                    _write(place, period, pictures, is_new=period not in before)
    except FileExistsError:  # where the drive cannot lock
        words = _("Intet blev udgivet: et andet program udgav det samme; prøv igen")
        raise SaveFailed(words, _("et andet program er ved at gemme")) from None
    except OSError as error:
        why, remedy = explain(error)
        words = _("Intet blev udgivet, for det kan ikke gemmes i {folder}: {why}; {remedy}")
        folder = place.shown(place.reports)
        raise SaveFailed(words.format(folder=folder, why=why, remedy=remedy), why) from error


def _write(
    place: DataFolder, period: ReportPeriod, pictures: tuple[Picture, ...], *, is_new: bool
) -> None:
    path = _path(place, period)
    stored = {"version": VERSION, "pictures": list(map(plain_picture, pictures))}
    data = orjson.dumps(stored, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    if is_new:
        files.write_new(path, data, None, mode=place.file_mode)
    else:
        files.write_atomic(path, data, mode=place.file_mode)
