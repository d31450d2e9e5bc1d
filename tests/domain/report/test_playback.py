"""Tilbagespil: figures of a picture, kept in the group's talk and taken on to its next (K12)."""

from collections.abc import Mapping
from datetime import date

import pytest

from kompetence_tui.domain.report.columns import NO_AREA
from kompetence_tui.domain.report.counted import ALL, Label
from kompetence_tui.domain.report.figures import Cover, Figure, ProtectedTable
from kompetence_tui.domain.report.making_playback import playback_of
from kompetence_tui.domain.report.picture import Picture
from kompetence_tui.domain.report.playback import Playback
from kompetence_tui.domain.report.playing_back import (
    attached,
    earlier_talks,
    own_playbacks,
    with_those_of,
)
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.domain.session.summary import row_of
from kompetence_tui.export.agreed import agreed_text, checksum
from kompetence_tui.export.plan import plan_document
from tests.factories import NOW, make_goal
from tests.thread_sessions import group, strategy

FEW, HIDDEN = Figure(None, Cover.FEW), Figure(None, Cover.COVERED)
DAY = date(2027, 1, 12)
FIRST, SECOND = "su: sætte borgeren i centrum", "su: digital i hverdagen"
AREAS = (Label(FIRST, "Sætte borgeren i centrum"), Label(SECOND, "Digital i hverdagen"))
OTHER = (Label("su: et nyt", "Et nyt"),)
UNITS = (Label("team eksempelhavn", "Team Eksempelhavn"), Label("nord", "Eksempelnord"))
TYPES = (Label("a", "faglig", "MUS kort"), Label("b", "faglig", "PLUS"))


def table(
    which: TableId,
    columns: tuple[Label, ...],
    rows: Mapping[str, tuple[Figure | int, ...]],
) -> ProtectedTable:
    """A table of these rows, the total of the columns by the key ``ALL``."""
    figures: dict[tuple[str, str], Figure] = {(row, ALL): Figure(40) for row in rows}
    figures |= {
        (row, column.key): Figure(one) if isinstance(one, int) else one
        for row, those in rows.items()
        for column, one in zip(columns, those, strict=True)
    }
    labels = tuple(Label(row, row) for row in rows if row != ALL)
    return ProtectedTable(which, labels, columns, figures)


def picture(*units: Label, half: int = 0) -> Picture:
    judged = (Label("reached", "opfyldt"), Label("partly", "delvist"))
    tables = (
        table(
            TableId.AREAS, (*AREAS, NO_AREA), {ALL: (24, FEW, 11), units[0].key: (9, HIDDEN, FEW)}
        ),
        table(TableId.AREA_TYPES, TYPES, {FIRST: (14, 10), "others/i9": (7, 7)}),
        table(TableId.AREA_METHODS, (Label("kurser", "Kurser"),), {FIRST: (HIDDEN,)}),
        table(TableId.VERDICTS, judged, {ALL: (30, 12), units[0].key: (8, FEW)}),
        table(TableId.FORMS, (Label("internal", "intern"),), {units[0].key: (6,)}),
        table(TableId.AREA_VERDICTS, judged, {FIRST: (11, HIDDEN)}),
    )
    return Picture(ReportPeriod(2026, half), 5, units, {one.id: one for one in tables}, 1, DAY)


def top() -> Session:
    return strategy("Sætte borgeren i centrum", "Digital i hverdagen")


def said(playback: Playback) -> dict[TableId, dict[str, list[int | Cover]]]:
    return {
        table.table: {
            row.words: [f.cover if f.n is None else f.n for f in row.figures] for row in table.rows
        }
        for table in playback.tables
    }


def test_a_strategy_is_told_of_all_units_by_its_own_areas() -> None:
    found = playback_of(top(), AREAS, picture(*UNITS), DAY)
    assert said(found) == {
        TableId.AREAS: {"Sætte borgeren i centrum": [24], "Digital i hverdagen": [Cover.FEW]},
        TableId.AREA_TYPES: {"Sætte borgeren i centrum": [14, 10]},
        TableId.AREA_METHODS: {"Sætte borgeren i centrum": [Cover.COVERED]},
        TableId.AREA_VERDICTS: {"Sætte borgeren i centrum": [11, Cover.COVERED]},
    }
    assert (found.whom, found.unread, found.title) == ("", 1, "Tilbagespil fra 2026")
    assert (found.goals.n, found.loose.n) == (40, 11)
    assert found.tables[1].columns == ("faglig (MUS kort)", "faglig (PLUS)")


def test_a_group_is_told_of_its_own_unit_and_of_details_only_where_it_is_alone() -> None:
    team = group(above=top())
    found = playback_of(team, AREAS, picture(*UNITS), DAY)
    assert found.whom == "Team Eksempelhavn"
    own = {TableId.VERDICTS: {"Team Eksempelhavn": [8, Cover.FEW]},
           TableId.FORMS: {"Team Eksempelhavn": [6]}}  # fmt: skip
    areas = {"Sætte borgeren i centrum": [9], "Digital i hverdagen": [Cover.COVERED]}
    assert said(found) == {TableId.AREAS: areas, **own}
    alone = said(playback_of(team, AREAS, picture(UNITS[0]), DAY))
    assert TableId.AREA_TYPES in alone
    assert TableId.FORMS not in alone


def test_where_there_is_nothing_to_show_it_is_said_why() -> None:
    nothing = Picture(ReportPeriod(2026), 5, ())
    team = group(above=top())
    cases = (
        (strategy(), (), picture(*UNITS), "ingen indsatsområder"),
        (top(), AREAS, nothing, "ingen samtaler fra 2026"),
        (team, AREAS, nothing, "ingen samtaler i Team Eksempelhavn fra 2026"),
        (team.with_(unit=""), AREAS, picture(*UNITS), "ingen enhed"),
        (top(), OTHER, picture(*UNITS), "Intet tal fra 2026"),
        (top(), OTHER, picture(*UNITS, half=2), "Prøv hele året"),
        (team, OTHER, picture(*UNITS), "Strategien har tal for alle enheder"),
    )
    for session, areas, of, words in cases:
        with pytest.raises(RuleBroken, match=words):
            playback_of(session, areas, of, DAY)


def test_it_is_attached_once_a_period_and_what_was_acknowledged_stays() -> None:
    before = group(make_goal(), above=top()).with_event(EventKind.CLOSED, NOW)
    after = attached(before, playback_of(before, AREAS, picture(*UNITS), DAY))
    assert (after.plan, checksum(after)) == (before.plan, checksum(before))
    assert agreed_text(after) == agreed_text(before)
    written = str(plan_document(after))
    assert written.index("## Underskrifter") < written.index("## Tilbagespil fra 2026")
    assert "\nTilbagespil står sidst, efter underskrifterne" in written.replace(". Ti", "\nTi")
    with pytest.raises(RuleBroken, match="vedlagt allerede"):
        attached(after, after.playback[0])
    assert (
        len(attached(after, playback_of(before, AREAS, picture(*UNITS, half=1), DAY)).playback) == 2
    )


def test_the_next_talk_of_the_group_has_a_copy_which_goes_no_further() -> None:
    last = attached(top(), playback_of(top(), AREAS, picture(*UNITS), DAY))
    following = with_those_of(strategy(session_id="naeste2345"), last)
    (copy,) = following.playback
    assert copy.taken_from
    assert copy.taken_from.source == "strategi 10.1.2026"
    assert copy.with_(taken_from=None) == last.playback[0]
    assert with_those_of(following, last) is following
    assert not own_playbacks(following)
    assert with_those_of(strategy(session_id="senere2345"), following).playback == ()
    assert with_those_of(following, None) is following


def test_the_talk_before_is_the_last_of_the_sort_that_was_held() -> None:
    held, planned, others, now = (
        strategy("Et", session_id=one).with_(date=date(2026, month, 10))
        for month, one in enumerate(("held234567", "plan234567", "other23456", "now2345678"), 1)
    )
    held = held.with_event(EventKind.CLOSED, NOW).with_(answers={})
    oldest = held.with_(id="oldest2345", date=date(2025, 1, 10))
    others = others.with_(unit="Et andet udvalg")
    rows = [row_of(one.with_(answers={})) for one in (oldest, held, planned, others, now, group())]
    assert earlier_talks(row_of(now), rows) == (planned.id, held.id)
    assert earlier_talks(row_of(oldest), rows) == ()
