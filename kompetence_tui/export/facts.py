"""The facts of a session that stand first in each of its documents: what, when, who, how far."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.export.blocks import STATUS, Item
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session


def facts(session: "Session") -> list[Item]:
    """Kind, date, unit, participants with their roles, and whether it is closed."""
    unit = [Item(session.unit, key=_("Enhed"))] if session.unit else []
    groups = ", ".join(session.staff_groups)
    return [
        kind_fact(session),
        date_fact(session),
        *unit,
        *([Item(groups, key=_("Personalegruppe"))] if groups else []),
        *who_facts(session),
        status_fact(session),
    ]


def kind_fact(session: "Session") -> Item:
    return Item(_kind_words(session), key=_("Samtale"))


def date_fact(session: "Session") -> Item:
    return Item(danish_day(session.date), key=_("Dato"))


def who_facts(session: "Session") -> list[Item]:
    """Each participant, or each side of a committee."""
    return _sides(session) if session.kind.has_sides else _participants(session)


def status_fact(session: "Session") -> Item:
    return Item(status_words(session), key=STATUS)


def status_words(session: "Session") -> str:
    """When it was closed, or that the document is a draft."""
    from kompetence_tui.domain.session.session import EventKind

    if not session.is_closed:
        return _("Udkast – samtalen er ikke afsluttet")
    closed = next(e.at for e in reversed(session.events) if e.kind is EventKind.CLOSED)
    return _("Afsluttet {date}").format(date=danish_day(closed.date()))


def _participants(session: "Session", *roles: Role) -> list[Item]:
    """Each with the role as the key; all, or those in the roles."""
    return [
        Item(participant.name, key=_(participant.role.value).capitalize())
        for participant in session.participants
        if not roles or participant.role in roles
    ]


def _sides(session: "Session") -> list[Item]:
    """A committee's participants by side; a facilitator sits on none of them."""
    sides = (
        (_("Ledelse"), (Role.LEADER, Role.MANAGEMENT_REPRESENTATIVE)),
        (_("Medarbejdere"), (Role.EMPLOYEE_REPRESENTATIVE, Role.EMPLOYEE)),
    )
    found = [Item(", ".join(session.names(*roles)), key=side) for side, roles in sides]
    return [*found, *_participants(session, Role.FACILITATOR)]


def _kind_words(session: "Session") -> str:
    """»MUS (medarbejderudviklingssamtale)«, or what the bank calls it."""
    word, long_name = session.called, session.kind.long_name
    if session.bank.ways.talk:
        return word
    return long_name if word in long_name else f"{word} ({long_name})"
