"""Talks and dates in a file for a calendar program: of all talks, or of the marked one."""

from pathlib import Path

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.i18n import _, plural
from kompetence_tui.paths import with_tilde
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import Listing
from kompetence_tui.tui.dialogs.choose_line import ChooseLine
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.screens.overview.rows import who
from kompetence_tui.tui.talk.choosing import choose_to_write
from kompetence_tui.tui.talk.file_saving import save_file

_ALL = "alle"


async def write_calendar(frame: Frame[None]) -> None:
    """Ask of which talks, where there is a choice, and put them in a file."""
    from kompetence_tui.export.calendar import appointments

    try:
        listing = frame.services.store.listing()
    except StoreError as error:
        frame.say(str(error), alarm=True)
        return
    found = {one.session for one in appointments(listing.rows, frame.services.today)}
    marked = next((row for row in listing.rows if row.id == frame.marked), None)
    if marked is None or not found > {marked.id}:
        await _ask_where(frame, listing, "")
        return

    async def chosen(line: str | None) -> None:
        if line is not None:
            await _ask_where(frame, listing, "" if line == _ALL else line)

    name = who(marked, covered=frame.services.covered)
    words = _("Kun samtalen med {who}, {date}").format(who=name, date=danish_day(marked.date))
    lines = [(_ALL, _("Alle samtaler")), (marked.id, words)]
    await frame.go_to(ChooseLine(_("Hvad skal stå i kalenderfilen?"), lines), chosen)


async def _ask_where(frame: Frame[None], listing: Listing, alone: str) -> None:
    """``alone`` is the id of the only talk, or empty for all."""
    from kompetence_tui.export.calendar import appointments, calendar, calendar_file_name
    from kompetence_tui.export.formats import Written

    services = frame.services

    async def chosen(folder: Path) -> None:
        numbers = services.config.calendar_numbers
        found = appointments(listing.rows, services.today, numbers=numbers)
        found = [one for one in found if alone in ("", one.session)]
        document = Written(calendar(found, services.now()))
        path = folder / calendar_file_name(services.today, alone)

        async def written(path: Path) -> None:
            if lacking := 0 if alone else len(listing.damaged_talks):
                words = plural(
                    "Gemt som {{path}}, men {n} samtale kan ikke læses og er ikke med.",
                    "Gemt som {{path}}, men {n} samtaler kan ikke læses og er ikke med.",
                    lacking,
                )
                words = words.format(path=with_tilde(path))
                frame.call_after_refresh(frame.say, words, alarm=True)

        await save_file(frame, path, document, sessions=(alone,) if alone else (), then=written)

    await choose_to_write(frame, _("Hvor skal kalenderfilen ligge?"), chosen)
