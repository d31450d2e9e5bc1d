"""The plan: each goal keeps its own fields, and what is missing is asked, not demanded."""

from pathlib import Path

import pytest

from kompetence_tui.domain.direction.opspil import offered_by
from kompetence_tui.domain.plan.goal_parts import RESPONSIBLE
from kompetence_tui.domain.plan.plan import Goal, Plan
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.widgets.goal_sheet import GoalSheet
from kompetence_tui.tui.widgets.row_list import RowList
from tests.domain.threads import NAMES, group, member, strategy
from tests.factories import make_goal
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.talks import GAP, closed_talk, mark_part, open_part, talk

FULL = make_goal()


def goals(stage: Stage) -> tuple[Goal, ...]:
    return stage.stored().plan.goals


async def test_a_full_goal_is_shown_with_all_five_fields(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8")
        for words in (
            "Udviklingsplan · Anna Eksempel", "Blive tryg ved journalsystemet", "færdigt",
            "Mål 1 af 1", "faglig", "Følge Bo i to dage — Anna Eksempel, 15.1.2027", "uge 24 2027",
            "Anna skriver selv en journal", "1.9.2027",
        ):  # fmt: skip
            assert words in stage.words
        assert goals(stage) == (FULL,)


async def test_a_mark_told_of_late_does_not_take_away_the_goal_one_writes_in(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8", "f5")
        stage.screen.post_message(RowList.Marked("+"))
        await stage.settle()
        await stage.type("Lede mødet")
        assert [goal.aim for goal in goals(stage)] == [FULL.aim, "Lede mødet"]


async def test_rows_that_say_something_else_are_painted_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8")
        rows = stage.screen.query_one(RowList)
        asked: list[bool] = []
        monkeypatch.setattr(rows, "refresh", lambda *_regions, **_how: asked.append(True))
        rows.show(rows._rows)
        assert asked


async def test_looking_at_goals_changes_none(tmp_path: Path) -> None:
    as_stored = (FULL, GAP, make_goal("m3", "Tredje mål"))
    async with playing(tmp_path, talk(*as_stored), open_id=ID) as stage:
        await stage.press("f8", "down", "up", "down", "down", "up", "f4", "f3", "f3", "f3", "f8")
        assert goals(stage) == as_stored


async def test_the_first_letter_of_a_name_takes_the_place_of_the_one_that_stands_ready(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8")
        await mark_part(stage, RESPONSIBLE)
        await stage.type("Åse")
        assert goals(stage)[0].responsible == "Åse"


async def test_what_is_written_stays_in_view_as_it_grows_and_on_a_smaller_screen(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID, size=(40, 12)) as stage:
        await stage.press("f8", "enter")
        await stage.type(" og så videre" * 16 + " slut")
        assert "slut" in stage.text
        await stage.resize(80, 24)
        await open_part(stage, "action:h1", "#action-when")
        await stage.resize(60, 12)
        assert "▎ 15.1.2027" in stage.text


async def test_a_plan_left_before_it_is_drawn_again_is_no_crash(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8", "down")
        sheet = stage.screen.query_one(GoalSheet)
        await stage.press("f8")
        sheet._bring_into_view()  # what the last key asked for, told too late
        assert not sheet.is_attached


async def test_typing_in_two_goals_never_mixes_their_fields(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL, GAP), open_id=ID) as stage:
        await stage.press("f8", "enter")
        await stage.type(" A1")
        await stage.press("f4")
        await stage.type("A2")
        await stage.press("tab")
        await stage.press("f3")
        await stage.type(" B1")
        await stage.press("f4", "f3", "f4", "f3")
        await stage.type("C1")
        await stage.press("f8")
        first, second = goals(stage)
    assert first == FULL.with_(aim=FULL.aim + " A1 B1C1")
    assert second.aim == GAP.aim
    assert [action.text for action in second.actions] == ["A2"]


async def test_every_field_goes_to_its_own_place(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f5")
        await stage.type("Lede mødet")
        await stage.press("tab", "3", "tab")
        await stage.type("Følge Bo")
        await stage.press("tab", "tab")
        await stage.type("15.1.2027 til uge 12 2027")
        await stage.press("tab")
        await stage.type("Lede ét møde")
        await stage.press("tab")
        await stage.press(*["backspace"] * len("Anna Eksempel"))
        await stage.type("Eva Eksempel")
        await stage.press("tab", "tab", "tab", "tab", "tab")
        await stage.type("marts 2027")
        await stage.press("tab")
        await stage.type("2027-06-01")
        await stage.press("tab", "tab")
        await stage.type("Bo spørger deltagerne")
        await stage.press("tab")
        await stage.type("1/9-2027")
        (goal,) = goals(stage)
        assert "færdigt" in stage.words
    assert (goal.aim, goal.competence_type, goal.responsible) == (
        "Lede mødet", "social", "Anna Eksempel",
    )  # fmt: skip
    assert [(a.text, a.responsible, a.timeline.danish) for a in goal.actions] == [
        ("Følge Bo", "Anna Eksempel", "15.1.2027 – uge 12 2027"),
        ("Lede ét møde", "Eva Eksempel", ""),
    ]
    assert goal.timeline.danish == "marts 2027 – 1.6.2027"
    assert (goal.evaluation.how, goal.evaluation.when.danish) == (
        "Bo spørger deltagerne", "1.9.2027",
    )  # fmt: skip


async def test_the_list_names_what_each_goal_lacks(tmp_path: Path) -> None:
    gap = FULL.with_(id="m9", evaluation=GAP.evaluation)
    async with playing(tmp_path, talk(FULL, gap), open_id=ID, size=(130, 24)) as stage:
        await stage.press("f8")
        first, second = stage.shown("#goal-list").splitlines()[:2]
        assert "færdigt" in first
        assert "mangler evaluer" in second
        await stage.press("f4", "enter")
        assert stage.focus is stage.screen.query_one("#how")
        await stage.type("Vi ser på det")
        await stage.press("tab")
        await stage.type("1.6.2027")
        await stage.press("tab")
        assert "mangler" not in stage.shown("#goal-list")


async def test_what_is_missing_is_asked_beside_its_field(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f5")
        for question in (
            "hvilken kompetence skal udvikles?", "hvad gør vi for at nå målet?",
            "hvornår begynder vi?", "hvad kan vi se, når det er nået?",
        ):  # fmt: skip
            assert question in stage.words
        await stage.type("Lede mødet")
        await stage.press("tab")
        assert "hvilken kompetence" not in stage.words


async def test_empty_goals_are_dropped_on_leaving(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f5", "f5", "f5")
        await stage.type("Lede mødet")
        await stage.press("f5", "escape", "escape")
        assert stage.on("Conversation")
        assert [goal.aim for goal in goals(stage)] == [FULL.aim, "Lede mødet"]
        assert "2 mål i planen" in stage.words
        await stage.press("f8")
        assert len(stage.screen.query_one(RowList)._rows) == 3


async def test_a_goal_begun_in_the_plan(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8", "f5")
        await stage.type("Lede mødet")
        await stage.press("escape", "escape")
        assert [goal.aim for goal in goals(stage)] == [FULL.aim, "Lede mødet"]


async def test_an_empty_plan_says_how_to_begin(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f8")
        assert "F5 begynder et nyt mål" in stage.words
        await stage.press("enter")
        await stage.type("Lede mødet")
        await stage.press("f8")
        assert [goal.aim for goal in goals(stage)] == ["Lede mødet"]


async def test_action_lines_come_as_they_are_needed(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GAP), open_id=ID) as stage:
        await stage.press("f8", "enter")
        for text in ("et", "to", "tre"):
            await stage.type(text)
            await stage.press("tab", "tab", "tab")
            assert stage.words.count("ny handling") == 1
        (goal,) = goals(stage)
        assert [(a.text, a.responsible) for a in goal.actions] == [
            ("et", "Anna Eksempel"), ("to", "Anna Eksempel"), ("tre", "Anna Eksempel"),
        ]  # fmt: skip


async def test_responsible_is_chosen_among_the_participants_or_written(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GAP), open_id=ID) as stage:
        await stage.press("f8")
        await open_part(stage, "responsible")
        await stage.press("down")
        assert goals(stage)[0].responsible == "Eva Eksempel"
        await stage.press("up")
        assert goals(stage)[0].responsible == "Anna Eksempel"
        await stage.type(" og Bo")
        assert goals(stage)[0].responsible == "Anna Eksempel og Bo"


async def test_a_date_that_is_none_is_kept_as_typed_and_asked_about(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL, GAP), open_id=ID) as stage:
        await stage.press("f8")
        await open_part(stage, "timeline")
        await stage.press("tab", "home", *["delete"] * 12)
        await stage.type("efter sommer")
        assert "kan ikke læses" not in stage.words
        await stage.press("enter")
        assert "»efter sommer« kan ikke læses som en dato" in stage.words
        assert "mangler en læselig slutdato" in stage.words
        await stage.press("f4", "f3")
        assert goals(stage)[0].timeline.end.text == "efter sommer"
        assert "efter sommer" in stage.words


async def test_an_actions_date_that_is_none_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8")
        await open_part(stage, f"action:{FULL.actions[0].id}")
        await stage.press("tab", "tab", "home", *["delete"] * 12)
        await stage.type("engang")
        assert "kan ikke læses" not in stage.words
        assert goals(stage)[0].actions[0].timeline.end.text == "engang"
        await stage.press("enter")
        assert "»engang« kan ikke læses som en dato" in stage.words


async def test_an_end_before_its_start_is_said_and_not_full(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8")
        await open_part(stage, "timeline")
        await stage.press("tab", "home", *["delete"] * 12)
        await stage.type("1.1.2027")
        await stage.press("enter")
        assert "slutdatoen ligger før startdatoen" in stage.words
        assert "færdigt" not in stage.words


async def test_deleting_a_goal_asks_with_the_keys_on_no(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL, GAP), open_id=ID) as stage:
        await stage.press("f8", "f4", "home", "delete")
        assert "Slet målet »Lede mødet«?" in stage.words
        await stage.press("enter")
        assert len(goals(stage)) == 2
        await stage.press("delete", *YES)
        assert goals(stage) == (FULL,)
        assert "Lede mødet" not in stage.text
        await stage.press("delete", "right", "enter")
        assert goals(stage) == ()


async def test_the_delete_key_in_a_field_is_an_editing_key(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8")
        for part in ("aim", "timeline", f"action:{FULL.actions[0].id}"):
            await open_part(stage, part)
            await stage.press("home", "delete")
            assert stage.on("PlanScreen")


async def test_a_goal_of_an_unknown_competence_type_keeps_it(tmp_path: Path) -> None:
    odd = FULL.with_(competence_type="en, banken ikke har")
    async with playing(tmp_path, talk(odd), open_id=ID) as stage:
        await stage.press("f8", "enter")
        await stage.type("!")
        assert goals(stage)[0].competence_type == "en, banken ikke har"


async def test_a_closed_plan_is_read_not_written(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        before = stage.stored()
        assert "F5 Nyt mål" not in stage.words
        assert "nyt mål" not in stage.words
        for _part in range(4):
            await stage.type("2xyz")
            await stage.paste("xyz")
            await stage.press("down")
        await stage.press("f5", "delete", "f4", "f8")
        assert stage.stored() == before


async def test_a_closed_plan_asks_for_nothing(tmp_path: Path) -> None:
    session = closed_talk()
    half = FULL.with_(id="m2", aim="Halvt", evaluation=GAP.evaluation)
    session = session.with_(plan=session.plan.with_goal(half))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f4")
        assert "Halvt" in stage.words
        assert "hvad kan vi se" not in stage.words
        assert "ny handling" not in stage.words


def grus(*goals: Goal, **plan: object) -> Session:
    """A team's talk."""
    return group(ID, plan=Plan(goals=goals).with_(**plan))


def musing(*goals: Goal) -> Session:
    """A member's MUS."""
    return member(ID, plan=Plan(goals=goals))


async def test_one_thing_to_build_on_is_linked_by_one_key(tmp_path: Path) -> None:
    source = group(plan=Plan(goals=(make_goal("m1", "Samle op"),)))
    async with playing(tmp_path, musing(FULL), source, open_id=ID) as stage:
        await stage.press("f8")
        assert "Ikke koblet til arbejdspladsens mål · F2 kobler" in stage.words
        await stage.press("enter")
        await stage.type(" nu")
        await stage.press("f2")
        assert "Målet bygger nu på GRUS 8.10.2026: »Samle op«" in stage.note
        assert "Bygger på GRUS 8.10.2026: »Samle op«" in stage.shown("#builds-on")
        (goal,) = goals(stage)
        assert goal == FULL.with_(aim=FULL.aim + " nu", builds_on=offered_by(source)[0])
        await stage.press("f2")
        assert goals(stage)[0].builds_on is None


async def test_among_several_one_is_chosen_or_none(tmp_path: Path) -> None:
    source = group()
    async with playing(tmp_path, musing(FULL, GAP), source, open_id=ID) as stage:
        await stage.press("f8", "f4", "f2", "down", "enter")
        assert [goal.builds_on for goal in goals(stage)] == [None, offered_by(source)[1]]
        await stage.press("f2")
        assert "koblet" in stage.text
        await stage.press("escape")
        assert goals(stage)[1].builds_on == offered_by(source)[1]
        await stage.press("f2", "end", "enter")
        assert goals(stage)[1].builds_on is None


async def test_a_link_to_what_is_gone_is_kept_and_can_be_taken_away(tmp_path: Path) -> None:
    link = offered_by(group())[0]
    linked = FULL.with_(builds_on=link)
    async with playing(tmp_path, musing(linked), open_id=ID) as stage:
        await stage.press("f8", "enter")
        await stage.type("!")
        assert goals(stage)[0].builds_on == link
        await stage.press("f2")
        assert goals(stage)[0].builds_on is None


async def test_without_anything_to_build_on_nothing_is_asked(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8", "f2")
        assert stage.on("PlanScreen")
        assert "koblet" not in stage.words


async def test_a_group_says_how_it_supports_and_whose_talk_it_replaces(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(FULL), open_id=ID) as stage:
        await stage.press("f8", "f4")
        await stage.type("Vi spørger først.")
        await stage.press("tab", "space", "right", "space")
        assert f"Mangler individuel samtale: {NAMES[2]}" in stage.words
        await stage.press("f3", "f4")
        plan = stage.stored().plan
        assert (plan.support, plan.replaces) == ("Vi spørger først.", NAMES[:2])
        assert plan.goals == (FULL,)
        await stage.press("f5")
        await stage.type("Nyt")
        await stage.press("escape", "escape", "f8")
        assert "ikke skrevet endnu" not in stage.words
        plan = stage.stored().plan
        assert (plan.support, len(plan.goals)) == ("Vi spørger først.", 2)


async def test_looking_at_what_the_group_shares_changes_nothing(tmp_path: Path) -> None:
    session = grus(FULL, support="Vi hjælper.", replaces=(NAMES[2], "Forhenværende Prøvesen"))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f8", "f4", "f3", "f4", "escape")
        assert stage.stored().plan == session.plan


async def test_a_mus_and_a_committee_share_no_such_thing(tmp_path: Path) -> None:
    for number, session in enumerate((talk(FULL), strategy(ID, plan=Plan(goals=(FULL,))))):
        async with playing(tmp_path / str(number), session, open_id=ID) as stage:
            await stage.press("f8")
            assert "Fælles" not in stage.words


async def test_who_is_told_of_an_action_is_shown_below_it(tmp_path: Path) -> None:
    (action,) = FULL.actions
    told = FULL.with_action(action.with_(told="Bo Prøvesen"))
    async with playing(tmp_path, talk(told), open_id=ID) as stage:
        await stage.press("f8")
        assert "får det at vide: Bo Prøvesen" in stage.words


async def test_a_goal_begun_after_a_deleted_one_is_empty(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GAP.with_(id="m1")), open_id=ID) as stage:
        await stage.press("f8", "delete", *YES, "f5")
        (goal,) = goals(stage)
        assert goal.aim == ""


async def test_the_end_of_a_goal_lends_its_start_the_year(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GAP), open_id=ID) as stage:
        await stage.press("f8")
        await open_part(stage, "timeline")
        await stage.type("oktober")
        await stage.press("tab")
        await stage.type("december 2026")
        assert stage.saves()
        assert "december 2026 = 1.–31.12.2026" in stage.words
        assert "oktober 2026 = 1.–31.10.2026" in stage.words
        (goal,) = goals(stage)
    assert goal.timeline.danish == "oktober 2026 – december 2026"
    assert not goal.timeline.ends_before_start


async def test_letters_in_one_burst_are_written_where_the_mark_is(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GAP), open_id=ID) as stage:
        await stage.press("f8")
        await stage.burst(*"Lede", "space", *"mødet", "enter")
        assert [action.text for action in goals(stage)[0].actions] == ["Lede mødet"]
        await stage.press("home")
        await stage.read(" æøå nu")
        assert goals(stage)[0].aim == GAP.aim + " æøå nu"


async def test_enter_is_a_line_break_in_a_text_and_escape_closes_it(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8", "enter", "enter")
        await stage.type("mere")
        await stage.press("escape")
        assert stage.on("PlanScreen")
        assert stage.focus is stage.screen.query_one(GoalSheet)
        assert goals(stage)[0].aim == FULL.aim + "\nmere"


async def test_actions_are_moved_and_taken_away_and_come_back(tmp_path: Path) -> None:
    (one,) = FULL.actions
    both = FULL.with_(actions=(one, one.with_(id="h2", text="Lede ét møde")))
    async with playing(tmp_path, talk(both), open_id=ID) as stage:
        await stage.press("f8", "down", "down", "ctrl+down")
        assert [action.id for action in goals(stage)[0].actions] == ["h2", one.id]
        await stage.press("ctrl+e")
        assert goals(stage) == (both,)
        await stage.press("delete")
        assert [action.id for action in goals(stage)[0].actions] == ["h2"]
        await stage.press("f7")
        assert goals(stage) == (both,)
