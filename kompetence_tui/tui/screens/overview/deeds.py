"""What the overview does with a talk: making, exporting, correcting and deleting one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import FolderUnusable, OpenElsewhere, SaveFailed, StoreError
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.overview.rows import who
from kompetence_tui.tui.talk.opening import let_go, open_session, take

if TYPE_CHECKING:
    from kompetence_tui.tui.services import Services


async def new_session(frame: Frame[None], wish: NewSession | None = None) -> None:
    """Ask for what a talk needs, unless the wish holds it all, and go into it."""
    from kompetence_tui.domain.rules import RuleBroken
    from kompetence_tui.tui.talk.creating import make_session

    if wish is not None and wish.is_enough:
        try:
            made = make_session(frame.services, wish)
            await open_session(frame, made, is_new=True, minutes=wish.minutes)
        except (RuleBroken, StoreError) as error:
            frame.say(str(error), alarm=True)
        else:
            return
    await frame.open(Room.NEW_SESSION, wish=wish)


async def export_session(frame: Frame[None], session_id: str) -> None:
    """Show what would be written, without taking the lock."""
    try:
        session = frame.services.store.read(session_id)
    except StoreError as error:
        frame.say(str(error), alarm=True)
        return
    await frame.open(Room.EXPORT, session=session)


async def settings(frame: Frame[None]) -> None:
    """Show the settings as the configuration has them now."""
    from kompetence_tui import paths
    from kompetence_tui.config import ConfigError
    from kompetence_tui.store.settings import read_settings

    def kept(words: str | None) -> None:
        frame.say(words or "")

    try:
        seen = read_settings(paths.config_file())
    except ConfigError as error:
        frame.say(str(error), alarm=True)
    else:
        await frame.open(Room.SETTINGS, kept, seen=seen)


async def edit_details(frame: Frame[None], session_id: str) -> None:
    """Correct names, date and unit."""
    talk = await take(frame, session_id)
    if talk is None:
        return
    if talk.read_only:
        frame.say(talk.locked_by or _("Samtalen er afsluttet. Genåbn den for at rette i den."))
        await let_go(frame)
        return

    async def done(_result: object) -> None:
        await let_go(frame)

    await frame.open(Room.DETAILS, done)


async def delete_session(frame: Frame[None], row: SessionRow, then: Callable[[], None]) -> None:
    """Delete after a yes; the focus is on no. It can come back until the program ends."""
    services, back = frame.services, frame.key_of("bring_back")

    def answered(yes: bool | None) -> None:
        if not yes:
            return
        words, is_gone = _("Samtalen er slettet. {key} henter den tilbage.").format(key=back), True
        try:
            services.deleted.append((services.store.delete(row.id), row))
        except StoreError as error:
            words, is_gone = str(error), False
        then()
        frame.call_after_refresh(frame.say, words, alarm=not is_gone)

    await frame.go_to(
        Ask(
            _("Slet samtalen {which}?").format(which=_which(services, row)),
            _(
                "Svar, plan og private noter slettes. Med {key} kan de hentes tilbage, til "
                "programmet lukkes. Filer, du har eksporteret, bliver liggende."
            ).format(key=back),
            yes=_("Ja, slet"),
            no=_("Nej, behold"),
        ),
        answered,
    )


def bring_back_session(frame: Frame[None], then: Callable[[], None]) -> None:
    """Put back the session deleted last in this run, private notes and all."""
    services = frame.services
    gone, row = services.deleted[-1]
    words = _("Samtalen {which} er tilbage.").format(which=_which(services, row))
    is_back = False
    try:
        services.store.bring_back(gone)
    except (SaveFailed, OpenElsewhere, FolderUnusable) as error:
        words = str(error)
    except StoreError as error:  # it is there again, by another way
        words = str(error)
        services.deleted.pop()
    else:
        is_back = True
        services.deleted.pop()
        services.last_opened = row.id
    then()
    frame.say(words, alarm=not is_back)


def _which(services: "Services", row: SessionRow) -> str:
    """»den 3.2.2026 med Anna Eksempel«; covered, »den 3.2.2026 med AE«."""
    day = PartialDate.day(row.date).danish
    return _("den {date} med {who}").format(date=day, who=who(row, covered=services.covered))
