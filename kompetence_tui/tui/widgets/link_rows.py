"""Rows of what goals can build on, below the talk each comes from."""

from collections.abc import Callable, Iterable
from functools import partial

from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.widgets.row_list import Row, Span, column


def link_rows(links: Iterable[Link], session: Session, told: Callable[[Link], str]) -> list[Row]:
    """A row of each link, its number as id; ``told`` is what stands to the right of it."""
    rows: list[Row] = []
    source = None
    for number, link in enumerate(links):
        if link.session != source:
            source = link.session
            rows.append(Row("", partial(_heading, _source_words(link, session)), selectable=False))
        rows.append(Row(str(number), partial(_link, link, told(link))))
    return rows


def _source_words(link: Link, session: Session) -> str:
    """»GRUS 8.10.2026«, or that it is an indsatsområde of the talk itself."""
    if link.session == session.id:
        return _("Egne indsatsområder")
    return link.source[:1].upper() + link.source[1:]


def _heading(words: str, width: int) -> list[Span]:
    return [column(words, width, "strong")]


def _link(link: Link, told: str, width: int) -> list[Span]:
    right = f"  {told}" if told else ""
    return [("  ", ""), column(link.words, width - 2 - len(right)), (right, "muted")]
