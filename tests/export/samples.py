"""The session that the files in golden/ show."""

from kompetence_tui.domain.dates.when import Timeline
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import Session
from tests.factories import make_goal, make_session, when


def sample_session() -> Session:
    """A MUS in progress with a complete goal and one that lacks something."""
    session = make_session(goals=(make_goal(), incomplete_goal()))
    session = session.with_answer("trivsel", Answer(step=4, text="Godt hold, men travlt i maj."))
    session = session.with_answer("laering", Answer(chosen=("Sidemandsoplæring", "Ny opgave")))
    return session.with_answer("maal", Answer(text="Lede et møde.\n\n- følge Bo\n- selv prøve"))


def incomplete_goal() -> Goal:
    """Without end, evaluation, and responsible for its second action."""
    return Goal(
        id="g2",
        aim="Lede det tværfaglige møde",
        competence_type="social",
        actions=(
            Action(
                text="Følge Bo på to møder",
                responsible="Anna Eksempel",
                timeline=Timeline(start=when("15.1.2027"), end=when("marts 2027")),
            ),
            Action(text="Lede ét møde med sparring"),
        ),
        timeline=Timeline(start=when("15.1.2027")),
        responsible="Anna Eksempel",
    )
