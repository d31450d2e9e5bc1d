"""Which of the people of one name: ``--unit``, or a question where somebody sits."""

import argparse
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kompetence_tui.cli import ask
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.domain.people.namesakes import (
    NO_NAMESAKES,
    Namesakes,
    UnitOfName,
    are_one,
    are_several,
    told_apart,
    unit_key,
    units_of,
)
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.session.listing import SessionRow


def add_unit(parser: argparse.ArgumentParser) -> None:
    """The option for the unit of the one who is meant."""
    parser.add_argument(
        "--unit",
        metavar=_("ENHED"),
        action="append",
        help=_(
            "hvor flere har navnet: enheden for den, det drejer sig om; kan gentages og er tom "
            "for samtaler uden enhed"
        ),
    )


def namesakes_of(
    rows: "Sequence[SessionRow]", name: str, given: list[str] | None, *, may_ask: bool = True
) -> Namesakes:
    """The one who is meant, asked for where the name can be several people's.

    Raises Refusal: nobody says who, or the name does not stand in a unit that was given.
    """
    units = units_of(rows, name)
    several = are_several(units) and not are_one(rows, name)
    if given is not None:
        _check(given, units, rows, name)
        return told_apart(units, given) if several else NO_NAMESAKES
    if not several:
        return NO_NAMESAKES
    if may_ask and ask.can_ask():
        return told_apart(units, _asked(units))
    words = _(
        "Navnet står i flere enheder, og det kan være flere personer: {units}. Skriv også --unit "
        "med enheden; er det den samme person, så skriv --unit for hver af dem"
    )
    raise Refusal(Code.REFUSED, words.format(units=", ".join(map(_words, units))))


def _check(
    given: Iterable[str], units: list[UnitOfName], rows: "Sequence[SessionRow]", name: str
) -> None:
    from kompetence_tui.domain.people.names import folded

    groups = [row.unit for row in rows if folded(name) in map(folded, row.persons)]
    known = {unit_key(unit) for unit in (*groups, *(one.unit for one in units))}
    for unit in given:
        if unit_key(unit) not in known:
            words = _("Navnet står ikke i enheden »{unit}«; det står i {units}")
            said = ", ".join(map(_words, units)) or _("ingen enhed")
            raise Refusal(Code.REFUSED, words.format(unit=unit, units=said))


def _asked(units: list[UnitOfName]) -> list[str]:
    """The units that were chosen by number. Raises Refusal."""
    tell(_("Navnet står i flere enheder, og det kan være flere personer:"))
    for number, one in enumerate(units, 1):
        tell(f"  {number}  {_words(one)}")
    question = _("Hvem drejer det sig om? Skriv tallet; er det flere af dem, med komma imellem: ")
    chosen = [word.strip() for word in ask.answer(question).split(",")]
    numbers = {str(number): one.unit for number, one in enumerate(units, 1)}
    if not set(chosen) <= numbers.keys():
        raise Refusal(Code.REFUSED, _("Der blev ikke valgt nogen af dem, så intet er gjort"))
    return [numbers[word] for word in chosen]


def _words(one: UnitOfName) -> str:
    talks = plural("{n} samtale", "{n} samtaler", one.talks)
    return f"{one.unit or _('uden enhed')} ({talks})"
