"""What the parts of a group's session are meant to say, written down apart from the code."""

from collections.abc import Iterable, Iterator

from kompetence_tui.domain.bank import Theme
from kompetence_tui.domain.board.board import Board, Note
from kompetence_tui.domain.course.course import Course, Task
from kompetence_tui.domain.course.rules import covered
from kompetence_tui.domain.direction.direction import Direction, FocusArea, Need
from kompetence_tui.domain.session.kinds import Aspect, Role, ThemeForm
from kompetence_tui.domain.session.session import Session
from tests.export.intended_text import line, paragraphs
from tests.export.outline import Entry, em


def inputs(session: Session) -> Iterator[Entry]:
    if session.inputs:
        yield "h2", "Opspil"
    for link in session.inputs:
        yield "li1", f"{link.source}: {line(link.words)}"


def direction(of: Direction) -> Iterator[Entry]:
    facts = [f"Niveau: {of.level.value}"] if of.level else []
    if of.dialogue.danish:
        facts.append(f"Årlig drøftelse: {line(of.dialogue.danish)}")
    for goal in of.chain:
        key = f"{goal.level.value.capitalize()} mål"
        facts.append(f"{key}: {_with(goal.text, goal.horizon or '', goal.purpose or '')}")
    areas = [area for area in of.areas if not area.is_empty]
    if facts or areas:
        yield "h2", "Retning"
    for fact in facts:
        yield "li1", fact
    for number, area in enumerate(areas, 1):
        yield "h3", f"Indsatsområde {number}"
        yield from _area(area)


def _area(area: FocusArea) -> Iterator[Entry]:
    yield from paragraphs(area.title)
    if area.vision.strip():
        yield from paragraphs(area.vision)
    if area.origin:
        words = [area.level.value if area.level else area.origin.who, area.origin.source]
        if area.dialogue.danish:
            words.append(f"næste årlige drøftelse {area.dialogue.danish}")
        yield "li1", f"Fra: {line(', '.join(filter(None, words)))}"
    for need in area.needs:
        if not need.is_empty:
            yield "li1", f"Kompetence: {need_words(need)}"


def need_words(need: Need) -> str:
    words = need.competence or "kompetencen mangler"
    return _with(f"{words} – {need.whom}" if need.whom else words, need.source or "")


def board(of: Board, theme: Theme) -> Iterator[Entry]:
    used = [card for card in theme.questions if card.id in of.used]
    if used:
        yield "h3", "Kort, vi talte om"
    for card in used:
        yield "li1", line(card.text)
        if card.proposed_by:
            yield "li2", f"Foreslået af: {line(card.proposed_by)}"
    yield from _notes(of)
    if any(note.hidden for note in of.notes):
        yield "p", em("Sedlerne fra en runde, der ikke er vist endnu, er ikke med")
    if of.conclusion.strip():
        yield "h3", "Det er vi enige om"
        yield from paragraphs(of.conclusion)


def _notes(of: Board) -> Iterator[Entry]:
    shown = [note for note in of.notes if not note.hidden]
    loose = [note for note in shown if note.group not in {group.id for group in of.groups}]
    if of.groups or loose:
        yield "h3", "Sedler"
    for group in of.groups:
        inside = [note for note in shown if note.group == group.id]
        dots = sum(group.dots.values()) + sum(sum(note.dots.values()) for note in inside)
        yield "li1", f"Gruppe: {_with(group.title, _dots(dots))}"
        yield from (("li2", _note(note)) for note in inside)
    if of.groups and loose:
        yield "h3", "Sedler uden for grupperne"
    yield from (("li1", _note(note)) for note in loose)


def _note(note: Note) -> str:
    return _with(note.text, note.author, _dots(sum(note.dots.values())))


def _dots(number: int) -> str:
    words = {0: "", 1: "én prik", 2: "to prikker", 3: "tre prikker", 12: "tolv prikker"}
    words |= {4: "fire prikker", 5: "fem prikker", 6: "seks prikker", 7: "syv prikker"}
    words |= {8: "otte prikker", 9: "ni prikker", 10: "ti prikker", 11: "elleve prikker"}
    return words.get(number, f"{number} prikker")


def course(session: Session, of: Course) -> Iterator[Entry]:
    yield "h2", "Forløb"
    if of.title:
        yield "li1", f"Forløb: {line(of.title)}"
    yield "li1", f"Værksted: {of.number} ({of.length.value})"
    if of.next_date.danish:
        yield "li1", f"Næste værksted: {line(of.next_date.danish)}"
    for aspect in Aspect:
        words = "dækket her" if aspect in covered(session) else "ikke dækket her"
        yield "li1", f"{aspect.value.capitalize()}: {words}"
    if of.decided:
        yield "h3", "Besluttet på værkstedet før"
    for decision in of.decided:
        yield "h4", line(decision.board)
        yield from paragraphs(decision.words)
    yield from _tasks(of.earlier, "Opgaver fra værkstedet før", "ikke gjort op endnu")
    yield from _tasks(of.tasks, "Opgaver til næste værksted", "")


def _tasks(tasks: Iterable[Task], heading: str, without_status: str) -> Iterator[Entry]:
    written = [task for task in tasks if task != Task(id=task.id)]
    if written:
        yield "h3", heading
    for number, task in enumerate(written, 1):
        yield "li1", f"Opgave {number}: {line(task.text)}"
        yield "li2", f"Ansvarlig: {line(task.responsible)}"
        yield "li2", f"Frist: {line(task.due.danish)}"
        if status := task.status or without_status:
            yield "li2", f"Status: {status}"
        if task.note.strip():
            yield "li2", f"Bemærkning: {line(task.note)}"


def unused(session: Session) -> Iterator[Entry]:
    boards = [theme for theme in session.bank.themes if theme.form is ThemeForm.BOARD]
    if all(session.board(theme.id).is_empty for theme in boards):
        return
    found: list[Entry] = []
    for theme in boards:
        passed = (*session.board(theme.id).used, *session.left_out)
        cards = [card for card in theme.questions if card.id not in passed]
        found += [("li1", line(theme.title))] if cards else []
        found += [("li2", line(card.text)) for card in cards]
    if found:
        yield "h2", "Kort, der ikke blev brugt"
    yield from found


def agreement(session: Session, level: int) -> Iterator[Entry]:
    plan = session.plan
    if plan.support.strip():
        yield f"h{level}", "Sådan støtter vi hinanden"
        yield from paragraphs(plan.support)
    if plan.replaces:
        yield f"h{level}", "Erstatter individuel samtale for"
        yield from (("li1", line(name)) for name in plan.replaces)
        missing = [name for name in session.names(Role.EMPLOYEE) if name not in plan.replaces]
        if missing:
            yield f"h{level}", "Mangler individuel samtale"
        yield from (("li1", line(name)) for name in missing)


def sides(session: Session) -> Iterator[Entry]:
    management = session.names(Role.LEADER, Role.MANAGEMENT_REPRESENTATIVE)
    employees = session.names(Role.EMPLOYEE_REPRESENTATIVE, Role.EMPLOYEE)
    yield "li1", f"Ledelse: {line(', '.join(management))}"
    yield "li1", f"Medarbejdere: {line(', '.join(employees))}"
    for person in session.participants:
        if person.role is Role.FACILITATOR:
            yield "li1", f"Facilitator: {line(person.name)}"


def _with(text: str, *remarks: str) -> str:
    written = ", ".join(filter(None, remarks))
    return line(f"{text} ({written})" if written else text)
