"""Which talks have a tilbagespil, and how it comes to the group's next one."""

import datetime as dt
from collections.abc import Iterable

from kompetence_tui.domain.direction.opspil import link_to
from kompetence_tui.domain.follow_up.taking_up import has_gone_on
from kompetence_tui.domain.people.namesakes import may_be_one
from kompetence_tui.domain.report.playback import Playback
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.kinds import FEEDBACK_BANK, SessionKind
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _


def may_have(session: Session) -> bool:
    """Goals of individual talks can build on what it came to: a strategy, or a group's talk."""
    is_strategy = session.kind is SessionKind.STRATEGY and session.bank.id != FEEDBACK_BANK
    return is_strategy or session.kind.may_replace


def has_areas(session: Session) -> bool:
    """It has indsatsområder, its own or taken over."""
    return any(not area.is_empty for area in session.direction.areas)


def own_playbacks(session: Session) -> tuple[Playback, ...]:
    """Those that are attached to the talk, without those of the one before."""
    return tuple(one for one in session.playback if one.taken_from is None)


def periods_to_choose(
    session: Session, periods: Iterable[ReportPeriod], today: dt.date
) -> tuple[ReportPeriod, ...]:
    """Those of the periods that are over and not attached: the years, then the half-years, the
    newest first. A year whose half is published shows less."""
    known = {one.period for one in own_playbacks(session)}
    found = (period for period in periods if period.is_over(today) and period not in known)
    return tuple(sorted(found, key=lambda period: (period.half == 0, period.last), reverse=True))


def begins_with_it(session: Session) -> bool:
    """The talk opens on the tilbagespil of the one before, until it has gone on."""
    if session.is_closed or has_gone_on(session):
        return False
    return any(one.taken_from for one in session.playback)


def attached(session: Session, playback: Playback) -> Session:
    """The session with the tilbagespil. The plan, and what was acknowledged, stay as they are.

    Raises:
        RuleBroken: that period's is attached already.
    """
    if any(one.period == playback.period for one in own_playbacks(session)):
        words = _("{title} er vedlagt allerede.")
        raise RuleBroken(words.format(title=playback.title))
    return session.with_(playback=(*session.playback, playback))


def earlier_talks(talk: SessionRow, rows: Iterable[SessionRow]) -> tuple[str, ...]:
    """Ids of the group's earlier talks of the sort, newest first, to the last that was held: those
    after it may be planned alone, and a strategy is held without being begun by what rows tell."""
    found: list[str] = []
    for row in sorted((r for r in rows if _comes_before(r, talk)), key=_age, reverse=True):
        found.append(row.id)
        if row.started or row.closed:
            break
    return tuple(found)


def with_those_of(session: Session, last: Session | None) -> Session:
    """The session with a copy of what is attached to the last talk; without one it keeps what it
    has. The session itself where that changes nothing."""
    if last is None:
        return session
    link = link_to(last, "", "")
    taken = (one.with_(taken_from=link) for one in own_playbacks(last))
    playback = (*taken, *own_playbacks(session))
    return session if playback == session.playback else session.with_(playback=playback)


def _comes_before(row: SessionRow, talk: SessionRow) -> bool:
    is_sort = _sort(row) is not None and _sort(row) == _sort(talk)
    return is_sort and _age(row) < _age(talk) and may_be_one(row.whose, talk.whose)


def _sort(row: SessionRow) -> str | None:
    """Strategies follow each other, and groups' talks do; None for all others."""
    if row.kind is SessionKind.STRATEGY and not row.is_feedback:
        return "strategy"
    return "group" if row.kind.may_replace else None


def _age(row: SessionRow) -> tuple[dt.date, str]:
    return row.date, row.id
