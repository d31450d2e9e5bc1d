"""An office file says what the document says, and holds nothing that does anything."""

import re
from xml.etree.ElementTree import Element

import pytest

from kompetence_tui.export.document import Document
from kompetence_tui.export.docx.writer import docx_of
from tests.export.docx.docx_outline import PIC, WP, A, W, docx_outline, drawn, part, parts
from tests.export.nasty_documents import MANY, in_words, meanings, nasty_documents
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
    "tbl", "tblPr", "tblStyle", "tblW", "tblLayout", "tblLook", "tblGrid", "gridCol", "tr", "trPr",
    "cantSplit", "tblHeader", "tc", "tcPr", "tcW",
}  # fmt: skip
"""All that the text is made of: no field, link, bookmark or object among it."""

PICTURE = {
    "drawing", f"{WP}inline", f"{WP}extent", f"{WP}docPr", f"{WP}cNvGraphicFramePr",
    f"{A}graphicFrameLocks", f"{A}graphic", f"{A}graphicData", f"{A}blip", f"{A}stretch",
    f"{A}fillRect", f"{A}xfrm", f"{A}off", f"{A}ext", f"{A}prstGeom", f"{PIC}pic",
    f"{PIC}nvPicPr", f"{PIC}cNvPr", f"{PIC}cNvPicPr", f"{PIC}blipFill", f"{PIC}spPr",
}  # fmt: skip
"""What a picture adds: only one that is in the file."""

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ufdd0-\ufdef]")


def check(document: Document) -> None:
    """What Word makes of the file is what the document says."""
    written = docx_of(document)
    assert docx_outline(written) == outline(str(in_words(document)))
    found = parts(written)
    pictures = {name: found.pop(name) for name in list(found) if name.endswith(".png")}
    assert [meaning for meaning, _picture in drawn(written)] == meanings(document)
    assert {picture for _meaning, picture in drawn(written)} == set(pictures.values())
    assert all(picture.startswith(b"\x89PNG\r\n") for picture in pictures.values())
    assert set(found) == PARTS
    assert names(part(written, "word/document.xml")) <= TEXT | (PICTURE if pictures else set())
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
