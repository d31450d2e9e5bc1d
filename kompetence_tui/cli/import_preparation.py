"""``kompetence import-preparation``: a filled sheet, into the talk."""

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.cli import ask, places
from kompetence_tui.cli.given_file import problems_told
from kompetence_tui.cli.opening import SESSION_HELP
from kompetence_tui.cli.options import Verbs, add_verb, place
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.preparation import Preparation
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.preparation.sheet_file import Sheet
    from kompetence_tui.preparation.taking_in import TakenIn


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "import-preparation",
        run,
        summary=_("læs et udfyldt skema til forberedelse ind"),
        about=_(
            "Læs et udfyldt skema fra »kompetence prepare« ind i samtalen: en Word-fil (.docx), "
            "Markdown eller ren tekst. Medarbejderens eller gruppens ord vises ved siden af "
            "spørgsmålene; lederens egne bliver private noter. Er noget i skemaet gået i stykker, "
            "siges det linje for linje, og intet læses ind."
        ),
        examples=_(
            "  kompetence import-preparation skema.docx        skemaet siger, hvilken samtale\n"
            "  kompetence import-preparation skema.md 7k3m     i samtale 7k3m…"
        ),
    )
    parser.add_argument("file", metavar=_("FIL"), type=place, help=_("det udfyldte skema"))
    parser.add_argument("id", metavar=_("NUMMER"), nargs="?", help=SESSION_HELP)
    parser.add_argument(
        "--force", action="store_true", help=_("erstat det, der er læst ind før, uden at spørge")
    )


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.preparation.taking_in import filled_in, put_in, replaced, sheet_in

    store = places.open_store(arguments)
    with problems_told(_NOTHING):
        sheet = sheet_in(Path(arguments.file).expanduser())
        with store.open(store.resolve(_session_of(sheet, arguments.id))) as opened:
            if opened.read_only:
                opened.save(opened.session)  # says why it cannot be
            session, taken = filled_in(store, opened.session, sheet, today())
            before = replaced(session, taken)
            if not (before is None or arguments.force or _said_yes(before)):
                tell(_NOTHING)
                return Code.REFUSED
            put_in(opened, session, taken, dt.datetime.now().astimezone())
    say(_done(session, taken))
    tell(*map(_sentence, sheet.remarks))
    tell(_("Skemaet ligger stadig i {file}: slet det, når du ikke skal bruge det mere.").format(
        file=arguments.file
    ))  # fmt: skip
    return Code.DONE


def _sentence(remark: str) -> str:
    return f"{remark[:1].upper()}{remark[1:]}."


def _session_of(sheet: "Sheet", given: str | None) -> str:
    """The talk that was named, else the one the sheet names. Raises Refusal."""
    found = sheet.session_id if given is None else given
    if not found:
        raise Refusal(
            Code.WRONG_USE,
            _("Skemaet siger ikke, hvilken samtale det er til: skriv samtalens nummer efter filen"),
        )
    return found


def _said_yes(before: "Preparation") -> bool:
    from kompetence_tui.domain.dates.dates import danish_day
    from kompetence_tui.preparation.taking_in import amount

    tell(
        _("Der er læst en forberedelse ind {date} ({what}). Den bliver erstattet.").format(
            date=danish_day(before.imported), what=amount(before)
        )
    )
    if not ask.can_ask():
        raise Refusal(
            Code.WRONG_USE,
            _("Intet er læst ind, for her er ingen terminal at spørge på: skriv --force"),
        )
    return ask.is_yes(_("Erstat den? Skriv ja: "))


def _done(session: "Session", taken: "TakenIn") -> str:
    from kompetence_tui.preparation.taking_in import amount

    return _("Læst ind i samtale {id}: {what}.").format(id=session.id, what=amount(taken))


_NOTHING = _("Intet er læst ind.")
