"""The sheet that an employee prepares with: Markdown that any editor can fill in, or on paper."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.export.blocks import About, Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.first_page import stamp, stamp_words, write_first_page
from kompetence_tui.export.notice import write_notice
from kompetence_tui.i18n import _, speaking
from kompetence_tui.preparation.outline import SheetHeading, SheetLabel, outline

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session

TITLE = _("Forberedelse –")
HOW = _("Sådan gør du")
LAST_GOALS = _("Målene fra sidst")
KIND, DATE, UNIT = _("Samtale"), _("Dato"), _("Enhed")
EMPLOYEE, LEADER = _("Medarbejder"), _("Leder")
BANK, NUMBER = _("Spørgsmålsbank"), _("Nummer")
REMARKS = (
    _("Skriv under spørgsmålene, så meget eller så lidt du vil. Spring over, hvad du vil."),
    _("Det, du skriver, kan din leder læse, og det står på skærmen, når I taler sammen."),
    _(
        "Lad linjerne med # stå: dem kender programmet spørgsmålene på. Gem som ren tekst (UTF-8), "
        "og giv filen til din leder."
    ),
)
SOME_LEFT_OUT = _("Nogle spørgsmål er udeladt denne gang. Derfor springer numrene.")
REMARKS_ON_PAPER = (
    REMARKS[0],
    _("Tag skemaet med til samtalen. Giver du det til din leder før, kan din leder læse det."),
)
"""On a sheet that is filled in by hand and not read by the program."""
FACTS = (KIND, DATE, UNIT, EMPLOYEE, LEADER, BANK, NUMBER)
"""Keys of the list below the title; the last two tell the reader what the sheet belongs to."""


def write_sheet(session: "Session", notice: str = "", *, on_paper: bool = False) -> Document:
    """The sheet for the session's employee, with the organisation's notice.

    Never an answer, a private note or a participant other than the employee and the leader.
    """
    with speaking(session.bank.speech):
        return _written(session, notice, on_paper=on_paper)


def _written(session: "Session", notice: str, *, on_paper: bool) -> Document:
    doc = Document()
    who, language = ", ".join(session.names(Role.EMPLOYEE)), doc.speech.language
    stamped = stamp_words(session.bank.ways)
    doc.about = About(_about_words(session), who, session.date, language, stamped)
    parts, remarks = outline(session), REMARKS_ON_PAPER if on_paper else REMARKS
    asked = [part for part in parts if part.is_asked]
    if len(asked) < len(parts):
        remarks = (*remarks, SOME_LEFT_OUT)
    _write_beginning(doc, session, notice, remarks)
    for part in asked:
        _write_part(doc, part)
    return doc


def hint_lines(part: SheetHeading) -> list[str]:
    """The lines of the part's hints, as they stand in the sheet."""
    doc = Document()
    doc.items(part.hints)
    return str(doc).splitlines() if part.hints else []


def bank_name(session: "Session") -> str:
    """»mus 1.2«: what the sheet was made from."""
    return f"{session.bank.id} {session.bank.version}"


def _about_words(session: "Session") -> str:
    return _("{kind} · forberedelse").format(kind=session.called)


def _write_beginning(
    doc: Document, session: "Session", notice: str, remarks: tuple[str, ...]
) -> None:
    doc.title(_(TITLE), ", ".join(session.names(Role.EMPLOYEE)))
    stamp(doc, session.bank.ways)
    doc.items(_facts(session))
    write_notice(doc, notice)
    write_first_page(doc, session.bank, 2, session.inputs)
    doc.heading(2, _(HOW))
    for words in remarks:
        doc.remark(_(words))
    if session.follow_up and session.follow_up.goals:
        doc.heading(2, _(LAST_GOALS))


def _facts(session: "Session") -> list[Item]:
    found = [
        Item(session.called, key=_(KIND)),
        Item(" ".join(filter(None, (danish_day(session.date), session.hours.said))), key=_(DATE)),
        Item(", ".join(session.names(Role.EMPLOYEE)), key=_(EMPLOYEE)),
        Item(", ".join(session.names(Role.LEADER)), key=_(LEADER)),
        Item(bank_name(session), key=_(BANK)),
        Item(session.id, key=_(NUMBER)),
    ]
    if session.unit:
        found.insert(2, Item(session.unit, key=_(UNIT)))
    return found


def _write_part(doc: Document, part: SheetHeading) -> None:
    doc.heading_of(part.level, part.text, f"{part.said} {part.number}:")
    doc.items(part.hints)
    if part.label is not SheetLabel.THEME:
        doc.answer_room()
