"""MED-tilbagemelding: what a committee wrote of a year under its headings (H9). Free of pydantic.

What the year showed stands under the same headings; the figures are a report's.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kompetence_tui.domain.base.text import clean, one_line
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


def plain_feedback(feedback: Feedback) -> dict[str, Any]:
    """As JSON."""
    parts = [
        {
            "id": part.id,
            "title": part.title,
            "said": [{"asked": asked, "text": text} for asked, text in part.said],
        }
        for part in feedback.parts
    ]
    return {"who": feedback.who, "date": feedback.date.isoformat(), "parts": parts}


def read_feedback(data: Mapping[str, Any]) -> Feedback:
    """What ``plain_feedback`` made; ValueError, KeyError or TypeError for all else."""
    return Feedback(
        one_line(data["who"]),
        dt.date.fromisoformat(data["date"]),
        tuple(_read_parts(data["parts"])),
    )


def _read_parts(data: list[Mapping[str, Any]]) -> Iterator[FeedbackPart]:
    for part in data:
        said = tuple((one_line(one["asked"]), clean(one["text"])) for one in part["said"])
        yield FeedbackPart(one_line(part["id"]), one_line(part["title"]), said)
