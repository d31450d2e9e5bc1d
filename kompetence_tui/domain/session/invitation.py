"""Whether a talk was offered, and declined."""

import datetime as dt

from kompetence_tui.domain.session.session import EventKind, Session

INVITATIONS = (EventKind.OFFERED, EventKind.DECLINED)


def invited(session: Session, kind: EventKind, at: dt.datetime) -> Session:
    """The session noted as offered or declined; noted as just that already, neither any more."""
    if session.invitation is not kind:
        return session.with_event(kind, at)
    kept = tuple(event for event in session.events if event.kind not in INVITATIONS)
    return session.with_(events=kept)
