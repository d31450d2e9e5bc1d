"""What is done before the talks, from the overview and from the list of those that lie ahead."""

from pathlib import Path

from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError, explain
from kompetence_tui.tui.dialogs.choose_path import Wanted
from kompetence_tui.tui.dialogs.working import Ended, Working
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.talk.choosing import choose_to_read


async def read_sheets(frame: Frame[None]) -> None:
    """Look into filled sheets, and show what is in them."""
    from kompetence_tui.preparation.taking_in import SUFFIXES, FoundSheet, look_at, sheets_of

    marked = frame.marked if isinstance(frame.marked, str) else ""

    async def chosen(path: Path) -> None:
        found: list[FoundSheet] = []

        async def looked(ended: Ended | None) -> None:
            if ended is None or ended.was_stopped:
                frame.say(_("Stoppet: intet er læst ind."))
            else:
                await frame.open(Room.READ_SHEETS, found=found)

        try:
            files = sheets_of(path)
        except OSError as error:
            frame.say(_("Mappen kan ikke læses: {why}; {remedy}").format(
                **dict(zip(("why", "remedy"), explain(error), strict=True))
            ), alarm=True)  # fmt: skip
            return
        services = frame.services
        steps = look_at(services.store, files, marked, services.today, found)
        await frame.go_to(Working(_("Læser skemaer"), steps, len(files)), looked)

    wanted = Wanted(
        _("Hvilket udfyldt skema skal læses ind?"), SUFFIXES, whole=_("Alle i mappen ({n} filer)")
    )
    await choose_to_read(frame, wanted, chosen)


async def plan_talks(frame: Frame[None]) -> None:
    """Read a list, and show what it would make."""
    from kompetence_tui.banks.files import read_bytes
    from kompetence_tui.banks.problems import Problem
    from kompetence_tui.preparation.lists.cells import MAX_BYTES
    from kompetence_tui.preparation.planning import SUFFIXES

    async def chosen(path: Path) -> None:
        data = read_bytes(path, MAX_BYTES)
        if isinstance(data, Problem):
            frame.say(f"{data.what} → {data.todo}", alarm=True)
            return
        try:
            await frame.open(Room.PLAN_TALKS, planned, file=path, data=data)
        except StoreError as error:
            frame.say(str(error), alarm=True)

    def planned(words: str | None) -> None:
        if words:
            frame.call_after_refresh(frame.say, words)

    wanted = Wanted(_("Hvilken liste skal der planlægges fra? (.xlsx eller CSV)"), SUFFIXES)
    await choose_to_read(frame, wanted, chosen)
