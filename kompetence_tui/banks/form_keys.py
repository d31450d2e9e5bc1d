"""The settings a form file may hold: which keys belong to which heading."""

from kompetence_tui.banks.grammar import Grammar, Heading, RefusedText

FORM, NAME, ABOUT, KINDS, BANKS = "Skema", "Navn", "Om", "Samtale", "Bank"
FILE_PART, VERSION, DATED = "Filnavn", "Version", "Dato"
SOURCE, LICENCE = "Kilde", "Licens"
EACH, IF_EMPTY = "For hvert", "Hvis tom"
FIELD, ANSWERS, LINE, SIGNATURE, ROOM = "Felt", "Svar", "Linje", "Underskrift", "Plads"

PARTS = (FIELD, ANSWERS, LINE, SIGNATURE, ROOM)
"""What stands on the page, in the order of the file."""

FILE, SECTION, FIELD_SECTION = 1, 2, 3
"""Hashes before the form's heading, a section's and that of a field in it."""

KEYS = {
    FILE: (FORM, NAME, ABOUT, KINDS, BANKS, FILE_PART, VERSION, DATED, SOURCE, LICENCE, *PARTS),
    SECTION: (EACH, IF_EMPTY, *PARTS),
    FIELD_SECTION: (EACH, IF_EMPTY, *PARTS),
}
"""In the order they are written."""

GRAMMAR = Grammar(
    headings=(
        Heading(
            the="skemaet",
            place="under skemaets overskrift (#)",
            keys=KEYS[FILE],
            no_quote=RefusedText(
                "et citat er et hjælpespørgsmål og kan ikke stå under skemaets overskrift",
                "flyt det ned under et afsnit, eller slet >, så det bliver almindelig tekst",
            ),
        ),
        Heading("afsnittet", "under et afsnit (##)", KEYS[SECTION]),
        Heading("feltet", "under et felt (###)", KEYS[FIELD_SECTION]),
    ),
    repeated=frozenset(PARTS),
    everyday=frozenset({*PARTS, NAME, ABOUT, KINDS, BANKS, DATED}),
    name="skemaets overskrift",
    one_name="brug ## til et afsnit, eller flyt det nye skema til sin egen fil",
    levels="brug # til skemaets overskrift, ## til et afsnit og ### til et felt i det",
    orphan=RefusedText("feltet står ikke under et afsnit", "skriv et afsnit med ## før det"),
    other_words={
        "id": (FORM,),
        "titel": (NAME,),
        "beskrivelse": (ABOUT,),
        "udgave": (VERSION,),
        "spørgsmål": (ANSWERS,),
        "tema": (ANSWERS,),
        "signatur": (SIGNATURE,),
        "linjer": (ROOM,),
    },
    instead={
        **dict.fromkeys(
            ("hjælp", "hjælpespørgsmål", "vejledning"),
            "skriv det på en linje for sig, der begynder med »> «",
        ),
        **dict.fromkeys(("tekst", "indledning"), "skriv det som almindelig tekst, uden - foran"),
    },
)
"""What may stand in a form file."""
