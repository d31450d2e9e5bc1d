"""The blocks of a document as HTML, field by field."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

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
from kompetence_tui.export.html.markup import element, lines, picture, plain, written
from kompetence_tui.export.web import drawing, key, numbered
from kompetence_tui.i18n import _

_Field = list[Block]
"""A heading and what stands below it, up to the next heading."""


def body(blocks: Iterable[Block]) -> str:
    """The blocks; a field's stand in an element of their own that no page end cuts."""
    fields = [*_fields(blocks), []]
    return lines(_field(one, opens=_is_deeper(after, one)) for one, after in pairwise(fields))


def _fields(blocks: Iterable[Block]) -> list[_Field]:
    found: list[_Field] = []
    for block in blocks:
        if isinstance(block, SectionHeading) or not found:
            found.append([])
        found[-1].append(block)
    return found


def _is_deeper(field: _Field, than: _Field) -> bool:
    return _level(field) > _level(than)


def _level(field: _Field) -> int:
    return field[0].level if field and isinstance(field[0], SectionHeading) else 0


def _field(field: _Field, *, opens: bool) -> str:
    """One that ``opens`` others stays with the first of them."""
    inner = lines(map(_block, field))
    return element("div", f"\n{inner}\n", class_="field opens" if opens else "field")


def _block(block: Block) -> str:
    match block:
        case SectionHeading():
            return element(f"h{block.level}", written(block.phrases))
        case Paragraph():
            return lines(_paragraphs(block))
        case Items():
            return _list(block.items)
        case SpiderWeb():
            return _web(block)
        case FillLine():
            return _fill_line(block)
        case Signatures():
            signed = lines(map(_fill_line, block.lines))
            return element("div", f"\n{signed}\n", class_="signatures")
        case RuledLines():
            return _ruled(block.lines)
        case AnswerRoom():
            return element("p", picture("answer", _("plads til et svar")))
        case ShellLine():
            return element("pre", element("code", plain(block.line)))


def _paragraphs(block: Paragraph) -> Iterator[str]:
    own = "own" if block.text is None else ""
    return (element("p", written(phrases), class_=own) for phrases in block.paragraphs)


def _list(items: tuple[Item, ...]) -> str:
    """Keys and values where that is all, else a list; one of keys has no other marks."""
    keyed = all(item.key for item in items)
    if keyed and not any(item.inner or item.box for item in items):
        return element("dl", f"\n{lines(map(_pair, items))}\n")
    rows = lines(map(_item, items))
    # A list without marks is none to some screen readers, unless it says so.
    return element("ul", f"\n{rows}\n", **({"class_": "keyed", "role": "list"} if keyed else {}))


def _web(web: SpiderWeb) -> str:
    """The drawing above whose each line is, and all of it in words beside them."""
    drawn = element("div", lines((element("figure", drawing(web)), _list(key(web).items))))
    return element("div", f"{drawn}\n{_list(numbered(web).items)}", class_="web")


def _pair(item: Item) -> str:
    key, space, *value = item.phrases
    pair = f"{element('dt', plain(key.text))}{plain(space.text)}{element('dd', written((*value,)))}"
    return element("div", pair)


def _item(item: Item) -> str:
    box = picture("box", _("felt til et kryds"), "☐") + " " if item.box else ""
    inner = _list(item.inner) if item.inner else ""
    return element("li", f"{box}{written(item.phrases)}{inner}")


def _fill_line(line: FillLine) -> str:
    rule = picture("rule", _("linje at skrive på"))
    parts = (element("span", plain(line.label)), rule, element("span", plain(one_line(line.name))))
    return element("p", " ".join(parts if line.name else parts[:2]), class_="fill")


def _ruled(count: int) -> str:
    rule = picture("rule", _("linje at skrive på"))
    return lines([element("p", rule, class_="fill ruled")] * count)
