"""``kompetence stopped``: that somebody has stopped, and taking that back."""

import argparse
import datetime as dt
from collections.abc import Iterable, Iterator

from kompetence_tui.cli import places
from kompetence_tui.cli.given_day import given_day
from kompetence_tui.cli.opening import SESSION_HELP
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.cli.same_person import row_of_person
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.said import Sayings, said_of
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.i18n import _


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "stopped",
        run,
        summary=_("sig, at en medarbejder er stoppet"),
        about=_(
            "Sig, at medarbejderen i en samtale er stoppet. Så er intet i personens planer "
            "overskredet mere, og »overview« har kun personen med i de år, hvor der var en "
            "samtale. Samtalerne selv bliver ikke rørt. Uden nummer skrives, hvad der er sagt."
        ),
        examples=_(
            "  kompetence stopped 7k3m                    er stoppet i dag\n"
            "  kompetence stopped 7k3m --date 1.10.2026   stoppede den dag\n"
            "  kompetence stopped 7k3m --undo             tag det tilbage\n"
            "  kompetence stopped                         vis, hvem der er stoppet"
        ),
    )
    parser.add_argument("id", metavar=_("NUMMER"), nargs="?", help=SESSION_HELP)
    parser.add_argument("--date", metavar=_("DATO"), help=_("dagen, fx 1.10.2026 (ellers i dag)"))
    parser.add_argument("--undo", action="store_true", help=_("tag det tilbage"))


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.domain.people.said import KnownPeople
    from kompetence_tui.store import said

    store = places.open_store(arguments)
    everybody = store.rows()
    known = KnownPeople(said.read(store.place), everybody)
    if arguments.undo and arguments.date is not None:
        raise Refusal(Code.WRONG_USE, _("--undo tager ingen dato: udelad --date"))
    if arguments.id is None:
        if arguments.undo or arguments.date is not None:
            raise Refusal(Code.WRONG_USE, _("Skriv nummeret på en af personens samtaler"))
        say(*_lines(known.said))
        if not known.said.stopped:
            tell(_("Du har ikke sagt om nogen, at de er stoppet."))
        return Code.DONE
    who = row_of_person(everybody, store.resolve(arguments.id)).stands_as
    before = Sayings(stopped=known.about(who).stopped)
    if arguments.undo is not bool(before):
        there = _("Det er sagt i forvejen, at personen er stoppet")
        words = there if before else _("Der er ikke sagt, at personen er stoppet")
        raise Refusal(Code.REFUSED, words)
    if arguments.undo:
        said.change(store.place, lambda there: there.without(before))
        tell(_("Taget tilbage: personen er ikke stoppet."))
    else:
        day = _day(arguments.date, known.talks_of(who))
        said.change(store.place, lambda there: there.with_stopped(who, day))
        tell(_("Personen er stoppet; intet i personens planer er overskredet mere."))
    return Code.DONE


def _day(text: str | None, talks: Iterable[SessionRow]) -> dt.date:
    """The day they stopped. Raises Refusal: it is yet to come, or a talk was held after it."""
    if text is None:
        return today()
    from kompetence_tui.domain.dates.which_year import latest

    day = given_day(text, today(), latest, _("Stoppede: {day}"))
    if day > today():
        words = _("--date: {day} er ikke kommet endnu; sig det, når dagen er der")
        raise Refusal(Code.WRONG_USE, words.format(day=danish_day(day)))
    last = max((row.date for row in talks if row.started or row.closed), default=day)
    if day < last:
        words = _("--date: {day} er før den sidste samtale, {last}; skriv en senere dag")
        raise Refusal(Code.WRONG_USE, words.format(day=danish_day(day), last=danish_day(last)))
    return day


def _lines(what: Sayings) -> Iterator[str]:
    for one in what.stopped:
        words = _("{date}: {who} er stoppet")
        yield words.format(date=danish_day(one.on), who=said_of(one.who))
