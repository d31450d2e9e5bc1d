"""A small bank file that reads without problems, for tests to damage one line of."""

EXAMPLE = """\
# Prøvebank

- Bank: proeve
- Samtale: MUS, GRUS
- Sprog: da
- Version: 1.0
- Dato: 2026-11-21
- Kilde: Eksempel
- Licens: MIT
- Kompetencer: faglig, personlig, social

Indledning til banken.

## Tema et

- Minutter: 15

Vi begynder.

### Første spørgsmål?

> Hjælp her.

- Id: et
- Svar: skala 1-5
- Plan: mål, opfølgning
- Uddyb: Hvad så?
- Lav: skidt
- Høj: godt

### Andet spørgsmål?

- Id: to
- Svar: valg
- Mulighed: Kursus
- Mulighed: Projekt
"""


def damaged(line: int, *new: str) -> str:
    """The example with one line, counted from 1, replaced by any number of lines."""
    lines = EXAMPLE.split("\n")
    lines[line - 1 : line] = new
    return "\n".join(lines)
