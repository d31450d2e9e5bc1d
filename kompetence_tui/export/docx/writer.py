"""A document written as DOCX."""

import io
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from kompetence_tui.export.docx.body import body
from kompetence_tui.export.docx.frame import enlarge, frame
from kompetence_tui.export.docx.package import reproducible, template
from kompetence_tui.export.docx.paragraph import body_xml
from kompetence_tui.export.docx.picture import add_picture

if TYPE_CHECKING:
    from kompetence_tui.export.document import Document


def docx_of(document: "Document") -> bytes:
    """The document as an office file; the same bytes for the same document."""
    word = docx.Document(io.BytesIO(template()))
    frame(word, document.about, document.name)
    if document.speech.is_large:
        enlarge(word)
    end = word.element.body.sectPr
    made = list(body(document.blocks))
    elements = list(parse_xml(body_xml(made)))
    for element, each in zip(elements, made, strict=True):
        end.addprevious(element)
        for inner, paragraph in zip(element.iter(qn("w:p")), each.paragraphs, strict=True):
            if paragraph.picture:
                add_picture(inner, paragraph, word.part)
    written = io.BytesIO()
    word.save(written)
    return reproducible(written.getvalue())
