"""From the part of a question to its fields."""

from typing import Any

from kompetence_tui.banks import keys
from kompetence_tui.banks.outline import Part
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.slugs import FreeSlugs
from kompetence_tui.banks.values import read_answer, read_slug, read_words
from kompetence_tui.domain.bank import YES_NO
from kompetence_tui.domain.kinds import AnswerKind, PlanTopic
from kompetence_tui.i18n import _

_CHOICES = (AnswerKind.CHOICE, AnswerKind.CHOICES)


class QuestionBuilder:
    """Reads questions one after the other; knows the ids that are taken."""

    def __init__(self, values: PartValues) -> None:
        self._values = values
        self._lines: dict[str, int] = {}

    def fields(self, part: Part) -> dict[str, Any]:
        """What Question is made of; the id is empty when the file gives none.

        What could not be read is None, or missing.
        """
        values = self._values
        answer = values.one(part, keys.ANSWER, read_answer)
        if not part.every(keys.ANSWER):
            answer = AnswerKind.TEXT, None
        topics = values.one(part, keys.TOPICS, read_words(PlanTopic))
        return {
            "id": self._id(part),
            "text": values.title(part),
            "help": values.text(part, part.help),
            "topics": topics if part.every(keys.TOPICS) else (),
            "follow_ups": values.lines(part, keys.FOLLOW_UP),
        } | (self._answer(part, *answer) if answer else {})

    def give_ids(self, questions: list[dict[str, Any]]) -> None:
        """An id made from its text for each question without one."""
        free = FreeSlugs(self._lines)
        for question in questions:
            question["id"] = question["id"] or free.new(question["text"])

    def _id(self, part: Part) -> str:
        found = self._values.one(part, keys.ID, read_slug) or ""
        setting = part.first(keys.ID)
        if not found or setting is None:
            return ""
        if found in self._lines:
            self._values.findings.add(
                setting.line,
                setting.column,
                _("id »{id}« er også brugt i linje {line}").format(
                    id=found, line=self._lines[found]
                ),
                _("giv det ene spørgsmål et andet id"),
            )
        self._lines.setdefault(found, setting.line)
        return found

    def _answer(
        self, part: Part, kind: AnswerKind, scale: tuple[int, int] | None
    ) -> dict[str, Any]:
        options = self._options(part, kind)
        if kind is not AnswerKind.SCALE:
            todo = _("skriv »- Svar: skala 1-5«, eller slet linjen")
            self._values.refuse(part, keys.LOW, todo)
            self._values.refuse(part, keys.HIGH, todo)
        return {
            "answer": kind,
            "scale": scale,
            "low": self._values.line(part, keys.LOW),
            "high": self._values.line(part, keys.HIGH),
            "options": YES_NO if kind is AnswerKind.YES_NO else options,
        }

    def _options(self, part: Part, kind: AnswerKind) -> tuple[str, ...]:
        options = self._values.lines(part, keys.OPTION)
        if kind not in _CHOICES:
            todo = _("skriv »- Svar: valg« eller »- Svar: valg flere«, eller slet linjen")
            self._values.refuse(part, keys.OPTION, todo)
            return ()
        self._check_options(part, kind)
        return options

    def _check_options(self, part: Part, kind: AnswerKind) -> None:
        seen: dict[str, int] = {}
        for setting in part.every(keys.OPTION):
            name = " ".join(setting.value.released.split()).casefold()
            if setting.value.sound and name in seen:
                what = _("muligheden står også i linje {line}").format(line=seen[name])
                self._values.findings.add(
                    setting.line, setting.column, what, _("ret eller slet den ene")
                )
            seen.setdefault(name, setting.line)
        answer = part.first(keys.ANSWER)
        if answer and len(list(part.every(keys.OPTION))) < 2:
            what = _("»{kind}« skal have mindst to muligheder").format(kind=kind.value)
            todo = _("skriv dem som »- Mulighed: …« under spørgsmålet")
            self._values.findings.add(answer.line, answer.column, what, todo)
