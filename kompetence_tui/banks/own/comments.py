"""The comments of a bank's file, which the bank itself knows nothing of: kept by their headings."""

from collections.abc import Iterator, Mapping

from kompetence_tui.banks.inline import is_comment
from kompetence_tui.banks.markdown import parse_blocks
from kompetence_tui.domain.bank import Bank

Comments = Mapping[str, tuple[str, ...]]
"""By the id of theme or question, or nothing for the bank, what stands below its heading."""


def comments_in(text: str, bank: Bank) -> Comments:
    """The comments of the text that the bank was read from, each a line or more of its own."""
    found: dict[str, tuple[str, ...]] = {}
    at, parts = "", _parts(bank)
    for block in parse_blocks(text):
        if block.type == "heading":
            at = next(parts, at)
        elif block.type == "html_block" and is_comment(block.content):
            found[at] = (*found.get(at, ()), block.content.strip())
    return found


def with_comments(text: str, bank: Bank, comments: Comments) -> str:
    """The text of the bank with those comments below their headings, and no others."""
    parts = _parts(bank)
    return "\n".join(
        line for written in text.split("\n") for line in _beside(written, parts, comments)
    )


def part_above(text: str, line: int, bank: Bank) -> str:
    """The id of the part that a line (from 1) of the bank's text stands in."""
    headings = sum(one.startswith("#") for one in text.split("\n")[:line])
    return list(_parts(bank))[max(0, headings - 1)]


def number_of(text: str) -> int:
    """How many comments a file has, also within its lines."""
    return text.count("<!--")


def _beside(line: str, parts: Iterator[str], comments: Comments) -> Iterator[str]:
    yield line
    if line.startswith("#"):  # in text the writer puts a backslash before it
        for comment in comments.get(next(parts), ()):
            yield from ("", comment)


def _parts(bank: Bank) -> Iterator[str]:
    """The ids in the order of the file's headings."""
    yield ""
    for theme in bank.themes:
        yield theme.id
        yield from (question.id for question in theme.questions)
