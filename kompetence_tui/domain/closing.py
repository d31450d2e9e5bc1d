"""Closing a session: what stands in the way, what to know first, and the close itself."""

from collections.abc import Iterator
from datetime import datetime

from kompetence_tui.domain import course_rules, group_rules
from kompetence_tui.domain.rules import (
    Finding,
    RuleBroken,
    has_plan_line,
    is_complete,
    missing_words,
)
from kompetence_tui.domain.session import EventKind, Session
from kompetence_tui.domain.text import quote
from kompetence_tui.i18n import _


def closing_findings(session: Session) -> tuple[Finding, ...]:
    """What stands in the way of closing, then what is worth knowing first (N8, K4, V3)."""
    found = [
        *_nothing_decided(session),
        *course_rules.findings(session),
        *group_rules.findings(session),
        *_about_goals(session),
        *group_rules.about_cards(session),
    ]
    return tuple(sorted(found, key=lambda finding: not finding.blocks))


def close(session: Session, at: datetime) -> Session:
    """The session closed. Raises RuleBroken with the first thing in the way."""
    if session.is_closed:
        raise RuleBroken(_("Samtalen er allerede afsluttet"))
    for finding in closing_findings(session):
        if finding.blocks:
            raise RuleBroken(finding.words)
    return session.with_event(EventKind.CLOSED, at)


def reopen(session: Session, at: datetime) -> Session:
    """The session open for writing again, and that recorded. Raises RuleBroken if it is open."""
    if not session.is_closed:
        raise RuleBroken(_("Samtalen er ikke afsluttet"))
    return session.with_event(EventKind.REOPENED, at)


def needs_decision(session: Session) -> bool:
    """The talk has to end in a plan, or in the reason for having none.

    A workshop ends in tasks (V3), and the five phases in their own fields (E11).
    """
    return session.course is None and not session.bank.is_phased


def asks_for_reason(session: Session) -> bool:
    """A reason would let the talk close, or it has one already."""
    reason = session.plan.no_development_because.strip()
    return bool(reason) or any(_nothing_decided(session))


def _nothing_decided(session: Session) -> Iterator[Finding]:
    goals, reason = session.plan.goals, session.plan.no_development_because.strip()
    if not needs_decision(session) or reason:
        return
    if session.bank.boards:
        if not has_plan_line(goals):
            words = _(
                "Planen mangler en linje med handling, ansvarlig og dato: skriv én, "
                "eller skriv, hvorfor der ingen er"
            )
            yield Finding(words, blocks=True)
    elif not goals:
        words = _("Planen er tom: skriv et mål, eller skriv, hvorfor der ingen er i år")
        yield Finding(words, blocks=True)
    elif not any(is_complete(goal) for goal in goals):
        words = _("Intet mål er fuldt endnu: udfyld ét, eller skriv, hvorfor der ingen er i år")
        yield Finding(words, blocks=True)


def _about_goals(session: Session) -> Iterator[Finding]:
    for number, goal in enumerate(session.plan.goals, 1):
        lacks = [missing_words(goal)]
        if session.inputs and goal.builds_on is None:
            lacks.append(_("er ikke koblet til arbejdspladsens mål"))
        for words in filter(None, lacks):
            aim = quote(goal.aim, 40) or _("uden tekst")
            sentence = _("Mål {n} »{aim}« {missing}").format(n=number, aim=aim, missing=words)
            yield Finding(sentence, blocks=False)
    decided = any(is_complete(goal) for goal in session.plan.goals)
    if decided and session.plan.no_development_because.strip():
        words = _("Planen har både mål og en begrundelse for ikke at have nogen")
        yield Finding(words, blocks=False)
