"""The Markdown parser as bank files need it."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode


def parse_blocks(text: str) -> "list[SyntaxTreeNode]":
    """The blocks of a file; text within them is not looked into."""
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(_parser().parse(text)).children


def parse_inline(text: str) -> "list[Token]":
    """The text of one block as a flat row of tokens, however deep its markup goes.

    Escaped characters are tokens of their own.
    """
    return _parser().inline.parse(text, _parser(), {}, [])


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    # Tables are known so that they can be refused; link definitions would vanish without a trace.
    return MarkdownIt("commonmark").enable("table").disable(["reference", "inline"])
