"""From the part of a question to its fields."""

from typing import Any

from kompetence_tui.banks import keys
from kompetence_tui.banks.ids import Ids
from kompetence_tui.banks.outline import Section
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.scales import scale_fields
from kompetence_tui.banks.values import read_answer, read_list, read_word, read_words
from kompetence_tui.domain.bank import MOST_COLUMNS, YES_NO
from kompetence_tui.domain.session.kinds import Answerer, AnswerKind, PlanTopic
from kompetence_tui.i18n import _

_Read = tuple[AnswerKind, tuple[int, int] | None]
_CHOICES = (AnswerKind.CHOICE, AnswerKind.CHOICES)
_BY_BOTH = (AnswerKind.TEXT, AnswerKind.SCALE, AnswerKind.YES_NO, *_CHOICES)
_NOT_ON_A_CARD = (
    keys.EXAMPLE, keys.BY, keys.ONLY_IF, keys.OPTION, keys.COLUMN, keys.LOW, keys.HIGH, keys.STEP,
)  # fmt: skip
_WRITTEN = (AnswerKind.TEXT, AnswerKind.COMPETENCES)


class QuestionBuilder:
    """Reads questions one after the other."""

    def __init__(self, values: PartValues, ids: Ids) -> None:
        self._values, self._ids = values, ids

    def fields(self, part: Section, *, on_board: bool) -> dict[str, Any]:
        """What Question is made of; the id is empty when the file gives none.

        What could not be read is None, or missing.
        """
        values = self._values
        answer = values.one(part, keys.ANSWER, read_answer)
        if not part.every(keys.ANSWER):
            answer = AnswerKind.TEXT, None
        topics = values.one(part, keys.TOPICS, read_words(PlanTopic))
        return {
            "id": self._ids.stated(part),
            "text": values.title(part),
            "help": values.text(part, part.help),
            "topics": topics if part.every(keys.TOPICS) else (),
            "follow_ups": values.lines(part, keys.FOLLOW_UP),
            "examples": values.lines(part, keys.EXAMPLE),
            "staff_groups": values.one(part, keys.STAFF, read_list) or (),
            "origin": values.line(part, keys.ORIGIN),
        } | (self._card(part, answer) if on_board else self._answer(part, answer))

    def _by(self, part: Section, answer: _Read | None) -> Answerer | None:
        """Who answers; both can where each may say something else."""
        by = self._values.one(part, keys.BY, read_word(Answerer))
        if by is Answerer.BOTH and answer and answer[0] not in _BY_BOTH:
            what = _("»{kind}« kan ikke besvares af begge hver for sig")
            todo = _("slet linjen: så svarer I sammen")
            self._values.refuse(part, keys.BY, todo, what.format(kind=answer[0].value))
        return by

    def _card(self, part: Section, answer: _Read | None) -> dict[str, Any]:
        """Nothing: a card has no answer of its own."""
        refused = list(_NOT_ON_A_CARD)
        if answer and answer[0] is not AnswerKind.TEXT:
            refused.append(keys.ANSWER)
        for key in refused:
            what = _("»{key}« passer ikke til et kort på en plade")
            todo = _("slet linjen: et kort er kun tekst, og svarene er sedler på pladen")
            self._values.refuse(part, key, todo, what)
        return {}

    def _answer(self, part: Section, answer: _Read | None) -> dict[str, Any]:
        if answer is None:
            return {}
        kind, scale = answer
        options = self._options(part, kind)
        if kind not in _WRITTEN:
            todo = _("skriv »- Svar: tekst« eller »- Svar: kompetencer«, eller slet linjen")
            self._values.refuse(part, keys.EXAMPLE, todo)
        return {
            "answer": kind,
            "answered_by": self._by(part, answer),
            "columns": self._columns(part, kind),
            "options": YES_NO if kind is AnswerKind.YES_NO else options,
        } | scale_fields(part, scale, self._values)

    def _options(self, part: Section, kind: AnswerKind) -> tuple[str, ...]:
        options = self._values.lines(part, keys.OPTION)
        if kind not in _CHOICES:
            todo = _("skriv »- Svar: valg« eller »- Svar: valg flere«, eller slet linjen")
            self._values.refuse(part, keys.OPTION, todo)
            return ()
        self._check_options(part, kind)
        return options

    def _columns(self, part: Section, kind: AnswerKind) -> tuple[str, ...]:
        values = self._values
        if kind is not AnswerKind.TABLE:
            values.refuse(part, keys.COLUMN, _("skriv »- Svar: tabel«, eller slet linjen"))
            return ()
        values.refuse_same(part, keys.COLUMN, _("kolonnen står også i linje {line}"))
        settings = list(part.every(keys.COLUMN))
        if answer := part.first(keys.ANSWER) if not settings else None:
            what = _("»{kind}« skal have mindst én kolonne").format(kind=kind.value)
            todo = _("skriv dem som »- Kolonne: …« under spørgsmålet")
            values.findings.add(answer.line, answer.column, what, todo)
        for setting in settings[MOST_COLUMNS : MOST_COLUMNS + 1]:
            what = _("tabellen har mere end {n} kolonner").format(n=MOST_COLUMNS)
            todo = _("behold dem, der betyder mest: de skal kunne stå ved siden af hinanden")
            values.findings.add(setting.line, setting.key_column, what, todo)
        return values.lines(part, keys.COLUMN)

    def _check_options(self, part: Section, kind: AnswerKind) -> None:
        self._values.refuse_same(part, keys.OPTION, _("muligheden står også i linje {line}"))
        answer = part.first(keys.ANSWER)
        if answer and len(list(part.every(keys.OPTION))) < 2:
            what = _("»{kind}« skal have mindst to muligheder").format(kind=kind.value)
            todo = _("skriv dem som »- Mulighed: …« under spørgsmålet")
            self._values.findings.add(answer.line, answer.column, what, todo)
