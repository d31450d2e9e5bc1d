"""Groups' sessions that the files in golden/ show: a GRUS, a committee's strategy, a form with
phases and a forløb of two workshops. What no document may hold is written with SECRET."""

from datetime import UTC, date, datetime

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.board.board import Board, Note, NoteGroup
from kompetence_tui.domain.course.course import Course, Decision, Length, Task, TaskStatus
from kompetence_tui.domain.dates.when import Timeline
from kompetence_tui.domain.direction.direction import (
    Direction,
    FocusArea,
    GoalLevel,
    Level,
    Need,
    NeedSource,
    Purpose,
    StrategicGoal,
)
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.report.figures import Cover
from kompetence_tui.domain.report.playback import (
    KeptFigure,
    Playback,
    PlaybackRow,
    PlaybackTable,
)
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import (
    AnswerKind,
    Aspect,
    Horizon,
    PlanTopic,
    Role,
    SessionKind,
    StrategySection,
    ThemeForm,
)
from kompetence_tui.domain.session.session import Event, EventKind, Participant, Session
from tests.factories import make_goal, when

SECRET = "hemmeligt"
CLOSED = Event(kind=EventKind.CLOSED, at=datetime(2026, 10, 8, 15, tzinfo=UTC))
PEOPLE = (
    ("Anna Eksempel", Role.EMPLOYEE),
    ("Bo Prøvesen", Role.EMPLOYEE),
    ("Åse Ærø", Role.EMPLOYEE),
    ("Eva Eksempel", Role.LEADER),
    ("Finn Fiktiv", Role.FACILITATOR),
)
TOOL = Theme(
    id="vaerktoej",
    title="Om værktøjet",
    form=ThemeForm.TOOL,
    questions=(
        Question(id="nem", text="Var det nemt at bruge?", help=SECRET),
        Question(
            id="igen",
            text="Vil I bruge det igen?",
            answer=AnswerKind.CHOICE,
            options=("Ja", "Nej"),
            examples=(SECRET,),
        ),
    ),
)


def group(kind: SessionKind, *themes: Theme, day: date = date(2026, 10, 8)) -> Session:
    """A closed session of the team with the themes and nothing written."""
    bank = Bank(
        id="gruppe", title="Gruppebank", kinds=(kind,), version="1.0", intro=SECRET, themes=themes
    )
    return Session(
        id="g2345grupp",
        kind=kind,
        date=day,
        unit="Team Eksempelhavn",
        participants=tuple(Participant(name=name, role=role) for name, role in PEOPLE),
        bank=bank,
        events=(CLOSED,),
    )


def board_theme(
    theme_id: str,
    title: str,
    *cards: str,
    section: StrategySection | None = None,
    aspect: Aspect | None = None,
    by: str = "",
) -> Theme:
    """A board with its cards and a secret guide."""
    return Theme(
        id=theme_id,
        title=title,
        form=ThemeForm.BOARD,
        guide=SECRET,
        intro=SECRET,
        section=section,
        aspect=aspect,
        proposed_by=by,
        questions=tuple(
            Question(id=f"{theme_id}-{n}", text=card, help=SECRET, examples=(SECRET,))
            for n, card in enumerate(cards, 1)
        ),
    )


def full_board() -> Board:
    """Groups, dots, notes with and without a name, and one of a round not shown yet."""
    return Board(
        groups=(NoteGroup(id="g1", title="Samle op på møder", dots={"Eva Eksempel": 1}),),
        notes=(
            Note(
                id="n1", text="skriver det vigtige ned", author="Bo Prøvesen", group="g1",
                dots={"Anna Eksempel": 1},
            ),
            Note(
                id="n2", text="rolig hånd ved uenighed", author="Anna Eksempel", group="g1",
                dots={"Bo Prøvesen": 2, "Åse Ærø": 1},
            ),
            Note(id="n3", text="vi griner sammen"),
            Note(id="n4", text=SECRET, author="Åse Ærø", hidden=True, dots={"Åse Ærø": 3}),
        ),
        used=("styrker-1",),
    )  # fmt: skip


def area(*, inherited: bool = False) -> FocusArea:
    """An indsatsområde of one's own, or as a group below takes it over."""
    origin = Link(
        session="s2345strat",
        item="i1",
        kind=SessionKind.STRATEGY,
        date=date(2026, 1, 10),
        who="Eksempelhuset",
        words="Borgeren i centrum",
    )
    own = FocusArea(
        id="i1",
        title="Borgeren i centrum",
        vision="Borgeren møder de samme to fagpersoner.",
        needs=(
            Need(competence="Svære samtaler", whom="alle i vagten", source=NeedSource.USERS),
            Need(competence="Lære fra sig", whom="Åse og de erfarne"),
        ),
    )
    if not inherited:
        return own
    return own.with_(origin=origin, level=Level.MAIN, dialogue=when("10.1.2027"))


def grus() -> Session:
    """A GRUS with two boards, one of them added by a member, and a whole group plan."""
    added = board_theme("vagter", "Vagter", "Hvad slider?", by="Bo Prøvesen")
    session = group(
        SessionKind.GRUS,
        board_theme("styrker", "Hvad kan vi allerede?", "Hvad går godt?", "Hvad spørger de om?"),
        added,
        TOOL,
    )
    board = Board(conclusion="Vi bytter med Nord.\nEva spørger dem.", used=("vagter-1",))
    goal = make_goal("m1", "Holde svære samtaler, som Annas i maj").with_(
        builds_on=area(inherited=True).origin,
        actions=(
            Action(
                text="Fælles kursus, som Bo finder",
                responsible="Bo Prøvesen",
                timeline=Timeline(end=when("15.1.2027")),
                told="hele teamet",
            ),
        ),
    )
    return session.with_(
        boards={"styrker": full_board(), "vagter": board},
        answers={
            "nem": Answer(text="Ja, sagde Åse i Team Eksempelhavn. Bos skærm var for lille."),
            "igen": Answer(chosen=("Ja",)),
        },
        direction=Direction(areas=(area(inherited=True),)),
        plan=Plan(
            goals=(goal,),
            support="Vi siger til, når det brænder på.",
            replaces=("Anna Eksempel", "Bo Prøvesen"),
        ),
    )


def figures(*numbers: int | Cover) -> tuple[KeptFigure, ...]:
    return tuple(
        KeptFigure(cover=one) if isinstance(one, Cover) else KeptFigure(n=one) for one in numbers
    )


def row(*numbers: int | Cover, of: str = "Borgeren i centrum") -> PlaybackRow:
    return PlaybackRow(words=of, figures=figures(*numbers))


def playback(
    year: int = 2026, *, half: int = 0, unit: str = "", above: Link | None = None
) -> Playback:
    """Of all units with types, methods and what became of the last plan's goals; of a unit with
    its own."""
    few, hidden, nobody = Cover.FEW, Cover.COVERED, Cover.NOBODY
    areas = row(24), row(few, of="Digital i hverdagen")
    tables = [PlaybackTable(table=TableId.AREAS, columns=("mål",), rows=areas)]
    judged, forms = ("opfyldt", "delvist"), ("i arbejdet", "kursus")
    if unit:
        own = row(9, hidden, of=unit)
        tables.append(PlaybackTable(table=TableId.VERDICTS, columns=judged, rows=(own,)))
        tables.append(PlaybackTable(table=TableId.FORMS, columns=forms, rows=(own,)))
    else:
        of_areas = (
            (TableId.AREA_TYPES, ("faglig", "personlig", "social"), row(12, nobody, few)),
            (TableId.AREA_METHODS, ("Mentor", "Kursus"), row(few, hidden)),
            (TableId.AREA_VERDICTS, judged, row(7, few)),
        )
        tables += [PlaybackTable(table=t, columns=c, rows=(one,)) for t, c, one in of_areas]
    return Playback(
        year=year, half=half, date=date(2027, 1, 12), threshold=5, goals=KeptFigure(n=60),
        loose=KeptFigure(cover=hidden),
        whom=unit, tables=tuple(tables), unread=1, taken_from=above,
    )  # fmt: skip


def strategy() -> Session:
    """A committee's session: one board concluded, one not, and headings nothing was said under."""
    session = group(
        SessionKind.STRATEGY,
        board_theme("maal", "Hvor skal vi hen?", "Hvad?", section=StrategySection.TASKS),
        board_theme("styrker", "Hvad skal gælde?", "Hvad?", section=StrategySection.PRINCIPLES),
    )
    extra = (
        Participant(name="Gry Fiktiv", role=Role.MANAGEMENT_REPRESENTATIVE),
        Participant(name="Hans Fiktiv", role=Role.EMPLOYEE_REPRESENTATIVE),
    )
    return session.with_(
        participants=(*session.participants, *extra),
        boards={"maal": Board(conclusion="Færre skift for borgeren."), "styrker": full_board()},
        direction=Direction(
            level=Level.LOCAL,
            dialogue=when("10.1.2027"),
            goals=(
                StrategicGoal(
                    id="s1",
                    text="Én indgang for familien",
                    horizon=Horizon.LONG,
                    purpose=Purpose.DEVELOPMENT,
                ),
                StrategicGoal(id="s2", level=GoalLevel.AREA),
                StrategicGoal(id="s3", level=GoalLevel.MUNICIPALITY, text="Flere i job"),
            ),
            areas=(area(),),
        ),
        plan=Plan(goals=(make_goal(),)),
        playback=(
            playback(),
            playback(2025, half=2, unit="Team Eksempelhavn", above=area(inherited=True).origin),
        ),
    )


def phases(*, closed: bool = True) -> Session:
    """A form with two phases, one of them empty, and experiences with a date of their own."""

    def phase(theme_id: str, title: str, *questions: Question) -> Theme:
        form = ThemeForm.EXPERIENCE if theme_id == "erfaringer" else ThemeForm.PHASE
        return Theme(id=theme_id, title=title, form=form, guide=SECRET, questions=questions)

    session = group(
        SessionKind.STRATEGY,
        phase(
            "f1",
            "1. HVAD ER VORES MÅL?",
            Question(id="f1-maal", text="Hvad vil vi nå?", topics=(PlanTopic.GOAL,), help=SECRET),
        ),
        phase(
            "f2",
            "2. HVILKE KOMPETENCER VIL VI UDVIKLE?",
            Question(id="f2-gode", text="Hvad er vi gode til?"),
            Question(
                id="f2-vil",
                text="Hvilke, og for hvem?",
                answer=AnswerKind.COMPETENCES,
                topics=(PlanTopic.COMPETENCES,),
            ),
        ),
        phase("f3", "3. HVILKE METODER VIL VI BRUGE?", Question(id="f3-hvordan", text="Hvordan?")),
        phase(
            "erfaringer",
            "6. ERFARINGER",
            Question(id="e-dato", text="Dato", answer=AnswerKind.DATE),
            Question(id="e-gjort", text="Hvad blev gjort?"),
        ),
    )
    need = Need(competence="Svære samtaler", whom="alle i vagten", source=NeedSource.USERS)
    return session.with_(
        answers={
            "f1-maal": Answer(text="Færre skift.\nAnna holder øje."),
            "f2-vil": Answer(needs=(need,)),
            "e-dato": Answer(when=when("8.10.2027")),
            "e-gjort": Answer(text="Otte gange ud af ti."),
        },
        events=(CLOSED,) if closed else (),
    )


def workshops() -> tuple[Session, Session]:
    """The two workshops of a forløb: the second tells what came of the first one's tasks."""
    needs = board_theme("styrker", "Hvad er vi her for?", "Hvad?", aspect=Aspect.NEEDS)
    goals = board_theme("maal", "Hvad vil vi?", "Hvad?", aspect=Aspect.GOALS)
    task = Task(
        id="o1", text="Spørge fem borgere", responsible="Bo Prøvesen", due=when("1.12.2026")
    )
    board = full_board().with_(conclusion="Vi er her for familierne.")
    first = group(SessionKind.WORKSHOP, needs, TOOL).with_(
        id="w2345foers",
        boards={"styrker": board},
        course=Course(
            id="w2345foers",
            title="Tættere på borgeren",
            next_date=when("10.12.2026"),
            tasks=(task, Task(id="o2", text="Låne et lokale")),
        ),
    )
    judged = task.with_(status=TaskStatus.PARTLY, note="Tre er spurgt; resten i januar.")
    second = group(SessionKind.WORKSHOP, needs, goals, day=date(2026, 12, 10)).with_(
        id="w2345anden",
        boards={"maal": Board(conclusion="Alle kan holde samtalen.", used=("maal-1",))},
        course=Course(
            id="w2345foers",
            title="Tættere på borgeren",
            number=2,
            length=Length.FULL,
            follows="w2345foers",
            earlier=(judged,),
            decided=(Decision(board="Hvad er vi her for?", words="Vi er her for familierne."),),
            tasks=(Task(id="o1", text="Holde en prøvesamtale", responsible="Anna Eksempel"),),
        ),
        events=(),
    )
    return first, second


def everything() -> tuple[Session, ...]:
    """All the samples."""
    return grus(), strategy(), phases(), phases(closed=False), *workshops()
