"""A session of five phases and a field that is written after closing, plainly invented."""

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.session.kinds import AnswerKind, Role, SessionKind, ThemeForm
from kompetence_tui.domain.session.session import Event, EventKind, Participant, Session
from tests.factories import NOW, TODAY

ID = "faser234ab"

EXAMPLE = "Mundtlig formidling til borgere, der har svært ved at følge med i det, der bliver sagt"


def phase(number: int, title: str, *questions: Question) -> Theme:
    return Theme(id=f"fase-{number}", title=title, form=ThemeForm.PHASE, questions=questions)


def five_phases() -> Session:
    """Nothing is written yet."""
    themes = (
        phase(
            1, "Mål",
            Question(id="maal", text="Hvilke mål har vi det næste år?",
                     follow_ups=("Hvad siger kommunens mål?", "Hvad vil vi selv?"),
                     help="Opgaver\nSaml målene på én liste.\n\nGode råd\nBegynd med borgerne."),
            Question(id="opgaver", text="Hvad kommer det til at ændre i vores opgaver?"),
        ),
        phase(
            2, "Kompetencebehov",
            Question(id="gode-til", text="Hvad er vi gode til i dag?"),
            Question(id="kompetencer", text="Hvilke kompetencer skal vi udvikle?",
                     answer=AnswerKind.COMPETENCES, help="Nævn højst fem.",
                     examples=("Digital formidling", EXAMPLE)),
        ),
        phase(
            3, "Metoder",
            Question(id="metoder", text="Hvordan lærer vi det bedst?",
                     examples=("Sidemandsoplæring", EXAMPLE)),
            Question(id="hvor", text="Hvor lærer vi det?", answer=AnswerKind.CHOICES,
                     options=("Her på stedet", "Ude af huset", "På skærmen", "Hos andre")),
        ),
        phase(4, "Plan", Question(id="plan", text="Hvem gør hvad, og hvornår?")),
        phase(5, "Opfølgning", Question(id="naar", text="Hvornår følger vi op?",
                                        answer=AnswerKind.DATE)),
        Theme(
            id="erfaringer", title="Erfaringer", form=ThemeForm.EXPERIENCE,
            intro="Skrives, når planen er prøvet af.",
            questions=(
                Question(id="dato", text="Dato", answer=AnswerKind.DATE),
                Question(id="laert", text="Hvad lærte vi undervejs?"),
            ),
        ),
    )  # fmt: skip
    bank = Bank(
        id="fem", title="Fem faser", kinds=(SessionKind.PLUS_TEAM,), version="1.0", themes=themes
    )
    return Session(
        id=ID,
        kind=SessionKind.PLUS_TEAM,
        date=TODAY,
        unit="Team Eksempelhavn",
        participants=(
            Participant(name="Anna Eksempel", role=Role.EMPLOYEE),
            Participant(name="Bo Prøvesen", role=Role.EMPLOYEE),
            Participant(name="Eva Eksempel", role=Role.LEADER),
        ),
        bank=bank,
        events=(Event(kind=EventKind.CREATED, at=NOW),),
    )
