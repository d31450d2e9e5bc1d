"""What an export is meant to say, as an outline, written down apart from the code that makes it."""

from collections.abc import Iterator
from hashlib import sha256

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.export.plan import plan_document
from tests.export import intended_after as after
from tests.export import intended_group as group
from tests.export import intended_plan as plan
from tests.export.intended_text import line, paragraphs
from tests.export.outline import Entry

FILL = "_" * 40


def plan_outline(session: Session) -> list[Entry]:
    return [
        ("h1", f"Kompetenceudviklingsplan for: {line(session.who)}"),
        *_facts(session, later=after.later(session)),
        *after.follow_up(session),
        *plan.goals(session, 2),
        ("h2", "Underskrifter"),
        ("p", f"Den {FILL}"),
        *_signatures(session),
        *after.acknowledgements(session, checksum_of(session)),
        *after.how_to_verify(session),
        *after.addenda(session),
        *after.playback(session),
        *after.progress(session),
    ]


def full_outline(session: Session) -> list[Entry]:
    kind = session.kind.value
    bank = session.bank
    return [
        ("h1", f"{kind[0].upper()}{kind[1:]} – {line(session.who)}"),
        *_facts(session),
        ("li1", f"Spørgsmålsbank: {line(f'{bank.title} {bank.version}')}"),
        *group.inputs(session),
        *after.follow_up(session, with_notes=True),
        *after.preparation(session),
        *group.direction(session.direction),
        *_answers(session),
        *(group.course(session, session.course) if session.course else ()),
        *_whole_plan(session),
        *after.acknowledgements(session, checksum_of(session)),
        *after.addenda(session),
        *after.playback(session),
        *after.progress(session),
        *group.unused(session),
    ]


def checksum_of(session: Session) -> str:
    """As the rules say: the plan's lines up to the signatures, without those of a status."""
    lines = str(plan_document(session)).split("\n")
    agreed = lines[: lines.index("## Underskrifter")]
    kept = "".join(f"{line}\n" for line in agreed if not line.startswith("- Status:"))
    return sha256(kept.encode()).hexdigest()


def _facts(session: Session, later: str = "") -> Iterator[Entry]:
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
        yield "li1", f"Status: Afsluttet {danish_day(closed[-1].date())}{later}"
    else:
        yield "li1", f"Status: Udkast – samtalen er ikke afsluttet{later}"


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
    followed = session.follow_up is not None and bool(session.follow_up.goals)
    without = session.course or any(theme.form.is_phase for theme in session.bank.themes)
    without = without or (session.kind is SessionKind.FOLLOW_UP and followed)
    if not without or session.plan != Plan():
        yield "h2", "Udviklingsplan"
        yield from plan.goals(session, 3)


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
