"""From a picture of a period to what it showed of a group's indsatsområder (K12).

Nothing is counted or protected here: each figure is one that the picture shows.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.people.namesakes import unit_key
from kompetence_tui.domain.report.columns import NO_AREA
from kompetence_tui.domain.report.counted import ALL, Label
from kompetence_tui.domain.report.figures import Cover, Figure, ProtectedTable
from kompetence_tui.domain.report.picture import Picture
from kompetence_tui.domain.report.playback import KeptFigure, Playback, PlaybackRow, PlaybackTable
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

_OF_AREAS = (TableId.AREA_TYPES, TableId.AREA_METHODS, TableId.AREA_VERDICTS)
_OF_UNITS = (TableId.VERDICTS, TableId.FORMS)
_HIDDEN = Figure(None, Cover.WITHHELD)
_HEAD_WIDTH = 120


def playback_of(
    session: Session, areas: Sequence[Label], picture: Picture, today: dt.date
) -> Playback:
    """What the period showed of the talk's indsatsområder: of all units together for a strategy,
    of its own unit for a group.

    ``areas`` are the talk's, each as the picture calls it: by where it comes from.

    Raises:
        RuleBroken: there is nothing to show; says why, and what to do instead.
    """
    if not areas:
        raise RuleBroken(_("Samtalen har ingen indsatsområder, som mål kan bygge på."))
    unit = None if session.kind is SessionKind.STRATEGY else _unit_of(session, picture)
    goals = picture.tables.get(TableId.AREAS)
    if goals is None or not picture.units:
        words = _("Der er ingen samtaler fra {period}, som mål kan komme fra.")
        raise RuleBroken(words.format(period=picture.period.danish))
    row = unit.key if unit else ALL
    first = _goals(goals, areas, row)
    if not first.has_shown:
        raise RuleBroken(_why_hidden(picture, unit))
    return Playback(
        year=picture.period.year,
        half=picture.period.half,
        date=today,
        threshold=picture.threshold,
        whom=unit.words if unit else "",
        goals=_kept(goals.figure(row)),
        loose=_kept(goals.figures.get((row, NO_AREA.key), _HIDDEN)),
        tables=(first, *_details(picture, areas, unit)),
        unread=picture.unread,
    )


def _unit_of(session: Session, picture: Picture) -> Label:
    if not session.unit:
        raise RuleBroken(_("Samtalen har ingen enhed. Skriv den under »Ret oplysninger«."))
    found = [unit for unit in picture.units if unit.key == unit_key(session.unit)]
    if not found:
        words = _("Der er ingen samtaler i {unit} fra {period}, som mål kan komme fra.")
        raise RuleBroken(words.format(unit=session.unit, period=picture.period.danish))
    return found[0]


def _why_hidden(picture: Picture, unit: Label | None) -> str:
    words = _(
        "Intet tal fra {period} kan vises: for få har mål, der bygger på indsatsområderne, eller "
        "tallene er skjult."
    ).format(period=picture.period.danish)
    if picture.period.half:
        return words + " " + _("Prøv hele året.")
    return words + " " + _("Strategien har tal for alle enheder.") if unit else words


def _goals(table: ProtectedTable, areas: Iterable[Label], row: str) -> PlaybackTable:
    """How many goals build on each."""
    rows = (_row(area, [table.figures.get((row, area.key), _HIDDEN)]) for area in areas)
    return PlaybackTable(table=table.id, columns=(_("mål"),), rows=tuple(rows))


def _details(
    picture: Picture, areas: Iterable[Label], unit: Label | None
) -> Iterator[PlaybackTable]:
    """By indsatsområde where the picture is of those it is for alone; else the unit's own rows."""
    is_whole = unit is None or picture.units == (unit,)
    for which in _OF_AREAS if is_whole else _OF_UNITS:
        table = picture.tables.get(which)
        labels = areas if is_whole or unit is None else [unit]
        known = {row.key for row in table.rows} if table else set()
        rows = [label for label in labels if label.key in known]
        if table and rows:
            columns = [column.key for column in table.columns]
            yield PlaybackTable(
                table=which,
                columns=tuple(_headed(table)),
                rows=tuple(_row(row, [table.figures[row.key, c] for c in columns]) for row in rows),
            )


def _row(label: Label, figures: Iterable[Figure]) -> PlaybackRow:
    return PlaybackRow(words=label.words, figures=tuple(map(_kept, figures)))


def _kept(figure: Figure) -> KeptFigure:
    return KeptFigure(n=figure.n, cover=figure.cover)


def _headed(table: ProtectedTable) -> Iterator[str]:
    """What the columns are called; types of several banks each with its bank."""
    is_of_types = table.id is TableId.AREA_TYPES
    groups = {column.group for column in table.columns if column.group}
    for column in table.columns:
        with_bank = is_of_types and len(groups) > 1 and column.group
        words = f"{column.words} ({column.group})" if with_bank else column.words
        yield quote(words, _HEAD_WIDTH)
