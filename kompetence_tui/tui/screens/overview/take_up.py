"""Opfølgning from the overview: note progress, or begin the next talk with the same people."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.overview import deeds
from kompetence_tui.tui.screens.overview.rows import who
from kompetence_tui.tui.talk import opening

if TYPE_CHECKING:
    from kompetence_tui.tui.screens.overview.choose_way import Way


async def take_up(frame: Frame[None], row: SessionRow, rows: Iterable[SessionRow]) -> None:
    """Ask how the talk is followed up, and begin that."""
    from kompetence_tui.tui.screens.overview.choose_way import ChooseWay, Way

    later = next((other for other in rows if other.follows == row.id), None)
    ways = tuple(_ways(row, is_past=later is not None))
    name = who(row, covered=frame.services.covered)
    which = _("den {date} med {who}").format(date=danish_day(row.date), who=name)
    hint = ""
    if later is not None:
        words = _("Planen er taget op igen den {date}. Fremdrift noteres dér.")
        hint = words.format(date=danish_day(later.date))

    async def chosen(way_id: str | None) -> None:
        if way_id is not None:
            await _begin(frame, row.id, Way(way_id))

    await frame.go_to(ChooseWay(which, ways, hint), chosen)


def _ways(row: SessionRow, *, is_past: bool) -> Iterable["Way"]:
    """What the talk can be followed up by; a plan taken up again is noted of there."""
    from kompetence_tui.tui.screens.overview.choose_way import Way

    if row.closed and row.carries and not is_past:
        yield Way.PROGRESS
    if row.kind.is_individual and row.carries:
        yield Way.FOLLOW_UP
    yield Way.AGAIN


async def _begin(frame: Frame[None], session_id: str, way: "Way") -> None:
    from kompetence_tui.domain.follow_up.taking_up import FOLLOW_UP_BANK, same_people
    from kompetence_tui.tui.screens.overview.choose_way import Way

    if way is Way.PROGRESS:
        await _note_progress(frame, session_id)
        return
    try:
        session = frame.services.store.read(session_id)
    except StoreError as error:
        frame.say(str(error), alarm=True)
        return
    if way is Way.FOLLOW_UP:
        wish = same_people(session, SessionKind.FOLLOW_UP, FOLLOW_UP_BANK)
    else:
        is_follow_up = session.kind is SessionKind.FOLLOW_UP
        wish = same_people(session, SessionKind.MUS if is_follow_up else session.kind)
    await deeds.new_session(frame, wish)


async def _note_progress(frame: Frame[None], session_id: str) -> None:
    """Open the closed talk for notes of progress, and let go of it again."""
    talk = await opening.take(frame, session_id)
    if talk is None:
        return
    if talk.locked_by:
        frame.say(talk.locked_by, alarm=True)
        await opening.let_go(frame)
        return

    async def done(_result: object) -> None:
        await opening.let_go(frame)

    await frame.open(Room.PROGRESS, done)
