"""``kompetence plan-talks``: many planned talks from a list of employees and dates (E17)."""

import argparse
import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kompetence_tui.cli import ask, places
from kompetence_tui.cli.given_file import bytes_of, problems_told
from kompetence_tui.cli.new import kind_of
from kompetence_tui.cli.options import Verbs, add_verb, place
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.cli.table import table
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.names import turned
from kompetence_tui.domain.session.kinds import Status
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank
    from kompetence_tui.domain.session.kinds import SessionKind
    from kompetence_tui.domain.session.listing import SessionRow
    from kompetence_tui.preparation.talks import PlannedTalk
    from kompetence_tui.store.sessions import SessionStore


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "plan-talks",
        run,
        summary=_("planlæg mange samtaler ud fra en liste"),
        about=_(
            "Planlæg en samtale for hver linje i en liste (CSV, UTF-8) med medarbejder og dato, og "
            "gerne enhed og leder. Er noget i listen forkert, siges det linje for linje, og intet "
            "planlægges. Det, der allerede er planlagt, bliver ikke planlagt igen."
        ),
        examples=_(
            "  kompetence plan-talks liste.csv --bank mus             spørger om lederen\n"
            "  kompetence plan-talks liste.csv --bank mus --dry-run   vis det, og lav intet"
        ),
    )
    parser.add_argument(
        "file", metavar=_("FIL"), type=place, help=_("listen; fx »Anna Eksempel;15.3.2027«")
    )
    parser.add_argument(
        "--bank",
        metavar=_("BANK"),
        required=True,
        help=_("spørgsmålsbanken; se »kompetence banks list«"),
    )
    _add_defaults(parser)
    parser.add_argument(
        "--dry-run", action="store_true", help=_("vis, hvad der ville blive planlagt, og lav intet")
    )


def _add_defaults(parser: argparse.ArgumentParser) -> None:
    """What holds for each line that does not say otherwise."""
    parser.add_argument(
        "--leader",
        metavar=_("NAVN"),
        default=ask.ASKED_FOR,
        help=_("lederens navn, hvor listen ikke har det; ellers spørges der"),
    )
    parser.add_argument(
        "--kind",
        metavar=_("TYPE"),
        type=kind_of,
        help=_("samtalernes type, fx MUS eller PLUS (ellers bankens første)"),
    )
    parser.add_argument("--unit", metavar=_("ENHED"), help=_("enheden, hvor listen ikke har den"))


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    store = places.open_store(arguments)
    data = bytes_of(arguments.file)
    bank = places.load_bank(arguments, arguments.bank)
    kind = _kind_in(bank, arguments.kind)
    rows = [row for row in store.listing().rows if row.kind.is_individual]
    listed = _read(data, arguments, rows)
    _tell_what_was_turned(listed)
    talks = _new_ones(listed, rows)
    if not talks:
        tell(_("Alle samtalerne på listen er planlagt i forvejen."))
        return Code.DONE
    _tell_of_others(talks, listed, rows)
    if arguments.dry_run:
        if arguments.leader != ask.ASKED_FOR:
            talks = _with_leader(talks, arguments.leader)
        say(*_shown(talks))
        tell(_("Intet er planlagt: det var kun en prøve."))
        return Code.DONE
    talks = _with_leader(talks, arguments.leader)
    _make(store, talks, bank, kind)
    say(*_shown(talks))
    say(plural("{n} samtale er planlagt.", "{n} samtaler er planlagt.", len(talks)))
    return Code.DONE


def _kind_in(bank: "Bank", wished: "SessionKind | None") -> "SessionKind":
    """The kind of the talks: the one wished for, or the bank's first. Raises Refusal."""
    kinds = [kind for kind in bank.kinds if kind.is_individual]
    if not kinds:
        words = _("»{bank}« er ikke til samtaler med én medarbejder; vælg en anden bank")
        raise Refusal(Code.REFUSED, words.format(bank=bank.title))
    if wished and wished not in kinds:
        words = _("»{bank}« er ikke til {wished}; vælg {kinds}")
        known = _(" eller ").join(kind.value for kind in kinds)
        raise Refusal(Code.REFUSED, words.format(bank=bank.title, wished=wished.value, kinds=known))
    return wished or kinds[0]


def _read(
    data: bytes, arguments: argparse.Namespace, rows: "Sequence[SessionRow]"
) -> "list[PlannedTalk]":
    """The talks of the list, with the unit that was given. Raises Refusal."""
    from kompetence_tui.preparation.talks import read_talks

    unit = _fitting(arguments.unit or "")
    with problems_told(_("Intet er planlagt: ret listen, og prøv igen.")):
        talks = read_talks(data, arguments.file, today(), lambda talk: bool(_known(talk, rows)))
    return [replace(talk, unit=talk.unit or unit) for talk in talks]


def _tell_what_was_turned(talks: "list[PlannedTalk]") -> None:
    words = _("Linje {line}: »{written}« er læst som »{name}«.")
    for talk in talks:
        for written, name in talk.turned:
            tell(words.format(line=talk.line, written=written, name=name))


def _new_ones(talks: "list[PlannedTalk]", rows: "Sequence[SessionRow]") -> "list[PlannedTalk]":
    """Those that there is no session for yet; of the others it is said which one it is."""
    new = []
    for talk in talks:
        if found := _known(talk, rows):
            tell(
                _("Linje {line} er allerede planlagt: {who}, {date} (samtale {id}).").format(
                    line=talk.line, who=talk.employee, date=danish_day(talk.date), id=found
                )
            )
        else:
            new.append(talk)
    return new


def _known(talk: "PlannedTalk", rows: "Sequence[SessionRow]") -> str:
    """Id of the session that the line is about, or nothing."""
    return next((row.id for row in rows if talk.is_with(row.who, row.date, row.unit)), "")


def _tell_of_others(
    new: "list[PlannedTalk]", listed: "list[PlannedTalk]", rows: "Sequence[SessionRow]"
) -> None:
    """A talk that was moved in the list would be there twice: the old day is not in it any more."""
    waiting = [
        row
        for row in rows
        if row.status(today()) is Status.PLANNED
        and not any(talk.is_with(row.who, row.date, row.unit) for talk in listed)
    ]
    words = _(
        "Linje {line}: {who} har også en planlagt samtale {date} ({id}). "
        "Er den flyttet, så ret datoen i den, eller slet den."
    )
    for talk in new:
        for row in waiting:
            if talk.is_with(row.who, talk.date, row.unit):
                day = danish_day(row.date)
                tell(words.format(line=talk.line, who=talk.employee, date=day, id=row.id))


def _with_leader(talks: "list[PlannedTalk]", given: str) -> "list[PlannedTalk]":
    """Each with a leader, who is asked for once if the list lacks one. Raises Refusal."""
    if all(talk.leader for talk in talks):
        return talks
    leader = turned(_fitting(ask.name_from(given, _("Lederens hele navn: "))))
    return [replace(talk, leader=talk.leader or leader) for talk in talks]


def _fitting(text: str) -> str:
    from kompetence_tui.domain.base.text import LINE_LIMIT, one_line

    line = one_line(text)
    if len(line) > LINE_LIMIT:
        raise Refusal(Code.WRONG_USE, _("Navnet på lederen eller enheden er for langt"))
    return line


def _make(
    store: "SessionStore", talks: "list[PlannedTalk]", bank: "Bank", kind: "SessionKind"
) -> None:
    """All of them, or none."""
    from kompetence_tui.cli.all_or_none import create_all
    from kompetence_tui.domain.session.creation import create
    from kompetence_tui.domain.session.draft import NewSession

    now = dt.datetime.now().astimezone()
    wishes = [
        NewSession(
            kind=kind,
            employees=(talk.employee,),
            leader=talk.leader,
            date=talk.date,
            unit=talk.unit,
        )
        for talk in talks
    ]
    create_all(store, [create(wish, bank, store.new_id(), now) for wish in wishes])


def _shown(talks: "list[PlannedTalk]") -> list[str]:
    heads = [_("Dato"), _("Medarbejder"), _("Enhed"), _("Leder")]
    lines = [
        [danish_day(talk.date), talk.employee, talk.unit or "–", talk.leader or "–"]
        for talk in talks
    ]
    return table(heads, lines)
