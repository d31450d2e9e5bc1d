"""The kompetenceprofil in a document, where both allow it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.profile.rules import Party, gap, gap_words, name_of
from kompetence_tui.domain.profile.words import STEPS
from kompetence_tui.export.blocks import Item, Items, SpiderWeb
from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.profile.profile import Rating
    from kompetence_tui.domain.session.session import Session

FEWEST_AXES, MOST_AXES = 3, 12
"""Of a profile that is drawn."""


def write_profile(doc: Document, session: "Session", level: int) -> None:
    """What each said of each competence, in the chosen order; without both ticks nothing.

    A competence nobody has rated leaves no trace.
    """
    profile = session.profile
    if not profile.is_exported:
        return
    rated = [rating for rating in profile.ratings if any(_steps(rating))]
    if not rated:
        return
    doc.heading(level, _("Kompetenceprofil"))
    doc.remark(_scale())
    _write_ratings(doc, rated, session)


def _write_ratings(doc: Document, rated: "list[Rating]", session: "Session") -> None:
    """All of them in words, and drawn where that says something and nothing wrong: two axes are a
    line, many cannot be told apart, and a web of the first of them would pass for the whole."""
    items = [Item(rating.competence, inner=tuple(_said(rating, session))) for rating in rated]
    steps = tuple(_steps(rating) for rating in rated)
    has_both = all(any(of_one) for of_one in zip(*steps, strict=True))
    if not (has_both and FEWEST_AXES <= len(items) <= MOST_AXES):
        doc.items(items)
        return
    first, second = (name_of(party, session) for party in Party)
    doc.web(SpiderWeb(Items(tuple(items)), steps, max(STEPS), (first, second)))


def _steps(rating: "Rating") -> tuple[int | None, int | None]:
    first, second = (party.level(rating) for party in Party)
    return first, second


def _said(rating: "Rating", session: "Session") -> Iterator[Item]:
    for party in Party:
        said = party.level(rating)
        if said is not None:
            words = _("{n} af {all}, {words}").format(n=said, all=len(STEPS), words=_(STEPS[said]))
            yield Item(f"{name_of(party, session)}: {words}")
    if gap(rating) is not None:
        yield Item(gap_words(rating), key=_("Sammenholdt"))


def _scale() -> str:
    """»(vurderet hver for sig: 1 ny i det, 2 kan med hjælp …)«."""
    steps = ", ".join(f"{step} {_(words)}" for step, words in STEPS.items())
    return _("(vurderet hver for sig: {steps})").format(steps=steps)
