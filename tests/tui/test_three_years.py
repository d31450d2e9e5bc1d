"""Three years of one employee's talks by keys alone: a plan, half a year later, what goes on, a
change after both had acknowledged it, an acute need, and the third year."""

from datetime import date, datetime
from pathlib import Path

from kompetence_tui.domain.follow_up.follow_up import Verdict
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.agreed import is_changed
from tests.shipped_forms import form_of
from tests.tui.stage import YES, Stage, playing
from tests.tui.talks import open_part

NOTES, TEACHING, DEMENTIA = "Skrive notater", "Lære nye op", "Møde borgere med demens"
LOCKS = "Bruge de nye låse"


async def test_three_years(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await first_year(stage)
        await half_a_year_later(stage)
        await second_year(stage)
        await changed_and_added_to(stage)
        await third_year(stage)
        first, half, second, third = (stage.store.read(row_id) for row_id in in_order(stage))
    taken_up = [session.follow_up for session in (half, second, third)]
    assert [last and last.session for last in taken_up] == [first.id, half.id, second.id]
    assert verdicts(half) == {NOTES: Verdict.REACHED, TEACHING: None}
    assert verdicts(second) == {TEACHING: Verdict.CARRIED}
    assert verdicts(third) == {TEACHING: Verdict.REACHED, DEMENTIA: None, LOCKS: None}
    carried = second.plan.goals[0]
    assert carried.follows
    assert (carried.follows.session, carried.follows.item) == (first.id, "m2")
    assert not is_changed(second)
    written = form_of(second, "plan").render(second)
    for words in ("videreføres som mål 1", "Videreført fra: MUS 12.11.2024", "aftalt 3.3.2026"):
        assert words in written


async def first_year(stage: Stage) -> None:
    at(stage, "2024-11-12T09:00:00+01:00")
    await stage.press("n")
    await stage.type("Signe Eksempel")
    await stage.press("tab")
    await stage.type("Eva Eksempel")
    await stage.focus_on("#bank")
    await stage.press("right", "f4")
    assert stage.on("Conversation")
    await write_goal(stage, NOTES, "18.11.2024", "marts 2025", "maj 2025")
    await write_goal(stage, TEACHING, "maj 2025", "oktober 2025", "oktober 2025")
    await close(stage)
    await leave(stage)


async def half_a_year_later(stage: Stage) -> None:
    at(stage, "2025-05-20T13:00:00+02:00")
    await stage.press("o", "down", "enter")
    assert stage.on("FollowUpScreen")
    await stage.press("enter", "1", "tab")
    await stage.type("Kortere notater")
    await stage.press("tab")
    await stage.type("Hver dag")
    await stage.press("f4", *["tab"] * 4)
    await stage.type("De kommer i oktober")
    await stage.press("escape")
    await close(stage)
    await leave(stage)


async def second_year(stage: Stage) -> None:
    at(stage, "2025-11-11T09:00:00+01:00")
    await stage.press("o", "down", "down", "enter")
    assert "Signe Eksempel" in stage.text
    await stage.press("f4")
    assert stage.on("FollowUpScreen")
    assert NOTES not in stage.text
    assert "20.5.2025 Justering: De kommer i oktober" in stage.words
    await stage.press("enter", "4", "f8")
    assert "Videreført fra MUS 12.11.2024" in stage.words
    assert "11.11.2025" in stage.words  # it begins anew today
    assert "mangler slutdato" in stage.words  # what is over is asked for anew
    await stage.press("enter")
    await stage.type("oktober 2026")
    await stage.press("tab", "tab", "tab")
    await stage.type("2.11.2026")
    await write_goal(stage, DEMENTIA, "1.2.2026", "juni 2026", "15.9.2026")
    await close(stage)
    await acknowledge(stage)


async def changed_and_added_to(stage: Stage) -> None:
    at(stage, "2025-11-25T14:00:00+01:00")
    assert stage.on("PlanScreen")
    await stage.press("ctrl+l", *YES)
    await open_part(stage, "timeline", "#end")
    await stage.press("end", *["backspace"] * 9)
    await stage.type("uge 33 2026")
    await close(stage)
    assert "Planen er ændret efter godkendelse" in stage.words
    await stage.press("f5")
    assert stage.words.count("ændret efter godkendelse") == 3
    await stage.press("escape")
    await acknowledge(stage)
    before = stage.talk.session.plan
    at(stage, "2026-03-03T10:00:00+01:00")
    await stage.press("f5")
    assert stage.on("AddendumScreen")
    await stage.type(LOCKS)
    await stage.press("escape", "escape", "f4", "f4", "f2")
    assert stage.on("ProgressScreen")
    await stage.type("To nye har været med")
    await leave(stage)
    second = stage.store.read(in_order(stage)[2])
    assert second.plan == before
    assert second.is_closed
    assert [(note.date, note.text) for note in second.progress] == [
        (date(2026, 3, 3), "To nye har været med")
    ]


async def third_year(stage: Stage) -> None:
    at(stage, "2026-11-10T09:00:00+01:00")
    await stage.press("o", "down", "down", "enter", "f4")
    assert stage.on("FollowUpScreen")
    assert all(words in stage.text for words in (TEACHING, DEMENTIA, LOCKS))
    taken_up = stage.talk.session.follow_up
    assert taken_up
    noted = [note.text for followed in taken_up.goals for note in followed.progress]
    assert noted == ["To nye har været med"]
    await stage.press("enter", "1", "tab")
    await stage.type("Alle bruger mappen")
    await stage.press("escape")
    assert stage.on("Conversation")
    await leave(stage)


async def write_goal(stage: Stage, aim: str, start: str, end: str, judged: str) -> None:
    """A goal with all five fields; its action ends as it does."""
    await stage.press("f5")
    await stage.type(aim)
    await stage.press("tab", "space", "tab")
    await stage.type(f"Øve sig i at {aim.lower()}")
    await stage.press("tab", "tab")
    await stage.type(end)
    await stage.press(*["tab"] * 4)
    await stage.type(start)
    await stage.press("tab")
    await stage.type(end)
    await stage.press("tab", "tab")
    await stage.type("Thea ser med")
    await stage.press("tab")
    await stage.type(judged)


async def close(stage: Stage) -> None:
    """With the follow-up as it is proposed."""
    await stage.press("ctrl+l", "right", "enter")
    assert stage.on("Export"), stage.text


async def leave(stage: Stage) -> None:
    """Back to the overview, step by step."""
    while not stage.on("Overview"):
        await stage.press("escape")
        if "Forlad samtalen?" in stage.text:
            await stage.press(*YES)


async def acknowledge(stage: Stage) -> None:
    """Both type their names, and go back to the plan."""
    await stage.press("f5")
    for name in ("Signe Eksempel", "Eva Eksempel"):
        await stage.type(name)
        await stage.press("enter")
        assert f"{name} har godkendt planen" in stage.note
    await stage.press("escape", "escape")


def at(stage: Stage, iso: str) -> None:
    moment = datetime.fromisoformat(iso)
    stage.app.services.now = lambda: moment


def in_order(stage: Stage) -> list[str]:
    rows = stage.store.listing().rows
    assert {row.kind for row in rows} <= {SessionKind.MUS, SessionKind.FOLLOW_UP}
    return [row.id for row in sorted(rows, key=lambda row: row.date)]


def verdicts(session: Session) -> dict[str, Verdict | None]:
    assert session.follow_up
    return {followed.goal.aim: followed.verdict for followed in session.follow_up.goals}
