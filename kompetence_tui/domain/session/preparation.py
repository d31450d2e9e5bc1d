"""Forberedelse: what whose talk it is wrote at home, in their own words."""

import datetime as dt

from pydantic import Field

from kompetence_tui.domain.base.model import Model, Text
from kompetence_tui.i18n import _


class Preparation(Model):
    """A filled sheet as it came back; shown beside the questions, never changed here."""

    imported: dt.date
    answers: dict[str, Text] = Field(default_factory=dict)
    """By question id."""
    goals: dict[str, Text] = Field(default_factory=dict)
    """What was written of the goals of the last plan, by the followed goal's id."""

    def words_for(self, question_id: str) -> str:
        """What was written at a question, without empty lines around it; empty for nothing."""
        return self.answers.get(question_id, "").strip()


def prepared_by(name: str, *, is_group: bool = False) -> str:
    """»Annas forberedelse«, for the name of whoever prepared; a group has no first name."""
    if is_group:
        return _("Gruppens forberedelse")
    first = name.partition(" ")[0] or _("medarbejderen")
    ends_in_s = first[-1].casefold() in ("s", "x", "z")
    whose = f"{first}’" if ends_in_s else f"{first}s"
    words = _("{whose} forberedelse").format(whose=whose)
    return words[:1].upper() + words[1:]
