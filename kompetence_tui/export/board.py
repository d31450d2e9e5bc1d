"""What a group put on its boards. Notes of a round not shown yet are never in it."""

from typing import TYPE_CHECKING

from kompetence_tui.export.answers import proposer
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Theme
    from kompetence_tui.domain.board.board import Board, Note
    from kompetence_tui.domain.session.session import Session

_NUMBERS = (
    "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv",
)  # fmt: skip


def write_board(doc: Document, board: "Board", theme: "Theme | None", level: int) -> None:
    """The cards talked about, the notes with their authors and dots, and what was agreed on."""
    _write_cards(doc, board, theme, level)
    groups, loose = note_items(board, names=True)
    if groups or loose:
        doc.heading(level, _("Sedler"))
    doc.items(groups or loose)
    if groups and loose:
        doc.heading(level, _("Sedler uden for grupperne"))
        doc.items(loose)
    if len(board.shown) < len(board.notes):
        doc.remark(_("Sedlerne fra en runde, der ikke er vist endnu, er ikke med"))
    if board.conclusion.strip():
        doc.heading(level, _("Det er vi enige om"))
        doc.text(board.conclusion)


def note_items(board: "Board", *, names: bool) -> tuple[list[Item], list[Item]]:
    """The groups with their notes, and the notes outside the groups; with the authors' names."""
    groups = [
        Item(
            _with(group.title, dots_words(board.sum_of_group(group.id))),
            key=_("Gruppe"),
            inner=tuple(_note(note, names=names) for note in board.in_group(group.id)),
        )
        for group in board.groups
    ]
    return groups, [_note(note, names=names) for note in board.in_group("")]


def write_unused(doc: Document, session: "Session", level: int) -> None:
    """The cards that were never talked about, by board (K7), once a board has been in use."""
    from kompetence_tui.domain.direction.group_rules import unused_cards

    themes = session.asked.boards
    if all(session.board(theme.id).is_empty for theme in themes):
        return
    unused = [(theme, unused_cards(session, theme)) for theme in themes]
    if any(cards for _theme, cards in unused):
        doc.heading(level, _("Kort, der ikke blev brugt"))
    doc.items(
        Item(theme.title, inner=tuple(Item(card.text) for card in cards))
        for theme, cards in unused
        if cards
    )


def dots_words(number: int) -> str:
    """»tre prikker«; nothing for none."""
    if number < 2:
        return _("én prik") if number else ""
    words = _(_NUMBERS[number]) if number < len(_NUMBERS) else str(number)
    return _("{number} prikker").format(number=words)


def _write_cards(doc: Document, board: "Board", theme: "Theme | None", level: int) -> None:
    used = [card for card in theme.questions if card.id in board.used] if theme else []
    if used:
        doc.heading(level, _("Kort, vi talte om"))
    doc.items(Item(card.text, inner=proposer(card)) for card in used)


def _note(note: "Note", *, names: bool) -> Item:
    return Item(_with(note.text, note.author if names else "", dots_words(note.sum)))


def _with(text: str, *remarks: str) -> str:
    """The text, with what there is of the remarks in brackets."""
    written = ", ".join(filter(None, remarks))
    return f"{text} ({written})" if written else text
