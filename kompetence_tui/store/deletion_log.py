"""The log of what was erased: when, what sort of thing, and how much. It names nobody."""

import datetime as dt
import errno
import os
import stat
from pathlib import Path

from kompetence_tui.i18n import _, plural
from kompetence_tui.store import access, platform
from kompetence_tui.store.erase.wish import Wish
from kompetence_tui.store.place import DataFolder

NAME = "deletions.log"


def path_of(place: DataFolder) -> Path:
    return place.root / NAME


def append(place: DataFolder, words: str, now: dt.datetime) -> None:
    """Put a line last, durable on return; what stands in a log's place is not written to.

    Raises OSError, FolderUnusable; the log is then as it was.
    """
    access.ensure_sessions(place)
    path = path_of(place)
    descriptor = os.open(path, platform.APPEND_FLAGS, place.file_mode)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EACCES, "not a log")
        if platform.is_mine(status):
            platform.keep_owner(descriptor, path)
            platform.set_mode(descriptor, place.file_mode)
        _put(descriptor, f"{now:%Y-%m-%d %H:%M:%S%z} {words}\n".encode(), status.st_size)
        platform.sync_file(descriptor)
    finally:
        os.close(descriptor)
    platform.sync_folder(path.parent)


def words_of(wish: Wish, amounts: str) -> str:
    """»en person, ældre end 5 år: 2 samtaler, 3 filer«."""
    from kompetence_tui.domain.dates.period import period

    asked = [
        _("én samtale") if wish.session_id else "",
        _("en person") if wish.person else "",
        _("ældre end {period}").format(period=period(wish.months)) if wish.months else "",
        _("kun private noter") if wish.only_private else "",
    ]
    return f"{', '.join(filter(None, asked))}: {amounts}"


def counted(*, sessions: int, notes: int, files: int) -> str:
    """»2 samtaler, 1 privat note, 3 filer«, without what there is none of."""
    parts = [
        plural("{n} samtale", "{n} samtaler", sessions) if sessions else "",
        plural("{n} privat note", "{n} private noter", notes) if notes else "",
        plural("{n} fil", "{n} filer", files) if files else "",
    ]
    return ", ".join(filter(None, parts))


def taken_out(talks: int) -> str:
    """»navnet taget ud af 1 gruppesamtale«; nothing for none."""
    one = _("navnet taget ud af {n} gruppesamtale")
    many = _("navnet taget ud af {n} gruppesamtaler")
    return plural(one, many, talks) if talks else ""


def said_of_people(number: int) -> str:
    """»1 oplysning om, hvem der er samme person, stoppet eller givet videre«; nothing for none."""
    one = _("{n} oplysning om, hvem der er samme person, stoppet eller givet videre")
    many = _("{n} oplysninger om, hvem der er samme person, stoppet eller givet videre")
    return plural(one, many, number) if number else ""


def texts_in_reports(number: int) -> str:
    """»1 tekst, der kom med i årets billede«; nothing for none."""
    one = _("{n} tekst, der kom med i årets billede")
    many = _("{n} tekster, der kom med i årets billede")
    return plural(one, many, number) if number else ""


def _put(descriptor: int, line: bytes, size: int) -> None:
    """The whole line, or nothing of it."""
    if os.write(descriptor, line) != len(line):
        os.ftruncate(descriptor, size)
        raise OSError(errno.ENOSPC, "no room for a line")
