"""Indsigt: everything that is held about one person, the leader's private notes included.

For the right of access. Others can be named in it: somebody reads it through before it is
handed over, and it says so.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.said import Called, said_of
from kompetence_tui.export.blocks import About, Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.insight_found import AboutPerson, Held, talk_words
from kompetence_tui.export.insight_own import write_own
from kompetence_tui.export.insight_share import share_facts, write_share
from kompetence_tui.export.insight_unknown import write_unknown
from kompetence_tui.export.notice import write_notice
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session

_TALK, _PART = 3, 4
"""Levels of the headings below the document's parts."""


class NothingHeld(LookupError):
    """Nobody of the name is in anything that could be read."""


@dataclass(frozen=True, repr=False)
class Insight:
    """The document, the name as the talks spell it, and whose words are in it."""

    document: Document
    name: str
    sessions: tuple[str, ...]
    """Ids of the sessions that something was taken from; the person's own first."""
    of: str = ""
    """Id of a talk that is the person's alone, if there is one."""
    is_participant: bool = True
    """Somebody of just this name takes part in a talk."""


def insight(
    asked: Called, today: dt.date, held: Held, notice: str = "", also: Sequence[Called] = ()
) -> Insight:
    """What is held about the person of the name, which is compared without case and spacing; of
    several with it about the one who is meant. What they were said to be called ``also`` follows.

    Raises:
        NothingHeld: there is nothing about anybody of that name.
    """
    found, *others = (AboutPerson(called, held) for called in (asked, *also))
    if found.is_empty and not others:
        raise NothingHeld
    doc = Document()
    doc.about = About(_("Indsigt"), found.spelled, today)
    for one in (found, *others):
        _write(doc, one, today)
    write_unknown(doc, held)
    write_notice(doc, notice)
    sessions = dict.fromkeys(known for one in (found, *others) for known in one.sessions)
    is_participant = any(one.is_participant for one in (found, *others))
    of = next((talk.id for one in (found, *others) for talk in one.own), "")
    return Insight(doc, found.spelled, tuple(sessions), of, is_participant)


def _write(doc: Document, found: AboutPerson, today: dt.date) -> None:
    """All that is held under one name."""
    doc.title(_("Oplysninger om"), found.spelled)
    doc.items(_facts(found, today))
    doc.remark(_("Andre kan være nævnt i teksten: læs den igennem, før den gives til nogen"))
    if not found.is_participant:
        doc.remark(_("Ingen deltager hedder præcis dette: det, der står her, kan handle om andre"))
    _write_own(doc, found)
    _write_shares(doc, _("Gruppers samtaler"), found, found.groups)
    _write_shares(doc, _("Andres samtaler"), found, found.others)
    _write_passages(doc, found)


def _facts(found: AboutPerson, today: dt.date) -> Iterator[Item]:
    held = found.held
    yield Item(danish_day(today), key=_("Dato"))
    yield Item(plural("{n} samtale", "{n} samtaler", len(held.sessions)), key=_("Gennemsøgt"))
    if others := found.namesakes.others:
        meant = (unit or _("uden enhed") for unit in found.namesakes.meant)
        yield Item(", ".join(meant), key=_("Enhed"))
        yield Item(", ".join(others), key=_("Andre med samme navn, som ikke er med, i"))
    if held.unread:
        yield Item(", ".join(held.unread), key=_("Samtaler, der ikke kunne læses"))
    if held.unread_notes:
        yield Item(", ".join(held.unread_notes), key=_("Private noter, der ikke kunne læses"))
    if held.unnamed:
        yield Item(str(held.unnamed), key=_("Filer med andre navne, der ikke kunne læses"))
    for words, talks in (
        (_("Egne samtaler"), found.own),
        (_("Gruppers samtaler"), found.groups),
        (_("Andres samtaler"), found.others),
        (_("Samtaler med navnet i teksten"), found.named),
    ):
        yield Item(str(len(talks)), key=words)
    if found.is_remembered:
        yield Item(_("ja, som leder"), key=_("Står klar i formularen til en ny samtale"))
    for same in found.said.same:
        words = _("{people} ({date})").format(
            people=", ".join(map(said_of, same.people)), date=danish_day(same.on)
        )
        yield Item(words, key=_("Sagt at være samme person"))
    for stopped in found.said.stopped:
        yield Item(danish_day(stopped.on), key=_("Sagt at være stoppet"))
    for handed_over in found.said.handed_over:
        yield Item(danish_day(handed_over.on), key=_("Ja til, at samtalerne blev givet videre"))


def _write_own(doc: Document, found: AboutPerson) -> None:
    if found.own:
        doc.heading(2, _("Egne samtaler"))
    for session in found.own:
        doc.heading(_TALK, talk_words(session))
        first = [*found.first_items(session.id), *_exports(found.held, session.id)]
        write_own(doc, session, found.held.private.get(session.id), _PART, first=first)


def _write_shares(
    doc: Document, words: str, found: AboutPerson, sessions: "Sequence[Session]"
) -> None:
    if sessions:
        doc.heading(2, words)
    for session in sessions:
        doc.heading(_TALK, talk_words(session))
        items = found.first_items(session.id)
        if session.unit and not session.kind.is_individual:
            items.append(Item(session.unit, key=_("Gruppe")))
        doc.items([*items, *share_facts(session, found.name), *_of_group(found.held, session)])
        write_share(doc, session, found.name, _PART)


def _write_passages(doc: Document, found: AboutPerson) -> None:
    if found.named:
        doc.heading(2, _("Hvor navnet står i teksten"))
        doc.remark(
            _("Linjerne er fra andres samtaler: se, hvem de handler om, før de gives til nogen")
        )
    if found.named and found.namesakes.others:
        doc.remark(_("Flere har navnet: i andres tekst kan programmet ikke se, hvem der menes"))
    for talk in found.named:
        doc.heading(_TALK, talk.words)
        doc.items([*found.first_items(talk.id), *talk.lines])


def _exports(held: Held, session_id: str) -> list[Item]:
    return [Item(path, key=_("Eksporteret til")) for path in held.exports.get(session_id, ())]


def _of_group(held: Held, session: "Session") -> list[Item]:
    """What else there is to a group's talk; the notes may be of anybody in it."""
    if session.kind.is_individual:
        return []
    notes = held.private.get(session.id)
    number = len(notes.notes) if notes else 0
    words = _("{n}; læs dem igennem").format(n=number)
    private = [Item(words, key=_("Private noter til samtalen"))] if number else []
    return [*_exports(held, session.id), *private]
