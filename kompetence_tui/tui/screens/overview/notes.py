"""What the overview says on its note line when it is shown."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.domain.session.retention import older_than
from kompetence_tui.i18n import _, plural
from kompetence_tui.store import said, spare
from kompetence_tui.store.sessions import DamagedFile, Listing
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.opening import KEPT_ASIDE


class StandingNote(NamedTuple):
    """A sentence, and whether the reader is needed."""

    words: str = ""
    alarm: bool = False


def standing(services: Services, listing: Listing) -> StandingNote:
    """The first of these that is so.

    Others can read the folder, banks are gone, the organisation's file has mistakes, files are
    damaged, something was never saved, talks are old.
    """
    if exposure := services.store.exposure():
        return StandingNote(exposure, alarm=True)
    if missing := services.banks.missing():
        words = _("Mappen med spørgsmålsbanker {path} findes ikke; »kompetence doctor« siger mere")
        return StandingNote(words.format(path=one_line(str(missing[0]))), alarm=True)
    if services.config.trouble:
        return StandingNote(services.config.trouble, alarm=True)
    if listing.damaged:
        return StandingNote(damaged_words(listing.damaged, covered=services.covered), alarm=True)
    if spare.is_any(services.store.place):
        return StandingNote(KEPT_ASIDE, alarm=True)
    return StandingNote(_old(listing, services.config.retention_years, services.today))


def damaged_words(files: Sequence[DamagedFile], *, covered: bool) -> str:
    """A file that somebody put there can be called by a name, so covered it is not called."""
    n, name = len(files), quote(files[0].name, 40)
    if covered:
        words = plural("{n} fil kan ikke læses", "{n} filer kan ikke læses", n)
        return _("{files}; »kompetence doctor« siger hvorfor").format(files=words)
    if files[0].name == said.NAME:
        return files[0].sentence
    if n == 1:
        words = _("Filen {name} kan ikke læses; »kompetence doctor« siger hvorfor")
        return words.format(name=name)
    words = _("{n} filer kan ikke læses, fx {name}; »kompetence doctor« siger hvorfor")
    return words.format(n=n, name=name)


def _old(listing: Listing, years: int, today: date) -> str:
    old = len(older_than(listing.rows, 12 * years, today)) if years else 0
    if not old:
        return ""
    words = plural(
        "{n} samtale er ældre end {{years}} år. »{{erase}}« sletter den, når du har sagt ja.",
        "{n} samtaler er ældre end {{years}} år. »{{erase}}« sletter dem, når du har sagt ja.",
        old,
    )
    return words.format(years=years, erase=f"kompetence erase --older-than {years}")
