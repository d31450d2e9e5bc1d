"""The tables of a report: what each counts, of whom, and how they hang together.

What is told about one thing twice can be subtracted. So the tables form a chain: each counts
something nobody else counts, or divides what another has shown, and is then protected with those
figures as known (``protecting``).
"""

from dataclasses import dataclass
from enum import StrEnum

from kompetence_tui.i18n import _


class TableId(StrEnum):
    """Which table; the value stands in files."""

    TALKS = "talks"
    """Individual talks by what became of them."""
    PLANS = "plans"
    """Talks held by what they came to: a plan, »ingen i år«, neither."""
    AREAS = "areas"
    """Goals set by the indsatsområde they build on, the workplace's goals in own words, nothing."""
    AREA_TYPES = "area-types"
    """The same actions as ``TYPES``: indsatsområder by competence type."""
    TYPES = "types"
    """Actions by the competence type of their goal."""
    FORMS = "forms"
    """Chosen ways of learning (a method chosen for an action) by form of learning."""
    METHODS = "methods"
    """The same: forms of learning by method."""
    AREA_METHODS = "area-methods"
    """The same: indsatsområder by method."""
    VERDICTS = "verdicts"
    """Goals of the last plan taken up: opfyldt, delvist, ikke, videreføres, not judged."""
    AREA_VERDICTS = "area-verdicts"
    """The same: indsatsområder by verdict."""
    USE = "use"
    """The same goals by what is said of their use in practice."""
    FOLLOW_UPS = "follow-ups"
    """Leaders by whether they kept their follow-ups in time; about leaders, not employees."""


class Side(StrEnum):
    """What a row of a table is."""

    UNIT = "unit"
    AREA = "area"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class KnownFrom:
    """Where the totals of one side stand already: another table's column totals, its row totals,
    or one column of it."""

    table: TableId
    column: str = ""
    """Key of the one column; empty for the totals."""
    is_rows: bool = False
    """Its row totals, rather than its column totals."""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table."""

    id: TableId
    words: str
    """Its heading."""
    counts: str
    """What a figure of it counts: »mål«."""
    rows: Side
    rows_from: KnownFrom | None = None
    columns_from: KnownFrom | None = None
    is_of_leaders: bool = False
    """A figure is made of leaders; they are what five is counted in."""


HELD = "held"
"""Key of the column of ``TALKS`` that ``PLANS`` divides."""

SPECS = (
    TableSpec(TableId.TALKS, _("Samtaler"), _("samtaler"), Side.UNIT),
    TableSpec(
        TableId.PLANS, _("Planer"), _("samtaler"), Side.UNIT, KnownFrom(TableId.TALKS, HELD)
    ),
    TableSpec(TableId.AREAS, _("Mål efter indsatsområde"), _("mål"), Side.UNIT),
    TableSpec(TableId.TYPES, _("Handlinger efter kompetencetype"), _("handlinger"), Side.UNIT),
    TableSpec(
        TableId.AREA_TYPES, _("Indsatsområder og kompetencetyper"), _("handlinger"), Side.AREA,
        columns_from=KnownFrom(TableId.TYPES),
    ),
    TableSpec(TableId.FORMS, _("Læringsformer"), _("valgte metoder"), Side.UNIT),
    TableSpec(
        TableId.METHODS, _("Metoder"), _("valgte metoder"), Side.FORM,
        rows_from=KnownFrom(TableId.FORMS),
    ),
    TableSpec(
        TableId.AREA_METHODS, _("Indsatsområder og metoder"), _("valgte metoder"), Side.AREA,
        columns_from=KnownFrom(TableId.METHODS),
    ),
    TableSpec(TableId.VERDICTS, _("Sidste plans mål"), _("mål"), Side.UNIT),
    TableSpec(
        TableId.AREA_VERDICTS, _("Indsatsområder og sidste plans mål"), _("mål"), Side.AREA,
        columns_from=KnownFrom(TableId.VERDICTS),
    ),
    TableSpec(
        TableId.USE, _("Brug i praksis"), _("mål"), Side.UNIT,
        KnownFrom(TableId.VERDICTS, is_rows=True),
    ),
    TableSpec(
        TableId.FOLLOW_UPS, _("Opfølgning til tiden"), _("ledere"), Side.UNIT, is_of_leaders=True
    ),
)  # fmt: skip
"""In the order they are protected and shown: whatever divides another stands after it."""
