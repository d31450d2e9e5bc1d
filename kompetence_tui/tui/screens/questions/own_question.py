"""Et spørgsmål i egen bank: its words, how it is answered, follow-ups and help."""

from collections.abc import Iterable

from textual.containers import Horizontal
from textual.widget import Widget

from kompetence_tui.banks.own import editing, fitting
from kompetence_tui.banks.own.origins import told_origin
from kompetence_tui.banks.values import BadValue, read_answer
from kompetence_tui.domain.bank import Bank, Question
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.session.kinds import Answerer, AnswerKind, PlanTopic, ThemeForm
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.bank_saver import BankSaver
from kompetence_tui.tui.screens.questions.own_part import OwnPart
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.fields import FormField
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.picker import Picker

_ONE_A_LINE = _("ét på hver linje")


class OwnQuestion(OwnPart):
    """The fields that go with its kind of answer; the others keep what was written in them."""

    ROOM = Room.OWN_QUESTION
    FIELDS = (
        FormField("text", "#own-text"),
        FormField("answer", "#own-answer", AnswerKind),
        FormField("answered_by", "#own-by", Answerer),
        FormField("low", "#own-low"),
        FormField("high", "#own-high"),
        FormField("options", "#own-options", asks=_("én på hver linje"), is_list=True),
        FormField("columns", "#own-columns", asks=_("én på hver linje"), is_list=True),
        FormField("follow_ups", "#own-follow-ups", asks=_ONE_A_LINE, is_list=True),
        FormField("help", "#own-help", asks=_("vises for lederen med F12"), keeps_blanks=True),
        FormField("examples", "#own-examples", asks=_ONE_A_LINE, is_list=True),
        FormField("topics", "#own-topics", PlanTopic),
        FormField("staff_groups", "#own-staff", asks=_("tomt: for alle"), is_list=True),
    )

    def __init__(self, services: Services, work: BankSaver, question_id: str) -> None:
        super().__init__(services, work)
        self._question_id = question_id
        question = work.current.question(question_id)
        self._as_opened = question
        theme = editing.theme_at(work.current, question_id)
        self._is_card = theme is not None and theme.form is ThemeForm.BOARD
        self._rows: dict[str, Horizontal] = {}

    def rows(self) -> Iterable[Widget]:
        scale = self._as_opened.scale if self._as_opened else None
        low, high = scale or fitting.USUAL_SCALE
        self._steps = Editor(
            "\n".join(self._as_opened.steps) if self._as_opened else "", id="own-steps"
        )
        self._steps.placeholder = _("hvad hvert trin betyder, ét på hver linje, det laveste først")
        made = {
            "text": (_("Spørgsmål"), LineInput(id="own-text")),
            "answer": (_("Svar"), Picker(list(AnswerKind), may_clear=False, id="own-answer")),
            "by": (_("Svarer"), Picker([by.value for by in Answerer], id="own-by")),
            "scale": (_("Skala"), LineInput(f"{low}-{high}", id="own-scale")),
            "steps": (_("Trin"), self._steps),
            "low": (_("Lav er"), LineInput(id="own-low")),
            "high": (_("Høj er"), LineInput(id="own-high")),
            "options": (_("Muligheder"), Editor(id="own-options")),
            "columns": (_("Kolonner"), Editor(id="own-columns")),
            "follow_ups": (_("Uddyb"), Editor(id="own-follow-ups")),
            "help": (_("Råd"), Editor(id="own-help")),
            "examples": (_("Eksempler"), Editor(id="own-examples")),
            "topics": (_("Til planen"), Picker(list(PlanTopic), several=True, id="own-topics")),
            "staff": (_("Kun for"), Editor(id="own-staff")),
        }
        self._rows = {name: field_row(*each) for name, each in made.items()}
        yield from self._rows.values()

    @property
    def heading(self) -> str:
        return _("Spørgsmål · {title}").format(title=self.bank.title)

    def part(self, bank: Bank) -> Question | None:
        return bank.question(self._question_id)

    def put(self, bank: Bank, part: editing.BankPart | Bank) -> Bank:
        return editing.with_part(bank, part) if isinstance(part, Question) else bank

    def read(self, part: editing.BankPart | Bank) -> editing.BankPart | Bank:
        written = super().read(part)
        if not isinstance(written, Question) or not isinstance(part, Question):
            return part
        steps = tuple(one_line(line) for line in self._steps.text.split("\n"))
        written = fitting.fitting(written.with_(scale=self._scale(written), steps=steps))
        return told_origin(part, written)

    def _scale(self, question: Question) -> tuple[int, int] | None:
        """As it is written; as it was, where that is none."""
        written = self.query_one("#own-scale", LineInput).value
        try:
            return read_answer(f"{AnswerKind.SCALE} {written}")[1]
        except BadValue:
            return question.scale

    def fit(self) -> None:
        chosen = self.query_one("#own-answer", Picker).chosen
        kind = list(AnswerKind)[min(chosen)] if chosen else AnswerKind.TEXT
        is_scale = kind is AnswerKind.SCALE
        shown = {
            "answer": not self._is_card,
            "by": not self._is_card,
            "scale": is_scale,
            "steps": is_scale,
            "low": is_scale,
            "high": is_scale,
            "options": kind in fitting.CHOICES,
            "columns": kind is AnswerKind.TABLE,
            "examples": kind in fitting.WRITTEN and not self._is_card,
        }
        for name, is_shown in shown.items():
            self._rows[name].display = is_shown
