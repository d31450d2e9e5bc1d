"""How exactly a date can be given, and what its parts are called."""

from enum import StrEnum

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
SEASONS = ("forår", "sommer", "efterår", "vinter")
"""Of three months each, the first from March; a winter begins in the year that is said first."""
THIRDS = ("primo", "medio", "ultimo")
"""Of a month: until the 10th, until the 20th, and what is left."""


class Precision(StrEnum):
    """How exactly a date was given."""

    DAY = "dag"
    WEEK = "uge"
    THIRD = "tredjedel"
    MONTH = "måned"
    SEASON = "årstid"
    QUARTER = "kvartal"
    HALF = "halvår"
    YEAR = "år"
    SPAN = "tidsrum"
    """From one of the others to another."""


LENGTHS = {
    Precision.MONTH: 1,
    Precision.SEASON: 3,
    Precision.QUARTER: 3,
    Precision.HALF: 6,
    Precision.YEAR: 12,
}
"""In months."""
MONTHS_BEFORE = {Precision.SEASON: 2}
"""The months of a year that lie before its first such part."""
SIGNS = {Precision.SEASON: "S", Precision.QUARTER: "Q", Precision.HALF: "H"}
"""The sign before the number of a part of a year."""
