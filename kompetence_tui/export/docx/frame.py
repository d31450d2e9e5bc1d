"""What stands around a document's text: page header and footer, properties, language."""

import datetime as dt
import re

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from kompetence_tui.domain.base.text import quote
from kompetence_tui.export.blocks import LARGE, About
from kompetence_tui.i18n import _

_REGIONS = {"da": "da-DK", "en": "en-GB"}
"""Proofing is for a language as it is written somewhere."""

_TITLE = 255
"""The most a title may be."""
_HEADER = 250
"""What a page can say at its top in two lines, more or less."""

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def frame(word: WordDocument, about: About, title: str) -> None:
    """Fill the template's header, footer and properties, and set the language to proof in."""
    section = word.sections[0]
    section.header.paragraphs[0].add_run(quote(about.line, _HEADER))
    footer = section.footer.paragraphs[0]
    for part in re.split(r"(\{\w+\})", _("Side {page} af {pages}")):
        if part in _FIELDS:
            section.footer.part.element.p_lst[0].append(_field(_FIELDS[part]))
        elif part:
            footer.add_run(part)
    language = _REGIONS.get(about.language, about.language)
    for each in word.styles.element.iter(qn("w:lang")):
        each.set(qn("w:val"), language)
    _tell(word, about, title, language)


def enlarge(word: WordDocument) -> None:
    """All letters are larger, and in the same proportions."""
    for each in word.styles.element.iter(qn("w:sz"), qn("w:szCs")):
        each.set(qn("w:val"), str(round(int(each.get(qn("w:val"))) * LARGE)))


def _field(code: str) -> BaseOxmlElement:
    """A number that Word counts."""
    field = OxmlElement("w:fldSimple", {qn("w:instr"): code})
    run, number = OxmlElement("w:r"), OxmlElement("w:t")
    number.text = "1"
    run.append(number)
    field.append(run)
    return field


def _tell(word: WordDocument, about: About, title: str, language: str) -> None:
    """The properties: nothing of who wrote it, where, or when, but of what it tells."""
    properties = word.core_properties
    properties.title = quote(title, _TITLE)
    properties.language = language
    if about.date:
        day = dt.datetime.combine(about.date, dt.time(12))
        properties.created = properties.modified = day
