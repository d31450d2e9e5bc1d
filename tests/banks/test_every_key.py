"""Every key of a bank file and every field of a bank: read, written, and none forgotten."""

import pytest

from kompetence_tui.banks.keys import KEYS, HeadingLevel
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.writer import write_bank
from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.base.model import Model

TEXT = """\
# Alt på én gang

- Bank: alt
- Samtale: MUS, strategi, værksted
- Samling: ja
- Sprog: en
- Version: 1.0
- Dato: 2026-03
- Kilde: Eksempelhuset
- Licens: CC0-1.0
- Kompetencer: faglig, personlig
- Tid: 90
- Personalegruppe: køkken, kontor
- Profil: samarbejde
- Samtalen kaldes: PLUS-samtale
- Lederen kaldes: teamleder, teamlederen
- Medarbejderen kaldes: kollega, kollegaen
- Fortrolig: ja
- Må læses af: medarbejderen og lederen
- Arbejdspladsens mål: Færre afbrydelser
- Politik: Seniorordning
- Gælder fra: 2026
- Gælder til: 2028
- Ved afslutning: spørgsmål lyst
- Ved afslutning: et mål bygger på arbejdspladsens
- Ved afslutning: lederen har en handling
- Ved afslutning: opfølgning inden 6 måneder
- Stor skrift: ja

Til alle i huset.

## Udvikling

- Id: frem
- Minutter: 20
- Form: fase
- Fokus: hvad der skal læres
- Afsnit: kompetencebehov
- Aspekt: afdække behov
- Personalegruppe: køkken

Se tilbage først.

> Tag den tid, det tager.

### Har du lyst til at lære nyt?

> Lyt færdig.

- Id: lyst
- Svar: ja/nej
- Svarer: medarbejder
- Plan: mål, kompetencer
- Personalegruppe: køkken
- Uddyb: Hvad især?
- Fra: mus 1.2

### Hvor meget?

- Id: hvor-meget
- Svar: skala 1-3
- Lav: lidt
- Høj: meget
- Trin: 2 = noget

### Hvordan?

- Id: hvordan
- Svar: valg
- Mulighed: Kursus
- Mulighed: Følgeskab

### Hvornår og med hvem?

- Id: hvornaar
- Svar: tabel
- Kolonne: Hvornår
- Kolonne: Hvem

## Bagefter

### Hvad?

- Id: hvad
- Hvis: lyst = Ja
- Eksempel: At bage
"""

NOT_IN_A_FILE = {"proposed_by"}
"""A name, which no bank file may hold."""


def bank() -> Bank:
    reading = read_bank(TEXT.encode(), "alt.md")
    assert reading.problems == ()
    assert reading.bank
    return reading.bank


@pytest.mark.parametrize("level", HeadingLevel)
def test_every_key_stands_in_the_file(level: HeadingLevel) -> None:
    assert [key for key in KEYS[level] if f"\n- {key}: " not in TEXT] == []


def test_it_is_written_as_it_stands() -> None:
    assert write_bank(bank()).split("\n") == TEXT.split("\n")


def test_every_field_can_stand_in_a_file() -> None:
    whole = bank()
    first, ways = whole.themes[0], whole.ways
    assert ways.leader
    parts: tuple[tuple[Model, ...], ...] = (
        (whole,), (first,), tuple(whole.questions), (ways,), (ways.demands,), (ways.leader,)
    )  # fmt: skip
    for alike in parts:
        fields = type(alike[0]).model_fields
        silent = {
            name
            for name, field in fields.items()
            if all(getattr(one, name) == field.get_default() for one in alike)
        }
        assert silent - NOT_IN_A_FILE == set()
