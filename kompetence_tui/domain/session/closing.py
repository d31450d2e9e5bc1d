"""Closing a session: what stands in the way, what to know first, and the close itself."""

from collections.abc import Iterator
from datetime import datetime

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.course import rules as course_rules
from kompetence_tui.domain.direction import group_rules
from kompetence_tui.domain.plan import next_follow_up
from kompetence_tui.domain.plan.hint_places import actions_of, named_actions
from kompetence_tui.domain.rules import (
    Finding,
    RuleBroken,
    has_plan_line,
    is_complete,
    missing_words,
)
from kompetence_tui.domain.session import demands
from kompetence_tui.domain.session.both import HALF, turn_at
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.i18n import _, plural


def closing_findings(session: Session) -> tuple[Finding, ...]:
    """What stands in the way of closing, then what is worth knowing first (N8)."""
    found = [
        *_nothing_decided(session),
        *_nothing_followed(session),
        *_alarms(session),
        *next_follow_up.findings(session),
        *demands.findings(session),
        *course_rules.findings(session),
        *group_rules.findings(session),
        *_about_goals(session),
        *_one_sided(session),
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

    A workshop ends in tasks, the five phases in their own fields, and an
    opfølgningssamtale in what became of the last plan.
    """
    is_of_its_own = session.course is not None or session.bank.is_phased
    return not (is_of_its_own or _follows_up(session))


def asks_for_reason(session: Session) -> bool:
    """The talk may end in a reason for having no plan, or it has one already."""
    return needs_decision(session) or bool(session.plan.no_development_because.strip())


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
        words = _("Intet mål er færdigt endnu: udfyld ét, eller skriv, hvorfor der ingen er i år")
        yield Finding(words, blocks=True)


def _follows_up(session: Session) -> bool:
    """It is an opfølgningssamtale with goals to follow up: it need not end in a plan of its own."""
    goals = session.follow_up.goals if session.follow_up else ()
    return session.kind is SessionKind.FOLLOW_UP and bool(goals)


def _nothing_followed(session: Session) -> Iterator[Finding]:
    said = session.follow_up is not None and session.follow_up.is_begun
    if _follows_up(session) and not (said or session.progress or session.plan.goals):
        words = _("Der er ikke sagt noget om målene endnu: gå til opfølgningen, og vurdér ét")
        yield Finding(words, blocks=True)


def _alarms(session: Session) -> Iterator[Finding]:
    """Challenges in the alarm zone that nothing is said of help to (N13)."""
    for place in actions_of(session):
        if place.action.challenge.lacks_support:
            words = _("{action} er i alarmzonen: skriv, hvilken støtte og hvilke redskaber der er")
            yield Finding(words.format(action=named_actions([place])), blocks=True)


def _one_sided(session: Session) -> Iterator[Finding]:
    """Answers that only one of the two has given: neither a closed talk nor a file shows them."""
    halves = [
        question
        for question in session.bank.questions
        if turn_at(session, question) in HALF and not session.answer(question.id).is_empty
    ]
    if halves:
        words = plural(
            "Ét spørgsmål har I ikke begge svaret færdig på; svaret bliver ikke vist",
            "{n} spørgsmål har I ikke begge svaret færdig på; svarene bliver ikke vist",
            len(halves),
        )
        yield Finding(words, blocks=False)


def _about_goals(session: Session) -> Iterator[Finding]:
    for number, goal in enumerate(session.plan.goals, 1):
        if words := missing_words(goal):
            aim = quote(goal.aim, 40) or _("uden tekst")
            sentence = _("Mål {n} »{aim}« {missing}").format(n=number, aim=aim, missing=words)
            yield Finding(sentence, blocks=False)
    decided = any(is_complete(goal) for goal in session.plan.goals)
    if decided and session.plan.no_development_because.strip():
        words = _("Planen har både mål og en begrundelse for ikke at have nogen")
        yield Finding(words, blocks=False)
