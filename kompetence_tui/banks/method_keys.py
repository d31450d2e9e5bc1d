"""The settings a method file may hold: which keys belong to which heading."""

from kompetence_tui.banks.grammar import Grammar, Heading, RefusedText
from kompetence_tui.domain.plan.method import PromptKind

VERSION, DATED, SOURCE, LICENCE = "Version", "Dato", "Kilde", "Licens"
ID, FORM, ON_THE_JOB = "Id", "Læringsform", "På jobbet"
ADVANTAGE, BARRIER = "Fordel", "Barriere"
BEFORE, DURING, AFTER = "Før", "Under", "Efter"
PROMPTS = tuple(kind.value for kind in PromptKind)

FILE, METHOD = 1, 2
"""Hashes before the name of the file and of a method."""

KEYS = {
    FILE: (VERSION, DATED, SOURCE, LICENCE),
    METHOD: (
        ID, FORM, ON_THE_JOB, ADVANTAGE, BARRIER, BEFORE, DURING, AFTER, *PROMPTS, SOURCE,
    ),
}  # fmt: skip
"""In the order they are written."""

_NO_QUOTE = RefusedText(
    "et citat kan ikke stå i en fil med metoder",
    "slet >, så det bliver almindelig tekst",
)

GRAMMAR = Grammar(
    headings=(
        Heading("filen", "under filens navn (#)", KEYS[FILE], no_quote=_NO_QUOTE),
        Heading("metoden", "under en metode (##)", KEYS[METHOD], no_quote=_NO_QUOTE),
    ),
    repeated=frozenset({ADVANTAGE, BARRIER, BEFORE, DURING, AFTER, *PROMPTS}),
    everyday=frozenset(),
    name="filens navn",
    one_name="brug ## til en metode",
    levels="brug # til filens navn og ## til en metode",
)
"""What may stand in a method file."""
