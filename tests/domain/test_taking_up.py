"""When a talk begins with the last plan, and letting go of it (H2)."""

from kompetence_tui.domain.follow_up.follow_up import Verdict
from kompetence_tui.domain.follow_up.following import has_taken_over, judged, with_follow_up
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.follow_up.taking_up import begins_with_the_last, let_go, same_people
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import EventKind, Participant
from kompetence_tui.domain.session.summary import row_of
from tests.domain.years import DAYS, MEETING, SECOND, first_year, year
from tests.factories import NOW, make_goal

TALK = with_follow_up(year(SECOND), first_year())


def test_it_begins_with_the_last_until_all_is_judged_or_it_went_on() -> None:
    assert begins_with_the_last(TALK)
    half_way = judged(TALK, "f1", Verdict.CARRIED)
    assert begins_with_the_last(half_way)
    assert not begins_with_the_last(judged(half_way, "f2", Verdict.NOT_REACHED))
    assert not begins_with_the_last(TALK.with_answer("siden-sidst", Answer(text="Godt")))
    own = TALK.with_(plan=TALK.plan.with_goal(make_goal()))
    assert not begins_with_the_last(own)
    assert not begins_with_the_last(TALK.with_event(EventKind.CLOSED, NOW))
    assert not begins_with_the_last(year(SECOND))


def test_letting_go_takes_all_of_it_out_and_is_not_undone_by_renewing() -> None:
    note = Progress(id="n1", goal="f1", date=DAYS[SECOND], text="Om en anden")
    talk = judged(judged(TALK, "f1", Verdict.CARRIED), "f2", Verdict.CARRIED)
    changed = talk.plan.goals[1].with_(aim="Lede to møder")
    talk = talk.with_(plan=talk.plan.with_goal(changed), progress=(note,))
    gone = let_go(talk)
    assert gone.follow_up
    assert (gone.follow_up.goals, gone.progress) == ((), ())
    assert [(goal.aim, goal.follows) for goal in gone.plan.goals] == [("Lede to møder", None)]
    assert MEETING not in gone.model_dump_json()
    assert with_follow_up(gone, first_year()) is gone
    closed = gone.with_event(EventKind.CLOSED, NOW)
    assert not has_taken_over(closed)
    assert row_of(closed).follows == ""
    assert not begins_with_the_last(gone)


def test_the_same_people_again() -> None:
    first = first_year()
    facilitator = Participant(name="Dan Eksempel", role=Role.FACILITATOR)
    first = first.with_(participants=(*first.participants, facilitator))
    wish = same_people(first, SessionKind.FOLLOW_UP, "opfoelgning")
    assert (wish.employees, wish.leader) == (("Anna Eksempel",), "Eva Eksempel")
    assert (wish.unit, wish.facilitators) == ("Eksempelhuset", ("Dan Eksempel",))
    assert wish.is_enough
    assert wish.date is None
