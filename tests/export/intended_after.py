"""What a session says of the plan before it and of what came after, apart from the code."""

from collections.abc import Iterator

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, Verdict
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.follow_up.progress_rules import point_words
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.export.intended_plan import one_goal
from tests.export.intended_text import line, paragraphs
from tests.export.outline import Entry, em

VERDICTS = {
    None: "ikke vurderet; målet gælder fortsat",
    Verdict.REACHED: "opfyldt",
    Verdict.PARTLY: "delvist opfyldt",
    Verdict.NOT_REACHED: "ikke opfyldt",
    Verdict.CARRIED: "videreføres",
}


def follow_up(session: Session, *, with_notes: bool = False) -> Iterator[Entry]:
    if session.follow_up is None or not session.follow_up.goals:
        return
    was_talk = session.follow_up.kind is SessionKind.FOLLOW_UP
    what = "aftalerne" if was_talk else "planen"
    yield "h2", f"Opfølgning på {what} fra {danish_day(session.follow_up.date)}"
    agreed = [session.follow_up.agreed.how, session.follow_up.agreed.when.danish]
    if any(words.strip() for words in agreed):
        yield "li1", line("Det var aftalt: " + ", ".join(w for w in agreed if w.strip()))
    for number, followed in enumerate(session.follow_up.goals, 1):
        yield "h3", f"Mål {number} fra sidst"
        yield from paragraphs(followed.goal.aim)
        if followed.link.session != session.follow_up.session:
            yield "li1", f"Aftalt ved: {followed.link.source}"
        yield "li1", f"Vurdering: {_verdict(session, followed)}"
        outcome = followed.outcome
        for label, text in (
            ("Udbytte", outcome.benefit),
            ("Omsat i praksis", outcome.applied),
            ("Delt med", outcome.shared),
            (f"Justering {danish_day(session.date)}", outcome.adjustment),
        ):
            if text.strip():
                (kind, first), *rest = paragraphs(text)
                yield kind, f"{em(f'{label}:')} {first}"
                yield from rest
        if with_notes:
            for note in followed.progress:
                yield from _note(note, followed.goal, "")


def _verdict(session: Session, followed: FollowedGoal) -> str:
    words = VERDICTS[followed.verdict]
    if followed.verdict is Verdict.CARRIED:
        for number, goal in enumerate(session.plan.goals, 1):
            if followed.link.is_same(goal.follows):
                return f"{words} som mål {number}"
    return words


def preparation(session: Session) -> Iterator[Entry]:
    sheet = session.preparation
    if sheet is None:
        return
    texts = {question.id: question.text for question in session.bank.questions}
    followed = {goal.id: goal.goal.aim for goal in (session.follow_up.goals if session.follow_up
                else ())}  # fmt: skip
    found = [
        (f"Om målet »{quote(followed[key], 60) if key in followed else key}«", words)
        for key, words in sheet.goals.items()
    ]
    found += [(texts[key], sheet.answers[key]) for key in texts if key in sheet.answers]
    found += [(key, words) for key, words in sheet.answers.items() if key not in texts]
    found = [(heading, words) for heading, words in found if words.strip()]
    if found:
        whose = "Medarbejderens" if session.kind.is_individual else "Gruppens"
        yield "h2", f"{whose} forberedelse, hentet {danish_day(sheet.imported)}"
    for heading, words in found:
        yield "h3", line(heading)
        yield from paragraphs(words)


def acknowledgements(session: Session, checksum: str) -> Iterator[Entry]:
    if session.acknowledgements:
        yield "h2", "Godkendelser"
    log = session.acknowledgements
    for place, one in enumerate(log):
        later = [
            o for o in log[place + 1 :] if (o.role, _name(o.name)) == (one.role, _name(one.name))
        ]
        yield "li1", f"{one.role.value.capitalize()}: {line(one.name)}"
        yield "li2", f"Godkendt: {danish_day(one.at.date())} kl. {one.at:%H:%M}"
        yield "li2", f"Kontrolsum: {one.checksum}"
        since = "ændret efter godkendelsen" + (" og godkendt igen" if later else "")
        yield "li2", f"Planen: {'uændret siden' if one.checksum == checksum else since}"


def _name(name: str) -> str:
    return " ".join(name.split()).casefold()


def how_to_verify(session: Session) -> Iterator[Entry]:
    if session.acknowledgements:
        yield "p", em("Formen »bevis for godkendelsen« siger, hvordan kontrolsummen regnes efter")


def addenda(session: Session) -> Iterator[Entry]:
    if session.addenda:
        yield "h2", "Tillæg"
    for number, added in enumerate(session.addenda, 1):
        yield "h3", f"Tillæg {number}, aftalt {danish_day(added.date)}"
        yield from one_goal(added.goal, "h4")


def playback(session: Session) -> Iterator[Entry]:
    for one in session.playback:
        half = f"{one.half}. halvår " if one.half else ""
        yield "h2", f"Tilbagespil fra {half}{one.year}"
        yield "li1", f"Tal for: {line(one.whom) if one.whom else 'alle enheder under ét'}"
        yield "li1", f"Mål i perioden: {one.goals.n}"
        yield "li1", f"Mål, der ikke bygger på noget: {one.loose.n}"
        yield "li1", f"Lavet: {danish_day(one.date)}"
        if one.taken_from:
            yield "li1", f"Fra: {one.taken_from.source}"
        words = "Et tal vises kun, når mindst 5 personer er bag det, og intet skjult kan regnes ud"
        yield "p", em(words)
        (table,) = one.tables
        (row,) = table.rows
        yield "h3", "Handlinger efter kompetencetype"
        pairs = zip(table.columns, row.figures, strict=False)
        said = [f"{column} {figure.n}" for column, figure in pairs]
        said += ["1 anden: <5 eller skjult"] if len(row.figures) == 1 else []
        yield "li1", line(f"{row.words}: {' · '.join(said)}")


def later(session: Session) -> str:
    """Where a reader finds what stands after the signatures."""
    there = {"tillæg": session.addenda, "tilbagespil": session.playback,
             "fremdrift": session.progress}  # fmt: skip
    found = [words for words, what in there.items() if what]
    what = " og ".join(filter(None, (", ".join(found[:-1]), *found[-1:]))).capitalize()
    return f". {what} står sidst, efter underskrifterne" if what else ""


def progress(session: Session) -> Iterator[Entry]:
    if session.progress:
        yield "h2", "Fremdrift"
    known = {goal.id: (goal, f"Mål {n}") for n, goal in enumerate(session.plan.goals, 1)}
    known |= {a.goal.id: (a.goal, f"Tillæg {n}") for n, a in enumerate(session.addenda, 1)}
    if session.follow_up:
        for number, followed in enumerate(session.follow_up.goals, 1):
            known[followed.id] = followed.goal, f"Mål {number} fra sidst"
    for note in session.progress:
        goal, name = known.get(note.goal, (None, ""))
        yield from _note(note, goal, name)


def _note(note: Progress, goal: Goal | None, name: str) -> Iterator[Entry]:
    words = "et mål, der ikke er i planen mere"
    if goal is not None:
        action = goal.action(note.action)
        parts = [f"{name} »{quote(goal.aim, 60)}«"] if name else []
        if action is not None:
            about = [action.text, point_words(action, note.point) if note.point else ""]
            parts.append(" · ".join(about) if note.point else action.text)
        words = " · ".join(filter(None, parts)) or "om målet"
    said = [word for word, is_so in (("gjort", note.done), ("på sporet", note.on_track)) if is_so]
    words += f" ({', '.join(said)})" if said else ""
    yield "li1", f"{danish_day(note.date)}: {line(words)}"
    if note.text.strip():
        yield "li2", f"Note: {line(note.text)}"
