"""``kompetence hand-over``: a person's talks in one file for a new leader, with their yes."""

import argparse
import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.cli import ask, places
from kompetence_tui.cli.delivery import STDOUT, add_delivery, deliver_file, remember_file
from kompetence_tui.cli.opening import SESSION_HELP
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.cli.same_person import row_of_person
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.said import KnownPeople, Sayings, said_of
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.store.hand_over import PersonsTalks
    from kompetence_tui.store.sessions import SessionStore


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "hand-over",
        run,
        summary=_("giv en medarbejders samtaler videre til en ny leder"),
        about=_(
            "Skriv alle samtaler med medarbejderen i en samtale som én fil, som den nye leder "
            "tager imod med »kompetence take-over FIL«. Medarbejderen skal have sagt ja; det "
            "bliver noteret. Dine private noter er aldrig med. Bagefter bliver du spurgt, om "
            "samtalerne skal slettes hos dig. Uden nummer skrives, hvem der har sagt ja."
        ),
        examples=_(
            "  kompetence hand-over 7k3m                    i mappen til eksport\n"
            "  kompetence hand-over 7k3m -o /media/usb      i en anden mappe\n"
            "  kompetence hand-over                         vis, hvem der har sagt ja"
        ),
    )
    parser.add_argument("id", metavar=_("NUMMER"), nargs="?", help=SESSION_HELP)
    add_delivery(parser, otherwise=_("mappen til eksport"))
    parser.add_argument(
        "--yes",
        action="store_true",
        help=_("medarbejderen har sagt ja: spørg ikke, og slet intet bagefter"),
    )


def now() -> dt.datetime:
    return dt.datetime.now().astimezone()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.store import said

    store = places.open_store(arguments)
    rows = store.rows()
    known = KnownPeople(said.read(store.place), rows)
    if arguments.id is None:
        lines = list(_lines(known.said))
        say(*lines)
        if not lines:
            tell(_("Ingens samtaler er givet videre."))
        return Code.DONE
    if arguments.output == STDOUT:
        words = _(
            "Samtalerne kan kun gives videre som en fil: skriv en fil eller en mappe efter -o"
        )
        raise Refusal(Code.WRONG_USE, words)
    row = row_of_person(rows, store.resolve(arguments.id))
    return _hand_over(arguments, store, known, row.stands_as)


def _hand_over(
    arguments: argparse.Namespace, store: "SessionStore", known: KnownPeople, who: tuple[str, str]
) -> int:
    from kompetence_tui.export.file_name import hand_over_file_name
    from kompetence_tui.store.hand_over import as_text, collect, note_yes

    talks = known.talks_of(who)
    n = plural("{n} samtale", "{n} samtaler", len(talks))
    say(_("{n} med {who}:").format(n=n, who=said_of(who)))
    say(*(f"  {row.id}  {row.talk}, {danish_day(row.date)}" for row in talks))
    if not (arguments.yes or _said_yes(who[0])):
        tell(_("Intet er givet videre."))
        return Code.REFUSED
    today = now().date()
    handed = collect(store, known, who, today)
    data = as_text(handed).encode(errors="replace")
    note_yes(store, handed)
    ids = [session.id for session in handed.sessions]
    written = deliver_file(arguments, data, hand_over_file_name(who[0], today, ids[0]), ids[0])
    tell(
        _(
            "Giv kun filen til den nye leder: alt fra samtalerne står i den. Den nye leder tager "
            "imod den med H i oversigten, eller med take-over og filens navn. Dine private noter "
            "er ikke med."
        )
    )
    if not arguments.yes and _is_to_erase():
        return _erase(store, handed, known.about(who).with_handed_over(who, today))
    remember_file(arguments, data, written, ids, ids[0])
    return Code.DONE


def _said_yes(name: str) -> bool:
    if not ask.can_ask():
        words = _(
            "Intet er givet videre, for her er ingen terminal at spørge på: skriv --yes, hvis "
            "medarbejderen har sagt ja"
        )
        raise Refusal(Code.WRONG_USE, words)
    words = _("Har {who} sagt ja til, at samtalerne gives videre? Skriv ja: ")
    return ask.is_yes(words.format(who=name))


def _is_to_erase() -> bool:
    tell(
        _(
            "Samtalerne er her stadig. De kan slettes nu, med dine private noter og filer fra dem; "
            "vent, hvis den nye leder ikke har fået filen. »kompetence erase« kan gøre det senere."
        )
    )
    return ask.is_yes(_("Slet samtalerne hos dig for altid? Skriv ja: "))


def _erase(store: "SessionStore", handed: "PersonsTalks", about: Sayings) -> Code:
    from kompetence_tui.cli import erase_words
    from kompetence_tui.store.hand_over import erase_handed_over

    done = erase_handed_over(store, handed, about, now())
    say(erase_words.what_is_done(done))
    for sentence in erase_words.what_is_not(done):
        tell(sentence)
    return Code.REFUSED if done.failed or done.open or done.unlogged else Code.DONE


def _lines(what: Sayings) -> Iterator[str]:
    for one in what.handed_over:
        words = _("{date}: {who} sagde ja til, at samtalerne blev givet videre")
        yield words.format(date=danish_day(one.on), who=said_of(one.who))
