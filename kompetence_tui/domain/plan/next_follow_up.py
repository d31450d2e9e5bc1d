"""Næste opfølgning: when and how a plan as a whole is looked at again (E19)."""

from collections.abc import Iterator

from kompetence_tui.domain.dates.dates import LAST_YEAR, PartialDate
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.follow_up.following import carried_on
from kompetence_tui.domain.plan.plan import Evaluation
from kompetence_tui.domain.rules import Finding
from kompetence_tui.domain.session.kinds import AnswerKind, PlanTopic, SessionKind, ThemeForm
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

_MONTHS_AHEAD = 6


def needs_follow_up(session: Session) -> bool:
    """The talk leaves goals that a later one takes up, and no reason for having none."""
    has_plan = session.kind.is_individual or session.kind.may_replace
    has_reason = bool(session.plan.no_development_because.strip())
    return has_plan and session.course is None and not has_reason and carried_on(session)


def proposed(session: Session) -> Evaluation:
    """What stands ready where nothing is agreed on: the day that was answered in the talk, else
    half a year after it, or as late as the bank lets it be."""
    how = _("opfølgningssamtale")
    if session.kind is SessionKind.FOLLOW_UP and session.follow_up:
        how = _("ny {kind}").format(kind=session.follow_up.kind.value)
    return Evaluation(how=how, when=_answered(session) or _half_a_year_on(session))


def is_from_answer(session: Session) -> bool:
    """Nothing is agreed on yet, and what stands ready is the day that was answered in the talk."""
    return session.plan.next_follow_up == Evaluation() and _answered(session) is not None


def _answered(session: Session) -> When | None:
    """The last answer to the bank's question of when; not when experiences were written."""
    answers = [
        session.answer(question.id).when
        for theme in session.bank.themes
        for question in theme.questions
        if theme.form is not ThemeForm.EXPERIENCE
        and question.answer is AnswerKind.DATE
        and PlanTopic.FOLLOW_UP in question.topics
    ]
    return next((when for when in reversed(answers) if not when.is_empty), None)


def _half_a_year_on(session: Session) -> When:
    ahead = min(_MONTHS_AHEAD, session.bank.ways.demands.months or _MONTHS_AHEAD)
    months = session.date.year * 12 + session.date.month - 1 + ahead
    month = PartialDate.month(min(months // 12, LAST_YEAR), months % 12 + 1)
    return When(text=month.danish, date=month)


def findings(session: Session) -> Iterator[Finding]:
    """That it is not agreed on yet, or not so that it can be read; not once the talk is closed."""
    if session.is_closed or not needs_follow_up(session):
        return
    when, how = session.plan.next_follow_up.when, session.plan.next_follow_up.how
    if when.date is None and not when.is_empty:
        words = _("Datoen for opfølgningen kan ikke læses: skriv den fx som maj 2027")
        yield Finding(words, blocks=True)
    elif when.date is None or not how.strip():
        words = _("Det er ikke aftalt, hvornår og hvordan I følger op på planen")
        yield Finding(words, blocks=True)
    elif when.date.last < session.date:
        yield Finding(_("Opfølgningen ligger før samtalen"), blocks=False)
