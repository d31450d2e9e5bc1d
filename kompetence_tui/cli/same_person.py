"""``kompetence same-person``: that the people of two talks are one, and taking that back."""

import argparse
import datetime as dt
from collections.abc import Iterable

from kompetence_tui.cli import places
from kompetence_tui.cli.opening import SESSION_HELP
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.said import Sayings, said_of
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.i18n import _


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "same-person",
        run,
        summary=_("sig, at to samtaler er med den samme person"),
        about=_(
            "Sig, at medarbejderen i to samtaler er den samme person, som har skiftet navn eller "
            "enhed. Så tæller »overview« personen én gang, den sidste plan bliver fundet, og "
            "»insight« og »erase« tager begge navne med. Samtalerne selv bliver ikke rørt. Uden "
            "numre skrives, hvad der er sagt."
        ),
        examples=_(
            "  kompetence same-person 7k3m 9xq2     de to samtaler er med den samme\n"
            "  kompetence same-person --undo 7k3m   tag det tilbage\n"
            "  kompetence same-person               vis, hvad der er sagt"
        ),
    )
    parser.add_argument("ids", metavar=_("NUMMER"), nargs="*", help=SESSION_HELP)
    parser.add_argument("--undo", action="store_true", help=_("tag det tilbage"))


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.domain.people.said import KnownPeople
    from kompetence_tui.store import said

    if len(arguments.ids) not in ({1} if arguments.undo else {0, 2}):
        words = _("Skriv numrene på to samtaler; til --undo ét nummer. »kompetence list« viser dem")
        raise Refusal(Code.WRONG_USE, words)
    store = places.open_store(arguments)
    everybody = store.rows()
    known = KnownPeople(said.read(store.place), everybody)
    if not arguments.ids:
        lines = list(_lines(known.said))
        say(*lines)
        if not lines:
            tell(_("Der er intet sagt om, hvem der er samme person."))
        return Code.DONE
    rows = [row_of_person(everybody, store.resolve(some)) for some in arguments.ids]
    if arguments.undo:
        before = Sayings(same=known.about(rows[0].stands_as).same)
        if not before:
            raise Refusal(
                Code.REFUSED, _("Om den person er der ikke sagt noget, der kan tages tilbage")
            )
        said.change(store.place, lambda there: there.without(before))
        tell(_("Taget tilbage:"))
        say(*_lines(before))
        return Code.DONE
    one, other = (row.stands_as for row in rows)
    if known.is_one(one, other):
        raise Refusal(Code.REFUSED, _("Det er sagt i forvejen, at det er den samme person"))
    said.change(store.place, lambda there: there.with_same(one, other, today()))
    tell(_("De to samtaler er nu med den samme person."))
    return Code.DONE


def row_of_person(rows: Iterable[SessionRow], session_id: str) -> SessionRow:
    """The row of a talk with one person. Raises Refusal: it is a group's, or cannot be read."""
    row = next((row for row in rows if row.id == session_id), None)
    if row is None or not row.kind.is_individual or not row.who:
        words = _("Samtale {id} er ikke en samtale med én medarbejder, eller kan ikke læses")
        raise Refusal(Code.REFUSED, words.format(id=session_id))
    return row


def _lines(what: Sayings) -> Iterable[str]:
    for same in what.same:
        one, other = map(said_of, same.people)
        yield _("{date}: {one} er samme person som {other}").format(
            date=danish_day(same.on), one=one, other=other
        )
