"""A PDF as the flat list of what it says that a Markdown document is read as, and how the two are
compared: word for word, in the same structure."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import zip_longest
from unicodedata import category

from fontTools.ttLib import TTFont

from kompetence_tui.export.document import Document
from kompetence_tui.export.pdf.signs import FONTS, LONGEST_NAME
from tests.export.intended import FILL
from tests.export.nasty_documents import in_words
from tests.export.outline import EM, END, Entry, em, outline
from tests.export.pdf.reading import NO_SIGN, Element, Words

_BLOCKS = {"P", "Code", "H1", "H2", "H3", "H4", "H5", "H6"}
_TABLE = {"Table", "THead", "TBody", "TR"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_IN_LINE = {"Span", "Strong", "Lbl", "LBody", "P", "Div"}
_JOINERS = "\u200c\u200d" + "".join(map(chr, range(0xFE00, 0xFE10)))
_NUMBER = re.compile(r"(?:(.)\s*)\1?\s*\[U\+([0-9A-F]{4,6})\]", re.DOTALL)


def pdf_outline(element: Element, depth: int = 0) -> Iterator[Entry]:
    """What stands in the element, in order; a kind that is not expected shows."""
    for child in element.children:
        if isinstance(child, Words):
            yield "?text", child.text
        elif child.kind in _BLOCKS:
            yield _kind(child), _text(child.words())
        elif child.kind in {"L", "LI"}:
            yield from _list(child, depth + (child.kind == "L"))
        elif child.kind == "Figure":
            yield "figure", child.alternative or "?"
        elif child.kind in {"TH", "TD"}:
            yield from _cell(child)
        elif child.kind in {"Document", "Div", *_TABLE}:
            yield from _division(child, depth)
        else:
            yield f"?{child.kind}", _text(child.words())


def _cell(cell: Element) -> Iterator[Entry]:
    """Its words, and the picture in it."""
    yield "cell", _text(cell.words())
    yield from (entry for entry in pdf_outline(cell) if entry[0] == "figure")


def _kind(element: Element) -> str:
    return "code" if element.kind == "Code" else element.kind.lower()


def _list(element: Element, depth: int) -> Iterator[Entry]:
    if element.kind == "L":
        yield from pdf_outline(element, depth)
        return
    own, inner = list[Words](), list[Element]()
    _split(element, own, inner)
    yield f"li{depth}", _text(own)
    for one in inner:
        yield from _list(one, depth + 1)


def _split(element: Element, own: list[Words], inner: list[Element]) -> None:
    """The item's own words, and the lists in it; without the dash it begins with."""
    for child in element.children:
        if isinstance(child, Words):
            own.append(child)
        elif child.kind == "L":
            inner.append(child)
        elif child.kind == "Lbl" and [words.text for words in child.words()] == ["–"]:
            continue
        elif child.kind in _IN_LINE:
            _split(child, own, inner)
        else:
            own.append(Words(0, 0, 0, 0, False, f"?{child.kind}"))


def _division(element: Element, depth: int) -> Iterator[Entry]:
    """A line to fill in is a row of cells with no paragraph in any of them."""
    kinds = set(_kinds(element))
    if kinds and kinds <= {"Div", "Span"}:
        if text := _text(element.words()):
            yield "p", text
    else:
        yield from pdf_outline(element, depth)


def _kinds(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Element):
            yield child.kind
            yield from _kinds(child)


def _text(found: Iterable[Words]) -> str:
    """In lines as on the page, with a space where there is room for one; what was emphasised is
    told from the rest."""
    text, last = "", None
    found = list(found)
    for words, after in zip_longest(found, found[1:]):
        if last and (words.page, words.bottom) != (last.page, last.bottom):
            text += "\n"
        elif last and words.left > last.right + 1:
            text += " "
        text += em(words.text) if _is_emphasised(words, after) else words.text
        last = words
    return re.sub(f"{END}(\\s*){EM}", r"\1", text).replace("\N{SOFT HYPHEN}\n", "")


def _is_emphasised(words: Words, after: Words | None) -> bool:
    """The box of a sign that is lacking may be of any font: it is as the number after it."""
    if after and words.text.strip() and not _has_signs(words):
        return after.is_italic and _has_signs(after)
    return words.is_italic and _has_signs(words)


def _has_signs(words: Words) -> bool:
    return any(ord(sign) in covered() for sign in words.text.strip())


def intended(document: Document) -> list[Entry]:
    """What the PDF is to say, from what a reader of the Markdown is told."""
    found = [(kind, _as_set(text)) for kind, text in outline(str(in_words(document)))]
    levels = iter(_without_gaps([int(kind[1]) for kind, _text in found if kind in _HEADINGS]))
    return [
        (f"h{next(levels)}" if kind in _HEADINGS else kind, text)
        for kind, text in found
        if kind != "hr"
    ]


def _as_set(text: str) -> str:
    """As it is on paper: a box to tick, a line that is drawn, a sign with its number."""
    text = text.replace(FILL, "")
    text = f"☐ {text.removeprefix('[ ] ')}" if text.startswith("[ ] ") else text
    found, is_numbered = "", False
    for sign in text:
        is_numbered = _is_lacking(sign) or (is_numbered and sign in _JOINERS)
        found += f"{sign}[U+{ord(sign):04X}]" if is_numbered else sign
    return found


def _without_gaps(levels: list[int]) -> Iterator[int]:
    above: list[int] = []
    for level in levels:
        above = [*(one for one in above if one < level), level]
        yield len(above)


def _is_lacking(sign: str) -> bool:
    is_set_without_glyph = sign in _JOINERS or sign.isspace() or sign in {EM, END}
    return not is_set_without_glyph and ord(sign) not in covered()


@cache
def covered() -> frozenset[int]:
    """The signs that every shipped font has, as its own table says, but for accents that no letter
    takes up: they are set somewhere above it, and the letter would be read twice."""
    tables = [set(TTFont(path).getBestCmap()) for path in sorted(FONTS.glob("*.ttf"))]
    both = set.intersection(*tables)
    return frozenset(
        code for code in both if code >= 0x20 and not category(chr(code)).startswith("M")
    )


def differences(said: list[Entry], meant: list[Entry]) -> list[tuple[Entry | None, Entry | None]]:
    """Where the two are not the same, word for word; empty where they are."""
    longer = max(len(said), len(meant))
    pairs = zip(
        said + [("", "")] * (longer - len(said)),
        meant + [("", "")] * (longer - len(meant)),
        strict=True,
    )
    return [(one, other) for one, other in pairs if not _same(one, other)]


def _same(said: Entry, meant: Entry) -> bool:
    return said[0] == meant[0] and _same_words(_plain(said[1]).split(), _plain(meant[1]).split())


def _plain(text: str) -> str:
    """A sign that the fonts lack is its number, whatever its box is read as; joiners that join
    nothing are not heard."""
    found = _NUMBER.sub(
        lambda found: (
            f"[U+{found[2]}]" if found[1] in {NO_SIGN, chr(int(found[2], 16))} else found[0]
        ),
        text,
    )
    return found.translate(dict.fromkeys(map(ord, _JOINERS)))


def _same_words(said: list[str], meant: list[str]) -> bool:
    """A word may stand on several lines if it is longer than one, or broken at a sign that is no
    letter and no digit."""
    at = 0
    for word in meant:
        found = ""
        while at < len(said) and found != word and _goes_on(found, said[at], word):
            found += said[at]
            at += 1
        if found != word:
            return False
    return at == len(said)


def _goes_on(found: str, more: str, word: str) -> bool:
    if not word.startswith(found + more):
        return False
    is_long = len(word) + sum(map(str.isupper, word)) >= LONGEST_NAME
    return not found or is_long or not (found[-1].isalnum() and more[0].isalnum())
