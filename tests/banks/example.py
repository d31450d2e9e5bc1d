"""Small bank files that read without problems, for tests to damage one line of."""

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

FORMS = """\
# Prøveplader

- Bank: plader
- Samtale: GRUS, strategi, værksted
- Sprog: da
- Version: 1.0
- Tid: 210

## Hvad kan vi?

- Id: kan
- Minutter: 40
- Form: plade
- Fokus: Det, vi er gode til
- Afsnit: kompetencebehov
- Aspekt: afdække behov

Læg kortene frem.

> Lad alle skrive for sig selv først.
>
> Tid: ti minutter.

### Hvad spørger andre os om?

> Giv eksempler.

- Id: kan-andre
- Uddyb: Hvem spørger?

### Hvad er vi stolte af?

- Id: kan-stolte

## Behov

- Form: fase

### Hvad vil vi udvikle?

- Id: behov-hvad
- Svar: kompetencer
- Eksempel: Samle op på møder
- Eksempel: Bruge regneark

## Erfaringer

- Form: erfaringer

### Hvad lærte vi?

- Id: erfaringer-laert

## Om programmet

- Form: om værktøjet

### Hvad hjalp?

- Id: om-hjalp

### Hvad var i vejen?

- Id: om-vejen
"""
"""One theme of every form, with every key they have."""


def damaged(line: int, *new: str, text: str = EXAMPLE) -> str:
    """The example with one line, counted from 1, replaced by any number of lines."""
    lines = text.split("\n")
    lines[line - 1 : line] = new
    return "\n".join(lines)
