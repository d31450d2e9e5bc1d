"""What whose talk it is wrote before it, in their own words."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session

_AIM = 60


def write_preparation(doc: Document, session: "Session", level: int) -> None:
    """Each question that something was written at, marked as their preparation.

    Nothing where no sheet came back, or an empty one did.
    """
    found = [(words, text) for words, text in _written(session) if text.strip()]
    if session.preparation is None or not found:
        return
    day = danish_day(session.preparation.imported)
    title = _("Medarbejderens forberedelse, hentet {date}")
    if not session.kind.is_individual:
        title = _("Gruppens forberedelse, hentet {date}")
    doc.heading(level, title.format(date=day))
    for words, text in found:
        doc.heading_of(level + 1, words)
        doc.text(text)


def _written(session: "Session") -> list[tuple[str, str]]:
    """What was asked, or the goal that was written of, with the words; in the sheet's order."""
    sheet = session.preparation
    if sheet is None:
        return []
    order = {question.id: question.text for question in session.bank.questions}
    asked = [(words, sheet.answers[key]) for key, words in order.items() if key in sheet.answers]
    asked += [(key, text) for key, text in sheet.answers.items() if key not in order]
    goals = [(goal_words(session, key), text) for key, text in sheet.goals.items()]
    return [*goals, *asked]


def goal_words(session: "Session", followed_id: str) -> str:
    """»Om målet »Lede et møde««, or the id of a goal that is not taken up any more."""
    followed = session.follow_up.followed(followed_id) if session.follow_up else None
    aim = quote(followed.goal.aim, _AIM) if followed else followed_id
    return _("Om målet »{aim}«").format(aim=aim)
