"""The lines of a Word file as it reads today: what was inserted is in, what was deleted is out.

All that is left out, and all that stands elsewhere than it seems, is said.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import clean
from kompetence_tui.i18n import _, in_all_languages, plural
from kompetence_tui.written.lines import FIELD_TITLE, WrittenLine, WrittenText, field_of
from kompetence_tui.written.package import NotWord, WordFile
from kompetence_tui.written.styles import Styles, W, is_on, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TEXT = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_SAID = {
    "ins": ("{n} indsættelse, der ikke er godkendt, er taget med",
            "{n} indsættelser, der ikke er godkendt, er taget med"),
    "del": ("{n} sletning, der ikke er godkendt, er slettet",
            "{n} sletninger, der ikke er godkendt, er slettet"),
    "sdt": ("{n} indholdskontrolelement er taget med som tekst",
            "{n} indholdskontrolelementer er taget med som tekst"),
    "placeholder": ("{n} tomt felt er ikke taget med", "{n} tomme felter er ikke taget med"),
    "tbl": ("{n} tabel er læst celle for celle, og hver celle er en linje",
            "{n} tabeller er læst celle for celle, og hver celle er en linje"),
    "txbxContent": ("{n} tekstboks er taget med, hvor den er sat fast i teksten",
                    "{n} tekstbokse er taget med, hvor de er sat fast i teksten"),
    "footnoteReference": ("{n} fodnote er ikke taget med", "{n} fodnoter er ikke taget med"),
    "endnoteReference": ("{n} slutnote er ikke taget med", "{n} slutnoter er ikke taget med"),
    "commentReference": ("{n} kommentar er ikke taget med", "{n} kommentarer er ikke taget med"),
    "blip": ("{n} billede er ikke taget med", "{n} billeder er ikke taget med"),
    "vanish": ("{n} stykke skjult tekst er ikke taget med",
               "{n} stykker skjult tekst er ikke taget med"),
    "contents": ("en indholdsfortegnelse på {n} linje er ikke taget med",
                 "en indholdsfortegnelse på {n} linjer er ikke taget med"),
    "around": ("{n} sidehoved eller sidefod er ikke taget med",
               "{n} sidehoveder og sidefødder er ikke taget med"),
}  # fmt: skip
"""By what is counted: what is said of one, and of many. Message ids."""
_SAME = {"moveFrom": "del", "moveTo": "ins", "imagedata": "blip"}


def read_word(data: bytes, *, is_framed: bool = False) -> WrittenText:
    """The text of a Word file; its header and footer are our own where it is framed.

    Raises NotWord.
    """
    file = WordFile(data)
    root = file.part(file.main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise NotWord(_("filen er ikke fra Word: åbn den i sit program, og gem den som .docx"))
    reader = _Reader(Styles(file))
    reader.block(body)
    reader.end()
    if not is_framed:
        reader.seen["around"] = sum(_has_text(file, name) for name in file.names)
    remarks = [plural(_(one), _(many), reader.seen[what]) for what, (one, many) in _SAID.items()
               if reader.seen[what]]  # fmt: skip
    return WrittenText(tuple(reader.lines), tuple(remarks))


def _has_text(file: WordFile, name: str) -> bool:
    """A header or footer with words in it."""
    if ("/header" not in name and "/footer" not in name) or not name.endswith(".xml"):
        return False
    root = file.part(name)
    return root is not None and any((text.text or "").strip() for text in root.iter(f"{W}t"))


class _Reader:
    """Walks the body, one paragraph at a time."""

    def __init__(self, styles: Styles) -> None:
        self.lines: list[WrittenLine] = []
        self.seen: Counter[str] = Counter()
        self._styles = styles
        self._pieces: list[tuple[str, bool]] = []
        """Text of the paragraph so far, and whether each piece is bold."""
        self._boxes: list[Element] = []
        """Text boxes in the paragraph: they come after it."""
        self._style_is_bold = False
        self._field = self._field_here = ""
        """The field of ours that the blocks stand in, and the one in the paragraph."""

    def block(self, parent: "Element") -> None:
        """What stands in the body, a cell, a text box or a content control, in order."""
        for element in parent:
            if element.tag == f"{W}p":
                self._paragraph(element)
            else:
                self._around(element, self.block)

    def end(self) -> None:
        """A paragraph whose mark is deleted goes on in the next; the last has no next."""
        if self._pieces:
            self._write(None)

    def _paragraph(self, element: "Element") -> None:
        properties = element.find(f"{W}pPr")
        if self._styles.is_contents(properties):
            self.seen["contents"] += 1
            return
        self._style_is_bold = self._styles.is_bold(properties)
        self._inline(element)
        marks = None if properties is None else properties.find(f"{W}rPr")
        if marks is None or marks.find(f"{W}del") is None:
            self._write(properties)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.block(box)

    def _inline(self, parent: "Element") -> None:
        for element in parent:
            if element.tag == f"{W}r":
                self._run(element)
            elif element.tag != f"{W}pPr":
                self._around(element, self._inline)

    def _run(self, run: "Element") -> None:
        properties = run.find(f"{W}rPr")
        if is_on(properties, "vanish"):
            self.seen["vanish"] += 1
            return
        bold = is_on(properties, "b")
        self._content(run, self._style_is_bold if bold is None else bold)

    def _content(self, parent: "Element", bold: bool) -> None:
        for element in parent:
            if element.tag == f"{W}t":
                self._pieces.append((element.text or "", bold))
            elif element.tag in _TEXT:
                self._pieces.append((_TEXT[element.tag], bold))
            elif element.tag == f"{W}txbxContent":
                self.seen["txbxContent"] += 1
                self._boxes.append(element)
            else:
                self._count(element)
                for inner in _chosen(element):
                    self._content(inner, bold)

    def _around(self, element: "Element", inside: "Callable[[Element], None]") -> None:
        """What has blocks or runs in it; what was deleted is only counted."""
        if element.tag == f"{W}sdt":
            self._control(element, inside)
        elif self._count(element) != "del":
            for inner in _chosen(element):
                inside(inner)

    def _control(self, control: "Element", inside: "Callable[[Element], None]") -> None:
        properties = control.find(f"{W}sdtPr")
        if field := field_of(_property(properties, "tag")):
            self._in_field(field, control, inside)
        elif _property(properties, "alias") in in_all_languages(FIELD_TITLE):
            inside(control)  # a field of ours that lost its tag
        else:
            is_untouched = bool(is_on(properties, "showingPlcHdr"))
            self.seen["placeholder" if is_untouched else "sdt"] += 1
            if not is_untouched:
                inside(control)

    def _in_field(
        self, field: str, control: "Element", inside: "Callable[[Element], None]"
    ) -> None:
        """A content control of ours. Whether it was written in is seen by its words: LibreOffice
        goes on saying that the placeholder shows."""
        if inside == self._inline:
            self._field_here = field
            inside(control)
            return
        before, self._field = self._field, field
        inside(control)
        self._field = before

    def _count(self, element: "Element") -> str:
        tag = element.tag.rpartition("}")[2]
        name = _SAME.get(tag, tag)
        if name in _SAID:
            self.seen[name] += 1
        return name

    def _write(self, properties: "Element | None") -> None:
        text = clean("".join(text for text, _bold in self._pieces))
        written = [bold for text, bold in self._pieces if text.strip()]
        self._pieces = []
        level = self._styles.heading(properties)
        mark, depth = self._styles.mark(properties)
        field, self._field_here = self._field_here or self._field, ""
        for line in text.split("\n"):
            self.lines.append(
                WrittenLine(
                    " ".join(line.split()),
                    level,
                    self._styles.is_title(properties),
                    bool(written) and all(written),
                    mark,
                    depth,
                    field=field,
                )
            )


def _property(properties: "Element | None", name: str) -> str:
    return "" if properties is None else value(properties.find(f"{W}{name}"))


def _chosen(element: "Element") -> "Iterator[Element]":
    """What to read of an element: one of the ways that it can be shown in, and not the others."""
    if any(inner.tag == _CHOICE for inner in element):
        yield next(inner for inner in element if inner.tag == _CHOICE)
    else:
        yield element
