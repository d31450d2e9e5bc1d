"""Kompetenceprofil: choosing, rating unseen, side by side, and out of every file (N19, N20)."""

from pathlib import Path

import pytest

from kompetence_tui.domain.profile.profile import MOST, Profile, Rating
from kompetence_tui.domain.profile.words import STEPS, bar
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.tui.widgets.row_list import RowList
from tests.factories import NOW, make_goal
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.talks import closed_talk, talk

BANK = ("Faglig viden", "Planlægge", "Skrive klart")
OTHERS = ("Samarbejde", "Overblik")
MARKS = (bar(4), bar(2))
"""What is seen of the employee's ratings: 4 and 2."""


def with_bank(profile: Profile | None = None) -> Session:
    session = talk(make_goal())
    bank = session.bank.with_(profile=BANK)
    return session.with_(bank=bank, profile=profile or Profile())


def chosen(**changes: object) -> Session:
    """Two competences, and how far the two have come."""
    ratings = [Rating(id=f"k{n}", competence=words) for n, words in enumerate(OTHERS, 1)]
    return with_bank(Profile(ratings=tuple(ratings)).with_(**changes))


def handed_on() -> Session:
    """The employee has said 4 and 2, and handed the keyboard on."""
    ratings = tuple(
        Rating(id=f"k{n}", competence=words, employee=level)
        for n, (words, level) in enumerate(zip(OTHERS, (4, 2), strict=True), 1)
    )
    return chosen(ratings=ratings, employee_done=True)


def together(**changes: object) -> Session:
    """Both are done."""
    ratings = (
        Rating(id="k1", competence="Samarbejde", employee=4, leader=4),
        Rating(id="k2", competence="Overblik", employee=2, leader=5),
        Rating(id="k3", competence="Kun hos mig", employee=3),
    )
    return chosen(ratings=ratings, employee_done=True, leader_done=True, **changes)


def closed(session: Session) -> Session:
    return session.with_event(EventKind.CLOSED, NOW)


async def to_profile(stage: Stage) -> None:
    """From the conversation to the room, by the palette."""
    await stage.press("ctrl+p", *"kompetenceprofil", "enter")


def assert_unseen(stage: Stage) -> None:
    for mark in MARKS:
        assert mark not in stage.text


async def test_the_whole_way_from_choosing_to_side_by_side(tmp_path: Path) -> None:
    async with playing(tmp_path, with_bank(), open_id=ID) as stage:
        await stage.press("f2", "end")
        while stage.screen.query_one(RowList).marked_id != "#profile":
            await stage.press("up")
        await stage.press("enter")
        assert stage.on("ProfileChoice")
        assert "hvis I begge sætter kryds" in stage.words
        await stage.press("enter", "enter", "f4")
        assert "Giv tastaturet til" in stage.text
        assert "Anna Eksempel" in stage.text
        await stage.press("enter", "4", "2")
        assert MARKS[0] in stage.text
        await stage.press("f4")
        assert "Eva Eksempel" in stage.text
        assert_unseen(stage)
        await stage.press("enter")
        assert_unseen(stage)
        await stage.press("4", "5", "f4")
        assert stage.on("ProfileTogether")
        assert "enige" in stage.text
        assert "lederen ser 3 trin højere" in stage.text
        kept = stage.stored().profile
        assert [(r.employee, r.leader) for r in kept.ratings] == [(4, 4), (2, 5)]
        await stage.press("escape")
        assert stage.on("Conversation")


async def test_looking_in_without_choosing_leaves_no_trace(tmp_path: Path) -> None:
    async with playing(tmp_path, with_bank(), open_id=ID) as stage:
        before = stage.stored()
        await to_profile(stage)
        await stage.press("enter", "up", "enter", "escape")
        assert stage.stored().with_(place=before.place) == before


async def test_own_words_order_and_taking_out(tmp_path: Path) -> None:
    async with playing(tmp_path, with_bank(), open_id=ID) as stage:
        await to_profile(stage)
        await stage.press("enter", "e")
        await stage.type("Lære fra [/x] mig")
        await stage.press("enter", "o")
        names = [r.competence for r in stage.stored().profile.ratings]
        assert names == ["Lære fra [/x] mig", "Faglig viden"]
        assert "Lære fra [/x] mig" in stage.text
        await stage.press("n", "delete")
        assert [r.competence for r in stage.stored().profile.ratings] == ["Faglig viden"]
        assert "henter den tilbage" in stage.note
        await stage.press("f7")
        assert len(stage.stored().profile.ratings) == 2


async def test_the_21st_is_refused_in_a_sentence(tmp_path: Path) -> None:
    ratings = tuple(Rating(id=f"k{n}", competence=f"Nr. {n}") for n in range(1, MOST + 1))
    async with playing(tmp_path, chosen(ratings=ratings), open_id=ID) as stage:
        await to_profile(stage)
        await stage.press("end", "enter")
        assert "20 kompetencer" in stage.note
        await stage.press("e")
        assert stage.on("ProfileChoice")
        assert "20 kompetencer" in stage.note
        assert len(stage.stored().profile.ratings) == MOST


async def test_one_too_many_does_not_come_back_into_a_full_profile(tmp_path: Path) -> None:
    ratings = tuple(Rating(id=f"k{n}", competence=f"Nr. {n}") for n in range(1, MOST + 1))
    async with playing(tmp_path, chosen(ratings=ratings), open_id=ID) as stage:
        await to_profile(stage)
        await stage.press("delete", "e", *"ny", "enter")
        assert len(stage.stored().profile.ratings) == MOST
        await stage.press("f7")
        assert stage.on("ProfileChoice")
        assert len(stage.stored().profile.ratings) == MOST
        assert "»Nr. 1« kan ikke hentes tilbage" in stage.note


async def test_no_way_leads_the_leader_to_what_the_employee_said(tmp_path: Path) -> None:
    async with playing(tmp_path, handed_on(), open_id=ID) as stage:
        await to_profile(stage)
        for keys in (
            ("escape",), ("f2",), ("escape",), ("f8",), ("f8",), ("ctrl+l",), ("escape",),
            ("f9",), ("f2",), ("end",), ("escape",),
        ):  # fmt: skip
            await stage.press(*keys)
            assert_unseen(stage)
        assert stage.on("Conversation")
        await to_profile(stage)
        await stage.press("enter")
        for keys in (
            ("up",), ("f1",), ("end",), ("escape",), ("ctrl+p",), ("escape",), ("f3",), ("f7",),
            ("delete",), ("tab",), ("b",), ("f5",), ("s",), ("ctrl+s",),
        ):  # fmt: skip
            await stage.press(*keys)
            assert_unseen(stage)
        for size in ((60, 20), (120, 40), (80, 24)):
            await stage.resize(*size)
            assert_unseen(stage)
        assert stage.stored().profile.ratings[0].employee == 4


async def test_a_restart_between_the_turns_keeps_both_hidden(tmp_path: Path) -> None:
    async with playing(tmp_path, handed_on(), open_id=ID) as stage:
        await to_profile(stage)
        await stage.press("enter", "5")
    async with playing(tmp_path, open_id=ID) as stage:
        await to_profile(stage)
        assert "Eva Eksempel" in stage.text
        await stage.press("enter")
        assert_unseen(stage)
        assert bar(5) not in stage.text
        assert "vurderet før" in stage.text
        await stage.press("f4")
        assert "lederen ser 1 trin højere" in stage.text


async def test_a_turn_cut_off_hides_what_was_said_in_it(tmp_path: Path) -> None:
    async with playing(tmp_path, chosen(), open_id=ID) as stage:
        await to_profile(stage)
        await stage.press("f4", "enter", "4", "escape")
        assert_unseen(stage)
        await stage.press("f4", "enter")
        assert_unseen(stage)
        assert "vurderet før" in stage.text
        await stage.press("3")
        assert bar(3) in stage.text
        await stage.press("up", "0")
        assert stage.stored().profile.ratings[0].employee is None


async def test_keys_typed_ahead_never_show_the_other_side(tmp_path: Path) -> None:
    async with playing(tmp_path, chosen(), open_id=ID) as stage:
        await to_profile(stage)
        await stage.burst("f4", "enter", "4", "2", "f4", "f4", "5", "enter")
        assert_unseen(stage)
        kept = stage.stored().profile
        assert [(r.employee, r.leader) for r in kept.ratings] == [(4, None), (2, None)]
        assert not kept.leader_done


async def test_the_chosen_order_stands_until_the_key_for_the_other(tmp_path: Path) -> None:
    async with playing(tmp_path, together(), open_id=ID) as stage:
        await to_profile(stage)
        assert stage.text.index("Samarbejde") < stage.text.index("Overblik")
        await stage.press("s")
        rows = stage.shown("#profile-list")
        assert rows.index("Overblik") < rows.index("Samarbejde") < rows.index("Kun hos mig")
        await stage.press("s")
        rows = stage.shown("#profile-list")
        assert rows.index("Samarbejde") < rows.index("Overblik")


async def test_one_key_makes_a_gap_a_goal_and_only_once(tmp_path: Path) -> None:
    async with playing(tmp_path, together(), open_id=ID) as stage:
        await to_profile(stage)
        await stage.press("down", "f5")
        assert stage.on("PlanScreen")
        assert "»Kompetenceprofilen: Overblik«" in stage.text
        goal = stage.stored().plan.goals[-1]
        assert (goal.aim, goal.responsible) == ("Overblik", "Anna Eksempel")
        await stage.press("escape")
        assert stage.on("ProfileTogether")
        await stage.press("g")
        assert stage.on("PlanScreen")
        assert len(stage.stored().plan.goals) == 2


async def test_a_tick_each_and_one_taken_away_again(tmp_path: Path) -> None:
    async with playing(tmp_path, together(), open_id=ID) as stage:
        await to_profile(stage)
        await stage.press("tab", "space")
        assert not stage.stored().profile.is_exported
        await stage.press("down", "space")
        assert stage.stored().profile.is_exported
        assert "kommer med" in stage.note
        await stage.press("up", "space")
        assert not stage.stored().profile.is_exported


async def test_beginning_again_asks_and_clears_every_rating_and_tick(tmp_path: Path) -> None:
    session = together(employee_allows=True, leader_allows=True)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await to_profile(stage)
        await stage.press("b", "escape")
        assert stage.stored().profile == session.profile
        await stage.press("b", *YES)
        assert stage.on("ProfileChoice")
        kept = stage.stored().profile
        assert {(r.employee, r.leader) for r in kept.ratings} == {(None, None)}
        assert not kept.employee_done
        assert not any((kept.employee_allows, kept.leader_allows))
        await stage.press("escape")
        assert stage.on("Conversation")


async def test_closed_it_can_only_be_read(tmp_path: Path) -> None:
    session = closed(together(employee_allows=True))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("escape")
        await to_profile(stage)
        await stage.press("f5", "g", "b", "tab", "down", "space", "2", "escape")
        assert stage.stored() == session


@pytest.mark.parametrize("make", [handed_on, chosen], ids=["handed on", "chosen"])
async def test_closed_half_way_no_rating_is_shown(tmp_path: Path, make: object) -> None:
    session = closed(handed_on() if make is handed_on else chosen())
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("escape")
        await to_profile(stage)
        assert "Samarbejde" in stage.text
        assert_unseen(stage)
        await stage.press("f4", "enter", "e", "delete", "b", "3")
        assert_unseen(stage)
        assert stage.stored() == session


async def test_closed_without_one_there_is_no_such_room(tmp_path: Path) -> None:
    async with playing(tmp_path, closed(with_bank()), open_id=ID) as stage:
        assert not stage.offers("profile")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_a_long_competence_breaks_no_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    words = "Samarbejde på tværs af huse " * 60
    ratings = (Rating(id="k1", competence=words, employee=1, leader=5),)
    session = chosen(ratings=ratings, employee_done=True, leader_done=True)
    async with playing(tmp_path, session, open_id=ID, size=size) as stage:
        await to_profile(stage)
        assert STEPS[5] in stage.text
        assert "må komme med i filen" in stage.text


@pytest.mark.parametrize("keys", [("4", "2", "5"), ("4", "2", "5", "1", "3")])
async def test_a_number_after_the_last_row_changes_nothing(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    async with playing(tmp_path, chosen(), open_id=ID) as stage:
        await to_profile(stage)
        await stage.press("f4", "enter")
        await stage.burst(*keys)
        assert [r.employee for r in stage.stored().profile.ratings] == [4, 2]
        assert "Det var den sidste" in stage.note
        await stage.press("delete", "5")
        assert [r.employee for r in stage.stored().profile.ratings] == [4, 5]
        await stage.press("up", "3")
        assert [r.employee for r in stage.stored().profile.ratings] == [3, 5]
        await stage.press("1")
        assert [r.employee for r in stage.stored().profile.ratings] == [3, 1]


async def test_the_only_competence_can_be_rated_and_rated_anew(tmp_path: Path) -> None:
    only = chosen(ratings=(Rating(id="k1", competence="Samarbejde"),))
    async with playing(tmp_path, only, open_id=ID) as stage:
        await to_profile(stage)
        await stage.press("f4", "enter", "4", "5")
        assert [r.employee for r in stage.stored().profile.ratings] == [4]
        await stage.press("f4", "enter", "2", "3")
        assert [r.leader for r in stage.stored().profile.ratings] == [2]


async def test_side_by_side_with_nothing_chosen_breaks_no_screen(tmp_path: Path) -> None:
    empty = chosen(ratings=(), employee_done=True, leader_done=True)
    async with playing(tmp_path, empty, open_id=ID) as stage:
        await to_profile(stage)
        assert stage.on("ProfileTogether")
        await stage.press("down", "up", "escape")
        assert stage.on("Conversation")


async def test_a_closed_talk_without_a_profile_offers_none(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("f8")
        assert stage.on("Conversation")
        assert not stage.offers("profile")
