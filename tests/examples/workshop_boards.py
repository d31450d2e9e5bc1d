"""The boards of the three workshops on busy days at the counter."""

from kompetence_tui.domain.session.session import Session
from tests.examples.boards import laid


def first_boards(session: Session) -> Session:
    session = _everyday(_core(session))
    return _until_next(_lacks(session))


def _core(session: Session) -> Session:
    return laid(
        session,
        "vaerksted-1-kerne",
        """
brugere
  AE  at de ved, hvad de skal gøre nu
  BP  at døren er åben
  FE  at nogen kan huske dem
  GP  en kvittering
  EE  ro
tid
  GP  at lede efter nøgler
  AE  telefonen, telefonen, telefonen
  FE  svare på det samme ad tre veje
aendret
  EE  åbningstiderne, i foråret
  BP  mandage
paa-vej
  –  portalen, version 2
""",
        spent="39:26",
        conclusion="Folk skal gå herfra og vide, hvad de skal gøre nu. Det, der ændrer sig, er "
        "mandagene, telefonen og portalen.",
    )


def _everyday(session: Session) -> Session:
    return laid(
        session,
        "vaerksted-1-hverdag",
        """
godt
  FE  tre klasser på én gang, ingen græd  # Når vi taler sammen
  BP  brandalarmen: alle vidste, hvem der gjorde hvad  # Når vi taler sammen
  AE  ham med den forkerte bus, vi ringede til sønnen
kort
  AE  11 i kø og telefonen i hånden  # Kø
  GP  lovede noget, kollegaen ikke vidste  # Vagtskiftet
  EE  sagde ja til et lokale, der var lejet ud  # Vagtskiftet
  FE  en mand gik. Han kom ikke igen  # Kø
om
  GP  bookinger, der er skrevet ned to gange  # Vagtskiftet
brugere
  AE  »er der nogen?«  # Kø
  –  at vi ser travle ud, også når vi drikker kaffe
forskelligt
  BP  at sige nej  # Nej
  FE  nej kan siges på 40 måder, vi bruger 41  # Nej
""",
        groups=(("Kø", ""), ("Vagtskiftet", ""), ("Nej", ""), ("Når vi taler sammen", "")),
        spent="44:50",
        conclusion="Det går godt, når vi taler sammen, og galt ved vagtskiftet kl. 12 og mandag "
        "formiddag. Vi siger nej på hver vores måde.",
    )


def _lacks(session: Session) -> Session:
    return laid(
        session,
        "vaerksted-1-behov",
        """
situationer
  AE  se hele køen, ikke kun den forreste  * AE GP EE
  FE  sige nej kort og venligt  * FE BP GP AE
  GP  give en besked videre, så den når frem  * AE BP EE
hvad
  BP  overlevering er en AFTALE, ikke en kompetence  * BP FE
  EE  telefonen er et spørgsmål om tid  * GP
hvem
  GP  alle, men vikarerne mest
kan
  FE  dem i nord kan det med køen, når bussen kommer  * FE
  –  Anna kan. Spørg hende
""",
        spent="46:12",
        conclusion="1. At se og tale til hele køen – alle, der står i skranken.\n2. At sige nej "
        "kort og venligt – alle.\n\nOverleveringen er en aftale, og den prøver vi bare.",
    )


def _until_next(session: Session) -> Session:
    return laid(
        session,
        "vaerksted-1-opgaver",
        """
vide
  BP  hvor mange går igen?
proeve
  AE  fem minutter kl. 11.55
hvem
i-vejen
  GP  virkeligheden
hoere
  EE  jeg tager det på onsdagsmødet
""",
        spent="31:07",
        conclusion="Tre opgaver. Eva fortæller resten af huset om dem på onsdagsmødet.",
    )


def second_boards(session: Session) -> Session:
    """Three of the four: time ran out before how to learn it."""
    return _holding_on(_aims(_since(session)))


def _since(session: Session) -> Session:
    return laid(
        session,
        "vaerksted-2-siden-sidst",
        """
gjort
  BP  talte 31, der gik
  AE  overlevering: det tager tre minutter, ikke fem
overraskede
  BP  det er ikke de gamle, der går. Det er dem med barnevogn
  FE  at man godt kan sige »jeg ser dig« til fire på én gang
ikke
  GP  opkaldet til nabobyen
  GP  de har åbenbart også kø
brugere
  AE  »bare sig, hvor længe«
behov
  EE  ja. Og barnevogne
""",
        spent="52:33",
        conclusion="Behovene holder. Folk kan godt vente, når de ved hvor længe. De, der går, er "
        "dem med små børn.",
    )


def _aims(session: Session) -> Session:
    return laid(
        session,
        "vaerksted-2-maal",
        """
kan
  FE  alle i køen har fået øjenkontakt inden et minut  * FE AE BP
  GP  vi siger, hvor længe det varer  * GP EE AE
  BP  nej på under 20 sekunder  * BP
brugere
  AE  de bliver stående
se
  FE  mandag, ikke tirsdag  * FE
  –  at Gorm smiler
tilpas
  EE  det med nej er i den svære ende  * BP GP
""",
        spent="71:18",
        conclusion="1. Alle i køen er set inden for et minut og ved, hvor længe de skal vente.\n"
        "2. Vi kan sige nej, så det er klart, venligt og overstået.\n\nBegge dele gælder os fire "
        "og de faste vikarer, og begge dele skal virke inden jul.",
    )


def _holding_on(session: Session) -> Session:
    return laid(
        session,
        "vaerksted-2-fast",
        """
hvem
tegn
  AE  færre, der siger »er der nogen«
  BP  jeg tæller igen i uge 46
travlt
  GP  så glemmer vi det. Skriv det på skærmen
""",
        spent="18:40",
        conclusion="Bo tæller igen i uge 46. Vejen til målene nåede vi ikke at lægge; den begynder "
        "vi med på værksted 3.",
    )


def third_boards(session: Session) -> Session:
    """The first board, half-way."""
    return laid(
        session,
        "vaerksted-3-proevet",
        """
gik
  AE  »jeg ser jer, der går ti minutter« virker
  BP  12 gik i uge 46, sidst 31
anderledes
  BP  skiltet blev læst. Nu venter de på, at vi kommer
""",
        spent="14:02",
        draft="det korte nej føles",
    )
