"""Paragraphs and their runs: the one place where text becomes XML."""

from typing import cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R

from kompetence_tui.domain.base.text import clean
from kompetence_tui.export.blocks import Phrases, Voice

STYLES = {Voice.KEY: "Feltnavn", Voice.REMARK: "Emphasis"}
"""Of the phrases that are told from others."""


def paragraph(style: str) -> CT_P:
    """An empty paragraph of the style with the id."""
    made = cast("CT_P", OxmlElement("w:p"))
    made.style = style
    return made


def keep_with_next(*paragraphs: CT_P) -> None:
    """Let no page end between each of the paragraphs and the one after it."""
    for made in paragraphs:
        made.get_or_add_pPr().get_or_add_keepNext()


def set_apart(made: CT_P, before: int, after: int) -> None:
    """The room above and below, in twentieths of a point, for that of the style."""
    room = made.get_or_add_pPr().get_or_add_spacing()
    room.set(qn("w:before"), str(before))
    room.set(qn("w:after"), str(after))


def indent(made: CT_P, left: int, hanging: int) -> None:
    """Where the paragraph's lines start, and how far before that its first one does, in twentieths
    of a point."""
    place = made.get_or_add_pPr().get_or_add_ind()
    place.set(qn("w:left"), str(left))
    place.set(qn("w:hanging"), str(hanging))


def add_phrases(made: CT_P, phrases: Phrases) -> None:
    """The phrases, each as a run; a line end in one is one on the page."""
    for phrase in phrases:
        add_text(made, phrase.text, STYLES.get(phrase.voice))


def add_text(made: CT_P, text: str, style: str | None = None) -> None:
    """A run of the text, whatever it looks like: without what XML cannot hold."""
    run = _run(made, style)
    for number, line in enumerate(clean(text).split("\n")):
        if number:
            run.add_br()
        if line:
            run.add_t(line)


def add_tab(made: CT_P, times: int = 1) -> None:
    """On to the next tab stop of the paragraph's style, or the one after."""
    run = _run(made, None)
    for _time in range(times):
        run.add_tab()


def add_field(made: CT_P, code: str) -> None:
    """A number that Word counts: ``PAGE`` or ``NUMPAGES``."""
    field = OxmlElement("w:fldSimple", {qn("w:instr"): code})
    run = cast("CT_R", OxmlElement("w:r"))
    run.add_t("1")
    field.append(run)
    made.append(field)


def _run(made: CT_P, style: str | None) -> CT_R:
    run = made.add_r()
    if style:
        run.style = style
    return run
