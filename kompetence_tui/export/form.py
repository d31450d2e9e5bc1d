"""What a form is that a session can be exported in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from kompetence_tui.export.blocks import About
from kompetence_tui.i18n import _, speaking, spoken

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.export.document import Document


PLAN_FILE = "udviklingsplan"
"""What the plan, which is acknowledged, is called in a file name."""


class NameTellsOf(Enum):
    """Whom the name of the file may tell of."""

    WHO = auto()
    """The person or the group."""
    UNIT = auto()
    """The unit only."""
    NOBODY = auto()
    """Neither, nor when it was."""


@dataclass(frozen=True)
class Form:
    """A choice of what of a session goes into a document."""

    id: str
    name: str
    description: str
    file_part: str
    """What the form is called in a file name."""
    write: Callable[[Sequence["Session"], str], "Document"]
    """The session, and the others where the whole forløb is told of, with the organisation's own
    words last; a form without personal data leaves those out."""
    fits: Callable[["Session"], bool]
    group_name: str = ""
    """What it is called in a group's talk, where that differs."""
    named: NameTellsOf = NameTellsOf.WHO
    shows_gaps: bool = True
    """What the talk and its plan still lack is worth knowing before it is written."""
    marks_drafts: bool = True
    """It says of a talk that is not closed that it is a draft."""
    whole_course: bool = False
    """It tells of all workshops of the forløb, and ``document`` is to be given the others too."""
    holds_answers: bool = False
    """What was said in the talk stands in it, not only what came of it."""
    caution: str = ""
    """What to know before it is written, in a whole sentence."""

    def called(self, session: "Session") -> str:
        """The name to choose it by: a group's plan is in nobody's personnel file."""
        return self.name if session.kind.is_individual else self.group_name or self.name

    def caution_of(self, session: "Session") -> str:
        """What to know before the session is written in it; empty for nothing."""
        if self.holds_answers and session.boards:
            return _("Svar og sedler med navne fra samtalen står i filen")
        return self.caution or (
            _("Svarene fra samtalen står i filen") if self.holds_answers else ""
        )

    @property
    def number(self) -> str | None:
        """What two files of one name are told apart by, as ``path_in`` takes it: the talk's own
        number, or by counting where none may be told."""
        return "" if self.named is NameTellsOf.NOBODY else None

    def document(
        self, session: "Session", others: Sequence["Session"] = (), *, notice: str = ""
    ) -> "Document":
        """The session in this form.

        ``others`` are the forløb's other workshops, ``notice`` the organisation's words on the
        purpose of the data and who may see them.
        """
        from kompetence_tui.export.first_page import stamp

        with speaking(session.bank.speech):
            document = self.write((session, *others) if self.whole_course else (session,), notice)
        with speaking(document.speech):
            if self.named is NameTellsOf.WHO:
                stamp(document, session.bank.ways)
            document.about = self._about(session)
        return document

    def render(
        self, session: "Session", others: Sequence["Session"] = (), *, notice: str = ""
    ) -> str:
        """The same as Markdown."""
        return str(self.document(session, others, notice=notice))

    def _about(self, session: "Session") -> About:
        """What may be told beside the text: no more than the name of the file may."""
        from kompetence_tui.export.first_page import stamp_words
        from kompetence_tui.export.nameless import unit_without_names

        name, language = _(self.called(session)), spoken().language
        if self.named is NameTellsOf.NOBODY:
            return About(name, language=language)
        kind = _("{kind} · {form}").format(kind=session.called, form=name)
        who = session.who if self.named is NameTellsOf.WHO else unit_without_names(session)
        stamped = stamp_words(session.bank.ways) if self.named is NameTellsOf.WHO else ""
        return About(kind, who, session.date, language, stamped)
