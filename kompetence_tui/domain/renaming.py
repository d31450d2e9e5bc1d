"""Changing a name wherever it stands as a name: not in free text, which only people can change."""

from collections.abc import Callable

from kompetence_tui.domain.action import Action, ChosenMethod
from kompetence_tui.domain.agreed import Addendum
from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.board import Board
from kompetence_tui.domain.course import Course, Task
from kompetence_tui.domain.direction import Direction, Need
from kompetence_tui.domain.drafts import renamed_drafts
from kompetence_tui.domain.follow_up import FollowUp
from kompetence_tui.domain.method import PromptKind
from kompetence_tui.domain.plan import Goal, Plan
from kompetence_tui.domain.session import Answer, Session

Rename = Callable[[str], str]
"""From what stands where a name is asked for to what is to stand there."""


def renamed(session: Session, rename: Rename) -> Session:
    """The session with other names in the plans, on the boards, at the needs and the tasks, at
    what was proposed, also half, and what was acknowledged. The participants are left as they
    are."""
    return session.with_(
        bank=_bank(session.bank, rename),
        plan=_plan(session.plan, rename),
        follow_up=session.follow_up and _follow_up(session.follow_up, rename),
        addenda=tuple(_addendum(addendum, rename) for addendum in session.addenda),
        acknowledgements=tuple(
            one.with_(name=rename(one.name)) for one in session.acknowledgements
        ),
        boards={key: _board(board, rename) for key, board in session.boards.items()},
        answers={key: _answer(answer, rename) for key, answer in session.answers.items()},
        direction=_direction(session.direction, rename),
        course=session.course and _course(session.course, rename),
        drafts=renamed_drafts(session.drafts, rename),
    )


def _bank(bank: Bank, rename: Rename) -> Bank:
    def questions(theme: Theme) -> tuple[Question, ...]:
        return tuple(q.with_(proposed_by=rename(q.proposed_by)) for q in theme.questions)

    themes = (
        theme.with_(proposed_by=rename(theme.proposed_by), questions=questions(theme))
        for theme in bank.themes
    )
    return bank.with_(themes=tuple(themes))


def _plan(plan: Plan, rename: Rename) -> Plan:
    goals = tuple(_goal(goal, rename) for goal in plan.goals)
    return plan.with_(goals=goals, replaces=tuple(rename(name) for name in plan.replaces))


def _goal(goal: Goal, rename: Rename) -> Goal:
    actions = tuple(_action(action, rename) for action in goal.actions)
    return goal.with_(responsible=rename(goal.responsible), actions=actions)


def _action(action: Action, rename: Rename) -> Action:
    return action.with_(
        responsible=rename(action.responsible),
        told=rename(action.told),
        methods=tuple(_method(method, rename) for method in action.methods),
    )


def _method(method: ChosenMethod, rename: Rename) -> ChosenMethod:
    answers = (
        answer.with_(text=rename(answer.text)) if answer.kind is PromptKind.PERSON else answer
        for answer in method.answers
    )
    return method.with_(answers=tuple(answers))


def _follow_up(follow_up: FollowUp, rename: Rename) -> FollowUp:
    goals = (followed.with_(goal=_goal(followed.goal, rename)) for followed in follow_up.goals)
    return follow_up.with_(goals=tuple(goals))


def _addendum(addendum: Addendum, rename: Rename) -> Addendum:
    return addendum.with_(goal=_goal(addendum.goal, rename))


def _board(board: Board, rename: Rename) -> Board:
    def dots(of: dict[str, int]) -> dict[str, int]:
        found: dict[str, int] = {}
        for name, number in of.items():
            found[rename(name)] = found.get(rename(name), 0) + number
        return found

    return board.with_(
        notes=tuple(
            note.with_(author=rename(note.author), dots=dots(note.dots)) for note in board.notes
        ),
        groups=tuple(group.with_(dots=dots(group.dots)) for group in board.groups),
        turn=rename(board.turn),
    )


def _answer(answer: Answer, rename: Rename) -> Answer:
    return answer.with_(needs=_needs(answer.needs, rename)) if answer.needs else answer


def _direction(direction: Direction, rename: Rename) -> Direction:
    areas = (area.with_(needs=_needs(area.needs, rename)) for area in direction.areas)
    return direction.with_(areas=tuple(areas))


def _needs(needs: tuple[Need, ...], rename: Rename) -> tuple[Need, ...]:
    return tuple(need.with_(whom=rename(need.whom)) for need in needs)


def _course(course: Course, rename: Rename) -> Course:
    def tasks(of: tuple[Task, ...]) -> tuple[Task, ...]:
        return tuple(task.with_(responsible=rename(task.responsible)) for task in of)

    return course.with_(tasks=tasks(course.tasks), earlier=tasks(course.earlier))
