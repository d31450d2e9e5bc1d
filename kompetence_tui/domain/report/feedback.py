"""MED-tilbagemelding: what a committee wrote of a year under its headings (H9). Free of pydantic.

What the year showed stands under the same headings; the figures are a report's.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session

AIMS, COHERENCE, EVALUATION = "med-maal", "med-sammenhaeng", "med-evaluering"
"""Ids of the bank's themes for the three headings of Herlev's policy."""

HEADINGS: Mapping[str, str] = {
    AIMS: _("De overordnede mål for indsatsen"),
    COHERENCE: _("Sammenhæng mellem arbejdspladsens mål/strategier og kompetenceudvikling"),
    EVALUATION: _("Evaluering af arbejdet med kompetenceudvikling"),
}
"""As they stand in the policy: for a sheet that no committee wrote in."""

TABLES: Mapping[str, tuple[TableId, ...]] = {
    AIMS: (TableId.AREAS, TableId.TYPES),
    COHERENCE: (TableId.AREAS, TableId.AREA_VERDICTS),
    EVALUATION: (TableId.TALKS, TableId.PLANS, TableId.VERDICTS, TableId.USE, TableId.FORMS),
}
"""Which figures stand under each; of the goals by indsatsområde the areas under the first, and
under the second those without one."""


@dataclass(frozen=True, slots=True, repr=False)
class FeedbackPart:
    """One heading, with what was asked and written under it."""

    id: str
    title: str
    said: tuple[tuple[str, str], ...] = ()
    """Each question with the words, empty where nothing was written."""


@dataclass(frozen=True, slots=True, repr=False)
class Feedback:
    """What one committee wrote."""

    who: str
    """The committee's name; empty where none was written."""
    date: dt.date
    parts: tuple[FeedbackPart, ...]
    session: str = ""
    """Id of its talk; in no file."""


def feedback_of(session: "Session") -> Feedback:
    """What stands in the talk, which is held with the bank of feedback."""
    parts = []
    for theme in session.bank.themes:
        said = ((q.text, session.answer(q.id).text.strip()) for q in theme.questions)
        parts.append(FeedbackPart(theme.id, theme.title, tuple(said)))
    return Feedback(session.unit, session.date, tuple(parts), session.id)
