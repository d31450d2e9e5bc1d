"""What the plan says above and instead of a goal, and what stands ready in a new one."""

from kompetence_tui.domain.plan.plan import Goal, Plan
from kompetence_tui.domain.rules import NO_DEVELOPMENT
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.screens.plan.addenda import addendum_words
from kompetence_tui.tui.screens.plan.rows import state_words


def place_words(session: Session, goal: Goal | None, showing: str, width: int) -> tuple[str, str]:
    """»Mål 2 af 3« and »færdigt« or what it lacks; of an addendum its day, of others nothing.

    ``goal`` is the one of the plan that is shown, as it stands in the fields.
    """
    if goal is None:
        return addendum_words(session, showing), ""
    ids = [one.id for one in session.plan.goals]
    words = _("Mål {n} af {all}").format(n=ids.index(goal.id) + 1, all=len(ids))
    return words, state_words(goal, width - len(words) - 5)


def empty_words(plan: Plan, key: str, *, read_only: bool) -> str:
    """What stands where no goal can be shown; ``key`` begins one."""
    if reason := plan.no_development_because:
        return f"{_(NO_DEVELOPMENT)} {reason}"
    if read_only:
        return _("Der er ingen mål i planen.")
    return _("Enter eller {key} begynder et nyt mål.").format(key=key)


def name_ready(session: Session) -> str:
    """The name that stands ready as responsible in a new goal: the employee's own."""
    employees = session.names(Role.EMPLOYEE)
    return employees[0] if session.kind.is_individual and employees else ""


def is_shared(session: Session) -> bool:
    """A group's plan says how its members support each other; a committee's does not."""
    return not session.kind.is_individual and not session.kind.has_sides
