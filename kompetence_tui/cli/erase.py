"""``kompetence erase``: delete talks for good, with all that belongs to them, after a yes."""

import argparse
import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from kompetence_tui.cli import ask, places
from kompetence_tui.cli.namesakes import add_unit, namesakes_of
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import advised, say, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.store.erase.finding import Found
    from kompetence_tui.store.erase.running import Erased
    from kompetence_tui.store.erase.wish import Wish
    from kompetence_tui.store.sessions import SessionStore


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "erase",
        run,
        summary=_("slet samtaler for altid, med alt, der hører til"),
        about=_(
            "Slet en samtale, en persons samtaler eller de gamle samtaler for altid, med private "
            "noter og de filer, der er eksporteret fra dem og stadig er, som de blev skrevet. "
            "Programmet viser først, hvad der slettes, og spørger. Svares der ikke ja, slettes "
            "intet. Sikkerhedskopier, og hvad en disk gemmer af slettede filer, kan programmet "
            "ikke nå."
        ),
        examples=_(
            "  kompetence erase 7k3m                    samtale 7k3m…\n"
            "  kompetence erase --person                spørger om navnet\n"
            "  kompetence erase --older-than 5          samtaler, der er over 5 år gamle\n"
            "  kompetence erase 7k3m --private          kun de private noter til samtalen\n"
            "  kompetence erase --older-than 18mdr --dry-run    vis det, og slet intet"
        ),
    )
    parser.add_argument(
        "id",
        metavar=_("NUMMER"),
        nargs="?",
        help=_("samtalens nummer fra »kompetence list«; de første tegn er nok"),
    )
    parser.add_argument(
        "--person",
        metavar=_("NAVN"),
        nargs="?",
        const=ask.ASKED_FOR,
        help=_(
            "den medarbejder, der har præcis dette navn; uden navn spørges der, så andre på "
            "maskinen ikke kan se det"
        ),
    )
    add_unit(parser)
    _add_limits(parser)


def _add_limits(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--older-than",
        metavar=_("TID"),
        type=_months,
        default=0,
        help=_("samtaler, der er ældre end det, fx 5 år eller 18 måneder"),
    )
    parser.add_argument("--private", action="store_true", help=_("kun dine private noter"))
    parser.add_argument(
        "--dry-run", action="store_true", help=_("vis, hvad der ville blive slettet, og slet intet")
    )
    parser.add_argument(
        "--yes", action="store_true", help=_("spørg ikke; nødvendigt, hvor der ingen terminal er")
    )


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.cli import erase_words
    from kompetence_tui.store.erase.finding import find

    _check_something_is_asked(arguments)
    store = places.open_store(arguments)
    wish = _wish(arguments, store)
    found = find(store.place, wish, today())
    say(*advised(*erase_words.what_is_found(found, wish, shared=store.place.shared)))
    if found.is_nothing:
        tell(erase_words.nothing(found, wish))
        is_answer = not wish.person or found.to_read or found.led or found.unsure
        return Code.DONE if is_answer else Code.REFUSED
    if arguments.dry_run:
        tell(_("Intet er slettet: det var kun en prøve."))
        return Code.DONE
    if not (arguments.yes or _said_yes(found)):
        tell(_("Intet er slettet."))
        return Code.REFUSED
    return _erase(store, wish, found)


def _check_something_is_asked(arguments: argparse.Namespace) -> None:
    if arguments.unit is not None and arguments.person is None:
        raise Refusal(Code.WRONG_USE, _("--unit siger, hvem der menes: skriv også --person"))
    asked = arguments.id, arguments.person, arguments.older_than, arguments.private
    if not any(value not in (None, 0, False) for value in asked):
        raise Refusal(
            Code.WRONG_USE,
            _(
                "Skriv, hvad der skal slettes: en samtales nummer, --person, --older-than eller "
                "--private. »kompetence erase --help« viser eksempler"
            ),
        )


def _wish(arguments: argparse.Namespace, store: "SessionStore") -> "Wish":
    from kompetence_tui.domain.people.said import KnownPeople
    from kompetence_tui.store.erase.finding import resolve
    from kompetence_tui.store.erase.wish import Wish

    wish = Wish(
        session_id="" if arguments.id is None else resolve(store.place, arguments.id),
        person="" if arguments.person is None else ask.name_from(arguments.person),
        months=arguments.older_than,
        only_private=arguments.private,
    )
    if not wish.person:
        return wish
    everybody = store.rows()
    rows = [row for row in everybody if wish.session_id in ("", row.id)]
    may_ask = not arguments.yes
    meant = namesakes_of(rows, wish.person, arguments.unit, may_ask=may_ask)
    asked, *also = KnownPeople(store.said(), everybody).called(wish.person, meant)
    return replace(wish, namesakes=asked.namesakes, also=tuple(also))


def _said_yes(found: "Found") -> bool:
    if not ask.can_ask():
        raise Refusal(
            Code.WRONG_USE,
            _("Intet er slettet, for her er ingen terminal at spørge på: skriv --yes, eller se "
              "det først med --dry-run"),
        )  # fmt: skip
    question = _("Slet det for altid? Skriv ja: ")
    if not found.whole:
        question = _("Gør det for altid? Skriv ja: ")
    return ask.is_yes(question)


def _erase(store: "SessionStore", wish: "Wish", found: "Found") -> Code:
    from kompetence_tui.cli import erase_words
    from kompetence_tui.store.erase.running import erase

    done = erase(store, wish, found, dt.datetime.now().astimezone())
    say(erase_words.what_is_done(done))
    for sentence in erase_words.what_is_not(done):
        tell(sentence)
    return _code(done)


def _code(done: "Erased") -> Code:
    if done.failed or done.unlogged:
        return Code.REFUSED
    return Code.OPEN_ELSEWHERE if done.open else Code.DONE


def _months(text: str) -> int:
    from kompetence_tui.domain.dates.period import read_period

    months = read_period(text)
    if months is None:
        raise argparse.ArgumentTypeError(
            _("»{text}« er ikke en tid: skriv fx 5 år eller 18 måneder").format(text=text)
        )
    return months
