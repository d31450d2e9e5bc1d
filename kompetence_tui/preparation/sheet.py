"""The sheet to prepare with: a text, an office file with fields to type in, or on paper."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.export.blocks import About, Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.first_page import stamp, stamp_words, write_first_page
from kompetence_tui.export.notice import write_notice
from kompetence_tui.i18n import _, speaking
from kompetence_tui.preparation.outline import SheetHeading, SheetLabel, outline
from kompetence_tui.preparation.sheet_words import (
    LEADERS_TITLE,
    SOME_LEFT_OUT,
    TITLE,
    Filling,
    Preparer,
    preparer_of,
    remarks,
    whose,
)

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session

HOW = _("Sådan gør du")
LAST_GOALS = _("Målene fra sidst")
KIND, DATE, UNIT = _("Samtale"), _("Dato"), _("Enhed")
BANK, NUMBER = _("Spørgsmålsbank"), _("Nummer")
FACTS = (KIND, DATE, UNIT, *(each.value for each in Preparer), BANK, NUMBER)
"""Keys of the list below the title; the last two tell the reader what the sheet belongs to."""


def write_sheet(
    session: "Session",
    notice: str = "",
    filling: Filling = Filling.TEXT,
    *,
    for_leader: bool = False,
) -> Document:
    """The sheet for whose talk it is, or for its leader alone, with the organisation's notice.

    Never an answer, a private note or a participant other than the employee and the leader.
    """
    with speaking(session.bank.speech):
        return _written(session, notice, preparer_of(session, for_leader=for_leader), filling)


def _written(session: "Session", notice: str, preparer: Preparer, filling: Filling) -> Document:
    doc = Document()
    who, language = whose(session), doc.speech.language
    stamped = stamp_words(session.bank.ways)
    doc.about = About(_about_words(session, preparer), who, session.date, language, stamped)
    parts, said = outline(session, preparer), remarks(preparer, filling)
    asked = [part for part in parts if part.is_asked]
    if len(asked) < len(parts) and preparer is not Preparer.LEADER:
        said = (*said, SOME_LEFT_OUT)
    _write_beginning(doc, session, notice, preparer, said)
    for part in asked:
        _write_part(doc, part)
    return doc


def hint_lines(part: SheetHeading) -> list[str]:
    """The lines of the part's hints, as they stand in the sheet as Markdown."""
    doc = Document()
    doc.items(part.hints)
    return str(doc).splitlines() if part.hints else []


def hint_words(part: SheetHeading) -> list[str]:
    """The same lines as they stand where no escapes are needed."""
    return [f"{hint.key}: {one_line(hint.text)}" for hint in part.hints]


def bank_name(session: "Session") -> str:
    """»mus 1.2«: what the sheet was made from."""
    return f"{session.bank.id} {session.bank.version}"


def _about_words(session: "Session", preparer: Preparer) -> str:
    words = _("{kind} · forberedelse")
    if preparer is Preparer.LEADER:
        words = _("{kind} · lederens egen forberedelse")
    return words.format(kind=session.called)


def _write_beginning(
    doc: Document, session: "Session", notice: str, preparer: Preparer, said: tuple[str, ...]
) -> None:
    title = LEADERS_TITLE if preparer is Preparer.LEADER else TITLE
    doc.title(_(title), whose(session))
    stamp(doc, session.bank.ways)
    doc.items(_facts(session))
    write_notice(doc, notice)
    write_first_page(doc, session.bank, 2, session.inputs)
    doc.heading(2, _(HOW))
    for words in said:
        doc.remark(_(words))
    if session.follow_up and session.follow_up.goals:
        doc.heading(2, _(LAST_GOALS))


def _facts(session: "Session") -> list[Item]:
    """Below the title; the last two tell the reader what the sheet belongs to."""
    day = " ".join(filter(None, (danish_day(session.date), session.hours.said)))
    found = {
        KIND: session.called,
        DATE: day,
        UNIT: session.unit,
        preparer_of(session, for_leader=False).value: whose(session),
        Preparer.LEADER.value: ", ".join(session.names(Role.LEADER)),
        BANK: bank_name(session),
        NUMBER: session.id,
    }
    return [Item(text, key=_(words)) for words, text in found.items() if text]


def _write_part(doc: Document, part: SheetHeading) -> None:
    doc.heading_of(part.level, part.text, f"{part.said} {part.number}:")
    doc.items(part.hints)
    if part.label is not SheetLabel.THEME:
        doc.answer_room(part.id)
