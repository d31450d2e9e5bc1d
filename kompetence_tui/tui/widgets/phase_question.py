"""One question of a phase: its words, what to ask further, and the fields of its answer."""

import re
from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from kompetence_tui.domain.bank import Bank, Question
from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.answer_area import AnswerArea
from kompetence_tui.tui.widgets.beside import Beside

_NUMBER = re.compile(r"^[0-9]+[.:)] +")
"""Before the headings of a form that numbers them itself."""


class PhaseQuestion(Vertical):
    """Takes little room until the keys are in it."""

    def __init__(
        self,
        question: Question,
        today: date,
        *,
        who_sees: str,
        whom: Sequence[str] = (),
        by: str = "",
    ) -> None:
        """``by`` says who proposed the question and who answers it, ``who_sees`` of a rating."""
        super().__init__(classes="phase-question")
        self.question = question
        self._by = f"  {by}" if by else ""
        self._who_sees = who_sees
        self.area = AnswerArea(today, whom=whom, dates_alone=True)

    def compose(self) -> ComposeResult:
        yield Static(
            joined((self.question.text, "bold"), (self._by, "$muted")), classes="phase-words"
        )
        if self.question.follow_ups:
            yield Static(plain("\n".join(self.question.follow_ups)), classes="phase-follow-ups")
        yield Beside()
        yield self.area

    async def show(self, answer: Answer, *, read_only: bool) -> None:
        """Put the answer in the fields."""
        await self.area.show(self.question, answer, read_only=read_only, who_sees=self._who_sees)

    def collect(self, session: Session) -> Session:
        """The session with what stands in the fields."""
        if self.area.question is None or self.area.answer == session.answer(self.question.id):
            return session
        return session.with_answer(self.question.id, self.area.answer)


def phase_place(stop: Stop, bank: Bank) -> str:
    """»Fase 2 af 5  Kompetencebehov«, or »Erfaringer«."""
    title = _NUMBER.sub("", stop.theme.title)
    if stop.form is ThemeForm.EXPERIENCE:
        name = _("Erfaringer")
        return title if title.casefold().startswith(name.casefold()) else f"{name}  {title}"
    phases = [theme.id for theme in bank.phases]
    number = phases.index(stop.theme.id) + 1
    return _("Fase {n} af {all}  {title}").format(n=number, all=len(phases), title=title)
