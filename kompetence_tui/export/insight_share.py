"""A person's part in a talk that is not their own: role, notes, dots, and what they are to do."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kompetence_tui.domain.people.names import folded, names_in
from kompetence_tui.domain.session.drafts import BY, PROPOSAL, TEXT
from kompetence_tui.export.action import action_facts
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.board import dots_words
from kompetence_tui.export.document import Document
from kompetence_tui.export.insight_own import dotted, moment_words, stop_words
from kompetence_tui.export.tasks import task_items
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.board.board import Note
    from kompetence_tui.domain.plan.plan import Goal
    from kompetence_tui.domain.session.session import Session


def share_facts(session: "Session", name: str) -> list[Item]:
    """The roles in the talk, and whether it stands for the person's own; nothing for none."""
    roles = [_(p.role.value) for p in session.participants if is_called(p.name, name)]
    found = [Item(", ".join(dict.fromkeys(roles)), key=_("Rolle"))] if roles else []
    if any(is_called(who, name) for who in session.plan.replaces):
        found.append(Item(_("ja"), key=_("Erstatter individuel samtale")))
    found += _keyboard(session, name)
    return [*found, *_counts(session, name)] if session.kind.is_individual else found


def is_called(text: str, name: str) -> bool:
    """The text is the name, however spaced and capitalised."""
    return folded(text) == folded(name)


def write_share(doc: Document, session: "Session", name: str, level: int) -> None:
    """What is the person's own in the talk, with headings at ``level``."""
    for words, items in share_parts(session, name):
        doc.heading(level, words)
        doc.items(items)


def share_parts(session: "Session", name: str) -> list[tuple[str, list[Item]]]:
    """Each heading with what stands under it; of another's plan never the words."""
    parts = [
        (_("Egne sedler"), list(_notes(session, name))),
        (_("Egne prikker"), list(_dots(session, name))),
        (_("Egne forslag"), list(_proposed(session, name))),
        (_("Egne godkendelser"), list(_acknowledged(session, name))),
    ]
    if not session.kind.is_individual:
        parts += [
            (_("Mål og handlinger"), _planned(session.plan.goals, name)),
            (_("Mål fra sidste plan"), _planned(_followed(session), name)),
            (_("Tillæg til planen"), _planned(_added(session), name)),
            (_("Opgaver"), _tasks(session, name)),
        ]
    return [(words, items) for words, items in parts if items]


def _keyboard(session: "Session", name: str) -> Iterator[Item]:
    for theme_id, board in session.boards.items():
        if is_called(board.turn, name):
            inner = (Item(board.draft, key=_("Halv seddel")),) if board.draft else ()
            yield Item(stop_words(session, theme_id), key=_("Har tastaturet ved"), inner=inner)


def _counts(session: "Session", name: str) -> Iterator[Item]:
    """How often the person is named as responsible in another's plan, or is told of an action."""
    goals = (*session.plan.goals, *_followed(session), *_added(session))
    actions = [action for goal in goals for action in goal.actions]
    aims = sum(names_in(goal.responsible, name) for goal in goals)
    own = sum(names_in(action.responsible, name) for action in actions)
    words = [
        plural("{n} mål", "{n} mål", aims) if aims else "",
        plural("{n} handling", "{n} handlinger", own) if own else "",
    ]
    if aims or own:
        yield Item(_(" og ").join(filter(None, words)), key=_("Ansvarlig for"))
    if told := sum(names_in(action.told, name) for action in actions):
        yield Item(plural("{n} handling", "{n} handlinger", told), key=_("Får fortalt om"))
    if tasks := len(_tasks(session, name)):
        yield Item(plural("{n} opgave", "{n} opgaver", tasks), key=_("Ansvarlig for"))


def _notes(session: "Session", name: str) -> Iterator[Item]:
    for theme_id, board in session.boards.items():
        for note in board.notes:
            if is_called(note.author, name):
                where = Item(stop_words(session, theme_id), key=_("Plade"))
                yield Item(note.text, inner=(where, *_note_facts(session, note)))


def _note_facts(session: "Session", note: "Note") -> Iterator[Item]:
    if note.card:
        yield Item(stop_words(session, note.card), key=_("Kort"))
    if words := dots_words(note.sum):
        yield Item(words, key=_("Prikker"))
    if note.hidden:
        yield Item(_("ja, runden er ikke vist endnu"), key=_("Skjult"))


def _dots(session: "Session", name: str) -> Iterator[Item]:
    for theme_id, board in session.boards.items():
        where = Item(stop_words(session, theme_id), key=_("Plade"))
        for text, dots in dotted(board):
            number = sum(n for who, n in dots.items() if is_called(who, name))
            if number:
                yield Item(dots_words(number), inner=(Item(text, key=_("På")), where))


def _proposed(session: "Session", name: str) -> Iterator[Item]:
    for theme in session.bank.themes:
        if is_called(theme.proposed_by, name):
            yield Item(theme.title, key=_("Tema"))
        for question in theme.questions:
            if is_called(question.proposed_by, name):
                yield Item(question.text, key=_("Spørgsmål"))
    draft = session.drafts.get(PROPOSAL, {})
    if is_called(draft.get(BY, ""), name):
        yield Item(draft.get(TEXT, ""), key=_("Halvt spørgsmål"))


def _acknowledged(session: "Session", name: str) -> Iterator[Item]:
    for one in session.acknowledgements:
        if is_called(one.name, name):
            yield Item(moment_words(one.at), key=_(one.role.value))


def _followed(session: "Session") -> tuple["Goal", ...]:
    """The goals that were taken up from the last plan."""
    return tuple(one.goal for one in session.follow_up.goals) if session.follow_up else ()


def _added(session: "Session") -> tuple["Goal", ...]:
    return tuple(addendum.goal for addendum in session.addenda)


def _planned(goals: "Sequence[Goal]", name: str) -> list[Item]:
    return [item for n, goal in enumerate(goals, 1) for item in _goal(goal, n, name)]


def _goal(goal: "Goal", number: int, name: str) -> Iterator[Item]:
    """The goal if the person is responsible for it, and the actions they have a part in."""
    written = enumerate((action for action in goal.actions if not action.is_empty), 1)
    actions = [
        Item(action.text, key=_("Handling {n}").format(n=n), inner=action_facts(action))
        for n, action in written
        if names_in(action.responsible, name) or names_in(action.told, name)
    ]
    own = _goal_facts(goal) if names_in(goal.responsible, name) else []
    if own or actions:
        yield Item(goal.aim, key=_("Mål {n}").format(n=number), inner=(*own, *actions))


def _goal_facts(goal: "Goal") -> list[Item]:
    return [
        Item(goal.responsible, key=_("Ansvarlig")),
        Item(goal.timeline.danish, key=_("Tidsplan")),
        Item(goal.evaluation.how, key=_("Evaluering")),
        Item(goal.evaluation.when.danish, key=_("Hvornår")),
    ]


def _tasks(session: "Session", name: str) -> list[Item]:
    course = session.course
    tasks = (*course.earlier, *course.tasks) if course else ()
    return task_items(
        (task for task in tasks if names_in(task.responsible, name)), status=True, notes=True
    )
