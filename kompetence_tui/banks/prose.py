"""Running text in a bank file: introductions, and the quotes that hold help."""

import re
from typing import TYPE_CHECKING

from kompetence_tui.banks.inline import is_comment, read_inline
from kompetence_tui.banks.outline import Section, Setting
from kompetence_tui.banks.problems import Findings
from kompetence_tui.banks.source import Source
from kompetence_tui.banks.stray import report_block, report_line
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_QUOTE_MARK = re.compile(r" {0,3}> ?")


class ProseReader:
    """Reads paragraphs and quotes; each line is looked at for what it was surely meant as."""

    def __init__(self, source: Source, findings: Findings) -> None:
        self._source, self._findings = source, findings

    def read_paragraph(self, node: "SyntaxTreeNode", part: Section) -> str:
        """The paragraph's text."""
        return self._text(node, part, in_quote=False)

    def read_quote(self, node: "SyntaxTreeNode", part: Section) -> None:
        """The guide to a theme or the help to a question, kept with its part."""
        first = node.map[0] if node.map else 0
        column = self._source.start(first)
        heading = self._source.grammar.heading(part.level)
        if refused := heading.no_quote:
            self._findings.add(first + 1, column, _(refused.what), _(refused.todo))
        elif part.help is not None:
            what = _("{part} har allerede et citat med råd").format(part=_(heading.the))
            todo = _("saml dem i ét: sæt også > på den tomme linje imellem")
            self._findings.add(first + 1, column, what, todo)
        paragraphs = []
        for block in node.children:
            if block.type == "paragraph":
                paragraphs.append(self._text(block, part, in_quote=True))
            elif block.type != "html_block" or not is_comment(block.content):
                report_block(block, self._source, self._findings)
        part.help = paragraphs

    def _text(self, node: "SyntaxTreeNode", part: Section, *, in_quote: bool) -> str:
        """A paragraph's text, each of its lines looked at for what it was surely meant as."""
        for index in range(*(node.map or (0, 0))):
            raw = self._source.lines[index]
            mark = _QUOTE_MARK.match(raw) if in_quote else None
            text = raw[mark.end() if mark else 0 :].strip()
            meant = report_line(index, text, self._source, self._findings, in_quote=in_quote)
            if meant and (key := self._source.grammar.find_key(meant, part.level)):
                part.add(Setting.unread(key, index + 1))
            if in_quote and not mark and not meant:
                what = _("linjen bliver læst som en del af citatet ovenover")
                todo = _("skriv > foran, hvis den hører til, ellers sæt en tom linje før den")
                self._findings.add(index + 1, self._source.start(index), what, todo)
        return read_inline(node.children[0], self._source, self._findings).released
