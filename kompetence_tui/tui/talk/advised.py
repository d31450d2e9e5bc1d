"""A stop with questions to answer: the help, and what was written of them before, to be read."""

from collections.abc import Callable

from textual import events

from kompetence_tui.domain.bank import Question
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.kinds import AnswerKind, SessionKind, ThemeForm
from kompetence_tui.domain.session.table_rows import TableRows, moved, without
from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.talk.stop import StopScreen
from kompetence_tui.tui.widgets.answer_area import AnswerArea
from kompetence_tui.tui.widgets.beside import Beside
from kompetence_tui.tui.widgets.lines import NoteLine
from kompetence_tui.tui.widgets.table_lines import TableLines


class AdvisedStop(StopScreen):
    """Shows the help and the examples of the question that is being answered."""

    HELP_FROM_GUIDE = False
    """The theme's guide stands for the help of a question without any."""

    @property
    def area(self) -> AnswerArea:
        """The fields of the question that is being answered."""
        raise NotImplementedError

    @property
    def people(self) -> tuple[str, ...]:
        """Whom a competence can be for."""
        return self.talk.kept.names()

    @property
    def who_sees(self) -> str:
        """Who will see a rating that is given here."""
        return seen_by(self.stop, self.talk.kept.kind)

    # What stands beside a question.

    def said_last_time(self, question: Question) -> tuple[str, str]:
        """What it is called, and what was answered to the question in the last talk."""
        from kompetence_tui.export.answers import said_words

        last = self.talk.last_time
        said = last.asked_of(self.talk.session, question) if last else None
        if last is None or said is None:
            return "", ""
        title = _("Svaret den {day}").format(day=danish_day(last.talk.date))
        return title, said_words(last.talk, said)

    @property
    def _is_read(self) -> Beside | None:
        """That which the keys are in."""
        return next((beside for beside in self.query(Beside) if beside.is_read), None)

    def on_descendant_focus(self) -> None:
        beside = self._is_read
        if beside is not None:
            self.say(beside.how)
        elif self.query_one(NoteLine).words in {beside.how for beside in self.query(Beside)}:
            self.rest()

    def on_key(self, event: events.Key) -> None:
        """A letter typed while one reads belongs to the answer."""
        if self._is_read is None:
            return
        if event.is_printable and event.character and event.key != "space" and self.is_writable:
            event.stop()
            self.area.begin_text(event.character)

    def take_text(self, text: str) -> None:
        if self._is_read is not None and self.is_writable:
            self.area.begin_text(text)
        else:
            super().take_text(text)

    # What the keys do.

    def facts(self) -> frozenset[Fact]:
        is_table = any(q.answer is AnswerKind.TABLE for q in self.stop.questions)
        return super().facts() | ({Fact.TABLE} if is_table and self.is_writable else set())

    async def action_move_row(self, step: int) -> None:
        """The row that the keys are in, one place up or down."""
        await self._put_rows(lambda rows, at: moved(rows, at, step), step)

    async def action_remove_row(self) -> None:
        """Without the row that the keys are in."""
        await self._put_rows(without, 0)
        self.talk.flush()

    async def _put_rows(self, change: Callable[[TableRows, int], TableRows], step: int) -> None:
        for table in self.area.query(TableLines):
            if (here := table.current) is not None and self.is_writable:
                at, cell = here
                rows = change(table.rows, at)
                if rows != table.rows:
                    await table.put(rows, at + step, cell)
                    self.typed()

    async def action_advice(self) -> None:
        from kompetence_tui.tui.dialogs.advice import Advice, Example

        area, question = self.area, self.area.question
        guide = self.stop.theme.guide if self.HELP_FROM_GUIDE else ""
        if question is None or not (question.help or question.examples or guide):
            self.say(_("Der er ingen råd til dette spørgsmål."))
            return

        async def answered(result: str | Example | None) -> None:
            if isinstance(result, Example):
                await area.put_in(result.words)
                self.typed()
            elif result:
                area.begin_text(result)

        title = advice_title(self.talk.kept.kind)
        await self.go_to(Advice(title, question, guide, may_write=self.is_writable), answered)


def seen_by(stop: Stop, kind: SessionKind) -> str:
    """Who will see a rating that is given at such a stop."""
    if stop.theme.form is ThemeForm.QUESTIONS and kind.is_individual:
        return _("Ses af jer i samtalen; kommer kun med i udskriften af hele samtalen.")
    return _("Ses af jer i samtalen og kan komme med, når samtalen skrives ud.")


def advice_title(kind: SessionKind) -> str:
    """Whom the help to a question is for."""
    return _("Råd til lederen") if kind.is_individual else _("Råd til den, der leder")
