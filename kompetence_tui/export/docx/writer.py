"""A document written as DOCX."""

import io
from typing import TYPE_CHECKING

import docx
from docx.oxml.parser import parse_xml

from kompetence_tui.export.docx.body import body
from kompetence_tui.export.docx.frame import frame
from kompetence_tui.export.docx.package import reproducible, template
from kompetence_tui.export.docx.paragraph import body_xml

if TYPE_CHECKING:
    from kompetence_tui.export.document import Document


def docx_of(document: "Document") -> bytes:
    """The document as an office file; the same bytes for the same document."""
    word = docx.Document(io.BytesIO(template()))
    frame(word, document.about, document.name)
    end = word.element.body.sectPr
    for paragraph in list(parse_xml(body_xml(body(document.blocks)))):
        end.addprevious(paragraph)
    written = io.BytesIO()
    word.save(written)
    return reproducible(written.getvalue())
