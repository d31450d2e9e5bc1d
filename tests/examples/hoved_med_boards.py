"""The six boards of the Hoved-MED's half day."""

from kompetence_tui.domain.session.session import Session
from tests.examples.boards import laid


def with_boards(session: Session) -> Session:
    session = _conditions(_aims(session))
    session = _choices(_needs(session))
    return _plan(_principles(session))


def _aims(session: Session) -> Session:
    return laid(
        session,
        "strategi-maal",
        """
lykkes
  RF  Borgerne skal kunne klare det meste selv  # Selv, men ikke alene  * RF PF
  SE  … uden at stå alene med det  # Selv, men ikke alene  * SE TP UE RF
  TP  at vi holder, hvad vi lover
  UE  FÆRRE systemer, tak
brugere
  SE  åbent, når folk har fri
  –  at nogen tager telefonen  # Selv, men ikke alene  * UE SE
nye
  PF  ny borgerportal 1. marts  # Ligger fast
  UE  alle breve digitale. Også til min mor på 91  * TP
besluttet
  RF  budgettet for 2026  # Ligger fast
forskel
  TP  »effektivt« betyder ikke det samme på begge sider af bordet
  RF  tempoet
""",
        groups=(("Selv, men ikke alene", "PF"), ("Ligger fast", "")),
        spent="33:48",
        conclusion="Borgerne skal kunne klare mere selv og altid kunne få fat i et menneske, når "
        "de ikke kan. Portalen kommer den 1. marts. Den er ikke til diskussion, men det er vores "
        "egen sag, hvordan vi hjælper folk i gang.\n\nOm tempoet er vi ikke enige, og så skriver "
        "vi det.",
    )


def _conditions(session: Session) -> Session:
    return laid(
        session,
        "strategi-vilkaar",
        """
saerligt
  TP  de fleste arbejder 2-4 sammen et lille sted  # Små steder
  SE  skæve vagter
ressourcer
  RF  400 timer til fælles ting i 2026
  RF  ingen nye penge
svaert
  UE  ingen kan gå fra skranken  # Små steder
  TP  vikaren kender ikke systemet, så man bliver  # Små steder
  PF  kurser ligger altid om tirsdagen
viden
  SE  hver femte fylder 60 inden 2029
  –  Ulla ved alt om arkivet
proevet
  TP  e-læring. Alle klikkede sig igennem
  PF  kørekort til it, 2009 – nogen har stadig diplomet
""",
        groups=(("Små steder", ""),),
        spent="24:10",
        conclusion="Der er 400 timer og ingen nye penge. De fleste er få på arbejde ad gangen, så "
        "det, vi finder på, skal kunne læres, mens der er åbent. Hver femte fylder 60 inden 2029.",
    )


def _needs(session: Session) -> Session:
    return laid(
        session,
        "strategi-behov",
        """
gode
  SE  at finde ud af det  # Bygge på
  UE  tage imod nye, i hvert fald den første uge  # Bygge på
mangler
  TP  skrive, så folk ikke ringer  # Sprog  * SE TP
  PF  vise i stedet for at gøre det for dem  # Skærmen  * PF RF
  RF  vide, hvem der er fritaget for digital post  # Skærmen
  SE  at lære fra sig  # Give videre  * SE UE TP
brugere
  TP  »Skal jeg SELV gøre det?«  # Skærmen  * RF UE
  UE  brevet om renovation: 212 opkald  # Sprog  * PF TP
  SE  at nej er et nej, når vi siger det pænt  # Sprog
ord
  –  »digital«: hvad er det lige, vi så gør?
glemme
  UE  natholdet
  SE  rengøringen, køkkenet, dem uden en pc  # Give videre  * UE
""",
        groups=(("Sprog", "RF"), ("Skærmen", ""), ("Give videre", "PF"), ("Bygge på", "")),
        spent="47:31",
        conclusion="1. At skrive og tale, så det bliver forstået.\n2. At hjælpe ved skærmen uden "
        "at tage over.\n3. At lære fra sig, mens man arbejder.\n\nHusk dem uden en pc, og husk "
        "natholdet.",
    )


def _choices(session: Session) -> Session:
    return laid(
        session,
        "strategi-indsats",
        """
sammen
  TP  breve + nej ved skranken = forstået første gang  * TP SE RF
  UE  et navn, man kan huske, ikke en forkortelse  * UE
foerst
  PF  portalen, for den kommer alligevel  * PF RF UE
  SE  oplæring, før folk er gået  * SE UE TP
vente
  RF  klimaet kan ikke vente, men det er en anden strategi
  –  ledelsens eget kursus kan godt vente
faelles
  TP  vi siger hvad, stederne siger hvordan  * PF SE TP RF PF
""",
        spent="38:05",
        conclusion="Det blev tre. Prikkerne faldt næsten ens på begge sider; kun rækkefølgen "
        "skilte os. Projektledelse og engelsk venter til næste år. Stederne vælger selv, hvilke "
        "af områderne de tager fat på.",
    )


def _principles(session: Session) -> Session:
    return laid(
        session,
        "strategi-principper",
        """
alle
  SE  en samtale om året, som ikke bliver aflyst
  TP  svar på et ønske inden 14 dage, også når det er nej
foer-kursus
  PF  kan en kollega vise det?
  RF  kan opgaven lære os det?
brug
  UE  først aftale, så kursus
samtaler
  TP  områderne på bordet i alle GRUS
  –  men ikke som kryds i et skema!!
""",
        spent="19:44",
        conclusion="Alle har en samtale om året. Bliver den aflyst, er der en ny dato samme dag."
        "\nEt ønske får svar inden 14 dage, også når svaret er nej.\nVi spørger en kollega, "
        "før vi bestiller et kursus.\nIntet kursus uden en aftale om, hvad det skal bruges til.",
    )


def _plan(session: Session) -> Session:
    return laid(
        session,
        "strategi-plan",
        """
foerst
  TP  én side, ikke tolv  * TP SE
fortaelle
  RF  jeg siger det på nytårsmødet
  SE  vi tager det på klubmødet i februar  * UE
grus
  PF  inden oktober, hvis det skal nå MUS
tilbage
  UE  ét tal pr. område. Ingen navne  * RF TP
igen
  RF  12. januar næste år
""",
        spent="27:56",
        conclusion="Tove skriver siden og tager den med rundt. Grupperne holder GRUS inden "
        "oktober. Vi ser på det igen den 12. januar 2027.",
    )
