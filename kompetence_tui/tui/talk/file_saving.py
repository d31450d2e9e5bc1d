"""Writing a document as a file: it asks before anything is overwritten, and says where it is."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from kompetence_tui.export.formats import Written
from kompetence_tui.i18n import _
from kompetence_tui.paths import with_tilde
from kompetence_tui.store.errors import ExportExists, StoreError
from kompetence_tui.store.export_file import write_export
from kompetence_tui.store.known_exports import remember
from kompetence_tui.store.whose_file import check_whose
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.frame import Frame


async def save_file(
    frame: Frame[Any],
    path: Path,
    content: Written,
    *,
    sessions: Sequence[str] = (),
    of: str | None = None,
    overwrite: bool = False,
    then: Callable[[Path], Awaitable[None]] | None = None,
) -> None:
    """Write the content, or say on the frame why it was not written; written, go on with ``then``.

    The file is remembered as made from the ``sessions``, by their ids, so that it can be erased
    with them. It is ``of`` the first of them unless another is named, and never put over the file
    of another talk.
    """
    of, place = "".join(sessions[:1]) if of is None else of, frame.services.store.place
    try:
        check_whose(place, path, of)
        written = write_export(path, content.data, overwrite=overwrite)
    except ExportExists:

        async def again() -> None:
            await save_file(
                frame, path, content, sessions=sessions, of=of, overwrite=True, then=then
            )

        await _ask_to_overwrite(frame, path, again)
    except StoreError as error:
        frame.say(str(error), alarm=True)
    else:
        unremembered = remember(place, sessions, written, content.data, of=of)
        _say_saved(frame, with_tilde(written), content.remark, unremembered)
        if then:
            await then(written)


def _say_saved(frame: Frame[Any], path: str, remark: str, unremembered: str) -> None:
    """That it is saved, and where. There are few lines: what is to be known of it comes first."""
    saved = _("Gemt som {path}").format(path=path)
    said = [_("Gemt."), remark, unremembered, path] if remark else [saved]
    if unremembered and not remark:
        said = [f"{saved}.", unremembered]
    frame.say(" ".join(filter(None, said)), alarm=bool(remark or unremembered))


async def _ask_to_overwrite(
    frame: Frame[Any], path: Path, again: Callable[[], Awaitable[None]]
) -> None:
    async def answered(yes: bool | None) -> None:
        if yes:
            await again()

    await frame.go_to(
        Ask(
            _("Filen findes allerede. Skal den overskrives?"),
            with_tilde(path),
            yes=_("Overskriv"),
            no=_("Nej, behold den"),
        ),
        answered,
    )
