"""A MUS in progress: about a third is answered, a goal is begun, and the leader has two notes."""

import datetime as dt

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from tests.examples.build import (
    Example,
    at,
    begin,
    noted,
    private_notes,
    rated,
    with_answers,
    with_goal,
    with_place,
)
from tests.examples.people import BO, EVA


def bo() -> Example:
    wish = NewSession(
        kind=SessionKind.MUS,
        bank_id="mus",
        employees=(BO,),
        leader=EVA,
        date=dt.date(2026, 11, 19),
        unit="Eksempelhuset, driften",
    )
    session = begin("9zacvd39b4", wish, "2026-11-17T08:12:40.902215+01:00")
    session = with_place(with_answers(session, _answers()), "egne-oensker")
    session = with_goal(
        session,
        "Bo kan selv indstille den nye ventilation efter, hvad rummene bliver brugt til.",
        responsible=BO,
        origin="egne-oensker",
    )
    notes = private_notes(
        session,
        (
            "svaert",
            "Jeg har selv sendt mange af beskederne. Foreslå én fælles liste, og brug den også "
            "selv.",
            "2026-11-19T10:12:40+01:00",
        ),
        (
            "egne-oensker",
            "Hold to dage fri i vagtplanen, når leverandøren kommer.",
            "2026-11-19T10:52:03+01:00",
        ),
    )
    return Example(session, 87, at("2026-11-19T10:54:16.221000+01:00"), private=notes)


def _answers() -> dict[str, Answer]:
    return {
        "forventning": noted(
            "Bo vil helst bruge tiden på værkstedet og den nye ventilation. Vi er færdige senest "
            "kl. 11, for der kommer en leverance."
        ),
        "fortrolighed": noted(
            "Planen må de andre i driften gerne se. Resten bliver mellem Bo og Eva."
        ),
        "sidste-aftaler": noted(
            "Det er vores første samtale. Ved ansættelsen aftalte vi, at Bo skulle lære huset at "
            "kende, inden han fik sine egne områder. Det er gået hurtigere, end vi havde regnet "
            "med."
        ),
        "lykkedes": noted(
            "Flytningen af værkstedet. Bo tegnede alle maskinerne ind og fik snedkerholdet til at "
            "prøve det af med papkasser, før noget blev flyttet. Det hele stod rigtigt første "
            "gang."
        ),
        "svaert": noted(
            "Beskederne kommer alle vegne fra: mail, sedler på døren, folk, der griber fat i ham "
            "på gangen. »Jeg kan ikke se, hvad der er vigtigst, så jeg tager det, der larmer "
            "mest.«"
        ),
        "kerneopgave": noted("At huset virker, uden at nogen lægger mærke til det."),
        "opgaver": noted(
            "Flere: reparationer, hvor brugerne lærer noget undervejs.\n"
            "Færre: at stille borde op. Det kunne foreningerne selv gøre, hvis der hang en tegning."
        ),
        "klare-forventninger": rated(2, "Én fælles liste ville løfte tallet."),
        "brugerne": noted(
            "Drengen fra skoleklassen, der ville se, hvordan fyret virker. De hænger altid ved "
            "døren til fyrrummet. Folk på snedkerholdet er trygge ved at spørge Bo."
        ),
        "holde-op-med": noted(
            "Sedlerne på værkstedsdøren. Der er ingen dato på, og halvdelen er ordnet. Eva tager "
            "det op, når den fælles liste er lavet."
        ),
        "egne-oensker": noted(
            "Ventilationen. Ikke bare trykke på knapperne, men forstå, hvorfor der bliver koldt i "
            "sal 2"
        ),
    }
