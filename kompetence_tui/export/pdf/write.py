"""A document as a PDF for the archive: tagged, PDF/A-2a and PDF/UA-1, the same bytes each time."""

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typst

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.rules import listed
from kompetence_tui.export.blocks import LARGE, Phrase
from kompetence_tui.export.pdf.compiler import compiled
from kompetence_tui.export.pdf.layout import laid_out, phrases
from kompetence_tui.export.pdf.signs import lacking, number
from kompetence_tui.export.shown import shown
from kompetence_tui.i18n import AS_WRITTEN, _, speaking

if TYPE_CHECKING:
    from kompetence_tui.export.document import Document

TEMPLATE = Path(__file__).with_name("template.typ")

NO_DATE = dt.date(2000, 1, 1)
"""When a document is said to be made that may not tell of when: an archive's file must say it."""

ARCHIVE: list[Any] = ["a-2a", "ua-1"]
_LONGEST_HEADER = 110
_MOST_NAMED = 4
_MOST_WEIGHED = 4_000
"""Characters of a text whose line ends are weighed against each other: that takes time with their
square."""


def pdf(document: "Document") -> tuple[bytes, str]:
    """The document as PDF, and a sentence where the fonts lack a sign of it: it is then no file for
    the archive."""
    text = json.dumps(page_data(document), ensure_ascii=False)
    date = document.about.date or NO_DATE
    lacks = lacking(text)
    if not lacks:
        try:
            return _compiled(text, date, ARCHIVE), ""
        except typst.TypstError:
            # Whatever an archive may not hold: the plan is written all the same.
            return _compiled(text, date, []), _("PDF-filen er ikke i arkivformat.")
    return _compiled(text, date, []), _remark(lacks)


def page_data(document: "Document") -> dict[str, Any]:
    """The document as the template takes it."""
    about = document.about
    return {
        "title": document.name,
        "language": about.language,
        "header": phrases((Phrase(quote(about.line, _LONGEST_HEADER)),)),
        "footer": _("Side {page} af {pages}"),
        "linebreaks": "simple" if _longest(document) > _MOST_WEIGHED else "optimized",
        "scale": LARGE if document.speech.is_large else 1,
        "sections": laid_out(document.blocks),
    }


def _longest(document: "Document") -> int:
    """Characters of the longest text that is set as one."""
    texts = (phrase.text for block in shown(document.blocks) for phrase in block.phrases)
    return max(map(len, texts), default=0)


def _compiled(data: str, date: dt.date, standards: list[Any]) -> bytes:
    options = {
        "sys_inputs": {"document": data},
        "format": "pdf",
        "pdf_standards": standards,
        "timestamp": dt.datetime.combine(date, dt.time(12), dt.UTC),
    }
    return compiled(TEMPLATE.read_bytes(), options)


def _remark(lacks: list[str]) -> str:
    with speaking(AS_WRITTEN):  # it is told on the screen
        return _told(lacks)


def _told(lacks: list[str]) -> str:
    named = [f"»{sign}« ({number(sign)})" for sign in lacks[:_MOST_NAMED]]
    if len(lacks) > _MOST_NAMED:
        named.append(_("flere"))
    words = _("PDF-filen er ikke i arkivformat, for skriften mangler tegnene {signs}.")
    if len(named) == 1:
        words = _("PDF-filen er ikke i arkivformat, for skriften mangler tegnet {signs}.")
    return f"{words.format(signs=listed(named))} {_('Nummeret står efter tegnet.')}"
