"""The text of a heading, a setting or a paragraph: plain, or with markup that would be lost."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.banks.markdown import parse_inline
from kompetence_tui.banks.problems import Findings
from kompetence_tui.banks.source import Source, is_altered, named
from kompetence_tui.domain.base.text import FIELD_LIMIT
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

MAX_WRITTEN = 2 * FIELD_LIMIT
"""Characters of one paragraph, escapes and all; looking for markup takes longer and longer."""

# Noncharacters: they cannot be in a text that reads without problems.
_HELD = {",": "\ufdd0", ":": "\ufdd1"}
_RELEASED = str.maketrans({held: char for char, held in _HELD.items()})


@dataclass(frozen=True, slots=True)
class Plain:
    """Text without its Markdown escapes.

    An escaped comma or colon is held as another character, so that it does not divide the text;
    ``released`` has it back.
    """

    text: str
    sound: bool = True
    """False when something in it is already among the findings."""

    @property
    def released(self) -> str:
        return released(self.text)


def released(text: str) -> str:
    """The text with its held commas and colons back."""
    return text.translate(_RELEASED)


def is_comment(html: str) -> bool:
    """Whether there is nothing but HTML comments."""
    rest = html.strip()
    while rest.startswith("<!--"):
        end = rest.find("-->", 2)
        if end < 0:
            return False
        rest = rest[end + 3 :].lstrip()
    return not rest


def read_inline(inline: "SyntaxTreeNode", source: Source, findings: Findings) -> Plain:
    """The plain text of an inline node; markup in it is reported where it stands."""
    first = inline.map[0] if inline.map else 0
    if len(inline.content) > MAX_WRITTEN:
        what = _("teksten her er på {n} tegn").format(n=len(inline.content))
        todo = _("gør den kortere; der er plads til {n}").format(n=FIELD_LIMIT)
        findings.add(first + 1, source.start(first), what, todo)
        return Plain("", sound=False)
    reader = _InlineReader(first, source, findings)
    before = len(findings)
    for token in parse_inline(inline.content):
        reader.read(token)
    return Plain("".join(reader.parts), sound=len(findings) == before)


class _InlineReader:
    """Walks the inline tokens with one finger on the line they come from."""

    def __init__(self, line: int, source: Source, findings: Findings) -> None:
        self.parts: list[str] = []
        self._line, self._column = line, 0
        self._source, self._findings = source, findings

    def read(self, token: "Token") -> None:
        match token.type:
            case "text":
                self.parts.append(token.content)
                self._pass(token.content)
            case "text_special":
                self._special(token)
                self._pass(token.markup)
            case "softbreak" | "hardbreak":
                self.parts.append(" " if token.type == "softbreak" else "\n")
                self._next_line()
            case _ if token.nesting < 0:
                self._pass(token.markup)
            case "html_inline" if is_comment(token.content):
                for _line in range(token.content.count("\n")):
                    self._next_line()
            case _:
                self._markup(token)

    def _special(self, token: "Token") -> None:
        held = _HELD.get(token.content) if token.info == "escape" else None
        self.parts.append(held or token.content)
        altered = next((char for char in token.content if is_altered(char)), None)
        if token.info == "entity" and altered:
            self._report(
                token.markup,
                _("»{code}« er et usynligt tegn: {name}").format(
                    code=token.markup, name=named(altered)
                ),
                _("slet det"),
            )

    def _markup(self, token: "Token") -> None:
        mark, what, todo = _explain(token)
        self._report(mark, what, todo)
        self.parts.append(token.content)

    def _pass(self, written: str) -> None:
        """Moves the finger past what was just read."""
        place = self._source.lines[self._line].find(written, self._column)
        if place >= 0:
            self._column = place + len(written)

    def _next_line(self) -> None:
        self._line, self._column = self._line + 1, 0

    def _report(self, mark: str, what: str, todo: str) -> None:
        line = self._source.lines[self._line]
        # Twice: a code span over several lines leaves the finger too far on.
        unescaped = re.compile(r"(?<!\\)" + re.escape(mark))
        found = unescaped.search(line, self._column) or unescaped.search(line)
        place = found.start() if found else self._source.start(self._line) - 1
        self._column = found.end() if found else self._column
        self._findings.add(self._line + 1, place + 1, what, todo)


def _explain(token: "Token") -> tuple[str, str, str]:
    """Where the markup begins, what is wrong with it, and what to do."""
    match token.type:
        case "em_open" | "strong_open":
            what = _("fremhævning med {mark} går tabt").format(mark=token.markup)
            return token.markup, what, _("skriv uden fremhævning, eller sæt \\ foran tegnet")
        case "link_open":
            mark = "<" if token.markup == "autolink" else "["
            return mark, _("et link går tabt her"), _("skriv adressen som almindelig tekst")
        case "image":
            return "![", _("et billede går tabt her"), _("slet det, eller skriv det med ord")
        case "code_inline":
            return "`", _("kode med ` går tabt her"), _("slet `-tegnene, eller sæt \\ foran dem")
        case "html_inline":
            mark = token.content.partition("\n")[0]
            what = _("HTML kan ikke stå her")
            return mark, what, _("skriv almindelig tekst, eller sæt \\ foran <")
        case _:
            what = _("opmærkningen »{type}« forstås ikke").format(type=token.type)
            return token.markup, what, _("skriv almindelig tekst")
