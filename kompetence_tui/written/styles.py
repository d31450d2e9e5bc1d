"""What the styles and lists of a Word file make of its paragraphs."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.written.lines import ListMark

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from kompetence_tui.written.package import WordFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|overskrift)\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|titel", re.IGNORECASE)
_CONTENTS = re.compile(
    r"(?:toc|contents|indholdsfortegnelse|indhold)\s*(?:\d|heading)|toc heading", re.IGNORECASE
)
_MOST_BASES = 20
_OFF = {"0", "false", "off", "none"}


def value(element: "Element | None", name: str = "val") -> str:
    """An attribute of the element in Word's own name space; empty where there is none."""
    return "" if element is None else element.get(f"{W}{name}", "")


def is_on(properties: "Element | None", name: str) -> bool | None:
    """Whether a property that is on or off is on; None where nothing is said of it."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return None if found is None else value(found).casefold() not in _OFF


class Styles:
    """The styles and lists of one file."""

    def __init__(self, file: "WordFile") -> None:
        """Raises NotWord."""
        styles, numbering = file.beside("styles.xml"), file.beside("numbering.xml")
        self._styles = {
            value(style, "styleId"): style
            for style in (styles if styles is not None else ())
            if style.tag == f"{W}style"
        }
        self._based: dict[str, tuple[Element, ...]] = {}
        self._formats = dict(_formats(numbering)) if numbering is not None else {}

    def heading(self, properties: "Element | None") -> int:
        """The level of a heading, from 1; 0 for what is none."""
        for own in self._chain(properties):
            level = value(own.find(f"{W}outlineLvl"))
            if level.isdecimal() and int(level) < 9:
                return int(level) + 1
        named = (_HEADING.fullmatch(name) for name in self._names(properties))
        return next((int(found[1]) for found in named if found), 0)

    def is_title(self, properties: "Element | None") -> bool:
        return any(_TITLE.fullmatch(name) for name in self._names(properties))

    def is_contents(self, properties: "Element | None") -> bool:
        """A line of a table of contents."""
        return any(_CONTENTS.fullmatch(name) for name in self._names(properties))

    def is_bold(self, properties: "Element | None") -> bool:
        """Whether the paragraph's style is bold."""
        found = (is_on(style.find(f"{W}rPr"), "b") for style in self._bases(properties))
        return next((on for on in found if on is not None), False)

    def mark(self, properties: "Element | None") -> tuple[ListMark, int]:
        """What stands before the paragraph as a point of a list, and how deep the list is."""
        for own in self._chain(properties):
            if (points := own.find(f"{W}numPr")) is None:
                continue
            number = value(points.find(f"{W}numId"))
            depth = value(points.find(f"{W}ilvl")) or "0"
            if number in ("", "0"):
                break
            kind = self._formats.get((number, depth), "bullet")
            mark = ListMark.BULLET if kind in ("bullet", "none") else ListMark.NUMBER
            return mark, int(depth) if depth.isdecimal() and len(depth) < 3 else 0
        return ListMark.NONE, 0

    def _names(self, properties: "Element | None") -> Iterator[str]:
        """Those of the paragraph's style and of what it is based on; the ids too."""
        if properties is not None:
            yield value(properties.find(f"{W}pStyle"))
        for style in self._bases(properties):
            yield value(style.find(f"{W}name"))
            yield value(style, "styleId")

    def _chain(self, properties: "Element | None") -> Iterator["Element"]:
        """The paragraph's own properties, then those of its styles."""
        if properties is not None:
            yield properties
        for style in self._bases(properties):
            if (own := style.find(f"{W}pPr")) is not None:
                yield own

    def _bases(self, properties: "Element | None") -> tuple["Element", ...]:
        """The paragraph's style, and what it is based on."""
        name = value(properties.find(f"{W}pStyle")) if properties is not None else ""
        if name not in self._based:
            self._based[name] = tuple(self._bases_of(name))
        return self._based[name]

    def _bases_of(self, name: str) -> Iterator["Element"]:
        for _step in range(_MOST_BASES):
            if (style := self._styles.get(name)) is None:
                return
            yield style
            name = value(style.find(f"{W}basedOn"))


def _formats(numbering: "Element") -> Iterator[tuple[tuple[str, str], str]]:
    """By list and depth: what its points are marked with."""
    abstract = {
        value(each, "abstractNumId"): {
            value(level, "ilvl"): value(level.find(f"{W}numFmt")) for level in each.iter(f"{W}lvl")
        }
        for each in numbering.iter(f"{W}abstractNum")
    }
    for each in numbering.iter(f"{W}num"):
        levels = abstract.get(value(each.find(f"{W}abstractNumId")), {})
        for depth, kind in levels.items():
            yield (value(each, "numId"), depth), kind
