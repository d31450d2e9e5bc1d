"""The blocks of a document as HTML, section by section."""

from collections.abc import Iterable, Iterator

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.export.blocks import (
    AnswerRoom,
    Block,
    FillLine,
    Item,
    Items,
    Paragraph,
    RuledLines,
    SectionHeading,
    ShellLine,
    Signatures,
    SpiderWeb,
)
from kompetence_tui.export.figure_table import FigureTable
from kompetence_tui.export.html.figures import figures
from kompetence_tui.export.html.markup import element, lines, picture, plain, written
from kompetence_tui.export.html.paper import fit_a_page, runs
from kompetence_tui.export.sections import LINES_FOR_ANSWER, DocumentSection, sections
from kompetence_tui.export.web import drawing, key, numbered
from kompetence_tui.i18n import _, plural


def body(blocks: Iterable[Block]) -> str:
    """The blocks, each section's in an element of their own."""
    return lines(map(_run, runs(sections(blocks))))


def _run(run: list[DocumentSection]) -> str:
    """Sections that stand together: browsers lose a chain of those that say so of themselves."""
    together = lines(map(_section, run))
    is_chain = len(run) > 1 and fit_a_page(run)
    return element("div", f"\n{together}\n", class_="whole") if is_chain else together


def _section(section: DocumentSection) -> str:
    """One that fits a page is not cut, one that opens others stays with the first of them, and a
    label stands beside what was said."""
    is_whole = fit_a_page([section])
    kinds = {"whole": is_whole, "opens": section.opens, "labelled": section.is_field}
    class_ = " ".join(kind for kind, is_so in kinds.items() if is_so)
    blocks = (section.heading, *section.below)
    inner = _field(section) if section.is_field else _blocks(blocks)
    return element("div", f"\n{inner}\n", class_=class_)


def _field(section: DocumentSection) -> str:
    """The label with what is asked, and what was said."""
    hint = section.hint
    said = _blocks(section.below[len(hint) :], is_inner=True)
    return lines((element("div", _blocks((section.heading, *hint))), element("div", said)))


def _blocks(blocks: Iterable[Block], *, is_inner: bool = False) -> str:
    return lines(_block(block, is_inner=is_inner) for block in blocks)


def _block(block: Block, *, is_inner: bool) -> str:
    match block:
        case SectionHeading():
            return element(f"h{block.level}", written(block.phrases))
        case Paragraph():
            return lines(_paragraphs(block))
        case Items():
            return _list(block.items, is_inner=is_inner)
        case SpiderWeb():
            return _web(block)
        case FigureTable():
            return figures(block)
        case ShellLine():
            return element("pre", element("code", plain(block.line)))
        case _:
            return _by_hand(block)


def _by_hand(block: FillLine | Signatures | RuledLines | AnswerRoom) -> str:
    """What is to be written in by hand."""
    match block:
        case FillLine():
            return _fill_line(block)
        case Signatures():
            signed = lines(map(_fill_line, block.lines))
            return element("div", f"\n{signed}\n", class_="signatures")
        case RuledLines():
            return _ruled(block.lines)
        case AnswerRoom():
            return _ruled(LINES_FOR_ANSWER)


def _paragraphs(block: Paragraph) -> Iterator[str]:
    own = "own" if block.text is None or block.is_hint else ""
    return (element("p", written(phrases), class_=own) for phrases in block.paragraphs)


def _list(items: tuple[Item, ...], *, is_inner: bool) -> str:
    """Keys and values where that is all, in rows where there is less room; else a list."""
    if not all(item.key and not item.box for item in items):
        return element("ul", f"\n{lines(map(_item, items))}\n")
    in_rows = is_inner and not any(item.inner for item in items)
    return element("dl", f"\n{lines(map(_pair, items))}\n", class_="rows" if in_rows else "")


def _web(web: SpiderWeb) -> str:
    """The drawing above whose each line is, and all of it in words beside them."""
    lines_of = _list(key(web).items, is_inner=False)
    drawn = element("div", lines((element("figure", drawing(web)), lines_of)))
    words = _list(numbered(web).items, is_inner=False)
    return element("div", f"{drawn}\n{words}", class_="web")


def _pair(item: Item) -> str:
    key, space, *value = item.phrases
    said = element("dd", f"{written((*value,))}{_inner(item)}")
    return element("div", f"{element('dt', plain(key.text))}{plain(space.text)}{said}")


def _item(item: Item) -> str:
    box = picture("box", _("felt til et kryds"), "☐") + " " if item.box else ""
    return element("li", f"{box}{written(item.phrases)}{_inner(item)}")


def _inner(item: Item) -> str:
    return _list(item.inner, is_inner=True) if item.inner else ""


def _fill_line(line: FillLine) -> str:
    rule = picture("rule", _("linje at skrive på"))
    parts = (element("span", plain(line.label)), rule, element("span", plain(one_line(line.name))))
    return element("p", " ".join(parts if line.name else parts[:2]), class_="fill")


def _ruled(count: int) -> str:
    """Lines below each other, told of once."""
    told = plural("{n} linje at skrive på", "{n} linjer at skrive på", count)
    rules = [picture("rule", told), *[element("span", class_="rule")] * (count - 1)]
    return lines(element("p", rule, class_="fill") for rule in rules)
