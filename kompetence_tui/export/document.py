"""A Markdown document in the making.

The program gives headings and words of its own; people's text is escaped here and can only become
a paragraph, the value of a list item or part of a heading the program writes.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kompetence_tui.export import escape
from kompetence_tui.i18n import _

STATUS = _("Status")
"""Key of what may change though nothing else was agreed on."""

FILL_WIDTH = 40
"""Underscores in a line to be filled in by hand."""


@dataclass(frozen=True)
class Item:
    """A list item: people's text, after a key of the program's unless it is empty."""

    text: str
    key: str = ""
    inner: tuple["Item", ...] = ()
    box: bool = False
    """An empty box to tick stands first."""


class Document:
    """Blocks of Markdown, in order; ``str()`` is the whole, LF, with one line end last."""

    def __init__(self) -> None:
        self._blocks: list[str] = []

    def __str__(self) -> str:
        return "\n\n".join(self._blocks) + "\n"

    def __len__(self) -> int:
        """How many blocks there are so far."""
        return len(self._blocks)

    def heading(self, level: int, words: str) -> None:
        """A heading in the program's own words; Markdown has six levels, below them none."""
        self._blocks.append(f"{'#' * min(level, 6)} {words}")

    def title(self, words: str, name: str) -> None:
        """The first heading: the program's words, then whose document it is."""
        self.heading(1, f"{words} {escape.heading(name) or _not_filled()}")

    def heading_of(self, level: int, text: str) -> None:
        """A heading with text of a bank: a theme or a question."""
        self.heading(level, escape.heading(text) or _not_filled())

    def remark(self, words: str) -> None:
        """A paragraph of the program's own, emphasised, as people's text never is."""
        self._blocks.append(_emphasised(words))

    def text(self, text: str) -> None:
        """People's text as paragraphs, or that there is none."""
        self._blocks += escape.paragraphs(text) or [_not_filled()]

    def sentence(self, words: str, text: str) -> None:
        """The program's words, completed by people's text."""
        first, *rest = escape.paragraphs(text) or [_not_filled()]
        self._blocks += [f"{words} {first}", *rest]

    def labelled(self, label: str, text: str) -> None:
        """People's text after words of the program's own, which stand emphasised."""
        self.sentence(_emphasised(f"{label}:"), text)

    def command(self, line: str) -> None:
        """A line of the program's own to be run in a terminal; people's text never comes here."""
        self._blocks.append(f"```sh\n{line}\n```")

    def items(self, items: Iterable[Item]) -> None:
        """A list; nothing when there are no items."""
        if lines := list(_lines(items, indent="")):
            self._blocks.append("\n".join(lines))

    def to_fill(self, label: str, name: str = "") -> None:
        """A line to be filled in by hand, with the name of whoever fills it after it."""
        self._blocks.append(f"{label} {'_' * FILL_WIDTH} {escape.inline(name)}".rstrip())

    def room(self, lines: int) -> None:
        """Ruled lines to write on."""
        self._blocks += ["_" * FILL_WIDTH] * lines


def _lines(items: Iterable[Item], indent: str) -> Iterable[str]:
    for entry in items:
        box = "[ ] " if entry.box else ""
        content = _content(entry)
        if not indent and not entry.key and content.startswith(f"{STATUS}:"):
            # Not taken for a status: those are left out of what is acknowledged.
            content = content.replace(":", "\\:", 1)
        yield f"{indent}- {box}{content}"
        yield from _lines(entry.inner, indent + "  ")


def _content(entry: Item) -> str:
    if entry.key:
        return f"{entry.key}: {escape.inline(entry.text) or _not_filled()}"
    return escape.item(entry.text) or _not_filled()


def _not_filled() -> str:
    return _emphasised(_("ikke udfyldt"))


def _emphasised(words: str) -> str:
    return f"*{words}*"
