"""An HTML page as the flat list of what it says that a Markdown document is read as."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.export.outline import Entry, em

FILL = "_" * 40

_READ_AS = {"rule": FILL, "box": "[ ]", "answer": ""}
"""What is seen and not read, by its class."""

_LINES: dict[Entry, Entry] = {("p", FILL): ("hr", "")}
"""A ruled line is a rule in Markdown."""


_KINDS = {"pre": "code", "th": "cell", "td": "cell"}


def html_outline(page: str) -> list[Entry]:
    """The outline of the page's main part, as a browser reads it."""
    [main] = LexborHTMLParser(page).css("main")
    return [_LINES.get(entry, entry) for entry in _entries(main, 0) if entry != ("p", "")]


def elements(page: str) -> set[tuple[str, ...]]:
    """Each kind of element there is, with the names of its attributes."""
    found = LexborHTMLParser(page).root
    return {(node.tag or "", *node.attributes) for node in found.traverse()} if found else set()


def _entries(node: LexborNode, depth: int) -> Iterator[Entry]:
    """What stands in the node, in order; text that stands in no block shows."""
    for child in node.iter(include_text=True):
        match child.tag:
            case "-text":
                if child.text(deep=False).strip("\n"):
                    yield "?text", child.text(deep=False)
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "p" | "pre" | "th" | "td":
                yield _KINDS.get(child.tag, child.tag), _text(child)
            case "ul" | "dl":
                yield from _entries(child, depth + 1)
            case "li" | "div" if child.tag == "li" or node.tag == "dl":
                yield from _item(child, depth)
            case "div" | "table" | "thead" | "tbody" | "tr":
                yield from _entries(child, depth)
            case strange if strange != "figure":  # seen; what it is in words stands after it
                yield f"?{strange}", _text(child)


def _item(node: LexborNode, depth: int) -> Iterator[Entry]:
    """The item, which may be a key and its value, and then those within."""
    yield f"li{depth}", _text(node)
    yield from _inner(node, depth + 1)


def _inner(node: LexborNode, depth: int) -> Iterator[Entry]:
    """The lists in an item, or in the value of one."""
    for child in node.iter():
        if child.tag in {"ul", "dl"}:
            yield from _entries(child, depth)
        elif child.tag == "dd":
            yield from _inner(child, depth)


def _text(node: LexborNode) -> str:
    return "".join(_read(child) for child in node.iter(include_text=True))


def _read(node: LexborNode) -> str:
    match node.tag:
        case "-text":
            return node.text(deep=False)
        case "br":
            return "\n"
        case "em":
            return em(_text(node))
        case "span" if "class" in node.attributes:
            return _READ_AS[node.attributes["class"] or ""]
        case "b" | "dt" | "dd" | "code" | "span":
            return _text(node)
        case "ul" | "dl" | "wbr" | "svg":
            return ""
        case strange:
            return f"?{strange}"
