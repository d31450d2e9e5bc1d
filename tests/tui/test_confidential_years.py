"""From year to year (D2, N19, N20): what is agreed later tells nothing of others either."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kompetence_tui.domain.follow_up.following import taken_up
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.agreed_rules import new_addendum, with_addendum
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.domain.session.session import Event, EventKind, Session
from tests.factories import NOW, TODAY, make_goal
from tests.tui.stage import ID, playing
from tests.tui.strangers import STRANGER, UNIT, others, plant_private_notes
from tests.tui.talks import talk
from tests.tui.test_confidential import assert_discreet, back_in_the_talk, walk

SECRET = f"{STRANGER} sagde det"
FURTHER = (
    "enter", "x", "tab", "x", "space", "f12", "down", "f2", "x", "f5", "x", "f4", "enter",
    "escape", "f9", "f1", "escape", "f7", "f3", "escape",
)  # fmt: skip


def namesake(unit: str = "Et andet hus") -> Session:
    """Somebody else of the employee's name, with an older plan, in another unit."""
    goal = make_goal("m1", SECRET)
    plan = Plan(goals=(goal,))
    return talk().with_(
        id="navnebro23", date=TODAY.replace(year=TODAY.year - 1), unit=unit, plan=plan,
        learns_best=SECRET, events=(Event(kind=EventKind.CLOSED, at=NOW),),
        progress=(Progress(id="n1", goal="m1", date=TODAY, text=SECRET),),
        preparation=Preparation(imported=TODAY, answers={"siden-sidst": SECRET}),
        profile=Profile(ratings=(Rating(id="k1", competence=SECRET, employee=1),)),
    )  # fmt: skip


def last_year() -> Session:
    return talk(make_goal("m1", "Lede mødet")).with_(
        id="sidste2345", date=TODAY.replace(year=TODAY.year - 1), unit=UNIT,
        events=(Event(kind=EventKind.CLOSED, at=NOW),),
    )  # fmt: skip


def following() -> Session:
    return talk(make_goal()).with_(follow_up=taken_up(last_year()))


def closed() -> Session:
    session = talk(make_goal()).with_(events=(Event(kind=EventKind.CLOSED, at=NOW),))
    added = new_addendum(session, TODAY)
    return with_addendum(session, added.with_(goal=make_goal(added.goal.id, "Førstehjælp")))


def rated() -> Session:
    ratings = (Rating(id="k1", competence="Lytte", employee=2),)
    return talk(make_goal()).with_(profile=Profile(ratings=ratings, employee_done=True))


TALKS: dict[str, Callable[[], Session]] = {
    "following": following, "closed": closed, "rated": rated,
}  # fmt: skip
every_talk = pytest.mark.parametrize("make", TALKS.values(), ids=TALKS.keys())
ROOMS = (
    "follow_up", "profile", "acknowledge", "plan", "plan progress", "plan addendum",
    "plan goal_more", "plan follow_up", "close_session", "export acknowledge",
)  # fmt: skip


def agreed(session: Session) -> Session:
    """What may not change once the talk is closed."""
    return session.with_(progress=(), addenda=(), acknowledgements=())


@every_talk
async def test_no_room_shows_another_s_name_or_words(
    make: Callable[[], Session], tmp_path: Path
) -> None:
    mine = make().with_(id=ID, date=TODAY, unit=UNIT)
    met: set[str] = set()
    beside = (*others(), namesake(), last_year())
    async with playing(tmp_path, mine, *beside, open_id=ID) as stage:
        plant_private_notes(stage.store, mine)
        before = stage.talk.kept
        for room in ROOMS:
            await back_in_the_talk(stage)
            for action in room.split():
                if stage.offers(action):
                    await stage.run(action)
                assert_discreet(stage, room)
            for key in FURTHER:
                met.add(type(stage.screen).__name__)
                if len(stage.app.screen_stack) > 2:
                    await stage.press(key)
                assert_discreet(stage, room, key)
        await back_in_the_talk(stage)
        assert stage.saves()
        if before.is_closed:
            now = stage.store.read(ID)
            assert agreed(now).with_(place="") == agreed(before).with_(place="")
    assert len(met) > 7
    written = (tmp_path / "data" / "sessions" / f"{ID}.json").read_text(encoding="utf-8")
    assert STRANGER not in written


@pytest.mark.parametrize("harm", ["damaged", "deleted"])
async def test_the_last_talk_goes_in_the_middle_of_this_one(harm: str, tmp_path: Path) -> None:
    mine = talk().with_(unit=UNIT)
    async with playing(tmp_path, mine, last_year(), *others(), open_id=ID) as stage:
        assert stage.talk.kept.follow_up is not None
        file = tmp_path / "data" / "sessions" / "sidste2345.json"
        if harm == "damaged":
            file.write_text(f"{STRANGER} " * 9, encoding="utf-8")
        else:
            file.unlink()
        await walk(stage, "f12", "enter", "escape")
        assert_discreet(stage)
        assert stage.saves()
