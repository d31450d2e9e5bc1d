"""The whole session: what was asked, answered and put on boards, and the plan."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kompetence_tui.domain.form import TalkField
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.form_fields import fact_items, write_field

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session

EVERYTHING = (
    TalkField.BANK_GOALS,
    TalkField.INPUTS,
    TalkField.FOLLOW_UP,
    TalkField.PREPARATION,
    TalkField.DIRECTION,
    TalkField.ANSWERS,
    TalkField.COURSE,
    TalkField.PLAN,
    TalkField.ACKNOWLEDGEMENTS,
    TalkField.ADDENDA,
    TalkField.PLAYBACK,
    TalkField.PROGRESS,
    TalkField.UNUSED_CARDS,
)
"""In its order, whatever a form file says: insight leaves nothing out."""


def write_session(
    doc: Document, session: "Session", level: int, *, first: Iterable[Item] = ()
) -> None:
    """Everything that was written; an unanswered question leaves no trace, but an unused card is
    named. Never in it: the leader's help, the facilitator's guide, a round not shown, how
    the employee learns best, a profile that not both let out.

    ``first`` comes before the facts, in their list.
    """
    facts = fact_items(session, (TalkField.FACTS, TalkField.BANK))
    doc.items([*first, *facts])
    for field in EVERYTHING:
        write_field(doc, session, field, level)
