"""Sessions with nasty text in all that a plan can hold besides its five fields."""

from datetime import UTC, date, datetime, timedelta
from random import Random

from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, FollowUp, Outcome, Verdict
from kompetence_tui.domain.follow_up.progress import AFTER, Progress
from kompetence_tui.domain.plan.action import (
    Action,
    Challenge,
    ChosenMethod,
    PromptAnswer,
    Transfer,
    TransferPoint,
    Zone,
)
from kompetence_tui.domain.plan.agreed import Acknowledgement, Addendum
from kompetence_tui.domain.plan.method import LearningForm, PromptKind
from kompetence_tui.domain.plan.plan import Evaluation, Goal
from kompetence_tui.domain.plan.plan_text import NEWEST_TEXT
from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.domain.session.kinds import Horizon, Interest, Role, SessionKind
from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.agreed import checksum
from tests.export.nasty import nasty_session, nasty_text
from tests.export.nasty_group import nasty_group

TODAY = date(2026, 11, 21)
NOT_PRINTED = "Stik mod solopgang"
"""How the employee learns best; in no document."""


def nasty_deep(rng: Random) -> Session:
    """A session of any kind with a plan that has been lived with."""
    session = rng.choice((nasty_session, nasty_group))(rng)
    goals = tuple(_deep(rng, goal) for goal in session.plan.goals)
    session = session.with_(
        plan=session.plan.with_(
            goals=goals, next_follow_up=Evaluation(how=nasty_text(rng), when=_when(rng))
        ),
        follow_up=rng.choice((None, _follow_up(rng, goals))),
        preparation=rng.choice((None, _preparation(rng, session))),
        addenda=tuple(
            Addendum(date=_day(rng), goal=_deep(rng, Goal(id=f"t{n}", aim=nasty_text(rng))))
            for n in range(1, rng.randint(1, 3))
        ),
        progress=tuple(
            _note(rng, f"n{n}", ("g0", "g1", "t1", "f1", "væk")) for n in range(rng.randint(0, 4))
        ),
        profile=Profile(ratings=(Rating(id="k1", competence=NOT_PRINTED, employee=1),)),
        learns_best=NOT_PRINTED,
        drafts={"forslag": {"question": NOT_PRINTED, "by": NOT_PRINTED}},
    )
    return session.with_(acknowledgements=_acknowledgements(rng, session))


def _when(rng: Random) -> When:
    return When.read(rng.choice(("15.3.2027", "", nasty_text(rng, 2))), TODAY)


def _day(rng: Random) -> date:
    return TODAY + timedelta(days=rng.randint(0, 800))


def _deep(rng: Random, goal: Goal) -> Goal:
    return goal.with_(
        actions=(*(_deep_action(rng, action) for action in goal.actions), _deep_action(rng)),
        serves=nasty_text(rng, 2),
        follows=rng.choice((None, _link(rng, "m1"), _link(rng, "m2"))),
        horizon=rng.choice((None, *Horizon)),
        interest=rng.choice((None, *Interest)),
        needed_from=_when(rng),
        leader_ensures=nasty_text(rng),
        employee_does=nasty_text(rng),
        prerequisite_for=nasty_text(rng, 2),
        no_right_to=nasty_text(rng, 2),
    )


def _deep_action(rng: Random, action: Action | None = None) -> Action:
    agreed = {point: nasty_text(rng, 2) for point in TransferPoint if rng.random() < 0.3}
    return (action or Action(timeline=Timeline(end=_when(rng)))).with_(
        use=nasty_text(rng),
        methods=tuple(_method(rng) for _n in range(rng.randint(0, 2))),
        transfer=rng.choice((None, Transfer(agreed=agreed, follow_up=_when(rng)))),
        challenge=Challenge(
            employee=rng.choice((None, *Zone)),
            leader=rng.choice((None, *Zone)),
            support=nasty_text(rng),
        ),
    )


def _method(rng: Random) -> ChosenMethod:
    answers = (
        PromptAnswer(kind=kind, question=nasty_text(rng, 2), text=nasty_text(rng, 2))
        for kind in PromptKind
    )
    form = rng.choice((None, *LearningForm))
    return ChosenMethod(id="kursus", name=nasty_text(rng, 2), form=form, answers=tuple(answers))


def _link(rng: Random, item: str) -> Link:
    day, words = date(2026, 2, 3), nasty_text(rng, 3)
    return Link(session="sidst", item=item, kind=SessionKind.MUS, date=day, words=words)


def _follow_up(rng: Random, goals: tuple[Goal, ...]) -> FollowUp:
    followed = (
        FollowedGoal(
            id=f"f{n}",
            goal=rng.choice((*goals, Goal(id="m1", aim=nasty_text(rng)))),
            link=_link(rng, f"m{n}"),
            progress=tuple(_note(rng, f"n{k}", (f"f{n}",)) for k in range(rng.randint(0, 2))),
            verdict=rng.choice((None, *Verdict)),
            outcome=Outcome(
                benefit=nasty_text(rng),
                applied=nasty_text(rng),
                shared=nasty_text(rng),
                adjustment=nasty_text(rng),
            ),
        )
        for n in range(1, rng.randint(1, 4))
    )
    agreed = Evaluation(how=nasty_text(rng, 2), when=_when(rng))
    return FollowUp(
        session=rng.choice(("sidst", "imellem")),
        kind=rng.choice((SessionKind.MUS, SessionKind.FOLLOW_UP)),
        date=_day(rng),
        agreed=agreed,
        goals=tuple(followed),
    )


def _note(rng: Random, note_id: str, goals: tuple[str, ...]) -> Progress:
    points = ("", AFTER, "2027-03-01", TransferPoint.MOTIVATION.value, nasty_text(rng, 1))
    return Progress(
        id=note_id,
        goal=rng.choice(goals),
        action=rng.choice(("", "h1", "h2", "væk")),
        point=rng.choice(points),
        done=rng.random() < 0.5,
        on_track=rng.random() < 0.2,
        date=_day(rng),
        text=nasty_text(rng),
    )


def _preparation(rng: Random, session: Session) -> Preparation:
    answers = {question.id: nasty_text(rng) for question in session.bank.questions}
    return Preparation(
        imported=_day(rng),
        answers=answers | {nasty_text(rng, 1): nasty_text(rng)},
        goals={"f1": nasty_text(rng), "f9": nasty_text(rng)},
    )


def _acknowledgements(rng: Random, session: Session) -> tuple[Acknowledgement, ...]:
    sums = (checksum(session), "0" * 64)
    at = datetime(2027, 2, 3, 15, 4, tzinfo=UTC)
    names = ("Anna Eksempel", "anna  eksempel", nasty_text(rng, 1))
    return tuple(
        Acknowledgement(
            name=rng.choice(names),
            role=rng.choice(tuple(Role)),
            at=at,
            checksum=rng.choice(sums),
            text=NEWEST_TEXT,
        )
        for _n in range(rng.randint(0, 3))
    )
