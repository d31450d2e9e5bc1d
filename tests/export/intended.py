"""What an export is meant to say, as an outline, written down apart from the code that makes it."""

from collections.abc import Iterator

from kompetence_tui.domain.dates import danish_day
from kompetence_tui.domain.kinds import Role, SessionKind
from kompetence_tui.domain.plan import Action, Goal, Plan
from kompetence_tui.domain.rules import missing_words
from kompetence_tui.domain.session import Answer, EventKind, Session
from tests.export import intended_group as group
from tests.export.intended_text import NONE, line, paragraphs
from tests.export.outline import Entry, em

FILL = "_" * 40


def plan_outline(session: Session) -> list[Entry]:
    return [
        ("h1", f"Kompetenceudviklingsplan for: {line(session.who)}"),
        *_facts(session),
        *_plan(session, 2),
        ("h2", "Underskrifter"),
        ("p", f"Den {FILL}"),
        *_signatures(session),
    ]


def full_outline(session: Session) -> list[Entry]:
    kind = session.kind.value
    bank = session.bank
    return [
        ("h1", f"{kind[0].upper()}{kind[1:]} – {line(session.who)}"),
        *_facts(session),
        ("li1", f"Spørgsmålsbank: {line(f'{bank.title} {bank.version}')}"),
        *group.inputs(session),
        *group.direction(session.direction),
        *_answers(session),
        *(group.course(session, session.course) if session.course else ()),
        *_whole_plan(session),
        *group.unused(session),
    ]


def _facts(session: Session) -> Iterator[Entry]:
    word, long_name = session.kind.value, session.kind.long_name
    yield "li1", f"Samtale: {long_name if word in long_name else f'{word} ({long_name})'}"
    yield "li1", f"Dato: {danish_day(session.date)}"
    if session.unit:
        yield "li1", f"Enhed: {line(session.unit)}"
    if session.kind is SessionKind.STRATEGY:
        yield from group.sides(session)
    else:
        for person in session.participants:
            yield "li1", f"{person.role.value.capitalize()}: {line(person.name)}"
    closed = [e.at for e in session.events if e.kind is EventKind.CLOSED]
    if session.is_closed:
        yield "li1", f"Status: Afsluttet {danish_day(closed[-1].date())}"
    else:
        yield "li1", "Status: Udkast – samtalen er ikke afsluttet"


def _signatures(session: Session) -> Iterator[Entry]:
    order = (Role.EMPLOYEE, Role.EMPLOYEE_REPRESENTATIVE, Role.MANAGEMENT_REPRESENTATIVE)
    signers = [(role.value.capitalize(), n) for role in order for n in session.names(role)]
    if not signers:
        label = "Medarbejder" if session.kind.is_individual else "Gruppen"
        signers = [(label, session.who)]
    signers += [("Leder", name) for name in session.names(Role.LEADER) or ("",)]
    for label, name in signers:
        yield "p", f"{label} {FILL} {name}".rstrip()


def _whole_plan(session: Session) -> Iterator[Entry]:
    without = session.course or any(theme.form.is_phase for theme in session.bank.themes)
    if not without or session.plan != Plan():
        yield "h2", "Udviklingsplan"
        yield from _plan(session, 3)


def _plan(session: Session, level: int) -> Iterator[Entry]:
    plan = session.plan
    for number, goal in enumerate(plan.goals, 1):
        yield f"h{level}", f"Mål {number}"
        yield from _goal(goal, f"h{level + 1}")
    if plan.no_development_because.strip():
        first, *rest = paragraphs(plan.no_development_because)
        yield f"h{level}", "Beslutning"
        words = "Der er taget stilling: ingen kompetenceudvikling i år, fordi"
        yield "p", f"{words} {first[1]}"
        yield from rest
    elif not plan.goals:
        yield "p", em("Der er endnu ingen mål i planen")
    yield from group.agreement(session, level)


def _goal(goal: Goal, heading: str) -> Iterator[Entry]:
    if goal.competence_type:
        yield "li1", f"Kompetencetype: {line(goal.competence_type)}"
    if goal.builds_on:
        yield "li1", line(f"Bygger på: {goal.builds_on.source}: {goal.builds_on.words}")
    if missing := missing_words(goal):
        yield "li1", f"Status: {missing}"
    yield heading, "Udviklingsmål"
    yield "p", em("(hvilke kompetencer (faglige/personlige/sociale) skal udvikles?)")
    yield from paragraphs(goal.aim)
    yield heading, "Handlingsplan"
    yield "p", em("(hvordan nås udviklingsmålene)")
    yield from _actions([action for action in goal.actions if action != Action()])
    yield heading, "Tidsplan"
    yield "p", em("(hvornår igangsættes og inden for hvilken periode skal målet nås?)")
    yield "li1", f"Start: {line(goal.timeline.start.danish)}"
    yield "li1", f"Slut: {line(goal.timeline.end.danish)}"
    yield heading, "Ansvarlig"
    yield "p", em("(hvem skal være ansvarlig for de enkelte punkter i handlingsplanen?)")
    yield "p", line(goal.responsible)
    yield heading, "Evaluering"
    yield "p", em("(hvordan evalueres på om målene er blevet indfriet?)")
    yield from paragraphs(goal.evaluation.how)
    yield "li1", f"Hvornår: {line(goal.evaluation.when.danish)}"


def _actions(actions: list[Action]) -> Iterator[Entry]:
    if not actions:
        yield "p", NONE
    for number, action in enumerate(actions, 1):
        yield "li1", f"Handling {number}: {line(action.text)}"
        yield "li2", f"Ansvarlig: {line(action.responsible)}"
        for key, when in (("Start", action.timeline.start), ("Frist", action.timeline.end)):
            if when.danish:
                yield "li2", f"{key}: {line(when.danish)}"
        if action.told:
            yield "li2", f"Fortalt til: {line(action.told)}"


def _answers(session: Session) -> Iterator[Entry]:
    for theme in session.bank.themes:
        pairs = [(q, session.answers[q.id]) for q in theme.questions if q.id in session.answers]
        board = session.board(theme.id)
        if pairs or not board.is_empty:
            yield "h2", line(theme.title)
            if theme.proposed_by:
                yield "li1", f"Foreslået af: {line(theme.proposed_by)}"
        for question, answer in pairs:
            yield "h3", line(question.text)
            if question.proposed_by:
                yield "li1", f"Foreslået af: {line(question.proposed_by)}"
            ends = question.scale or (0, 0)
            low, high = f"{ends[0]} = {question.low}", f"{ends[1]} = {question.high}"
            yield from _answer(answer, f"{ends[1]} ({low}, {high})")
        if not board.is_empty:
            yield from group.board(board, theme)


def _answer(answer: Answer, scale: str) -> Iterator[Entry]:
    if answer.step is not None:
        yield "li1", f"Svar: {answer.step} af {scale}"
    for option in answer.chosen:
        yield "li1", line(option)
    needs = [need for need in answer.needs if not need.is_empty]
    for need in needs:
        yield "li1", group.need_words(need)
    if not answer.when.is_empty:
        yield "li1", f"Dato: {line(answer.when.danish)}"
    listed = answer.step is not None or answer.chosen or needs or not answer.when.is_empty
    if answer.text.strip() or not listed:
        yield from paragraphs(answer.text)
