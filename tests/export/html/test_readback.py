"""A page says what the Markdown says, and holds nothing that does anything."""

import hashlib
import re
from base64 import b64encode

import pytest
from selectolax.lexbor import LexborHTMLParser

from kompetence_tui.export.blocks import About
from kompetence_tui.export.document import Document
from kompetence_tui.export.html.page import page
from tests.export.html.html_outline import elements, html_outline
from tests.export.nasty_documents import MANY, in_words, meanings, nasty_documents
from tests.export.outline import outline

HEAD = {
    ("html", "lang"), ("head",), ("body",), ("title",), ("style",), ("meta", "charset"),
    ("meta", "http-equiv", "content"), ("meta", "name", "content"), ("header",), ("main",),
    ("p",), ("-text",), ("!doctype",),
}  # fmt: skip
SVG = {
    ("svg", "xmlns", "viewBox", "width", "height", "role", "aria-label", "fill", "stroke-linejoin"),
    ("polygon", "points", "stroke", "stroke-width"),
    ("polygon", "points", "stroke", "stroke-width", "stroke-dasharray"),
    ("polyline", "points", "stroke", "stroke-width"),
    ("polyline", "points", "stroke", "stroke-width", "stroke-dasharray"),
    ("line", "x2", "y2", "stroke", "stroke-width"),
    ("circle", "cx", "cy", "r", "fill"),
    ("rect", "x", "y", "width", "height", "fill", "stroke", "stroke-width"),
    ("svg", "xmlns", "viewBox", "width", "height", "role", "aria-label"),
    ("rect", "x", "y", "width", "height", "fill"),
    ("line", "x1", "x2", "y2", "stroke", "stroke-width"),
    ("text", "x", "y", "dy", "text-anchor", "font-size", "fill"),
    ("text", "x", "y", "dy", "text-anchor", "font-size", "font-weight", "fill"),
    ("text", "x", "y", "dy", "text-anchor", "font-size", "stroke", "stroke-width", "paint-order",
     "fill"),
}  # fmt: skip
BODY = {
    *((f"h{level}",) for level in range(1, 7)), ("div",), ("div", "class"), ("p", "class"),
    ("ul",), ("dl", "class"), ("li",), ("dl",), ("dt",), ("dd",), ("b",), ("em",), ("br",),
    ("wbr",), ("span",), ("span", "class"), ("span", "class", "role", "aria-label"), ("pre",),
    ("code",), ("figure",), ("table",), ("thead",), ("tbody",), ("tr",), ("tr", "class"),
    ("th", "scope"), ("th", "scope", "class"), ("td",), ("td", "class"), *SVG,
}  # fmt: skip
"""All that a page is made of: no link, script, picture, frame, form, style or handler among it."""


def check(document: Document) -> None:
    """What a browser makes of the page is what the document says."""
    written = page(document)
    assert html_outline(written) == outline(str(in_words(document)))
    assert elements(written) <= HEAD | BODY
    read = LexborHTMLParser(written)
    drawn = [svg.attributes["aria-label"] for svg in read.css("svg")]
    assert drawn == meanings(document)
    assert [title.text() for title in read.css("title")] == [document.name]
    assert "".join(header.text() for header in read.css("header")) == document.about.line
    assert [root.attributes for root in read.css("html")] == [{"lang": "da"}]
    assert policy_of(read) == {
        "default-src 'none'", f"style-src '{digest_of(read)}'", "base-uri 'none'",
        "form-action 'none'",
    }  # fmt: skip


def policy_of(read: LexborHTMLParser) -> set[str]:
    [policy] = read.css("meta[http-equiv]")
    assert policy.attributes["http-equiv"] == "Content-Security-Policy"
    return set((policy.attributes["content"] or "").split("; "))


def digest_of(read: LexborHTMLParser) -> str:
    """Of the one style, as the parser found it."""
    [style] = read.css("style")
    return "sha256-" + b64encode(hashlib.sha256(style.text().encode()).digest()).decode()


def test_a_page_reads_as_the_document() -> None:
    for document in nasty_documents(60):
        check(document)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_every_page_of_the_corpus_reads_as_its_document() -> None:
    for document in nasty_documents(MANY):
        check(document)


def test_the_same_document_gives_the_same_bytes() -> None:
    [first], [second] = (list(nasty_documents(1, seed)) for seed in (7, 7))
    assert page(first) == page(second)


@pytest.mark.parametrize(
    "name",
    [
        "</style><script>x</script>",
        '" } } * { display: none } /* ',
        "'; background: url(//x.dk)",
        "\\22 ; } \\",
        "Åse \N{CJK UNIFIED IDEOGRAPH-674E}",
    ],
)
def test_a_name_at_the_top_of_printed_pages_is_a_string_of_letters(name: str) -> None:
    document = Document()
    document.about = About("MUS", name)
    document.title("Plan for:", name)
    check(document)
    style = LexborHTMLParser(page(document)).css("style")[0].text()
    [said] = re.findall(r"@top-left \{ content: (.*) \}\n? @bottom-right", style)
    assert re.fullmatch(r'"(?:[A-Za-z0-9]|\\[0-9a-f]+ )*"', said)
    letters = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), said[1:-1])
    assert letters == document.about.line
