"""The examples of whole processes: strategy to group to member, and a forløb of workshops."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kompetence_tui import paths
from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.course.course import TaskStatus
from kompetence_tui.domain.course.rules import covered_in, decisions_of, in_order
from kompetence_tui.domain.direction.group_rules import missing_individual, unused_cards
from kompetence_tui.domain.direction.opspil import renewed, sources_for
from kompetence_tui.domain.session.kinds import Aspect, ThemeForm
from kompetence_tui.domain.session.summary import row_of
from kompetence_tui.domain.thread.thread import thread_of
from kompetence_tui.domain.thread.tree import counted
from kompetence_tui.store.thread import facts_in
from tests.examples import BY_ID, BY_WHO
from tests.examples.people import FICTIONAL
from tests.shipped_forms import forms_for

SESSIONS = paths.shipped("sessions")
WORKSHOPS = in_order(session for session in BY_ID.values() if session.course)
STRATEGY, GROUP = "Hoved-MED i Eksempelkommunen", "Team Eksempelnord"


# The red thread: strategy, group, members.


def test_a_goal_of_a_member_leads_through_the_group_to_the_strategy() -> None:
    strategy, group, member = BY_WHO[STRATEGY], BY_WHO[GROUP], BY_WHO["Kaj Prøvesen"]
    shared, own = member.plan.goals
    assert own.builds_on is None
    assert shared.builds_on
    assert shared.builds_on.session == group.id
    goal = group.plan.goal(shared.builds_on.item)
    assert goal
    assert goal.builds_on
    assert goal.builds_on.session == strategy.id
    assert strategy.direction.area(goal.builds_on.item)


def test_what_is_taken_over_stands_as_it_stood_above() -> None:
    taken = [area for session in BY_ID.values() for area in session.direction.areas if area.origin]
    assert len(taken) == 5
    for area in taken:
        assert area.origin
        above = BY_ID[area.origin.session]
        source = above.direction.area(area.origin.item)
        assert source
        assert (area.title, area.vision, area.needs) == (source.title, source.vision, source.needs)
        assert (area.level, area.dialogue) == (above.direction.level, above.direction.dialogue)


def test_the_red_thread_counts_the_one_goal() -> None:
    thread = thread_of(facts_in(SESSIONS))
    assert not thread.unread
    found = {
        (area.words, goal.origin.who): counted(goal.goals)
        for area in thread.areas
        for goal in area.goals
    }
    assert found == {
        ("Digital med ro på", GROUP): "1 mål i MUS",
        ("Forstået første gang", GROUP): "ingen endnu",
    }
    waiting = {area.words: area.waiting for area in thread.areas if area.waiting}
    assert waiting == {"Vi lærer fra os": ("Eksempelcaféen",)}
    (document,) = SESSIONS.glob("roed-traad-*.md")
    text = document.read_text(encoding="utf-8")
    assert not [name for name in FICTIONAL if name in text]


def test_opening_them_changes_no_opspil() -> None:
    rows = [row_of(session) for session in BY_ID.values()]
    for session in BY_ID.values():
        found = [BY_ID[source] for source in sources_for(row_of(session), rows)]
        assert session.inputs == renewed(session.inputs, found, BY_ID)
    assert [len(BY_WHO[who].inputs) for who in ("Kaj Prøvesen", "Nadia Fiktiv")] == [2, 4]
    assert not any(goal.builds_on for goal in BY_WHO["Nadia Fiktiv"].plan.goals)


# The group's half day.


def test_the_group_used_its_boards_as_groups_do() -> None:
    group = BY_WHO[GROUP]
    boards = [(theme, group.board(theme.id)) for theme in group.bank.boards]
    notes = [note for _theme, board in boards for note in board.notes]
    assert len(boards) == 5
    assert {note.author for note in notes} >= {"", *group.names()[:5]}
    assert any(note.sum for note in notes)
    assert any(board.groups for _theme, board in boards)
    assert all(board.conclusion and board.used for _theme, board in boards)
    assert any(unused_cards(group, theme) for theme, _board in boards)
    over = [theme.title for theme, board in boards if board.seconds > 60 * (theme.minutes or 0)]
    assert "Hvad får vi brug for?" in over
    assert [q.text for q in group.bank.questions if q.proposed_by]
    assert missing_individual(group) == ("Kaj Prøvesen",)


def test_the_form_of_five_phases_was_finished_later() -> None:
    cafe = BY_WHO["Eksempelcaféen"]
    assert cafe.is_closed
    date = cafe.answer("femfaser-erfaringer-dato").when.date
    assert date
    assert date.first > cafe.events[-1].at.date()
    assert all(not cafe.answer(question.id).is_empty for question in cafe.bank.questions)


# The forløb.


def test_each_workshop_begins_with_what_the_one_before_left() -> None:
    for before, after in pairwise(WORKSHOPS):
        first, second = before.course, after.course
        assert first
        assert second
        assert (second.id, second.follows) == (WORKSHOPS[0].id, before.id)
        assert first.next_date.date
        assert first.next_date.date.first == after.date
        assert second.decided == decisions_of(before)
        plain = [task.with_(status=None, note="") for task in second.earlier]
        assert plain == list(first.tasks)


def test_the_tasks_are_judged_as_far_as_the_workshops_went() -> None:
    said = [[task.status for task in w.course.earlier] for w in WORKSHOPS if w.course]
    done, partly, not_done = TaskStatus
    assert said == [[], [done, partly, not_done], [done, partly, None, None]]
    assert [w.is_closed for w in WORKSHOPS] == [True, True, False]
    covered = covered_in(WORKSHOPS)
    assert [aspect for aspect in Aspect if not covered[aspect]] == [Aspect.COURSES]
    asked = [w.bank.themes[-1] for w in WORKSHOPS]
    assert all(theme.form is ThemeForm.TOOL for theme in asked)
    told = [any(q.id in w.answers for q in asked[n].questions) for n, w in enumerate(WORKSHOPS)]
    assert told == [True, True, False]


# What must never be in a file.


def test_no_export_holds_what_was_for_the_leader_or_the_facilitator() -> None:
    for session in BY_ID.values():
        secrets = set(_advice(session.bank))
        for form in forms_for(session):
            document = form.render(session, [w for w in WORKSHOPS if w != session])
            assert [words for words in secrets if words in document] == []


def _advice(bank: Bank) -> Iterator[str]:
    """Each sentence of the guides and the help."""
    texts = [theme.guide for theme in bank.themes] + [q.help for q in bank.questions]
    for text in texts:
        sentences = re.split(r"(?<=[.:?!])\s+", text)
        yield from (words for words in sentences if len(words) > 15)
