"""A document in the making: what the forms say is put together here, block by block."""

from collections.abc import Iterable

from kompetence_tui.export.blocks import (
    About,
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
from kompetence_tui.export.markdown import markdown
from kompetence_tui.i18n import speaking, spoken


class Document:
    """Blocks in order, and what they tell of; ``str()`` is the whole as Markdown."""

    def __init__(self) -> None:
        self.speech = spoken()
        """How it speaks: as was spoken where it was begun."""
        self.about = About(language=self.speech.language)
        self._blocks: list[Block] = []
        self._is_stamped = False

    def __str__(self) -> str:
        with speaking(self.speech):
            return markdown(self.blocks)

    def __repr__(self) -> str:
        return f"<Document of {len(self)} blocks>"

    def __len__(self) -> int:
        """How many blocks there are so far."""
        return len(self._blocks)

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(self._blocks)

    @property
    def name(self) -> str:
        """What the document calls itself: its first heading on one line."""
        first = next((block for block in self._blocks if isinstance(block, SectionHeading)), None)
        return "".join(phrase.text for phrase in first.phrases) if first else ""

    def stamp(self, words: str, text: str | None = None) -> None:
        """Emphasised words of the program's below the title, with people's after them; once."""
        if not self._is_stamped:
            words = words if text is None else f"{words}:"
            self._blocks.insert(1, Paragraph(words, text, is_remark=True))
        self._is_stamped = True

    def heading(self, level: int, words: str) -> None:
        """A heading in the program's own words; there are six levels, below them none."""
        self._blocks.append(SectionHeading(min(level, 6), words))

    def heading_of(self, level: int, text: str, words: str = "") -> None:
        """A heading with text of a bank or of people, after ``words`` of the program's."""
        self._blocks.append(SectionHeading(min(level, 6), words, text))

    def label(self, level: int, label: str, text: str | None = None) -> None:
        """A heading in a form file's words, then people's text unless there is none to be."""
        self._blocks.append(SectionHeading(min(level, 6), "", text, label))

    def hint(self, text: str) -> None:
        """What a form file asks, emphasised as people's text never is."""
        self._blocks.append(Paragraph(text=text, is_hint=True))

    def add(self, blocks: Iterable[Block]) -> None:
        """Blocks of another document."""
        self._blocks.extend(blocks)

    def title(self, words: str, name: str) -> None:
        """The first heading: the program's words, then whose document it is."""
        self.heading_of(1, name, words)

    def remark(self, words: str) -> None:
        """A paragraph of the program's own, emphasised, as people's text never is."""
        self._blocks.append(Paragraph(words, is_remark=True))

    def remark_on_format(self, words: str) -> None:
        """A remark on what is otherwise than in Markdown, which is without it."""
        self._blocks.append(Paragraph(words, is_remark=True, is_typeset_only=True))

    def text(self, text: str) -> None:
        """People's text as paragraphs, or that there is none."""
        self._blocks.append(Paragraph(text=text))

    def sentence(self, words: str, text: str) -> None:
        """The program's words, completed by people's text."""
        self._blocks.append(Paragraph(words, text))

    def labelled(self, label: str, text: str) -> None:
        """People's text after words of the program's own, which stand emphasised."""
        self._blocks.append(Paragraph(f"{label}:", text, is_remark=True))

    def command(self, line: str) -> None:
        """A line of the program's own to be run in a terminal; people's text never comes here."""
        self._blocks.append(ShellLine(line))

    def items(self, items: Iterable[Item]) -> None:
        """A list; nothing when there are no items."""
        if found := tuple(items):
            self._blocks.append(Items(found))

    def web(self, drawn: SpiderWeb) -> None:
        """A list that is drawn too where the format has pictures."""
        self._blocks.append(drawn)

    def figures(self, table: FigureTable) -> None:
        """A table of figures; nothing when it has no rows."""
        if table.rows:
            self._blocks.append(table)

    def to_fill(self, label: str, name: str = "") -> None:
        """A line to be filled in by hand, with the name of whoever fills it after it."""
        self._blocks.append(FillLine(label, name))

    def signatures(self, lines: Iterable[tuple[str, str]]) -> None:
        """Lines to sign on: what is written there, and the name after it."""
        self._blocks.append(Signatures(tuple(FillLine(*line) for line in lines)))

    def room(self, lines: int) -> None:
        """Ruled lines to write on."""
        self._blocks.append(RuledLines(lines))

    def answer_room(self, field: str) -> None:
        """Room for an answer that is typed, or written by hand; what it is known by."""
        self._blocks.append(AnswerRoom(field))
