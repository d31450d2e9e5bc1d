"""A person's own talk as it stands in the file: the whole session and the leader's notes to it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.parts.parts import parts, texts_in
from kompetence_tui.domain.session.private import MARK
from kompetence_tui.export.answers import answer_words, said_by_each
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.full import write_session
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    import datetime as dt

    from kompetence_tui.domain.board.board import Board
    from kompetence_tui.domain.profile.profile import Rating
    from kompetence_tui.domain.session.private import PrivateNotes
    from kompetence_tui.domain.session.session import Session


def write_own(
    doc: Document,
    session: "Session",
    notes: "PrivateNotes | None",
    level: int,
    *,
    first: Iterable[Item] = (),
) -> None:
    """The session with its headings at ``level``, what no other document holds of it, and the
    private notes by question; ``first`` are facts that come before all others."""
    write_session(doc, session, level, first=[*first, *_events(session)])
    if rest := list(_rest(session)):
        doc.heading(level, _("Andet, der står i filen"))
        doc.items(rest)
    if notes is not None and not notes.is_empty:
        doc.heading(level, _("Private noter"))
        doc.remark(MARK)
        _write_notes(doc, session, notes, level + 1)


def stop_words(session: "Session", stop_id: str) -> str:
    """The question or the board of the id; the id of one that is no longer there."""
    if question := session.bank.question(stop_id):
        return question.text
    theme = session.bank.theme(stop_id)
    return theme.title if theme else stop_id


def moment_words(at: "dt.datetime") -> str:
    """»14.4.2026 kl. 10.41«, in the clock it was written down by."""
    return _("{day} kl. {time}").format(day=danish_day(at.date()), time=f"{at:%H.%M}")


def dotted(board: "Board") -> Iterator[tuple[str, dict[str, int]]]:
    """The words of each note and group, with the dots on it by participant."""
    yield from ((note.text, note.dots) for note in board.notes)
    yield from ((group.title, group.dots) for group in board.groups)


def _write_notes(doc: Document, session: "Session", notes: "PrivateNotes", level: int) -> None:
    places = [*(question.id for question in session.bank.questions), *session.boards]
    places += [theme.id for theme in session.bank.themes]
    order = {stop_id: number for number, stop_id in enumerate(places)}
    for stop_id, note in sorted(
        notes.notes.items(), key=lambda entry: (order.get(entry[0], len(order)), entry[0])
    ):
        doc.heading_of(level, stop_words(session, stop_id))
        doc.text(note.text)
        doc.items([Item(moment_words(note.at), key=_("Skrevet"))])


def _events(session: "Session") -> Iterator[Item]:
    for event in session.events:
        yield Item(moment_words(event.at), key=_(event.kind.value).capitalize())


def _rest(session: "Session") -> Iterator[Item]:
    """What people wrote or did that is in no export: the traces, half and hidden notes."""
    for number, goal in enumerate(session.plan.goals, 1):
        if goal.origin and goal.origin.words.strip():
            yield Item(goal.origin.words, key=_("Mål {n} begyndte med").format(n=number))
    yield from _rest_of_bank(session)
    yield from _unseen(session)
    for theme_id, board in session.boards.items():
        yield from _rest_of_board(board, Item(stop_words(session, theme_id), key=_("Plade")))
    for name, part in parts().items():
        texts = () if part.is_printed else texts_in(getattr(session, name), part)
        yield from (Item(text, key=part.called) for text, _kind in texts if text.strip())
    if not session.profile.is_exported:
        yield from map(_rating, session.profile.ratings)
    if session.hours.explained:
        yield Item(session.hours.explained, key=_("Planlagt til"))
    if session.place:
        yield Item(stop_words(session, session.place), key=_("Sidst åben ved"))


def _rest_of_bank(session: "Session") -> Iterator[Item]:
    for theme in session.bank.themes:
        if theme.proposed_by and not session.is_written(theme):
            yield _proposed(theme.title, theme.proposed_by)
        for question in theme.questions:
            if question.proposed_by and not _is_shown(session, theme.id, question.id):
                yield _proposed(question.text, question.proposed_by)


def _unseen(session: "Session") -> Iterator[Item]:
    """What each of the two answered, also while neither has seen the other's."""
    from kompetence_tui.domain.session.both import HALF, turn_at

    for question in session.bank.questions:
        if turn_at(session, question) in HALF:
            for name, answer in said_by_each(session, question):
                if words := answer_words(answer, question):
                    inner = Item(question.text, key=_("På")), Item(name, key=_("Af"))
                    yield Item(words, key=_("Skjult svar"), inner=inner)


def _rating(rating: "Rating") -> Item:
    """What each of the two said, also while neither has seen the other's."""
    said = ((rating.employee, _("Medarbejderen")), (rating.leader, _("Lederen")))
    inner = tuple(Item(str(level), key=key) for level, key in said if level is not None)
    return Item(rating.competence, key=_("I kompetenceprofilen"), inner=inner)


def _is_shown(session: "Session", theme_id: str, question_id: str) -> bool:
    answered = not session.answer(question_id).is_empty
    return answered or question_id in session.board(theme_id).used


def _proposed(words: str, by: str) -> Item:
    return Item(words, key=_("Foreslået"), inner=(Item(by, key=_("Af")),))


def _rest_of_board(board: "Board", where: Item) -> Iterator[Item]:
    for note in board.notes:
        if note.hidden:
            author = (Item(note.author, key=_("Af")),) if note.author else ()
            yield Item(note.text, key=_("Skjult seddel"), inner=(where, *author))
    for words, dots in dotted(board):
        for who, number in dots.items():
            inner = (where, Item(words, key=_("På")))
            yield Item(f"{who}: {number}", key=_("Prikker"), inner=inner)
    if board.draft:
        yield Item(board.draft, key=_("Halv seddel"), inner=(where,))
    if board.turn:
        yield Item(board.turn, key=_("Har tastaturet"), inner=(where,))
