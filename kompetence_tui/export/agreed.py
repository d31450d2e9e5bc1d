"""The plan as it is acknowledged: its canonical text, its checksum, and who stands by it (H12).

The canonical text is what the plan's document says from its first line to the line before the
signatures, without the lines that tell how far it has come: those change though nothing else was
agreed on. Ordinary tools can cut it out of the file and sum it up; see ``verifying``.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kompetence_tui.domain.plan.plan_text import NEWEST_TEXT, PlanText
from kompetence_tui.domain.rules import listed
from kompetence_tui.export.blocks import STATUS
from kompetence_tui.export.document import Document
from kompetence_tui.export.facts import facts
from kompetence_tui.export.first_page import stamp
from kompetence_tui.export.follow_up import write_follow_up
from kompetence_tui.export.plan_parts import write_plan
from kompetence_tui.i18n import AS_WRITTEN, Speech, _, speaking

if TYPE_CHECKING:
    from kompetence_tui.domain.plan.agreed import Acknowledgement
    from kompetence_tui.domain.session.session import Session

SIGNATURES = _("Underskrifter")
"""The heading that the canonical text ends before."""


def verifying(file: str) -> str:
    """The shell line that gives the checksum of the plan in the file, named as we name files."""
    return f"sed '/^- {STATUS}:/d; /^## {_(SIGNATURES)}$/,$d' {file} | sha256sum"


def plan_text(session: "Session") -> PlanText:
    """The wording and order that the plan is shown, exported and acknowledged in.

    The newest; but while somebody stands by the plan as it is, the oldest that one of them
    acknowledged it in. So no new form makes it »ændret«, the printed line gives the printed
    checksum, and whoever acknowledges it too stands by the very same text. Once the words of the
    plan change nobody stands by it, and the next acknowledgement is of the newest.
    """
    return min((one.text for one in acknowledged_by(session)), default=NEWEST_TEXT)


def plan_speech(session: "Session") -> Speech:
    """How the plan speaks: as its bank does, but in a text that knew nothing of that."""
    return _speech(session, plan_text(session))


def begun_plan(session: "Session", *, is_by_type: bool = False) -> Document:
    """The plan's document up to its signatures; by competence type it is not what is
    acknowledged, but says the same."""
    return _begun(session, plan_text(session), is_by_type=is_by_type)


def agreed_text(session: "Session") -> str:
    """The canonical text."""
    return _canonical(session, plan_text(session))


def checksum(session: "Session") -> str:
    """SHA-256 of the canonical text in UTF-8, as hexadecimal digits."""
    return _sum(session, plan_text(session))


def acknowledged_by(session: "Session") -> "tuple[Acknowledgement, ...]":
    """Those who acknowledged the plan as it is now: the newest of each, in order."""
    from kompetence_tui.domain.plan.agreed_rules import newest_acknowledgements

    return unchanged(session, newest_acknowledgements(session))


def unchanged(
    session: "Session", acknowledgements: "Iterable[Acknowledgement]"
) -> "tuple[Acknowledgement, ...]":
    """Those of them that are of the plan as it is now, each in the text it was given in."""
    found = tuple(acknowledgements)
    now = {text: _sum(session, text) for text in {one.text for one in found}}
    return tuple(one for one in found if one.checksum == now[one.text])


def is_changed(session: "Session") -> bool:
    """Somebody acknowledged the plan, and it is another one now.

    Who takes part in the talk no more counts until somebody acknowledges it anew.
    """
    from kompetence_tui.domain.plan.agreed_rules import acknowledgement_of, parties

    if not session.acknowledgements:
        return False
    found = [acknowledgement_of(session, party) for party in parties(session)]
    of_parties = [one for one in found if one is not None]
    return not of_parties or unchanged(session, of_parties) != tuple(of_parties)


def _begun(session: "Session", text: PlanText, *, is_by_type: bool = False) -> Document:
    with speaking(_speech(session, text)):
        return _in_words(session, text, is_by_type=is_by_type)


def _in_words(session: "Session", text: PlanText, *, is_by_type: bool) -> Document:
    doc = Document()
    doc.title(_("Kompetenceudviklingsplan for:"), session.who)
    stamp(doc, session.bank.ways)
    *first, status = facts(session)
    doc.items([*first, replace(status, text=f"{status.text}{_later(session)}")])
    write_follow_up(doc, session, level=2)
    write_plan(doc, session, level=2, text=text, is_by_type=is_by_type)
    return doc


def _later(session: "Session") -> str:
    """What stands after the signatures, where nobody looks for more; part of the status, for it
    changes though nothing else was agreed on."""
    parts = (
        (_("tillæg"), session.addenda),
        (_("tilbagespil"), session.playback),
        (_("fremdrift"), session.progress),
    )
    if not (found := [words for words, what in parts if what]):
        return ""
    words = listed(found)
    return _(". {what} står sidst, efter underskrifterne").format(
        what=f"{words[:1].upper()}{words[1:]}"
    )


def _canonical(session: "Session", text: PlanText) -> str:
    with speaking(_speech(session, text)):
        return _cut(session, text)


def _speech(session: "Session", text: PlanText) -> Speech:
    return session.bank.speech if text >= PlanText.OWN_WORDS else AS_WRITTEN


def _cut(session: "Session", text: PlanText) -> str:
    # The empty line before the heading of the signatures belongs to it.
    lines = f"{_begun(session, text)}\n".split("\n")
    return "\n".join(line for line in lines if not line.startswith(f"- {STATUS}:"))


def _sum(session: "Session", text: PlanText) -> str:
    return hashlib.sha256(_canonical(session, text).encode()).hexdigest()
