"""The plan as it is acknowledged: its canonical text, its checksum, and who stands by it (H12).

The canonical text is what the plan's document says from its first line to the line before the
signatures, without the lines that tell how far it has come: those change though nothing else was
agreed on. Ordinary tools can cut it out of the file and sum it up; see ``VERIFY``.
"""

import hashlib
from typing import TYPE_CHECKING

from kompetence_tui.export.document import STATUS, Document
from kompetence_tui.export.facts import facts
from kompetence_tui.export.follow_up import write_follow_up
from kompetence_tui.export.plan_parts import write_plan
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.agreed import Acknowledgement
    from kompetence_tui.domain.session import Session

SIGNATURES = _("Underskrifter")
"""The heading that the canonical text ends before."""

VERIFY = f"sed '/^- {STATUS}:/d; /^## {SIGNATURES}$/,$d' FIL | sha256sum"
"""The shell line that gives the checksum of the plan in the file FIL."""


def begun_plan(session: "Session") -> Document:
    """The plan's document up to its signatures."""
    doc = Document()
    doc.title(_("Kompetenceudviklingsplan for:"), session.who)
    doc.items(facts(session))
    write_follow_up(doc, session, level=2)
    write_plan(doc, session, level=2)
    return doc


def agreed_text(session: "Session") -> str:
    """The canonical text."""
    # The empty line before the heading of the signatures belongs to it.
    lines = f"{begun_plan(session)}\n".split("\n")
    return "\n".join(line for line in lines if not line.startswith(f"- {STATUS}:"))


def checksum(session: "Session") -> str:
    """SHA-256 of the canonical text in UTF-8, as hexadecimal digits."""
    return hashlib.sha256(agreed_text(session).encode()).hexdigest()


def acknowledged_by(session: "Session") -> "tuple[Acknowledgement, ...]":
    """Those who acknowledged the plan as it is now: the newest of each, in order."""
    from kompetence_tui.domain.agreed_rules import newest_acknowledgements

    if not session.acknowledgements:
        return ()
    now = checksum(session)
    return tuple(one for one in newest_acknowledgements(session) if one.checksum == now)


def is_changed(session: "Session") -> bool:
    """Somebody acknowledged the plan, and it is another one now.

    Who takes part in the talk no more counts until somebody acknowledges it anew.
    """
    from kompetence_tui.domain.agreed_rules import acknowledgement_of, parties

    if not session.acknowledgements:
        return False
    now = checksum(session)
    found = [acknowledgement_of(session, party) for party in parties(session)]
    of_parties = [one for one in found if one is not None]
    return not of_parties or any(one.checksum != now for one in of_parties)
