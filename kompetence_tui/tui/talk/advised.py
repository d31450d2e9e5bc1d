"""A stop with questions to answer, and the help key that they share."""

from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.i18n import _
from kompetence_tui.tui.talk.stop import StopScreen
from kompetence_tui.tui.widgets.answer_area import AnswerArea


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
        form, kind = self.stop.theme.form, self.talk.kept.kind
        if form is ThemeForm.QUESTIONS and kind.is_individual:
            return _("Ses af jer i samtalen; kommer kun med i udskriften af hele samtalen.")
        return _("Ses af jer i samtalen og kan komme med, når samtalen skrives ud.")

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

        individual = self.talk.kept.kind.is_individual
        title = _("Råd til lederen") if individual else _("Råd til den, der leder")
        await self.go_to(Advice(title, question, guide, may_write=self.is_writable), answered)
