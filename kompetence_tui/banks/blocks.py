"""Walking the blocks of a file: which heading each stands under, and what has no meaning."""

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from kompetence_tui.banks.inline import Plain, is_comment, read_inline
from kompetence_tui.banks.markdown import parse_blocks
from kompetence_tui.banks.meant import (
    Meant,
    doubtful_text,
    doubtful_title,
    meant_heading,
    meant_text,
)
from kompetence_tui.banks.outline import MAX_PARTS, Section, Setting
from kompetence_tui.banks.problems import Findings, TooManyFindings
from kompetence_tui.banks.prose import ProseReader
from kompetence_tui.banks.settings import SettingsReader
from kompetence_tui.banks.signs import meant_hashes
from kompetence_tui.banks.source import Source
from kompetence_tui.banks.stray import report_block
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_HASHES = re.compile(r"\s*#+\s*")
_TOP, _SECOND = 1, 2


def read_outline(source: Source, findings: Findings) -> Section:
    """The part of the file's name, with all under it; everything else is reported.

    With too many findings it is what was read until then.
    """
    walker = _Walker(source, findings)
    with suppress(TooManyFindings):
        for node in parse_blocks(source.text):
            walker.read(node)
        walker.finish()
    return walker.top


class _Walker:
    """Keeps the place in the outline while the blocks go by."""

    def __init__(self, source: Source, findings: Findings) -> None:
        self.top = Section(_TOP)
        self._part = self.top
        self._source, self._findings = source, findings
        self._grammar = source.grammar
        self._settings = SettingsReader(source, findings)
        self._prose = ProseReader(source, findings)
        self._begun = False
        self._headings = 0

    def read(self, node: "SyntaxTreeNode") -> None:
        if node.type == "html_block" and is_comment(node.content):
            return
        self._check_beginning(node)
        match node.type:
            case "heading":
                self._heading(node)
            case "bullet_list" | "ordered_list":
                self._list(node)
            case "blockquote":
                self._prose.read_quote(node, self._part)
            case "paragraph":
                self._paragraph(node)
            case _:
                report_block(node, self._source, self._findings)

    def finish(self) -> None:
        """A file of comments alone has not begun."""
        if not self._begun:
            self._report_beginning(1)

    def _check_beginning(self, node: "SyntaxTreeNode") -> None:
        if self._begun:
            return
        self._begun = True
        first = node.map[0] if node.map else 0
        glued = node.type == "paragraph" and meant_hashes(self._source.lines[first])
        if not glued and not (node.type == "heading" and node.tag == "h1"):
            self._report_beginning(first + 1)

    def _report_beginning(self, line: int) -> None:
        name = _(self._grammar.name)
        what = _("filen begynder ikke med {name} som overskrift").format(name=name)
        todo = _("skriv »# « og {name} som det første i filen").format(name=name)
        self._findings.add(line, 1, what, todo)

    def _heading(self, node: "SyntaxTreeNode") -> None:
        index = node.map[0] if node.map else 0
        if node.markup in ("=", "-"):
            self._underlined(node, index)
            return
        raw = self._source.lines[index]
        inline = node.children[0]
        title = read_inline(inline, self._source, self._findings)
        hashes = _HASHES.match(raw)
        column = (hashes.end() if hashes else 0) + 1
        if title.sound and not one_line(title.released):
            what, todo = _("overskriften er tom"), _("skriv en tekst efter #, eller slet linjen")
            self._findings.add(index + 1, 1, what, todo)
            title = Plain("", sound=False)
        elif raw.rstrip().endswith("#") and not inline.content.endswith("#"):
            what, todo = _("# sidst i overskriften går tabt"), _("slet #, eller skriv \\#")
            self._findings.add(index + 1, len(raw.rstrip()), what, todo)
        self._open(len(node.markup), title, index, column)
        if not self._grammar.has_questions:
            return
        if doubt := doubtful_title(one_line(title.released), self._part.level):
            self._findings.advise(index + 1, column, doubt.what, doubt.todo)

    def _underlined(self, node: "SyntaxTreeNode", index: int) -> None:
        end = node.map[1] if node.map else index + 1
        self._findings.add(
            end,
            self._source.start(end - 1),
            _("en linje af {mark} gør teksten ovenover til en overskrift").format(mark=node.markup),
            _("slet linjen, og skriv # eller ## foran, hvis det er en overskrift"),
        )
        title = read_inline(node.children[0], self._source, self._findings)
        if node.markup == "=" and not self.top.stated:
            self._open(_TOP, Plain(title.text, sound=False), index, 1)

    def _open(self, hashes: int, title: Plain, index: int, column: int) -> None:
        """The part that a heading begins; a misplaced one is reported and read all the same."""
        self._headings += 1
        if self._headings > MAX_PARTS:
            self._report_too_many(index)
            return
        level = self._checked_level(hashes, index)
        if level == _TOP and not self.top.stated:
            part = self.top
            part.title, part.line, part.column, part.stated = title, index + 1, column, True
        else:
            stated = hashes == level
            part = Section(level, title, index + 1, column, stated)
        if level == _SECOND:
            self.top.parts.append(part)
        elif level > _SECOND:
            self.top.parts[-1].parts.append(part)
        self._part = part

    def _report_too_many(self, index: int) -> None:
        """Once, however many there are; they are passed over."""
        if self._headings == MAX_PARTS + 1:
            what = _("filen har mere end {n} overskrifter").format(n=MAX_PARTS)
            self._findings.add(index + 1, 1, what, _("del den i flere filer"))

    def _checked_level(self, hashes: int, index: int) -> int:
        column = self._source.start(index)
        if hashes == _TOP and self.top.stated:
            self._findings.add(
                index + 1,
                column,
                _("der er allerede en overskrift med ét # i linje {line}").format(
                    line=self.top.line
                ),
                _(self._grammar.one_name),
            )
            return _SECOND
        deepest = self._grammar.depth
        if hashes > deepest:
            what = _("{hashes} er ikke en overskrift her").format(hashes="#" * hashes)
            self._findings.add(index + 1, column, what, _(self._grammar.levels))
        level = min(hashes, deepest)
        if level > _SECOND and not self.top.parts:
            if hashes == deepest and (orphan := self._grammar.orphan):
                self._findings.add(index + 1, column, _(orphan.what), _(orphan.todo))
            self.top.parts.append(Section(_SECOND, line=index + 1))
        return level

    def _list(self, node: "SyntaxTreeNode") -> None:
        """Its points are settings; those below a point that was meant as a question are its."""
        for item in node.children:
            index = item.map[0] if item.map else 0
            numbered = node.type == "ordered_list"
            if self._settings.read_point(item, self._part, numbered=numbered):
                self._open_unread(index)

    def _open_unread(self, index: int) -> None:
        """A question that is among the findings already, for what stands below it."""
        self._open(self._grammar.depth, Plain("", sound=False), index, 1)

    def _paragraph(self, node: "SyntaxTreeNode") -> None:
        first, end = node.map or (0, 1)
        line = self._source.lines[first]
        column = self._source.start(first)
        meant = meant_heading(line.strip(), self._source) if end == first + 1 else None
        if meant:
            self._findings.add(first + 1, column, meant.what, meant.todo)
            if meant.is_question:
                self._open_unread(first)
            return
        before = len(self._findings)
        text = self._prose.read_paragraph(node, self._part)
        is_told = len(self._findings) > before
        if hashes := meant_hashes(line):
            self._open(hashes, Plain("", sound=False), first, 1)
        elif not (refused := self._grammar.heading(self._part.level).no_text):
            self._part.intro.append(text)
            self._doubt(text, range(first, end))
        elif not is_told:
            meant = meant_text(line, self._part, self._source)
            self._refuse_text(meant or Meant(_(refused.what), _(refused.todo)), first + 1, column)

    def _refuse_text(self, meant: Meant, line: int, column: int) -> None:
        self._findings.add(line, column, meant.what, meant.todo)
        if meant.key:
            self._part.add(Setting.unread(meant.key, line))
        if meant.is_question:
            self._open_unread(line - 1)

    def _doubt(self, text: str, lines: range) -> None:
        """Advice on an introduction; who the bank is for may well be asked in the bank's own."""
        if self._part.level != _SECOND or not self._grammar.has_questions:
            return
        for before, doubt in doubtful_text(text):
            line, column = self._source.word(before, lines)
            self._findings.advise(line, column, doubt.what, doubt.todo)
