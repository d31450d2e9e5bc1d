"""The leader's own sheet, taken in: private notes at their places in the talk."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import FIELD_LIMIT
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.agenda import Agenda
from kompetence_tui.domain.session.private import AT_PLAN
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.private import PrivateNotes
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.preparation.reader import Filled


@dataclass(frozen=True)
class LeadersNotes:
    """What the leader wrote, by the place that it is to be noted at."""

    texts: Mapping[str, str]

    def __repr__(self) -> str:
        return "<LeadersNotes>"

    def added_to(self, notes: "PrivateNotes", at: dt.datetime) -> "PrivateNotes":
        """The notes with each text below what is noted there; one that stands there stays once.

        Raises RuleBroken where that would be more than a note can hold.
        """
        for place, text in self.texts.items():
            before = notes.text(place)
            if text in before:
                continue
            both = "\n\n".join(filter(None, (before.rstrip(), text)))
            if len(both) > FIELD_LIMIT:
                words = _(
                    "Intet er læst ind: en af dine private noter ville blive på mere end {n} tegn. "
                    "Kort den eller skemaet ned"
                )
                raise RuleBroken(words.format(n=FIELD_LIMIT))
            notes = notes.with_text(place, both, at)
        return notes


def leaders_notes(session: "Session", filled: "Filled") -> LeadersNotes:
    """A text at the question, or at the board or phase that it belongs to; of a goal at the plan,
    with the goal's words."""
    from kompetence_tui.export.preparation import goal_words

    agenda, texts = Agenda(session), dict[str, list[str]]()
    asked = {question.id: question.text for question in session.bank.questions}
    for goal, text in filled.goals.items():
        texts.setdefault(AT_PLAN, []).append(f"{goal_words(session, goal)}: {text}")
    for question, text in filled.answers.items():
        place = next((stop.id for stop in agenda.stops if stop.holds(question)), question)
        words = text if place == question else f"{asked[question]}\n{text}"
        texts.setdefault(place, []).append(words)
    return LeadersNotes({place: "\n\n".join(those) for place, those in texts.items()})
