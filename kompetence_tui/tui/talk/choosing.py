"""Where a file is chosen from and where one is put: both begin in the folder of the last time."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from kompetence_tui import paths
from kompetence_tui.i18n import _
from kompetence_tui.store.remembered import read_remembered, remember
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.dialogs.choose_path import ChoosePath, Wanted
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.services import Services

WithPath = Callable[[Path], Awaitable[None]]


async def choose_to_read(frame: Frame[Any], wanted: Wanted, then: WithPath) -> None:
    """Ask for a file, or for a folder of them, and go on with it.

    Where the overview is covered it is asked first: files are called by people's names.
    """
    last = read_remembered(frame.services.store.place).taken_from
    choose = ChoosePath(wanted, _begin(last, paths.documents_folder()))

    async def chosen(path: Path | None) -> None:
        if path is not None:
            _remember(frame.services, taken_from=str(path if path.is_dir() else path.parent))
            await then(path)

    async def answered(yes: bool | None) -> None:
        if yes:
            await frame.go_to(choose, chosen)

    if frame.services.covered:
        detail = _("Navnene er skjult, men det, der kommer nu, viser navne på filer og personer.")
        ask = Ask(_("Vis navne?"), detail, yes=_("Vis dem"), no=_("Nej, bliv her"))
        await frame.go_to(ask, answered)
    else:
        await answered(True)


async def choose_to_write(frame: Frame[Any], question: str, then: WithPath) -> None:
    """Ask for the folder that something is to be put in, and go on with it."""

    async def chosen(path: Path | None) -> None:
        if path is not None:
            _remember(frame.services, put_in=str(path))
            await then(path)

    last = read_remembered(frame.services.store.place).put_in
    usual = frame.services.config.export_folder or paths.documents_folder()
    wanted = Wanted(question, whole=_("Brug denne mappe"))
    await frame.go_to(ChoosePath(wanted, _begin(last, usual)), chosen)


def _begin(last: str, usual: Path) -> Path:
    return Path(last) if last and Path(last).is_dir() else usual


def _remember(services: Services, **folder: str) -> None:
    place = services.store.place
    remember(place, replace(read_remembered(place), **folder))
