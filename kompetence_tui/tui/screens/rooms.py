"""The rooms of a talk besides its questions: what the agenda lists last."""

from collections.abc import Callable
from dataclasses import dataclass

from kompetence_tui.domain.session import Session
from kompetence_tui.i18n import _, plural


@dataclass(frozen=True)
class Room:
    """A screen of the talk that an action of the screen before it leads to."""

    action: str
    words: Callable[[Session], str]
    """What stands in the list."""


def _plan(session: Session) -> str:
    goals = plural("{n} mål", "{n} mål", len(session.plan.goals))
    return _("Udviklingsplanen · {n}").format(n=goals)


def _direction(session: Session) -> str:
    areas = len(session.direction.areas)
    words = plural("{n} indsatsområde", "{n} indsatsområder", areas)
    return _("Mål og indsatsområder · {n}").format(n=words)


def _inputs(session: Session) -> str:
    sources = dict.fromkeys(link.source for link in session.inputs)
    return _("Opspil fra {sources}").format(sources=", ".join(sources))


def _follow_up(session: Session) -> str:
    goals = len(session.follow_up.goals) if session.follow_up else 0
    return _("Opfølgning · {n}").format(n=plural("{n} mål", "{n} mål", goals))


def _profile(session: Session) -> str:
    words = plural("{n} kompetence", "{n} kompetencer", len(session.profile.ratings))
    if session.profile.is_empty:
        return _("Kompetenceprofil")
    return _("Kompetenceprofil · {n}").format(n=words)


def _acknowledgement(session: Session) -> str:
    """Whether the plan is acknowledged as it is."""
    from kompetence_tui.export.agreed import acknowledged_by, is_changed

    if is_changed(session):
        return _("Godkendelse · planen er ændret efter godkendelse")
    people = len(acknowledged_by(session))
    words = plural("{n} har godkendt planen", "{n} har godkendt planen", people)
    return _("Godkendelse · {n}").format(n=words) if people else _("Godkendelse af planen")


ROOMS = (
    Room("follow_up", _follow_up),
    Room("since", lambda _session: _("Siden sidste værksted")),
    Room("inputs", _inputs),
    Room("direction", _direction),
    Room("tasks", lambda _session: _("Opgaver indtil næste værksted")),
    Room("course", lambda _session: _("Forløbet")),
    Room("profile", _profile),
    Room("plan", _plan),
    Room("close_session", lambda _session: _("Afslut samtalen")),
    Room("acknowledge", _acknowledgement),
)
"""In the order they are listed; a room whose action the screen does not offer is left out."""
