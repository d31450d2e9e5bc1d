"""What was answered about the tool itself, with nothing that tells who or where (V7)."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.export.answers import write_answer
from kompetence_tui.export.document import Document
from kompetence_tui.export.nameless import Nameless
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.answer import Answer
    from kompetence_tui.domain.session.session import Session


def tool_document(session: "Session") -> Document:
    """The questions and the answers only; names and the unit's name in them are taken out."""
    nameless = Nameless(session, session.unit)
    doc = Document()
    doc.heading(1, _("Erfaringer med værktøjet"))
    for theme in session.asked.themes:
        if theme.form is not ThemeForm.TOOL:
            continue
        for question in theme.questions:
            doc.heading_of(2, nameless(question.text))
            answer = _without(session.answer(question.id), nameless)
            write_answer(doc, answer, question)
    return doc


def _without(answer: "Answer", nameless: Nameless) -> "Answer":
    """The answer without names and dates."""
    from kompetence_tui.domain.session.answer import Answer

    chosen = tuple(nameless(option) for option in answer.chosen)
    rows = tuple(
        row.model_copy(update={"cells": tuple(map(nameless, row.cells))}) for row in answer.rows
    )
    return Answer(step=answer.step).model_copy(
        update={"text": nameless(answer.text), "chosen": chosen, "rows": rows}
    )
