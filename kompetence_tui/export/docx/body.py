"""The blocks of a document as paragraphs."""

from collections.abc import Iterable, Iterator, Sequence

from docx.oxml.text.paragraph import CT_P

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
from kompetence_tui.export.docx.lists import list_paragraphs
from kompetence_tui.export.docx.runs import (
    add_phrases,
    add_tab,
    add_text,
    keep_with_next,
    paragraph,
)

ANSWER_LINES = 4


def body(blocks: Sequence[Block]) -> Iterator[CT_P]:
    """The paragraphs in order; those that no page may end after say so."""
    for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        made = list(_made(block))
        if _leads_on(before, block, after):
            for each in made:
                keep_with_next(each)
        yield from made


def _leads_on(before: Block | None, block: Block, after: Block | None) -> bool:
    """It is nothing without what follows: words below a heading, what is answered on lines."""
    if isinstance(after, RuledLines | AnswerRoom):
        return True
    return isinstance(before, SectionHeading) and isinstance(block, Paragraph) and _is_hint(block)


def _is_hint(block: Paragraph) -> bool:
    """All of it is the program's own, on how to fill in or read what follows."""
    return block.is_remark and block.text is None


def _made(block: Block) -> Iterable[CT_P]:
    match block:
        case SectionHeading():
            return [_of(f"Heading{block.level}", block.phrases)]
        case Paragraph():
            style = "Vejledning" if _is_hint(block) else "Normal"
            return [_of(style, phrases) for phrases in block.paragraphs]
        case Items():
            return list_paragraphs(block)
        case SpiderWeb():
            return list_paragraphs(block.items)
        case FillLine():
            return [_fill_line(block, "Udfyld")]
        case Signatures():
            return _together([_fill_line(line, "Underskrift") for line in block.lines])
        case RuledLines():
            return _together([paragraph("Skrivelinje") for _line in range(block.lines)])
        case AnswerRoom():
            return _together([paragraph("Skrivelinje") for _line in range(ANSWER_LINES)])
        case ShellLine():
            return [_of("Kommando", (Phrase(block.line),))]


def _of(style: str, phrases: Phrases) -> CT_P:
    made = paragraph(style)
    add_phrases(made, phrases)
    return made


def _fill_line(line: FillLine, style: str) -> CT_P:
    """The label, the line as the leader of a tab, and the name."""
    made = paragraph(style)
    add_text(made, line.label)
    add_tab(made, 2)
    if name := one_line(line.name):
        add_text(made, f" {name}")
    return made


def _together(made: list[CT_P]) -> list[CT_P]:
    for each in made[:-1]:
        keep_with_next(each)
    return made
