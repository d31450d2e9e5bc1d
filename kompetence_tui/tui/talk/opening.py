"""What the overview begins: opening, making, exporting, correcting and deleting a session."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import FolderUnusable, OpenElsewhere, SaveFailed, StoreError
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.rooms.way import room_of, screen_of
from kompetence_tui.tui.screens.overview.notes import KEPT_ASIDE
from kompetence_tui.tui.screens.overview.rows import who
from kompetence_tui.tui.widgets.lines import NoteLine

if TYPE_CHECKING:
    from kompetence_tui.tui.saving.autosave import Autosave
    from kompetence_tui.tui.services import Services
    from kompetence_tui.tui.talk.screen import TalkScreen
    from kompetence_tui.tui.talk.stop import StopScreen


async def take(frame: Frame[None], session_id: str) -> "Autosave | None":
    """Open the session for writing, or say on the frame why it cannot be."""
    from kompetence_tui.tui.saving.autosave import Autosave
    from kompetence_tui.tui.saving.removals import Removals

    services = frame.services
    if services.talk is not None:  # one at a time: it is what is saved at the end
        return None
    try:
        opened = services.store.open(session_id)
    except StoreError as error:
        frame.say(str(error), alarm=True)
        return None
    services.last_opened = session_id
    removals = services.removals.setdefault(session_id, Removals())
    services.talk = Autosave(frame.app, opened, removals)
    await _renew(services, services.talk)
    return services.talk


async def _renew(services: "Services", talk: "Autosave") -> None:
    """Put in the talk what the others say now: its opspil, and the last plan."""
    from kompetence_tui.store.related import renewed

    if talk.read_only:
        return
    session = renewed(services.store, talk.session)
    if session is not talk.session:
        await talk.try_change(session)


async def open_session(
    frame: Frame[None], session_id: str, *, is_new: bool = False, at: Room | None = None
) -> None:
    """Go into the talk, where it was left; one that was just made begins with the notice.

    ``at`` is the room of the talk that it is opened in.
    """
    if talk := await take(frame, session_id):
        screen = _screen_of(frame, talk)
        await frame.go_to(screen)
        if at is None:
            await screen.begin(is_new=is_new)
        else:
            await screen.run_action(f"open_room('{at.name}')")


async def open_in_place(frame: Frame[None], session_id: str) -> None:
    """Go into a talk that was just made, where the frame stood: never by way of the overview,
    where letters typed ahead would be commands."""
    if talk := await take(frame, session_id):
        screen = _screen_of(frame, talk)
        await frame.app.switch_screen(screen)
        await screen.begin(is_new=True)


async def go_on_with(frame: "TalkScreen[None]", session_id: str) -> None:
    """Let go of the open talk and go into another in its place, never by way of the overview."""
    services, talk = frame.services, frame.talk
    if not await talk.saved():
        frame.say(talk.failure, alarm=True)
        return
    services.talk = None
    following = await take(frame, session_id)
    if following is None:  # they stay in this one, and are told once it is drawn again
        services.talk = talk
        why = frame.query_one(NoteLine).words
        frame.call_after_refresh(frame.say, why, alarm=True)
        return
    frame.let_go()
    await talk.close()
    screen = _screen_of(frame, following)
    await frame.app.switch_screen(screen)
    await screen.begin()


def _screen_of(frame: Frame[None], talk: "Autosave") -> "StopScreen":
    """The screen of the stop where the talk was left."""
    from kompetence_tui.domain.session.agenda import Agenda

    stop = Agenda(talk.session).beginning(talk.session)
    return cast("StopScreen", screen_of(frame, room_of(stop.form), stop=stop))


async def new_session(frame: Frame[None], wish: NewSession | None = None) -> None:
    """Ask for what a talk needs, unless the wish holds it all, and go into it."""
    from kompetence_tui.domain.rules import RuleBroken
    from kompetence_tui.tui.talk.creating import make_session

    if wish is not None and wish.is_enough:
        try:
            await open_session(frame, make_session(frame.services, wish), is_new=True)
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


async def let_go(frame: Frame[None]) -> None:
    """Save and close the open talk."""
    talk = frame.services.talk
    if talk is not None:
        is_lost = not await talk.saved()
        words = KEPT_ASIDE if talk.is_kept_aside else _("Det sidst skrevne kunne ikke gemmes.")
        await talk.close()
        frame.services.talk = None
        if is_lost:
            frame.call_after_refresh(frame.say, words, alarm=True)


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
    words = _("Samtalen {which} er her igen.").format(which=_which(services, row))
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
