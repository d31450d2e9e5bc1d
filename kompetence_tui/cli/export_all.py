"""``kompetence export --all``: the documents of many talks, a file each in a folder."""

import argparse
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.delivery import check_one_or_all
from kompetence_tui.cli.formats import chosen_format
from kompetence_tui.cli.given_day import given_start
from kompetence_tui.cli.new import kind_of
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.progress import ProgressLine, ending_between
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.form import FormFile
    from kompetence_tui.domain.session.listing import SessionRow
    from kompetence_tui.preparation.many_exports import ManyExports

_NEAR, _SOME = 3, 6
"""Units that may be meant, and those that are told where none is near."""


def add_all(parser: argparse.ArgumentParser) -> None:
    """The options for many talks at once."""
    group = parser.add_argument_group(_("mange samtaler på én gang"))
    group.add_argument(
        "--all",
        action="store_true",
        help=_("alle samtaler, der er begyndt; hver får sin fil i mappen efter -o"),
    )
    group.add_argument(
        "--since", metavar=_("DATO"), help=_("kun dem fra og med den dag, den måned eller det år")
    )
    group.add_argument("--kind", metavar=_("TYPE"), type=kind_of, help=_("kun dem af den type"))
    group.add_argument("--unit", metavar=_("ENHED"), help=_("kun dem i den enhed"))


def check_choice(arguments: argparse.Namespace) -> None:
    """Raises Refusal where one talk and many are asked for at once, or neither."""
    filters = (arguments.since, arguments.kind, arguments.unit)
    if not arguments.all and any(one is not None for one in filters):
        words = _("--since, --kind og --unit vælger blandt alle samtaler: skriv også --all")
        raise Refusal(Code.WRONG_USE, words)
    neither = _("Skriv samtalens nummer fra »kompetence list«, eller --all for dem alle")
    check_one_or_all(arguments, neither)


def today() -> dt.date:
    return dt.date.today()


def run_all(arguments: argparse.Namespace, files: "Sequence[FormFile]") -> int:
    """Write them; Ctrl+C ends between two files. Raises Refusal, ConfigError or StoreError."""
    from kompetence_tui.preparation.many_exports import Choice, ManyExports, export_many

    folder, chosen = folder_of(arguments.output), chosen_format(arguments)
    store = places.open_store(arguments)
    listing = store.listing()
    rows = _wanted(arguments, listing.rows)
    notice = places.read_config().notice
    choice = Choice(folder, chosen, arguments.form, files, notice, arguments.force)
    came, progress = ManyExports(), ProgressLine(_("Skriver filer"), len(rows))
    with ending_between() as is_to_end:
        for sentences in export_many(store, [row.id for row in rows], choice, came):
            for sentence in sentences:
                progress.tell(sentence)
            if is_to_end():
                break
            progress.show(came.seen)
        progress.clear()
    for damaged in listing.damaged:
        tell(damaged.sentence)
    _say_what_came(came, folder)
    if came.seen < len(rows):
        _tell_where_it_ended(came.seen, len(rows))
        raise KeyboardInterrupt
    if listing.damaged or came.damaged:
        return Code.DAMAGED
    return Code.REFUSED if came.refused or not came.fitted else Code.DONE


def folder_of(output: str) -> Path:
    """The folder that was asked for. Raises Refusal: there is none."""
    folder = Path(output).expanduser().absolute()
    if folder.is_dir():
        return folder
    words = _("Mappen {path} findes ikke: opret den, eller vælg en anden")
    if folder.exists():
        words = _("{path} er ingen mappe: --all skriver en fil for hver samtale i en mappe")
    raise Refusal(Code.REFUSED, words.format(path=folder))


def _wanted(arguments: argparse.Namespace, rows: "Sequence[SessionRow]") -> "list[SessionRow]":
    """The talks that were asked for and have begun, by date. Raises Refusal: there are none."""
    from kompetence_tui.domain.people.namesakes import unit_key

    since = None if arguments.since is None else given_start(arguments.since, today())
    kind, unit = arguments.kind, arguments.unit
    found = [
        row
        for row in rows
        if (since is None or row.date >= since)
        and kind in (None, row.kind)
        and (unit is None or unit_key(row.unit) == unit_key(unit))
    ]
    begun = sorted(
        (row for row in found if row.started or row.closed), key=lambda row: (row.date, row.id)
    )
    if waiting := len(found) - len(begun):
        words = "{n} samtale er ikke begyndt og er ikke med"
        tell(plural(words, "{n} samtaler er ikke begyndt og er ikke med", waiting))
    if unit is not None:
        _check_unit(unit, [row.unit for row in rows if row.unit])
    if not begun:
        words = _("Ingen samtale passer til det, der blev spurgt om; »kompetence list« viser dem")
        raise Refusal(Code.REFUSED, words)
    return begun


def _check_unit(unit: str, units: "Sequence[str]") -> None:
    """Raises Refusal, with those that may be meant, where no talk is of the unit."""
    from difflib import get_close_matches

    from kompetence_tui.domain.people.namesakes import unit_key

    wanted, known = unit_key(unit), {unit_key(each): each for each in units}
    if wanted in known:
        return
    words = _("Ingen samtale passer til enheden »{unit}«").format(unit=unit)
    within = [key for key in known if wanted and wanted in key]
    near = dict.fromkeys([*within, *get_close_matches(wanted, known, n=_NEAR)])
    if near:
        names = ", ".join(f"»{known[key]}«" for key in list(near)[:_NEAR])
        words = _("{words}; mente du {near}?").format(words=words, near=names)
    elif known:
        names = ", ".join(sorted(known.values())[:_SOME])
        words = _("{words}; der findes fx: {units}").format(words=words, units=names)
    raise Refusal(Code.REFUSED, words)


def _say_what_came(came: "ManyExports", folder: Path) -> None:
    if not came.fitted and not came.refused:
        tell(_("Formen passer ikke til nogen af samtalerne; udelad --form, så får hver sin egen"))
        return
    written = plural("{n} fil er skrevet i {{folder}}", "{n} filer er skrevet i {{folder}}",
                     came.written)  # fmt: skip
    parts = [written.format(folder=folder)]
    if came.there:
        words = "{n} var der allerede og er, som den ville blive skrevet"
        several = "{n} var der allerede og er, som de ville blive skrevet"
        parts.append(plural(words, several, came.there))
    if came.refused:
        parts.append(plural("{n} blev ikke skrevet", "{n} blev ikke skrevet", came.refused))
    say("; ".join(parts))
    if came.drafts:
        words = "{n} af samtalerne er ikke afsluttet: filen er mærket som udkast"
        several = "{n} af samtalerne er ikke afsluttet: filerne er mærket som udkast"
        tell(plural(words, several, came.drafts))
    for caution in came.cautions:
        tell(caution)


def _tell_where_it_ended(seen: int, total: int) -> None:
    words = _(
        "Stoppet efter {n} af {all} samtaler. De filer, der er skrevet, er hele; samme kommando "
        "tager fat, hvor den slap"
    )
    tell(words.format(n=seen, all=total))
