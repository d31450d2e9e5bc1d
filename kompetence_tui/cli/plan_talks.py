"""``kompetence plan-talks``: many planned talks from a list of employees and dates (E17)."""

import argparse
import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.cli import ask, places
from kompetence_tui.cli.given_file import bytes_of, problems_told
from kompetence_tui.cli.new import kind_of
from kompetence_tui.cli.options import Verbs, add_verb, place
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.cli.table import table
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank
    from kompetence_tui.domain.session.kinds import SessionKind
    from kompetence_tui.preparation.talks import PlannedTalk
    from kompetence_tui.store.sessions import SessionStore


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "plan-talks",
        run,
        summary=_("planlæg mange samtaler ud fra en liste"),
        about=_(
            "Planlæg en samtale for hver linje i en liste (.xlsx eller CSV) med medarbejder og "
            "dato, og gerne tidspunkt, længde, enhed, leder, samtaletype og spørgsmålsbank. Er "
            "noget i listen forkert, siges det linje for linje, og intet planlægges. Det, der "
            "allerede er planlagt, bliver ikke planlagt igen."
        ),
        examples=_(
            "  kompetence plan-talks liste.xlsx --example             skriv et eksempel\n"
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
        help=_("spørgsmålsbanken, hvor listen ikke har den; se »kompetence banks list«"),
    )
    parser.add_argument(
        "--example",
        action="store_true",
        help=_("skriv i stedet et eksempel på en liste i FIL, som .xlsx eller .csv"),
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
        help=_("typen, hvor listen ikke har den, fx MUS eller PLUS (ellers bankens første)"),
    )
    parser.add_argument("--unit", metavar=_("ENHED"), help=_("enheden, hvor listen ikke har den"))


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    if arguments.example:
        return _write_example(Path(arguments.file).expanduser())
    if not arguments.bank:
        words = _("Skriv, hvilken spørgsmålsbank det er: --bank BANK; se »kompetence banks list«")
        raise Refusal(Code.WRONG_USE, words)
    from kompetence_tui.preparation.lists.cells import MAX_BYTES
    from kompetence_tui.preparation.planning import check_kinds, kind_in, propose, with_leader

    store = places.open_store(arguments)
    data = bytes_of(arguments.file, MAX_BYTES)
    bank = places.load_bank(arguments, arguments.bank, for_new_talk=True)
    kind, unit = kind_in(bank, arguments.kind), _fitting(arguments.unit or "")
    with problems_told(_("Intet er planlagt: ret listen, og prøv igen.")):
        banks = places.open_library(arguments).summaries
        found = propose(data, arguments.file, unit, store.listing().rows, banks, today())
    tell(*found.notes)
    if not found.talks:
        tell(_("Alle samtalerne på listen er planlagt i forvejen."))
        return Code.DONE
    check_kinds(found.talks, bank)
    is_known = not arguments.dry_run or arguments.leader != ask.ASKED_FOR
    leader = _leader(arguments.leader) if found.lacks_leader and is_known else ""
    talks = with_leader(found.talks, leader)
    if not arguments.dry_run:
        load = partial(places.load_bank, arguments, for_new_talk=True)
        _make(store, talks, bank, kind, load)
    say(*_shown(talks))
    if arguments.dry_run:
        tell(_("Intet er planlagt: det var kun en prøve."))
    else:
        say(plural("{n} samtale er planlagt.", "{n} samtaler er planlagt.", len(talks)))
    return Code.DONE


def _write_example(path: Path) -> int:
    """Raises Refusal for another kind of file, and ExportRefused where a file is there already."""
    from kompetence_tui.preparation.lists import example
    from kompetence_tui.store.export_file import write_export

    kinds = {".xlsx": example.example_workbook, ".csv": example.example_csv}
    write = kinds.get(path.suffix.casefold())
    if write is None:
        words = _("Et eksempel på en liste skal hedde noget på .xlsx eller .csv, fx liste.xlsx")
        raise Refusal(Code.WRONG_USE, words)
    say(str(write_export(path, write(today()))))
    tell(_("Skriv dine egne medarbejdere og datoer i den, før du planlægger ud fra den."))
    return Code.DONE


def _leader(given: str) -> str:
    """The leader of those that lack one, who is asked for if not given. Raises Refusal."""
    return _fitting(ask.name_from(given, _("Lederens hele navn: ")))


def _fitting(text: str) -> str:
    from kompetence_tui.domain.base.text import LINE_LIMIT, one_line

    line = one_line(text)
    if len(line) > LINE_LIMIT:
        raise Refusal(Code.WRONG_USE, _("Navnet på lederen eller enheden er for langt"))
    return line


def _make(
    store: "SessionStore",
    talks: "Sequence[PlannedTalk]",
    bank: "Bank",
    kind: "SessionKind",
    load: "Callable[[str], Bank]",
) -> None:
    from kompetence_tui.cli.all_or_none import create_all
    from kompetence_tui.preparation.planning import sessions_of

    now = dt.datetime.now().astimezone()
    create_all(store, sessions_of(talks, bank, kind, load, store.new_id, now))


def _shown(talks: "Sequence[PlannedTalk]") -> list[str]:
    heads = [_("Dato"), _("Medarbejder"), _("Enhed"), _("Leder")]
    lines = [[_when(talk), talk.employee, talk.unit or "–", talk.leader or "–"] for talk in talks]
    if any(talk.own_kind for talk in talks):
        heads.append(_("Samtale"))
        for line, talk in zip(lines, talks, strict=True):
            line.append(talk.own_kind or "–")
    return table(heads, lines)


def _when(talk: "PlannedTalk") -> str:
    return " ".join(filter(None, (danish_day(talk.date), talk.hours.said)))
