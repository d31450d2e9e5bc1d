"""A new session, made of what was written in the form or on the command line."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kompetence_tui.banks.library import BankHasProblems, BankNotFound
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.creation import create
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.i18n import _
from kompetence_tui.store.remembered import read_remembered, remember
from kompetence_tui.tui.services import Services

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank


def make_session(services: Services, wish: NewSession) -> str:
    """Make the session, remember leader and unit for the next one, and give its id.

    Raises:
        RuleBroken: when something the rules ask for is missing, or the bank cannot be used.
        StoreError: when it cannot be saved.
    """
    bank = load_bank(services, wish.bank_id)
    session = create(wish, bank, services.store.new_id(), services.now())
    services.store.create(session).close()
    _remember(services, wish)
    return session.id


def load_bank(services: Services, bank_id: str | None) -> "Bank":
    """The bank that was chosen. Raises RuleBroken where none was, or it cannot be used."""
    if bank_id is None:
        raise RuleBroken(_("Vælg en spørgsmålsbank"))
    try:
        return services.banks.load(bank_id)
    except (BankNotFound, BankHasProblems) as error:
        raise RuleBroken(str(error)) from error


def _remember(services: Services, wish: NewSession) -> None:
    """Leader and unit for the next talk; a committee is no unit that others are in."""
    place = services.store.place
    is_committee = wish.kind is not None and wish.kind.has_sides
    before = read_remembered(place)
    unit = before.unit if is_committee else wish.unit
    remember(place, replace(before, leader=wish.leader, unit=unit))
