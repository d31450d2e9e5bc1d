"""What is begun in a form that is used as a whole: kept until the form is done or emptied."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session

PROPOSAL = "forslag"
"""The form of a question or a card that is proposed."""

DETAILS = "oplysninger"
"""The form in which a talk's names, unit and date are corrected."""

BY, TEXT = "by", "question"
"""Fields of a proposal: who proposes it, and what."""

_NAMES = frozenset({BY, "employees", "leader", "management", "staff", "facilitators"})
"""Fields that ask for names."""

Drafts = dict[str, dict[str, str]]
"""By form the texts of its fields, those that differ from what stood ready there."""


def with_draft(session: "Session", form: str, texts: Mapping[str, str]) -> "Session":
    """The session with these texts begun in the form; itself where nothing changes."""
    others = {name: begun for name, begun in session.drafts.items() if name != form}
    drafts = others | ({form: dict(texts)} if texts else {})
    return session if drafts == session.drafts else session.with_(drafts=drafts)


def renamed_drafts(drafts: Drafts, rename: Callable[[str], str]) -> Drafts:
    """The drafts with other names where a name is asked for."""
    return {
        form: {field: rename(text) if field in _NAMES else text for field, text in texts.items()}
        for form, texts in drafts.items()
    }
