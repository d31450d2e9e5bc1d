"""A PDF says what the Markdown says, in the same structure, and does nothing."""

from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from kompetence_tui.export.document import Document
from kompetence_tui.export.pdf.write import pdf
from tests.export.nasty_documents import MANY, meanings, nasty_documents
from tests.export.pdf.pdf_outline import differences, intended, pdf_outline
from tests.export.pdf.reading import read, structure

ACTIVE = {
    "/JavaScript", "/JS", "/URI", "/AA", "/OpenAction", "/Launch", "/F", "/EF", "/AF",
    "/EmbeddedFiles", "/Names", "/Dests", "/Annots", "/AcroForm", "/XFA", "/RichMedia", "/Action",
}  # fmt: skip
"""What a link, a script, a form, a file within or a file without would be found by."""


def keys(reader: PdfReader) -> set[str]:
    """The names of all that the file is made of."""
    found, seen = set[str](), set[int]()
    waiting: list[Any] = [reader.trailer]
    while waiting:
        part = waiting.pop()
        if isinstance(part, IndirectObject):
            if part.idnum not in seen:
                seen.add(part.idnum)
                waiting.append(part.get_object())
        elif isinstance(part, DictionaryObject):
            found |= {str(key) for key in part}
            # By name it is found there which cells a head of a table is of, and nothing else.
            waiting += [part.raw_get(key) for key in part if key != "/IDTree"]
        elif isinstance(part, list):
            waiting += part
    return found


def check(document: Document) -> None:
    """What is read in the structure of the PDF is what the document says."""
    written, remark = pdf(document)
    reader = read(written)
    found = list(pdf_outline(structure(reader)))
    pictures = [text for kind, text in found if kind == "figure"]
    assert pictures == meanings(document)
    said = [entry for entry in found if entry[0] != "figure"]
    assert differences(said, intended(document)) == []
    assert (b"<pdfaid:part>2</pdfaid:part>" in written) is (remark == "")
    assert reader.metadata is not None
    assert reader.metadata.title == document.name
    assert ACTIVE.isdisjoint(keys(reader))


def test_a_pdf_reads_as_the_document() -> None:
    for document in nasty_documents(18):
        check(document)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_every_pdf_of_the_corpus_reads_as_its_document() -> None:
    for document in nasty_documents(MANY):
        check(document)
