"""What is done before the talks, from the overview and from the list of those that lie ahead."""

from pathlib import Path

from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.talk.choosing import choose_to_write
from kompetence_tui.tui.talk.file_saving import save_file


async def write_calendar(frame: Frame[None]) -> None:
    """Put talks and dates in a file for a calendar program."""

    async def chosen(folder: Path) -> None:
        from kompetence_tui.export.calendar import calendar, calendar_file_name

        try:
            rows = frame.services.store.listing().rows
        except StoreError as error:
            frame.say(str(error), alarm=True)
            return
        document = calendar(rows, frame.services.now()).decode()
        await save_file(frame, folder / calendar_file_name(frame.services.today), document)

    await choose_to_write(frame, _("Hvor skal kalenderfilen ligge?"), chosen)
