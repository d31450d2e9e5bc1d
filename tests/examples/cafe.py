"""The form with five phases, closed; its sixth field was filled in when the year had gone."""

import datetime as dt

from kompetence_tui.domain.direction.direction import (
    Direction,
    GoalLevel,
    Need,
    NeedSource,
    Purpose,
    StrategicGoal,
)
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import Horizon, SessionKind
from kompetence_tui.domain.session.session import Session
from tests.examples.build import (
    Example,
    at,
    begin,
    closed,
    noted,
    when,
    with_answers,
    with_area_of,
    with_place,
)
from tests.examples.hoved_med import TEACHING
from tests.examples.people import DAN, EVA, YRSA


def cafe(strategy: Session) -> Example:
    """``strategy`` is the one whose indsatsområde was fetched."""
    wish = NewSession(
        kind=SessionKind.GRUS,
        bank_id="femfaser",
        employees=(DAN, YRSA),
        leader=EVA,
        date=dt.date(2026, 2, 24),
        unit="Eksempelcaféen",
    )
    session = begin("mz6vp9a4hq", wish, "2026-02-24T13:58:12.239004+01:00")
    session = with_area_of(session.with_(direction=_direction()), strategy, TEACHING)
    session = with_place(with_answers(session, _answers()), "femfaser-opfoelgning")
    session = closed(session, "2026-02-24T15:36:47.018226+01:00")
    session = with_place(with_answers(session, _later(session)), "femfaser-erfaringer")
    return Example(session, 149, at("2026-11-10T14:20:31.577000+01:00"), ("femfaser",))


def _direction() -> Direction:
    return Direction(
        goals=(
            StrategicGoal(
                id="s1",
                level=GoalLevel.WORKPLACE,
                text="Caféen er åben, også når én er syg",
                horizon=Horizon.SHORT,
                purpose=Purpose.OPERATION,
            ),
            StrategicGoal(
                id="s2",
                level=GoalLevel.WORKPLACE,
                text="En fast elev i køkkenet hvert år",
                horizon=Horizon.LONG,
                purpose=Purpose.DEVELOPMENT,
            ),
        )
    )


def _answers() -> dict[str, Answer]:
    return {
        "femfaser-maal-maal": noted(
            "Vi er to og en halv til 68 timers åbent, og frivillige er der nok af. Men de ved "
            "ikke, hvad de må.\n\n"
            "Kort sigt: To frivillige kan åbne og lukke caféen alene.\n"
            "Lang sigt: Vi kan have en elev, uden at det hele går i stå."
        ),
        "femfaser-kompetencer-gode": noted("Suppe. Gæster, der bliver siddende. At rydde op hver "
                                           "dag, faktisk."),
        "femfaser-kompetencer-vaelg": Answer(
            needs=(
                Need(
                    competence="Vise én ting ad gangen og lade den anden gøre det",
                    whom="Dan og Yrsa",
                    source=NeedSource.STRATEGY,
                ),
                Need(
                    competence="Åbne, lukke og tælle kassen",
                    whom="fire frivillige",
                    source=NeedSource.STAFF,
                ),
                Need(competence="Svare på, hvad der er i maden", whom="alle bag disken",
                     source=NeedSource.USERS),
                Need(competence="Bestille varer til en uge"),
            )
        ),
        "femfaser-metoder-hvordan": noted(
            "I arbejdet: to og to på lukkevagten. Før: Yrsa skriver lukkelisten på ét ark. Under: "
            "den nye gør det, den gamle holder hænderne på ryggen. Efter: en kop kaffe og tre "
            "spørgsmål.\n\nUde af huset: allergenkurset, Dan tager af sted og prøver det på suppen."
        ),
        "femfaser-gennemfoere-aktiviteter": noted(
            "Lukkelisten: Yrsa, inden 15. marts\nOtte makkervagter: Dan, april og maj\n"
            "Allergenkursus: Dan, når der er plads"
        ),
        "femfaser-gennemfoere-plus": noted("Vi holder MUS i december, når julefrokosterne er "
                                           "væk. Eva indkalder."),
        "femfaser-opfoelgning-hvordan": noted(
            "Mandagen efter efterårsferien, en halv time, før vi åbner. Eva spørger: Hvem kan "
            "lukke? Hvem har prøvet?"
        ),
        "femfaser-opfoelgning-forslag": noted(
            "Ét hygiejnekursus for alle frivillige i kommunen. I dag skal de selv finde et."
        ),
    }  # fmt: skip


def _later(session: Session) -> dict[str, Answer]:
    """Field 6, written after the form was closed; the other five stand as they were."""
    return {
        "femfaser-erfaringer-dato": Answer(when=when(session, "10.11.2026")),
        "femfaser-erfaringer-aktiviteter": noted(
            "Lukkelisten hænger der, nu i femte udgave. Seks makkervagter af otte; de sidste to "
            "druknede i konfirmationer. Kurset var overtegnet, så Yrsa ringede til en kok, og det "
            "var faktisk bedre.\n\nDet sværeste var hænderne på ryggen."
        ),
        "femfaser-erfaringer-maal": noted(
            "Tre frivillige kan åbne og lukke. Målet er nået. Eleven må vente til 2027; det skal "
            "stadig stå øverst. Vi rørte aldrig ved bestillingen."
        ),
    }
