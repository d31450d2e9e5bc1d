"""A complete and closed MUS; one of its evaluations is due in November 2026."""

import datetime as dt

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.examples.anna_goals import with_letter_goal, with_meeting_goal, with_priority_goal
from tests.examples.build import (
    Example,
    at,
    begin,
    chose,
    closed,
    done,
    noted,
    rated,
    when,
    with_answers,
    with_place,
)
from tests.examples.people import ANNA, EVA


def anna() -> Example:
    wish = NewSession(
        kind=SessionKind.MUS,
        bank_id="mus",
        employees=(ANNA,),
        leader=EVA,
        date=dt.date(2026, 4, 14),
        unit="Eksempelhuset, modtagelsen",
    )
    session = begin("6ue39tyz2s", wish, "2026-04-08T13:05:22.340118+02:00")
    session = with_answers(session, _looking_back() | _the_work() | _learning())
    session = with_answers(session, _wellbeing() | _the_way_forward(session))
    session = with_meeting_goal(with_letter_goal(session))
    session = with_place(with_priority_goal(session), "naeste-opfoelgning")
    session = closed(session, "2026-04-14T10:41:07.518204+02:00", follow_up="26.11.2026")
    session = done(session, (1, 4, "2026-04-30"), (2, 1, "2026-05-27"), (1, 2, "2026-05-29"))
    session = done(session, (3, 1, "2026-06-10"), (1, 1, "2026-06-18"), (1, 3, "2026-10-15"))
    return Example(session, 312, at("2026-10-15T15:20:44.306000+02:00"), ("plan", "full"))


def _looking_back() -> dict[str, Answer]:
    return {
        "forventning": noted(
            "Anna vil gerne tale om, hvordan hun kommer videre med det skriftlige, og om "
            "onsdagsmødet, som hun har fået lyst til at stå for. Eva vil gerne høre, hvordan "
            "foråret med de nye åbningstider har været."
        ),
        "fortrolighed": noted(
            "Samtalen bliver mellem os, og planen lægges på personalesagen. Målet om onsdagsmødet "
            "må Fie og Gorm gerne kende, for det kræver deres hjælp."
        ),
        "sidste-aftaler": noted(
            "Bookingsystemet: nået. Anna opretter selv bookinger og hjælper foreningerne i "
            "telefonen uden at spørge først.",
            "Vejledningen til skranken: delvist nået. Den er skrevet, men den er ikke rettet til, "
            "efter at vi fik nye åbningstider. Eva havde lovet at finde tid i vagtplanen og fik "
            "det ikke gjort.",
        ),
        "lykkedes": noted(
            "Fordelingen af det nye lokale i september. Tre foreninger ville have den samme aften, "
            "og Anna ringede rundt, til alle havde en løsning, de kunne leve med. Hun mener selv, "
            "at det lykkedes, fordi hun spurgte, hvad de skulle bruge lokalet til, før hun "
            "spurgte, hvornår de ville have det.",
            "Eva har lagt mærke til, at der siden er kommet færre klager over bookingerne.",
        ),
        "svaert": noted(
            "Ugerne op til sommerferien sidste år. Der stod kø ved skranken, og samtidig lå der "
            "breve, som skulle ud. Anna blev afbrudt hele tiden og skrev dem sidst på dagen, når "
            "hun egentlig skulle hjem.",
            "Det hjalp, at Gorm tog telefonen et par formiddage. Det, der manglede, var en aftale "
            "på forhånd.",
        ),
        "laert": noted(
            "- booke og ombooke i systemet, også de lange aftaler med skolerne\n"
            "- tale med en borger, der er vred, uden selv at hæve stemmen\n"
            "- lave et regneark over, hvad lokalerne bliver brugt til",
            "Regnearket har hun lært ved at prøve sig frem.",
        ),
    }


def _the_work() -> dict[str, Answer]:
    return {
        "kerneopgave": noted(
            "»At folk går herfra og ved, hvad de skal gøre nu.« Det er Annas egen sætning, og Eva "
            "vil gerne låne den."
        ),
        "opgaver": noted(
            "Flere: at vejlede foreninger, der skal i gang med noget nyt, og at hjælpe nye "
            "kolleger til rette.\n"
            "Færre: at sætte post i mapper og at være den, alle spørger, når printeren driller.",
            "Eva spørger Bo, om han vil tage sig af printeren.",
        ),
        "klare-forventninger": rated(
            3,
            "På en almindelig dag er det klart nok. I de travle uger er det uklart, om telefonen "
            "eller skranken kommer først. Tallet kan blive ét højere, hvis vi siger højt, hvad der "
            "må vente.",
        ),
        "brugerne": noted(
            "En træner, der stod med vores brev i hånden og spurgte, hvad han egentlig skulle "
            "gøre. Det stod på side to. Flere har ringet om det samme. Men de roser, at der altid "
            "er en, der ser op og hilser."
        ),
        "holde-op-med": noted(
            "De gule sedler. Ved vagtskiftet kl. 12 bliver beskeder givet videre på en seddel "
            "eller slet ikke. Anna foreslår, at vi bruger de sidste fem minutter før vagtskiftet "
            "på at sige det til hinanden."
        ),
    }


def _learning() -> dict[str, Answer]:
    return {
        "kompetencebehov": noted(
            "Flere og flere skriver til os, og fra næste år skal vi selv formulere svarene til "
            "foreningerne, hvor vi i dag sender færdige breve. Så skal vi kunne skrive kort og "
            "klart. Hvordan den nye selvbetjening kommer til at se ud, ved vi ikke endnu."
        ),
        "styrker": noted(
            "Anna får folk til at falde til ro. Kollegerne henter hende, når en samtale ved "
            "skranken er gået i hårdknude. Det kunne hun bruge mere på møderne, hvor hun i dag "
            "mest lytter."
        ),
        "egne-oensker": noted(
            "At skrive breve, som man forstår første gang. Og at stå for onsdagsmødet – ikke hver "
            "gang, men så det bliver en rigtig opgave."
        ),
        "laeringsformer": chose(
            "Sidemandsoplæring",
            "Ny opgave",
            "Sparring",
            text="Anna lærer bedst ved at prøve noget af og få at vide bagefter, hvad der virkede. "
            "Et heldagskursus glider let ud igen, hvis hun ikke skal bruge det i samme uge. Hun "
            "kan lære af Fie, som har skrevet husets nyhedsbrev i flere år. Vi spurgte hende i "
            "pausen, og hun vil gerne.",
        ),
        "i-praksis": noted(
            "Sæsonbrevet til foreningerne skal ud i slutningen af maj. Det bliver det første, hun "
            "skriver om. Det, der kan komme i vejen, er vagtplanen, og den tager Eva sig af."
        ),
    }


def _wellbeing() -> dict[str, Answer]:
    return {
        "trivsel": rated(
            4,
            "En god dag er en dag, hvor der er tid til at gøre en sag færdig, før den næste "
            "begynder.",
        ),
        "os-to": noted(
            "»Når du spørger, før du beslutter. Det gjorde du med åbningstiderne, og derfor kunne "
            "vi andre stå inde for dem over for borgerne.«",
            "Ændringer i vagtplanen skal meldes ud to uger før, også når de er små. Eva gør det "
            "fra den vagtplan, der kommer den 1. maj.",
        ),
        "set-af-lederen": noted(
            "Eva: »Den mandag i januar, hvor systemet var nede, og du gik ud i køen og talte med "
            "folk. Ingen gik igen.« Hun vil gerne se mere af det på onsdagsmødet."
        ),
    }


def _the_way_forward(session: Session) -> dict[str, Answer]:
    return {
        "naeste-aar": noted(
            "Anna vil gerne blive i modtagelsen og kende den endnu bedre. Om et par år kunne hun "
            "tænke sig at være den, der lærer nye kolleger op. Eva kan ikke love en ny titel, men "
            "opgaven er der."
        ),
        "udviklingsmaal": noted(
            "1. Skrive breve, der bliver forstået første gang\n"
            "2. Lede onsdagsmødet\n"
            "3. Sige i tide, hvad der må vente",
            "Hvis vi kun når ét, er det det første. Der er plads, hvis de to timer hver anden "
            "torsdag bliver lagt ind fra begyndelsen.",
        ),
        "tegn": noted(
            "Færre opkald om brevene. Møder, der slutter til tiden, og hvor alle ved, hvad de "
            "skal. Fie og Gorm vil være de første, der lægger mærke til det."
        ),
        "usagt": noted(
            "Anna: at hun har lært mere i år, end hun selv havde opdaget.\n"
            "Eva: at det er vagtskiftet, der driller, og ikke åbningstiderne."
        ),
        "naeste-opfoelgning": Answer(
            text="En halv time er nok. Eva indkalder.", when=when(session, "17/9 2026")
        ),
    }
