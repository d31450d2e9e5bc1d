"""The settings a bank file may hold: which keys belong to which heading."""

from enum import IntEnum

from kompetence_tui.banks.grammar import Grammar, Heading, RefusedText


class HeadingLevel(IntEnum):
    """What a heading of a bank makes; the value is the number of hashes."""

    BANK = 1
    THEME = 2
    QUESTION = 3


BANK, KINDS, COLLECTION = "Bank", "Samtale", "Samling"
LANGUAGE, VERSION = "Sprog", "Version"
DATED, SOURCE, LICENCE, COMPETENCES = "Dato", "Kilde", "Licens", "Kompetencer"
PROFILE, BUDGET = "Profil", "Tid"
TALK_NAME, LEADER_NAME = "Samtalen kaldes", "Lederen kaldes"
EMPLOYEE_NAME, STAMPED = "Medarbejderen kaldes", "Fortrolig"
READERS, GOAL = "Må læses af", "Arbejdspladsens mål"
POLICY, VALID_FROM, VALID_TO = "Politik", "Gælder fra", "Gælder til"
DEMAND = "Ved afslutning"
LARGE = "Stor skrift"
ID, MINUTES, FORM, FOCUS = "Id", "Minutter", "Form", "Fokus"
SECTION, ASPECT = "Afsnit", "Aspekt"
STAFF = "Personalegruppe"
ANSWER, BY, TOPICS, FOLLOW_UP = "Svar", "Svarer", "Plan", "Uddyb"
EXAMPLE = "Eksempel"
OPTION, COLUMN, LOW, HIGH, STEP = "Mulighed", "Kolonne", "Lav", "Høj", "Trin"
ORIGIN, ONLY_IF = "Fra", "Hvis"

KEYS = {
    HeadingLevel.BANK: (
        BANK, KINDS, COLLECTION, LANGUAGE, VERSION, DATED, SOURCE, LICENCE, COMPETENCES, BUDGET,
        STAFF, PROFILE, TALK_NAME, LEADER_NAME, EMPLOYEE_NAME, STAMPED, READERS, GOAL,
        POLICY, VALID_FROM, VALID_TO, LARGE, DEMAND,
    ),
    HeadingLevel.THEME: (ID, MINUTES, FORM, FOCUS, SECTION, ASPECT, STAFF),
    HeadingLevel.QUESTION: (
        ID, ONLY_IF, ANSWER, BY, TOPICS, STAFF, FOLLOW_UP, EXAMPLE, OPTION, COLUMN, LOW, HIGH,
        STEP, ORIGIN,
    ),
}  # fmt: skip
"""In the order they are written."""

REQUIRED = {BANK: "mus-kort", KINDS: "MUS", VERSION: "1.0"}
"""Keys a bank cannot do without, each with an example of its value."""

GRAMMAR = Grammar(
    headings=(
        Heading(
            the="banken",
            place="under bankens navn (#)",
            keys=KEYS[HeadingLevel.BANK],
            no_quote=RefusedText(
                "et citat er råd til et tema eller et spørgsmål og kan ikke stå under banken",
                "flyt det ned, eller slet >, så det bliver indledning",
            ),
        ),
        Heading("temaet", "under temaet (##)", KEYS[HeadingLevel.THEME]),
        Heading(
            the="spørgsmålet",
            place="under et spørgsmål (###)",
            keys=KEYS[HeadingLevel.QUESTION],
            no_text=RefusedText(
                "almindelig tekst kan ikke stå under et spørgsmål",
                "skriv > foran, hvis det er råd, eller »- Uddyb: «, hvis det skal spørges",
            ),
        ),
    ),
    repeated=frozenset({FOLLOW_UP, EXAMPLE, OPTION, COLUMN, STEP, PROFILE, GOAL, POLICY, DEMAND}),
    everyday=frozenset({BUDGET, FORM, FOCUS, SECTION, ASPECT, EXAMPLE, PROFILE, ORIGIN}),
    name="bankens navn",
    one_name="brug ## til et tema, eller flyt den nye bank til sin egen fil",
    levels="brug # til banken, ## til et tema og ### til et spørgsmål",
    has_questions=True,
    orphan=RefusedText(
        "spørgsmålet står ikke under et tema", "skriv et tema med ## før det første spørgsmål"
    ),
    other_words={
        "type": (KINDS, FORM, ANSWER),
        "samtaletype": (KINDS,),
        "udgave": (VERSION,),
        "krav": (DEMAND,),
        "afslutning": (DEMAND,),
        "gyldig fra": (VALID_FROM,),
        "gyldig til": (VALID_TO,),
        "udløber": (VALID_TO,),
        "link": (POLICY,),
        "adgang": (READERS,),
        "må læse": (READERS,),
        "stempel": (STAMPED,),
        "samtalens navn": (TALK_NAME,),
        "leder": (LEADER_NAME,),
        "medarbejder": (EMPLOYEE_NAME,),
        "forfatter": (SOURCE,),
        "varighed": (MINUTES, BUDGET),
        "svarmuligheder": (OPTION,),
        "valg": (OPTION,),
        "uddybende spørgsmål": (FOLLOW_UP,),
        "opfølgende spørgsmål": (FOLLOW_UP,),
        "hjælpespørgsmål": (FOLLOW_UP,),
        **dict.fromkeys(("målgruppe", "faggruppe", "medarbejdergruppe", "til"), (STAFF,)),
    },
    instead={
        **dict.fromkeys(("titel", "navn", "overskrift"), "skriv det efter # i overskriften"),
        **dict.fromkeys(
            ("hjælp", "råd", "gode råd", "vejledning", "guide", "note"),
            "skriv det som råd, på en linje for sig, der begynder med »> «",
        ),
        **dict.fromkeys(
            ("indledning", "introduktion", "beskrivelse", "formål"),
            "skriv det som almindelig tekst på en linje for sig, uden - foran",
        ),
    },
)
"""What may stand in a bank file."""
