"""The blocks of a document as paragraphs, section by section."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from math import ceil

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.export.blocks import (
    AnswerRoom,
    Block,
    FillLine,
    Items,
    Paragraph,
    Phrase,
    Phrases,
    RuledLines,
    SectionHeading,
    ShellLine,
    Signatures,
    SpiderWeb,
)
from kompetence_tui.export.docx.answer import answer_field
from kompetence_tui.export.docx.lists import list_paragraphs
from kompetence_tui.export.docx.paragraph import KEY, WordParagraph, WordPart, keep_with_next
from kompetence_tui.export.docx.picture import web_paragraphs
from kompetence_tui.export.docx.table import table_of
from kompetence_tui.export.figure_table import FigureTable
from kompetence_tui.export.sections import LINES_FOR_ANSWER, DocumentSection, is_remark, sections

_TOGETHER = 16
"""Lines that are not broken over two pages."""
_FACTS = 6
"""Lines that stand above another heading on the same page."""
_LINE = 95
"""Characters on a line, about."""


def body(blocks: Iterable[Block]) -> Iterator[WordPart]:
    """Paragraphs and tables in order; those that no page may end after say so."""
    for section in sections(blocks):
        yield from _section(section)


def _section(section: DocumentSection) -> list[WordPart]:
    """A short one is not broken over two pages."""
    in_field, below = section.is_field, section.below
    parts: list[list[WordPart]] = [[_heading(section.heading, is_label=in_field)]]
    for block, after in zip_longest(below, below[1:]):
        parts.append(list(_made(block, in_field=in_field)))
        is_hint = is_remark(block) and (block is below[0] or block in section.hint)
        is_of_table = isinstance(block, Paragraph) and isinstance(after, FigureTable)
        if is_hint or is_of_table or isinstance(after, RuledLines | AnswerRoom):
            keep_with_next(*parts[-1])
    made = [each for part in parts for each in part]
    if (lines := sum(map(_height, made))) <= _TOGETHER:
        keep_with_next(*made[:-1])
    if section.opens and lines <= _FACTS:
        keep_with_next(*made)
    return made


def _heading(head: SectionHeading, *, is_label: bool) -> WordParagraph:
    if not is_label:
        return _of(f"Heading{head.level}", head.phrases)
    made = WordParagraph(f"Heading{head.level}", before=120, after=0)
    made.add("".join(phrase.text for phrase in head.phrases), "Feltoverskrift")
    return made


def _made(block: Block, *, in_field: bool) -> Iterable[WordPart]:
    match block:
        case SectionHeading():
            return [_of(f"Heading{block.level}", block.phrases)]
        case Paragraph():
            remark = "Feltvejledning" if in_field else "Vejledning"
            style = remark if is_remark(block) else "Normal"
            return [_of(style, phrases) for phrases in block.paragraphs]
        case Items():
            return list_paragraphs(block, in_field=in_field)
        case SpiderWeb():
            return web_paragraphs(block)
        case FigureTable():
            return table_of(block)
        case ShellLine():
            return [_of("Kommando", (Phrase(block.line),))]
        case AnswerRoom(field) if field:
            return [answer_field(field)]
        case _:
            return _by_hand(block)


def _by_hand(block: FillLine | Signatures | RuledLines | AnswerRoom) -> list[WordParagraph]:
    """What is to be written in by hand."""
    match block:
        case FillLine():
            return [_fill_line(block, "Udfyld")]
        case Signatures():
            return _together([_fill_line(line, "Underskrift") for line in block.lines])
        case RuledLines():
            return _together([WordParagraph("Skrivelinje") for _line in range(block.lines)])
        case AnswerRoom():
            return _together([WordParagraph("Skrivelinje") for _line in range(LINES_FOR_ANSWER)])


def _of(style: str, phrases: Phrases) -> WordParagraph:
    made = WordParagraph(style)
    made.say(phrases)
    return made


def _fill_line(line: FillLine, style: str) -> WordParagraph:
    """The label, the line as the leader of a tab, and the name."""
    made = WordParagraph(style)
    made.add(line.label, KEY)
    made.tab(2)
    if name := one_line(line.name):
        made.add(f" {name}")
    return made


def _together(made: list[WordParagraph]) -> list[WordParagraph]:
    keep_with_next(*made[:-1])
    return made


def _height(made: WordPart) -> int:
    """How many lines it takes, about."""
    lines = made.text.split("\n")
    return sum(ceil(len(line) / _LINE) or 1 for line in lines) if made.text else 2
