"""What the agenda says of the rooms of a talk besides its questions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session


def says(words: str) -> "Callable[[Session], str]":
    """The same words in every talk."""
    return lambda _session: words


def plan(session: "Session") -> str:
    goals = plural("{n} mål", "{n} mål", len(session.plan.goals))
    return _("Udviklingsplanen · {n}").format(n=goals)


def direction(session: "Session") -> str:
    areas = len(session.direction.areas)
    words = plural("{n} indsatsområde", "{n} indsatsområder", areas)
    return _("Mål og indsatsområder · {n}").format(n=words)


def inputs(session: "Session") -> str:
    sources = dict.fromkeys(link.source for link in session.inputs)
    return _("Opspil fra {sources}").format(sources=", ".join(sources))


def playback(session: "Session") -> str:
    """»Tilbagespil fra 2026«; nothing where there is none."""
    from kompetence_tui.domain.rules import listed

    periods = dict.fromkeys(one.period.danish for one in session.playback)
    return _("Tilbagespil fra {period}").format(period=listed(list(periods))) if periods else ""


def follow_up(session: "Session") -> str:
    goals = len(session.follow_up.goals) if session.follow_up else 0
    return _("Opfølgning · {n}").format(n=plural("{n} mål", "{n} mål", goals))


def profile(session: "Session") -> str:
    words = plural("{n} kompetence", "{n} kompetencer", len(session.profile.ratings))
    if session.profile.is_empty:
        return _("Kompetenceprofil")
    return _("Kompetenceprofil · {n}").format(n=words)


def left_out(session: "Session") -> str:
    """How many questions are left out; nothing where all are asked."""
    asked = {question.id for question in session.asked.questions}
    number = sum(one not in asked for one in session.left_out)
    words = plural("{n} spørgsmål er udeladt", "{n} spørgsmål er udeladt", number)
    return _("Tid · {n}").format(n=words) if number else ""


def closing(session: "Session") -> str:
    return _("Afslut samtalen") if session.course else _("Afslut og godkend")


def acknowledgement(session: "Session") -> str:
    """Whether the plan is acknowledged as it is."""
    from kompetence_tui.export.agreed import acknowledged_by, is_changed

    if is_changed(session):
        return _("Godkendelse · planen er ændret efter godkendelse")
    people = len(acknowledged_by(session))
    words = plural("{n} har godkendt planen", "{n} har godkendt planen", people)
    return _("Godkendelse · {n}").format(n=words) if people else _("Godkendelse af planen")
