"""``kompetence new``: begin a session, with what is already known."""

import argparse
import datetime as dt

from kompetence_tui.cli import places
from kompetence_tui.cli.given_day import given_day
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.cli.screen import show
from kompetence_tui.domain.dates.hours import (
    Hours,
    HoursNotUnderstood,
    apart,
    joined,
    length_in,
    read_hours,
)
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.i18n import _


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "new",
        run,
        summary=_("begynd en ny samtale"),
        about=_(
            "Begynd en ny samtale. Er spørgsmålsbank, medarbejder og leder givet, går programmet "
            "direkte til første spørgsmål; ellers spørger en formular om det, der mangler."
        ),
        examples=_(
            "  kompetence new\n"
            "  kompetence new --bank mus-kort\n"
            '  kompetence new --bank mus --employee "Anna Eksempel" --leader "Eva Eksempel"\n'
            "  kompetence new --bank mus --minutes 60\n"
            "  kompetence new --bank mus --date 14.4.2027 --time 10-11.30"
        ),
    )
    parser.add_argument(
        "--bank", metavar=_("BANK"), help=_("spørgsmålsbanken; se »kompetence banks list«")
    )
    _add_people(parser)
    _add_time(parser)
    add_kind(parser)
    parser.add_argument(
        "--staff-group",
        metavar=_("GRUPPE"),
        action="append",
        default=[],
        help=_("den personalegruppe, samtalen er til, når banken har nogen; kan gentages"),
    )
    parser.add_argument(
        "--minutes",
        metavar=_("TID"),
        help=_("den tid, I har, fx 60; I får et forslag til, hvad der kan udelades, og vælger"),
    )
    parser.add_argument("--unit", metavar=_("ENHED"), help=_("arbejdsplads, afdeling eller team"))


def _add_people(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--employee",
        metavar=_("NAVN"),
        action="append",
        default=[],
        help=_("medarbejderens navn; kan gentages, når flere deltager"),
    )
    parser.add_argument("--leader", metavar=_("NAVN"), help=_("lederens navn"))
    parser.add_argument(
        "--facilitator",
        metavar=_("NAVN"),
        action="append",
        default=[],
        help=_("den, der leder gruppen gennem samtalen uden selv at deltage; kan gentages"),
    )


def _add_time(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--date", metavar=_("DATO"), help=_("samtalens dato, fx 15.3.2027 (ellers i dag)")
    )
    parser.add_argument(
        "--time", metavar=_("TIDSPUNKT"), help=_("hvornår på dagen, fx 10-11.30 eller kl. 9")
    )
    parser.add_argument(
        "--length",
        metavar=_("LÆNGDE"),
        help=_("hvor længe, fx 90 min eller 1½ time (ellers den tid, banken er beregnet til)"),
    )


def run(arguments: argparse.Namespace) -> int:
    return show(arguments, new=draft_of(arguments))


def draft_of(arguments: argparse.Namespace) -> NewSession:
    """What was given, checked as far as it goes.

    Raises:
        Refusal: for a date that is none, a name that is empty, or a bank that is nowhere.
        RuleBroken: for a staff group that the bank knows nothing of.
        BankHasProblems: for a bank that cannot be used.
    """
    from kompetence_tui.domain.base.text import one_line

    day, time = apart(arguments.date or "")
    draft = NewSession(
        kind=arguments.kind,
        bank_id=arguments.bank,
        employees=tuple(one_line(name) for name in arguments.employee),
        leader=one_line(arguments.leader or ""),
        facilitators=tuple(one_line(name) for name in arguments.facilitator),
        date=_day(None if arguments.date is None else day),
        hours=_hours(arguments.time or time, arguments.length),
        unit=one_line(arguments.unit or ""),
        staff_groups=tuple(arguments.staff_group),
        minutes=_minutes(arguments.minutes),
    )
    _check_names(arguments, draft)
    if draft.bank_id is not None:
        bank = places.load_bank(arguments, draft.bank_id, for_new_talk=True)
        from kompetence_tui.domain.session.creation import groups_of

        groups_of(bank, draft.staff_groups)
    return draft


def _day(text: str | None) -> dt.date | None:
    if text is None:
        return None
    from kompetence_tui.domain.dates.which_year import held

    return given_day(text, dt.date.today(), held, _("Samtalens dato: {day}"))


def _hours(time: str, length: str | None) -> Hours | None:
    """When on the day, as given. Raises Refusal."""
    if not time and length is None:
        return None
    option = "--time"
    try:
        hours = read_hours(time)
        option = "--length"
        return joined(hours, length_in(length or ""))
    except HoursNotUnderstood as error:
        raise Refusal(Code.REFUSED, f"{option}: {error}") from error


def _minutes(text: str | None) -> int | None:
    if text is None:
        return None
    from kompetence_tui.domain.rules import RuleBroken
    from kompetence_tui.domain.session.cutting import minutes_in

    try:
        return minutes_in(text)
    except RuleBroken as broken:
        raise Refusal(Code.REFUSED, f"--minutes: {broken}") from broken


def _check_names(arguments: argparse.Namespace, draft: NewSession) -> None:
    """A name that was given must say something; a leader is never left out."""
    if not all(draft.employees):
        raise Refusal(Code.REFUSED, _("--employee er tom: skriv medarbejderens navn"))
    if not all(draft.facilitators):
        raise Refusal(Code.REFUSED, _("--facilitator er tom: skriv facilitatorens navn"))
    if arguments.leader is None:
        return
    from kompetence_tui.domain.rules import check_may_start
    from kompetence_tui.domain.session.session import Participant

    leader = Participant(name=draft.leader, role=Role.LEADER)
    check_may_start(SessionKind.GRUS, (leader,))


def add_kind(parser: argparse.ArgumentParser, otherwise: SessionKind | None = None) -> None:
    """The option for the kind of talk, with what it is when it is not given."""
    words = _("samtalens type: {kinds}")
    if otherwise is not None:
        words = _("samtalens type: {kinds} (ellers {otherwise})")
    parser.add_argument(
        "--kind",
        metavar=_("TYPE"),
        type=kind_of,
        default=otherwise,
        help=words.format(kinds=_all_kinds(), otherwise=otherwise),
    )


def kind_of(text: str) -> SessionKind:
    """The kind that was named. Raises ArgumentTypeError."""
    for kind in SessionKind:
        if kind.value.casefold() == text.strip().casefold():
            return kind
    raise argparse.ArgumentTypeError(
        _("»{text}« er ingen samtaletype; vælg mellem {kinds}").format(
            text=text, kinds=_all_kinds()
        )
    )


def _all_kinds() -> str:
    return ", ".join(kind.value for kind in SessionKind)
