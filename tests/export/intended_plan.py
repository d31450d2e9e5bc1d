"""What the goals of a plan are meant to say, written down apart from the code."""

from collections.abc import Iterator

from kompetence_tui.domain.plan.action import Action, Transfer, TransferPoint
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.rules import missing_words
from kompetence_tui.domain.session.closing import needs_decision
from kompetence_tui.domain.session.kinds import Horizon, Interest
from kompetence_tui.domain.session.session import Session
from tests.export import intended_group as group
from tests.export.intended_text import NONE, line, paragraphs
from tests.export.outline import Entry, em

SECTIONS = (
    (Horizon.SHORT, "Mål på kort sigt"),
    (Horizon.LONG, "Mål på langt sigt"),
    (None, "Mål uden tidshorisont"),
)


def goals(session: Session, level: int) -> Iterator[Entry]:
    plan = session.plan
    yield from _overview(list(plan.goals), level)
    numbered = list(enumerate(plan.goals, 1))
    for horizon, section in SECTIONS:
        of_it = [(number, goal) for number, goal in numbered if goal.horizon is horizon]
        is_alone = all(goal.horizon is None for goal in plan.goals)
        below = level if is_alone else level + 1
        if of_it and not is_alone:
            yield f"h{level}", section
        for number, goal in of_it:
            yield f"h{below}", f"Mål {number}"
            yield from one_goal(goal, f"h{below + 1}")
    if plan.no_development_because.strip():
        first, *rest = paragraphs(plan.no_development_because)
        yield f"h{level}", "Beslutning"
        words = "Der er taget stilling: ingen kompetenceudvikling i år, fordi"
        yield "p", f"{words} {first[1]}"
        yield from rest
    elif not plan.goals and needs_decision(session):
        yield "p", em("Der er endnu ingen mål i planen")
    yield from group.agreement(session, level)
    how, when = plan.next_follow_up.how, plan.next_follow_up.when.danish
    if how.strip() or when:
        yield f"h{level}", "Næste opfølgning"
    if how.strip():
        yield "li1", f"Hvordan: {line(how)}"
    if when:
        yield "li1", f"Hvornår: {line(when)}"


def _overview(of: list[Goal], level: int) -> Iterator[Entry]:
    numbers = {
        Interest.WISH: ("{n} er et ønske", "{n} er ønsker"),
        Interest.WORKPLACE: ("{n} er arbejdspladsens",) * 2,
        Interest.BOTH: ("{n} er begge dele",) * 2,
    }
    counts = [(i, sum(goal.interest is i for goal in of)) for i in numbers]
    said = [numbers[i][n > 1].format(n=n) for i, n in counts if n]
    facts = []
    if sum(n for _interest, n in counts) > 1:
        said[0] = said[0].replace(" er", " mål er", 1)
        facts.append(f"Udspring: {_and(said)}")
    types = dict.fromkeys(goal.competence_type for goal in of if goal.competence_type)
    typed = sum(bool(goal.competence_type) for goal in of)
    for kind in types if typed > 2 or typed > len(types) else ():
        where = [str(n) for n, goal in enumerate(of, 1) if goal.competence_type == kind]
        facts.append(line(f"{kind[0].upper()}{kind[1:]}: mål {_and(where)}"))
    if facts:
        yield f"h{level}", "Overblik"
    yield from (("li1", fact) for fact in facts)


def _and(words: list[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} og {last}" if most else last


def one_goal(goal: Goal, heading: str) -> Iterator[Entry]:
    interest = "" if goal.interest is None else goal.interest.value
    if interest == "begge":
        interest = "både medarbejderens ønske og arbejdspladsens mål"
    link, last = goal.builds_on, goal.follows
    facts = {
        "Kompetencetype": goal.competence_type,
        "Udspring": interest,
        "Bygger på": f"{link.source}: {link.words}" if link else "",
        "Arbejdspladsens mål": goal.serves,
        "Videreført fra": last.source if last else "",
        "Skal bruges fra": goal.needed_from.danish,
        "Forudsætning for": goal.prerequisite_for,
        "Giver ikke i sig selv ret til": goal.no_right_to,
        "Status": missing_words(goal),
    }
    yield from (("li1", line(f"{key}: {text}")) for key, text in facts.items() if text)
    yield heading, "Udviklingsmål"
    yield "p", em("(hvilke kompetencer (faglige/personlige/sociale) skal udvikles?)")
    yield from paragraphs(goal.aim)
    yield heading, "Handlingsplan"
    yield "p", em("(hvordan nås udviklingsmålene)")
    yield from _actions([action for action in goal.actions if action != Action(id=action.id)])
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
    for words, text in (
        ("Lederen sikrer", goal.leader_ensures),
        ("Medarbejderen gør", goal.employee_does),
    ):
        if text.strip():
            yield heading, words
            yield from paragraphs(text)


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
        yield from _depth(action)


def _depth(action: Action) -> Iterator[Entry]:
    for method in action.methods:
        form = f" ({method.form.value})" if method.form else ""
        yield "li2", f"Metode: {line(method.name + form)}"
        for answer in method.answers:
            if answer.text:
                sign = "?" if answer.question.endswith("?") else ":"
                yield "li3", line(f"{answer.question.rstrip(' ?:.')}{sign} {answer.text}")
    if action.use.strip():
        yield "li2", f"Sådan bruges det: {line(action.use)}"
    zones = action.challenge
    if zones.employee:
        yield "li2", f"Udfordringen, set af medarbejderen: {zones.employee.value}"
    if zones.leader:
        yield "li2", f"Udfordringen, set af lederen: {zones.leader.value}"
    if zones.support.strip():
        yield "li2", f"Støtte og redskaber: {line(zones.support)}"
    yield from _transfer(action.transfer or Transfer())


def _transfer(transfer: Transfer) -> Iterator[Entry]:
    for point in TransferPoint:
        if words := transfer.agreed.get(point):
            yield "li2", f"{point.stage.value.capitalize()}, {point.value}: {line(words)}"
    if transfer.follow_up.danish:
        yield "li2", f"Tales om bagefter: {line(transfer.follow_up.danish)}"
