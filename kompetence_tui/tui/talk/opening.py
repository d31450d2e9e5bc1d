"""The way into a talk and out of it: one is open at a time, and it is what is saved at the end."""

from typing import TYPE_CHECKING, cast

from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.rooms.way import room_of, screen_of
from kompetence_tui.tui.widgets.lines import NoteLine

if TYPE_CHECKING:
    from kompetence_tui.tui.saving.autosave import Autosave
    from kompetence_tui.tui.services import Services
    from kompetence_tui.tui.talk.screen import TalkScreen


KEPT_ASIDE = _(
    "Noget blev ikke gemt, men ligger i en nødkopi: »kompetence doctor« siger, hvordan det hentes"
)


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
    """Put in the talk what the others say now: its opspil, and the last plan.

    What was answered last time is at hand, and put nowhere.
    """
    from kompetence_tui.store.related import renewed, talk_before

    if not talk.read_only:
        session = renewed(services.store, talk.session)
        if session is not talk.session:
            await talk.try_change(session)
    talk.last_time = talk_before(services.store, talk.session)


async def open_session(
    frame: Frame[None],
    session_id: str,
    *,
    is_new: bool = False,
    minutes: int | None = None,
    at: Room | None = None,
) -> None:
    """Go into the talk, where it was left; one that was just made begins with the notice.

    ``minutes`` is the time there is for a new one; ``at`` the room of the talk it is opened in.
    """
    if talk := await take(frame, session_id):
        screen = _screen_of(frame, talk)
        await frame.go_to(screen)
        if at is None:
            await screen.was_opened(is_new=is_new, minutes=minutes)
        else:
            await screen.run_action(f"open_room('{at.name}')")


async def open_in_place(frame: Frame[None], session_id: str, minutes: int | None) -> None:
    """Go into a talk that was just made, where the frame stood: never by way of the overview,
    where letters typed ahead would be commands."""
    if talk := await take(frame, session_id):
        screen = _screen_of(frame, talk)
        await frame.app.switch_screen(screen)
        await screen.was_opened(is_new=True, minutes=minutes)


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
    await screen.was_opened()


def _screen_of(frame: Frame[None], talk: "Autosave") -> "TalkScreen[None]":
    """The screen of the stop where the talk was left."""
    from kompetence_tui.domain.session.agenda import Agenda

    stop = Agenda(talk.session).beginning(talk.session)
    return cast("TalkScreen[None]", screen_of(frame.services, room_of(stop.form), stop=stop))


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
