"""A MUS closed without goals (N8), full of text that is hard to show, store and export."""

import datetime as dt

from kompetence_tui.domain.base.text import LINE_LIMIT
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.examples.build import (
    Example,
    at,
    begin,
    closed,
    noted,
    rated,
    when,
    with_answers,
    with_place,
    without_goals,
)
from tests.examples.people import AASE, EVA

LONG_LINE = ("Udtræk fra bookingen: " + "sal-2;uge-23;ÆØÅ;[/x];" * LINE_LIMIT)[:LINE_LIMIT]
"""Pasted as it came, without a line end and almost without spaces."""


def aase() -> Example:
    wish = NewSession(
        kind=SessionKind.MUS,
        bank_id="mus-kort",
        employees=(AASE,),
        leader=EVA,
        date=dt.date(2026, 6, 9),
        unit="Eksempelhuset, web & skilte [/x]",
    )
    session = begin("b8evzp7kms", wish, "2026-06-09T09:01:33.480076+02:00")
    session = with_answers(session, _back_and_now() | _ahead(session))
    session = with_place(without_goals(session, _REASON), "kort-naeste-gang")
    session = closed(session, "2026-06-09T09:48:20.733915+02:00")
    return Example(session, 118, at("2026-06-09T09:48:20.735000+02:00"), ("plan",))


_REASON = (
    "Åse i maj blev færdig med to års uddannelse i web og tilgængelighed ved siden af arbejdet og "
    "nu skal have ro til at bruge det, hun har lært.\n\n"
    "Hun bygger de sidste skabeloner om ([/x] og [@click=app.quit] skal kunne stå i en tekst, uden "
    "at der sker noget), holder fast i reglen »skriv **kort** & <klart>« og viser kollegerne, "
    "hvordan man gør, når de spørger.\n\n"
    "Vi ser på det igen i juni 2027. 🌱"
)


def _back_and_now() -> dict[str, Answer]:
    return {
        "kort-aftaler": noted(
            "*Nået*: Alle 48 sider har nu **én** afsender. ~~Delvist nået~~ er streget over, for "
            "resten kom i maj. Se `aftaler_2026.md` på "
            "https://eksempelhuset.example/plan?aar=2026&side=1#maal_2 (man kan kun læse den)."
        ),
        "kort-gaaet-godt": noted(
            "Skiltet ved indgangen! 🎉 Nu står der velkommen på fem sprog: Velkommen, Welcome, "
            "Bienvenue, أهلاً وسهلاً og ברוכים הבאים. Folk stopper op og tager billeder "
            "foran det 👩‍👩‍👧‍👦📸, og en skoleklasse har skrevet ned, hvordan det skal siges."
        ),
        "kort-drillet": noted(
            "Det, folk sætter ind fra andre steder:\n"
            "# Overskrifter, der ikke er overskrifter\n"
            "> citater af citater\n"
            "- [ ] knapper: [/x], [b]fed[/b], [@click=app.quit]luk[/], {{navn}}, ${sti}\n"
            "- [x] <b onclick=\"alert('æøå')\">tryk her</b> og <!-- skjult tekst -->\n"
            "| tabeller | uden |\n"
            "|---|---|\n"
            "1) numre, der begynder forfra\n"
            "2024. er et år og ikke et nummer\n"
            "C:\\skilte\\ny_mappe\\*.svg, x_1 & y_2, &amp; &copy;",
            "    fire mellemrum foran, som bliver til kode\n"
            "---\n"
            "og en streg, der gør linjen før til en overskrift.",
        ),
        "kort-fylder": noted(
            "Det fylder mest at få andre til at skrive selv. Da Åse begyndte, fik hun teksterne i "
            "en mail og satte dem ind, og så ringede folk ugen efter, fordi der var kommet en ny "
            "åbningstid, eller fordi et navn var stavet forkert. Nu retter de fleste selv, og det "
            "er både godt og skidt: Siderne bliver opdateret samme dag, men de ligner ikke "
            "længere hinanden, og det, der var kort i april, er blevet langt igen i juni. Åse "
            "bruger derfor en formiddag om ugen på at læse det hele igennem, rette det, der er "
            "galt, og ringe til den, der har skrevet det. Hun ringer i stedet for at skrive, for "
            "i telefonen kan man le ad det sammen, og de fleste retter det, mens de taler. Eva "
            "mener, at netop de samtaler er kernen i arbejdet, også selv om de ikke kan ses på "
            "siden bagefter, og at formiddagen skal blive stående i kalenderen, når der bliver "
            "travlt. Det, der kan fylde mindre, er skilte til enkelte arrangementer. Dem kan "
            "foreningerne lave selv, når skabelonen ligger fremme ved printeren, og Åse kan nøjes "
            "med at se dem, før de bliver hængt op."
        ),
        "trivsel": rated(5, "😀😀😀😀 og en halv 🙂"),
        "os-to": noted(
            "- en beslutning om, hvem der må rette i hvad\n"
            "  - også når Åse holder ferie\n"
            "- et nej, der er et nej\n"
            "* ti minutter hver tirsdag\n"
            '+ et "tak" en gang imellem – dem har hun fået mange af'
        ),
    }


def _ahead(session: Session) -> dict[str, Answer]:
    return {
        "kort-vil-kunne": noted(
            "\"Jeg kan det, jeg skal kunne, og nu vil jeg 'bare' bruge det,\" siger Åse. »Det "
            "lyder rigtigt,« siger Eva. “Så skriver vi det.” ‘Godt.’"
        ),
        "kort-bruge": noted(LONG_LINE),
        "kort-aftale": noted("Ingen mål i år. Begrundelsen står i planen."),
        "kort-naeste-gang": Answer(
            text="Kl. 9–9.30 i mødelokale <3>", when=when(session, "1/12-2026")
        ),
    }
