"""What can be done on the page that a talk is closed on."""

from enum import Enum

from kompetence_tui.domain.plan.agreed_rules import has_plan, parties
from kompetence_tui.domain.session.closing import needs_decision
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _


class ClosingWay(Enum):
    """In the words of the page."""

    ACKNOWLEDGE = _("Afslut og godkend")
    CLOSE = _("Afslut")
    TO_TASKS = _("Til opgaverne")
    SINCE = _("Siden sidst")
    BACK = _("Tilbage til samtalen")


def ways(session: Session) -> tuple[ClosingWay, ...]:
    """A workshop ends in tasks, other talks in a plan that can be acknowledged."""
    if session.course:
        since = (ClosingWay.SINCE,) if session.course.earlier else ()
        return (ClosingWay.CLOSE, ClosingWay.TO_TASKS, *since, ClosingWay.BACK)
    has_one = bool(parties(session)) and (needs_decision(session) or has_plan(session))
    acknowledge = (ClosingWay.ACKNOWLEDGE,) if has_one else ()
    return (*acknowledge, ClosingWay.CLOSE, ClosingWay.BACK)
