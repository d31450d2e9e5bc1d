"""An office file says what the document says, and holds nothing that does anything."""

import re
from xml.etree.ElementTree import Element

import pytest

from kompetence_tui.export.document import Document
from kompetence_tui.export.docx.writer import docx_of
from tests.export.docx.docx_outline import W, docx_outline, part, parts
from tests.export.nasty_documents import MANY, nasty_documents, typeset
from tests.export.outline import outline

PARTS = {
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
    "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml", "word/settings.xml",
    "word/fontTable.xml", "word/header.xml", "word/footer.xml",
}  # fmt: skip
"""All that a file is made of: no macro, picture, control, comment or XML of others among it."""

TEXT = {
    "document", "body", "p", "pPr", "pStyle", "keepNext", "ind", "spacing", "r", "rPr", "rStyle",
    "t", "br", "tab", "sectPr", "headerReference", "footerReference", "pgSz", "pgMar",
}  # fmt: skip
"""All that the text is made of: no field, link, bookmark or object among it."""

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ufdd0-\ufdef]")


def check(document: Document) -> None:
    """What Word makes of the file is what the document says."""
    written = docx_of(document)
    assert docx_outline(written) == outline(str(typeset(document)))
    found = parts(written)
    assert set(found) == PARTS
    assert names(part(written, "word/document.xml")) <= TEXT
    assert names(part(written, "word/header.xml")) <= {"hdr", "p", "pPr", "pStyle", "r", "t"}
    assert not CONTROLS.search("".join(text.decode() for text in found.values()))
    for name in ("_rels/.rels", "word/_rels/document.xml.rels"):
        assert b"TargetMode" not in found[name]


def names(root: Element) -> set[str]:
    return {element.tag.removeprefix(W) for element in root.iter()}


def test_an_office_file_reads_as_the_document() -> None:
    for document in nasty_documents(40):
        check(document)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_every_office_file_of_the_corpus_reads_as_its_document() -> None:
    for document in nasty_documents(MANY):
        check(document)
