"""The kompetenceprofil in a document, where both allow it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.profile.rules import Party, gap, gap_words, name_of
from kompetence_tui.domain.profile.words import STEPS
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.profile.profile import Rating
    from kompetence_tui.domain.session.session import Session


def write_profile(doc: Document, session: "Session", level: int) -> None:
    """What each said of each competence, in the chosen order; without both ticks nothing.

    A competence nobody has rated leaves no trace.
    """
    profile = session.profile
    if not profile.is_exported:
        return
    items = [
        Item(rating.competence, inner=tuple(_said(rating, session)))
        for rating in profile.ratings
        if any(party.level(rating) is not None for party in Party)
    ]
    if items:
        doc.heading(level, _("Kompetenceprofil"))
        doc.remark(_scale())
        doc.items(items)


def _said(rating: "Rating", session: "Session") -> Iterator[Item]:
    for party in Party:
        said = party.level(rating)
        if said is not None:
            words = _("{n} af {all}, {words}").format(n=said, all=len(STEPS), words=STEPS[said])
            yield Item(f"{name_of(party, session)}: {words}")
    if gap(rating) is not None:
        yield Item(gap_words(rating), key=_("Sammenholdt"))


def _scale() -> str:
    """»(vurderet hver for sig: 1 ny i det, 2 kan med hjælp …)«."""
    steps = ", ".join(f"{step} {words}" for step, words in STEPS.items())
    return _("(vurderet hver for sig: {steps})").format(steps=steps)
