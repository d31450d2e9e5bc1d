"""The three goals of the complete MUS."""

from kompetence_tui.domain.session.session import Session
from tests.examples.build import with_goal
from tests.examples.people import ANNA, EVA


def with_letter_goal(session: Session) -> Session:
    return with_goal(
        session,
        "Anna kan skrive breve og mails til borgere og foreninger, så de forstår dem første gang "
        "og ved, hvad de skal gøre.",
        competence_type="faglig",
        actions=(
            (
                "Skriver tre rigtige breve om sammen med Fie, en time hver anden uge",
                ANNA,
                "uge 18 2026 – uge 25 2026",
            ),
            (
                "Gør sæsonbrevet til foreningerne kortere og lader to af dem læse det, før det "
                "bliver sendt",
                ANNA,
                "29.5.2026",
            ),
            (
                "Går de ti mest brugte breve igennem, ét om ugen, og tager dem i brug med det "
                "samme",
                ANNA,
                "uge 33 2026 – uge 42 2026",
            ),
            ("Lægger to timer til skrivning ind i vagtplanen hver anden torsdag", EVA, "1.5.2026"),
        ),
        start="uge 18 2026",
        end="uge 42 2026",
        responsible=ANNA,
        how="Vi lægger fem breve fra før sommerferien ved siden af fem fra oktober og læser dem "
        "højt for hinanden. Anna tæller opkald om brevene i uge 20 og i uge 43.\n\n"
        "Målet er nået, når der er højst halvt så mange opkald, og når Anna går i gang med et nyt "
        "brev uden at finde et gammelt frem.",
        judged="2.11.2026",
        origin="egne-oensker",
    )


def with_meeting_goal(session: Session) -> Session:
    weeks = "uge 33 2026 – uge 49 2026"
    return with_goal(
        session,
        "Anna kan lede husets onsdagsmøde, så alle kommer til orde, og så vi går derfra med "
        "aftaler, der bliver holdt.",
        competence_type="social",
        actions=(
            (
                "Følger Eva på to onsdagsmøder og noterer, hvad der får folk til at sige noget",
                ANNA,
                "maj 2026",
            ),
            ("Leder hvert andet onsdagsmøde; Eva lytter med de to første gange", ANNA, weeks),
            ("Giver ti minutters sparring lige efter hvert møde, som Anna har ledet", EVA, weeks),
        ),
        start="maj 2026",
        end="uge 49 2026",
        responsible=ANNA,
        how="Efter mødet i uge 49 svarer alle på en seddel: Kom du til orde, og ved du, hvad du "
        "skal gøre inden næste onsdag? Vi ser også efter i referaterne, om aftalerne fra gangen "
        "før er krydset af.",
        judged="14.12.2026",
        origin="egne-oensker",
    )


def with_priority_goal(session: Session) -> Session:
    return with_goal(
        session,
        "Anna siger i tide, hvad der må vente i en travl uge, og aftaler det med dem, det går ud "
        "over.",
        competence_type="personlig",
        actions=(
            (
                "Laver sammen med Gorm en kort liste over, hvad der kan vente, når der er kø",
                ANNA,
                "12/6 2026",
            ),
            (
                "Skriver hver mandag på tavlen, hvad hun ikke når, og hvornår det så bliver",
                ANNA,
                "august 2026 – december 2026",
            ),
            (
                "Taler ugen igennem med Anna hver mandag kl. 9.15, indtil det går af sig selv",
                EVA,
                "august 2026 – oktober 2026",
            ),
        ),
        start="juni 2026",
        end="december 2026",
        responsible=ANNA,
        how="Vi ser på de fire travleste uger i efteråret. Det skal kunne ses på tavlen, at der er "
        "meldt noget ud i god tid, og Gorm skal kunne sige, at han vidste, hvad han skulle tage, "
        "og hvad der kunne vente.",
        judged="uge 3 2027",
        origin="svaert",
    )
