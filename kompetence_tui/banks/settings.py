"""Lists in a bank file: each point is a setting of the nearest heading."""

import re
from typing import TYPE_CHECKING

from kompetence_tui.banks.inline import is_comment, read_inline, released
from kompetence_tui.banks.meant import Meant, meant_point
from kompetence_tui.banks.outline import MAX_SAME, Section, Setting
from kompetence_tui.banks.problems import Findings
from kompetence_tui.banks.source import Source
from kompetence_tui.banks.stray import report_block, report_line
from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

QUOTED = 40
"""Characters of the file's own text that a message repeats."""

_MARKS = re.compile(r"\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*")
_TO_VALUE = re.compile(r"[^:]*:\s*")


class SettingsReader:
    """Reads lists into the part they stand under."""

    def __init__(self, source: Source, findings: Findings) -> None:
        self._source, self._findings = source, findings
        self._grammar = source.grammar

    def read_point(self, item: "SyntaxTreeNode", part: Section, *, numbered: bool) -> bool:
        """One point of a list, and of lists within it: those are reported as indented.

        True when it is among the findings as a question, not as a setting.
        """
        meant = self._meant(item, part, numbered=numbered)
        if meant:
            index = item.map[0] if item.map else 0
            column = self._source.start(index)
            self._findings.add(index + 1, column, meant.what, meant.todo)
            if meant.key:
                part.add(Setting.unread(meant.key, index + 1))
        else:
            self._check_mark(item, numbered=numbered)
        self._read_item(item, part, is_told=meant is not None)
        return meant is not None and meant.is_question

    def _meant(self, item: "SyntaxTreeNode", part: Section, *, numbered: bool) -> Meant | None:
        if not item.children or item.children[0].type != "paragraph":
            return None
        first = (item.children[0].map or (0, 1))[0]
        text = _MARKS.sub("", self._source.lines[first], count=1)
        return meant_point(text, part, self._source, numbered=numbered)

    def _check_mark(self, item: "SyntaxTreeNode", *, numbered: bool) -> None:
        index = item.map[0] if item.map else 0
        column = self._source.start(index)
        if numbered:
            self._findings.add(
                index + 1,
                column,
                _("en nummereret liste er ikke indstillinger"),
                _("skriv - i stedet for tallet"),
            )
        elif column > 1 or item.level > 1:
            self._findings.add(
                index + 1,
                column,
                _("indstillingen er rykket ind"),
                _("flyt linjen helt ud til venstre"),
            )

    def _read_item(self, item: "SyntaxTreeNode", part: Section, *, is_told: bool) -> None:
        if not item.children:
            index = item.map[0] if item.map else 0
            what, todo = _("punktet er tomt"), _("skriv »- Nøgle: værdi«, eller slet linjen")
            self._findings.add(index + 1, self._source.start(index), what, todo)
        for place, block in enumerate(item.children):
            if block.type == "paragraph" and place == 0:
                self._read_setting(block, part, is_told=is_told)
            elif block.type in ("bullet_list", "ordered_list"):
                for inner in block.children:
                    self.read_point(inner, part, numbered=block.type == "ordered_list")
            elif block.type != "html_block" or not is_comment(block.content):
                report_block(block, self._source, self._findings)

    def _read_setting(self, paragraph: "SyntaxTreeNode", part: Section, *, is_told: bool) -> None:
        first, end = paragraph.map or (0, 1)
        raw = self._source.lines[first]
        marks = _MARKS.match(raw)
        key_column = (marks.end() if marks else 0) + 1
        before = len(self._findings)
        self._check_rest(range(first + 1, end), part)
        if is_told:
            return
        plain = read_inline(paragraph.children[0], self._source, self._findings)
        word, colon, value = plain.text.partition(":")
        if not colon:
            self._report_no_colon(first + 1, key_column, one_line(released(word)), part)
            return
        to_value = _TO_VALUE.match(raw, key_column - 1)
        setting = Setting(
            released(one_line(word)),
            type(plain)(value.strip(), sound=len(self._findings) == before),
            first + 1,
            key_column,
            (to_value.end() if to_value else key_column - 1) + 1,
        )
        self._place(setting, part)

    def _check_rest(self, indices: range, part: Section) -> None:
        """The lines a setting goes on over: indented, and nothing but text."""
        for index in indices:
            raw = self._source.lines[index]
            meant = report_line(index, raw.strip(), self._source, self._findings)
            if meant and (key := self._grammar.find_key(meant, part.level)):
                part.add(Setting.unread(key, index + 1))
            elif not meant and not raw[:1].isspace():
                self._findings.add(
                    index + 1,
                    1,
                    _("linjen bliver læst som en del af indstillingen ovenover"),
                    _("sæt en tom linje før, eller ryk den to mellemrum ind, hvis den hører til"),
                )

    def _report_no_colon(self, line: int, column: int, text: str, part: Section) -> None:
        if key := self._grammar.first_key(text, part.level):
            part.add(Setting.unread(key, line))
            what = _("»{key}« mangler et kolon").format(key=key)
            todo = _("skriv »- {key}: …«").format(key=key)
        else:
            what = _("»{text}« er ikke en indstilling").format(text=quote(text, QUOTED))
            todo = _("skriv »- Nøgle: værdi«; her kan stå: {known}").format(
                known=", ".join(self._grammar.heading(part.level).keys)
            )
        self._findings.add(line, column, what, todo)

    def _place(self, setting: Setting, part: Section) -> None:
        key = self._grammar.find_key(setting.key, part.level)
        if key is None:
            self._report_unknown(setting, part)
            return
        earlier = part.first(key)
        found = Setting(key, setting.value, setting.line, setting.key_column, setting.column)
        if earlier and key not in self._grammar.repeated:
            self._findings.add(
                setting.line,
                setting.key_column,
                _("»{key}« står også i linje {line}").format(key=key, line=earlier.line),
                _("behold den ene"),
            )
        elif len(part.settings.get(key, ())) >= MAX_SAME:
            what = _("»{key}« står mere end {n} gange").format(key=key, n=MAX_SAME)
            todo = _("behold dem, der betyder noget, og slet resten")
            self._findings.add(setting.line, setting.key_column, what, todo)
        elif not one_line(setting.value.released) and setting.value.sound:
            what = _("»{key}« har ingen værdi").format(key=key)
            todo = _("skriv værdien efter kolonet, eller slet linjen")
            self._findings.add(setting.line, setting.key_column, what, todo)
            part.add(Setting.unread(key, setting.line))
        else:
            part.add(found)

    def _report_unknown(self, setting: Setting, part: Section) -> None:
        what = _("»{key}« kendes ikke for {part}").format(
            key=quote(setting.key, QUOTED), part=_(self._grammar.heading(part.level).the)
        )
        todo = self._grammar.advice(setting.key, part.level)
        self._findings.add(setting.line, setting.key_column, what, todo)
        if guess := self._grammar.guess_key(setting.key, part.level):
            part.add(Setting.unread(guess, setting.line))
