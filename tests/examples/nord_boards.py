"""The five boards of Team Eksempelnord's half day."""

from kompetence_tui.domain.session.proposals import with_question
from kompetence_tui.domain.session.session import Session
from tests.examples.boards import laid
from tests.examples.people import LONE

BUS_CARD = "eget-1"
"""The card that Lone added."""


def with_boards(session: Session) -> Session:
    session = _skills(_heading(session))
    return _choice(_needs(_users(session)))


def _heading(session: Session) -> Session:
    return laid(
        session,
        "grus-retning",
        """
maal
  EE  åbent uden os efter kl. 17  # Åbent uden os
  NF  Digital med ro på = os, hver dag  # Portalen
  MP  at folk ikke skal til byen for et pas
nye
  LE  portalen skifter udseende til januar. Igen  # Portalen
  JE  pas og kørekort fra 1. februar
  KP  låneautomaten skal kunne tale?  # Åbent uden os
  NF  flere uden MitID-app  # Portalen
mindre
  KP  udlån over disken
  MP  kopier. Ingen vil have kopier mere
bevare
  JE  kaffen
  LE  at vi kender folk
  –  at der er plads til dem, der bare sidder
tvivl
  MP  hvad sker der, når alarmen går kl. 20?  # Åbent uden os
  –  bliver vi færre?
""",
        groups=(("Portalen", ""), ("Åbent uden os", "")),
        spent="28:41",
        conclusion="Fra februar laver vi pas, og huset er åbent uden os om aftenen. Det meste af "
        "dagen går med at hjælpe folk ved skærmen, og det bliver ikke mindre.\n\nEva svarer på "
        "spørgsmålet om at blive færre inden oktober, også hvis svaret er, at hun ikke ved det.",
    )


def _skills(session: Session) -> Session:
    session, card = with_question(
        session, 1, "Hvad gør vi, når bussen kommer 15.10 og alle vil ind på én gang?", LONE
    )
    assert card == BUS_CARD
    return laid(
        session,
        "grus-styrker",
        """
hjaelp
  JE  slægtsforskning
  KP  alt med låse, printere og symaskiner  # Fikse  * LE
  NF  arabisk, og lidt tyrkisk  # Folk
godt
  LE  hende, der fik søgt boligstøtte. Hun kom med blomster  # Folk  * NF MP
  MP  dagen med strømsvigt  # Fikse
sammen
  NF  vi kan se på hinanden, hvornår der skal afløses  # Folk  * JE KP
  KP  dække en syg uden at ringe til nogen
viden
  MP  Lone kan huske alle sagsgange fra før 2012
  JE  Kaj ved, hvor sikringen sidder. Kun Kaj  # Fikse  * LE MP
eget-1
  LE  én tager døren, én tager skærmen, resten smiler  # Folk  * LE
  KP  kunne bussen komme 15.25?
""",
        groups=(("Folk", "JE"), ("Fikse", "")),
        spent="36:15",
        conclusion="Vi er gode til folk, også når de er vrede, og til at få ting til at virke. "
        "Det meste ligger hos én af os ad gangen.",
    )


def _users(session: Session) -> Session:
    return laid(
        session,
        "grus-brugerne",
        """
synes
  NF  »I skynder jer aldrig på mig«
  JE  godt, men koldt i læsesalen
  MP  »ligger toilettet virkelig i kælderen?«  * LE NF JE MP
hjaelpe
  LE  skrive det, I lige sagde, ned til mig  * LE KP
  KP  vise det igen, langsomt  * NF
  –  lade være med at sukke  * MP
klager
  MP  sms'en om reserveringer lyder som en rykker  * KP JE LE
  LE  ingen ved, hvad »selvbetjent åbningstid« er  * NF MP
  JE  skiltet. Alle skiltene
""",
        spent="22:58",
        conclusion="De er glade for os og forvirrede over det, vi hænger op og sender ud. Nadia "
        "spørger fem ved computerne og fem i køen inden november.",
    )


def _needs(session: Session) -> Session:
    return laid(
        session,
        "grus-behov",
        """
om-et-aar
  NF  sidde på hænderne, mens borgeren leder  # Hænderne væk fra musen  * JE LE KP
  MP  spørge i stedet for at svare  # Hænderne væk fra musen  * MP
  LE  skrive, så en fremmed forstår det  # Skrive kort  * LE MP
  KP  pas: tage et billede, hvor øjnene er åbne
spoerge
  JE  fritagelse for digital post  # Hænderne væk fra musen  * NF
  LE  hvad koster et kørekort nu
saarbart
  MP  alt, når Kaj har fri  # Én af os ad gangen  * JE KP
  LE  årsskiftet i kassen  # Én af os ad gangen  * NF
sammen
  NF  sige fra over for ham med de tre computere
  KP  en aflevering kl. 12, der varer to minutter
  JE  rydde op. Undskyld
""",
        groups=(
            ("Hænderne væk fra musen", "NF"),
            ("Skrive kort", ""),
            ("Én af os ad gangen", ""),
        ),
        spent="56:20",
        conclusion="1. At hjælpe ved skærmen uden at tage over – alle fem.\n2. At skrive, så en "
        "fremmed forstår det – Lone og Kaj først, siden os alle.\n3. At mindst to kan det, kun én "
        "kan nu.\n\nNummer tre lader vi ligge til foråret, så ingen går og venter på det. Pas får "
        "vi kursus i, det er bestemt.",
    )


def _choice(session: Session) -> Session:
    return laid(
        session,
        "grus-valg",
        """
maal
  NF  to mål er nok
  MP  helst ét
laere
  JE  sidde ved siden af. Ikke kursus
  LE  torsdag før åbning
hvem
  NF  jeg tager portalen
  KP  jeg fotograferer
stoette
  JE  kage
  MP  den, der øver sig, får fred
  –  ikke rette på hinanden foran borgere
tegn
  LE  tælle mus. Altså hænder på musen
""",
        spent="48:02",
        conclusion="To mål, begge med en torsdag og et navn. Vi var gået over tiden på behovene, "
        "så kortet om egne samtaler tog vi med hjem.",
    )
