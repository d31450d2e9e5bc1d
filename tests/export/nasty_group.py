"""Groups' sessions full of nasty text: boards, phases, direction, forløb and links."""

from datetime import date
from random import Random

from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.board.board import Board, Note, NoteGroup
from kompetence_tui.domain.course.course import Course, Decision, Task, TaskStatus
from kompetence_tui.domain.dates.when import When
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
from kompetence_tui.domain.plan.plan import Goal
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
    StrategySection,
    ThemeForm,
)
from kompetence_tui.domain.session.session import Session
from tests.export.nasty import nasty_session, nasty_text

TODAY = date(2026, 11, 21)


def nasty_group(rng: Random) -> Session:
    """A session with nasty text in every field of a group's talk, of any kind."""
    session = nasty_session(rng)
    themes = tuple(_theme(rng, number) for number in range(rng.randint(1, 3)))
    session = session.with_(bank=session.bank.with_(themes=(*session.bank.themes, *themes)))
    for theme in themes:
        if rng.random() < 0.8:
            session = session.with_board(theme.id, _board(rng, theme))
        for question in theme.questions:
            if rng.random() < 0.3:
                session = session.with_answer(question.id, _answer(rng, question))
    return session.with_(
        direction=rng.choice((Direction(), _direction(rng))),
        course=rng.choice((None, _course(rng))),
        inputs=tuple(_link(rng, session) for _n in range(rng.randint(0, 2))),
        playback=tuple(_playback(rng, session) for _n in range(rng.randint(0, 1))),
        plan=session.plan.with_(
            goals=tuple(_linked(rng, session, goal) for goal in session.plan.goals),
            support=nasty_text(rng),
            replaces=tuple(nasty_text(rng, 1) for _n in range(rng.randint(0, 2))),
        ),
    )


def _playback(rng: Random, session: Session) -> Playback:
    row = PlaybackRow(words=nasty_text(rng, 1), figures=(KeptFigure(n=7),) * rng.randint(1, 3))
    columns = (nasty_text(rng, 1), nasty_text(rng, 1))
    return Playback(
        year=2026, half=rng.randint(0, 2), date=TODAY, threshold=5, goals=KeptFigure(n=30),
        loose=KeptFigure(n=9),
        whom=nasty_text(rng, 1), taken_from=rng.choice((None, _link(rng, session))),
        tables=(PlaybackTable(table=TableId.AREA_TYPES, columns=columns, rows=(row,)),),
    )  # fmt: skip


def _when(rng: Random) -> When:
    return When.read(rng.choice(("15.3.2027", "", nasty_text(rng, 2))), TODAY)


def _theme(rng: Random, number: int) -> Theme:
    return Theme(
        id=f"t{number}",
        title=nasty_text(rng, 2),
        form=rng.choice((ThemeForm.BOARD, ThemeForm.BOARD, *ThemeForm)),
        section=rng.choice(tuple(StrategySection)),
        aspect=rng.choice(tuple(Aspect)),
        proposed_by=rng.choice(("", nasty_text(rng, 1))),
        questions=tuple(
            Question(
                id=f"t{number}{n}",
                text=nasty_text(rng, 2),
                answer=rng.choice((AnswerKind.TEXT, AnswerKind.COMPETENCES, AnswerKind.DATE)),
                topics=(rng.choice(tuple(PlanTopic)),),
                proposed_by=rng.choice(("", nasty_text(rng, 1))),
            )
            for n in range(2)
        ),
    )


def _board(rng: Random, theme: Theme) -> Board:
    groups = tuple(
        NoteGroup(id=f"g{n}", title=nasty_text(rng, 2), dots=_dots(rng))
        for n in range(rng.randint(0, 2))
    )
    return Board(
        groups=groups,
        notes=tuple(_note(rng, f"n{n}") for n in range(rng.randint(0, 4))),
        used=tuple(card.id for card in theme.questions if rng.random() < 0.5),
        conclusion=nasty_text(rng),
    )


def _note(rng: Random, note_id: str) -> Note:
    return Note(
        id=note_id,
        text=nasty_text(rng, 3),
        author=rng.choice(("", nasty_text(rng, 1))),
        group=rng.choice(("", "g0", "g1", "væk")),
        dots=_dots(rng),
        hidden=rng.random() < 0.2,
    )


def _dots(rng: Random) -> dict[str, int]:
    return rng.choice(({}, {nasty_text(rng, 1): rng.randint(1, 20)}))


def _answer(rng: Random, question: Question) -> Answer:
    match question.answer:
        case AnswerKind.COMPETENCES:
            return Answer(needs=_needs(rng), text=nasty_text(rng, 1))
        case AnswerKind.DATE:
            return Answer(when=_when(rng))
        case _:
            return Answer(text=nasty_text(rng))


def _needs(rng: Random) -> tuple[Need, ...]:
    return tuple(
        Need(
            competence=nasty_text(rng, 2),
            whom=nasty_text(rng, 1),
            source=rng.choice((None, *NeedSource)),
        )
        for _n in range(rng.randint(0, 2))
    )


def _link(rng: Random, session: Session) -> Link:
    words, who = nasty_text(rng, 3), nasty_text(rng, 1)
    return Link(
        session="s", item="m", kind=session.kind, date=session.date, who=who, words=words
    )  # fmt: skip


def _linked(rng: Random, session: Session, goal: Goal) -> Goal:
    actions = tuple(action.with_(told=nasty_text(rng, 1)) for action in goal.actions)
    return goal.with_(actions=actions, builds_on=rng.choice((None, _link(rng, session))))


def _direction(rng: Random) -> Direction:
    goals = (
        StrategicGoal(
            id=f"s{n}",
            level=rng.choice(tuple(GoalLevel)),
            text=nasty_text(rng, 2),
            horizon=rng.choice((None, *Horizon)),
            purpose=rng.choice((None, *Purpose)),
        )
        for n in range(rng.randint(0, 3))
    )
    areas = (
        FocusArea(
            id=f"i{n}",
            title=nasty_text(rng, 2),
            vision=nasty_text(rng),
            needs=_needs(rng),
            origin=rng.choice((None, _link(rng, nasty_session(rng)))),
            level=rng.choice((None, *Level)),
            dialogue=_when(rng),
        )
        for n in range(rng.randint(0, 2))
    )
    level = rng.choice((None, *Level))
    return Direction(level=level, dialogue=_when(rng), goals=tuple(goals), areas=tuple(areas))


def _course(rng: Random) -> Course:
    return Course(
        id="w",
        title=nasty_text(rng, 2),
        number=rng.randint(1, 3),
        next_date=_when(rng),
        tasks=tuple(_task(rng, f"o{n}") for n in range(rng.randint(0, 2))),
        earlier=tuple(_task(rng, f"o{n}") for n in range(rng.randint(0, 2))),
        decided=tuple(
            Decision(board=nasty_text(rng, 1), words=nasty_text(rng))
            for _n in range(rng.randint(0, 2))
        ),
    )


def _task(rng: Random, task_id: str) -> Task:
    return Task(
        id=task_id,
        text=nasty_text(rng, 2),
        responsible=nasty_text(rng, 1),
        due=_when(rng),
        status=rng.choice((None, *TaskStatus)),
        note=nasty_text(rng),
    )
