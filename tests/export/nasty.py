"""Sessions full of text that means something to Markdown, its dialects and its tools."""

from datetime import UTC, date, datetime, timedelta
from random import Random

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Evaluation, Goal, Plan
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import AnswerKind, Role, SessionKind
from kompetence_tui.domain.session.session import Event, EventKind, Participant, Session

ATOMS = (
    "Blive tryg ved journalsystemet", "Æ, ø og å", "ca. 2 timer", "hverdag", "a", "b_c", "_", "__",
    "*", "**fed**", "*kursiv*", "_kursiv_", "***", "~~", "~~~", "~sub~", "^sup^", "==mark==",
    "# Overskrift", "## Mål 2", "####### syv", "#", "# #", "#123", "x #", "Setext\n===",
    "Setext\n---", "---", "***\n***", "___", "- - -", "- punkt", "* punkt", "+ punkt", "-", "+",
    "1. et", "1)", "12) tolv", "(1) et", "a. et", "A. Jensen", "iv) fire", "#. nummer", "(@x) y",
    "@x. y", "- [ ] opgave", "[x] gjort", "- Status: aftalt", "- Leder: Ingen", "> citat", ">",
    "    kode", "\tkode", " indryk", "   - dybt", "`kode`", "``", "```\nkode\n```", "$x$", "$$",
    "{#id .klasse}", "{{ navn }}", "{%", "% titel", ": forklaring", "::: note", ":smile:", ":+1:",
    "kl. 10:30:00", "::", "|", "a | b\n--- | ---\nc | d", "|x|\n|:-|", ":--", "=", "===", "\\",
    "slut\\\nnæste", "\\\\", "\\*", "\\\n", "&", "&amp;", "&#32;", "&copy", "&copy;", "AT&T",
    "&#x1F600;", "<b>fed</b>", "<script>alert(1)</script>", "<!-- note -->", "<<b>", "<br/>", "<",
    "<https://eksempel.dk>", "<a@eksempel.dk>", "https://eksempel.dk/a_b?c=d&e=f#g", "http://x",
    "https://eksempel.dk/*a*", "xhttps://eksempel.dk/~a", "ftp://eksempel.dk/<b>", "HTTP://X.DK/_",
    "www.eksempel.dk", "www.eksempel.dk/_a_", "Www.www.x.dk/#", "(www.eksempel.dk)", "https://",
    "mailto:a@eksempel.dk", "a.b@eksempel.dk", "@mention", "@", "a@", "//eksempel.dk/`",
    "[x](y)", "![x](y)", "[x][y]", "[x]: https://eksempel.dk", "[^1]", "[^1]: fodnote", "[[wiki]]",
    "](", "![", "[", "]", "(", ")", "!", "\N{NO-BREAK SPACE}", "2\N{NO-BREAK SPACE}timer",
    "\N{NARROW NO-BREAK SPACE}x", "\N{IDEOGRAPHIC SPACE}", "\N{EM SPACE}indryk", "\u200b", "\ufeff",
    "\u202eomvendt\u202c", "\u2067x\u2069", "\u200f", "\u00ad", "שלום", "مرحبا", "ไทย",
    "👩\N{ZERO WIDTH JOINER}🔧", "👍🏽", "🇩🇰", "e\u0301", "\u0301", "\ufffe", "\x00", "\x1b[31m",
    "\x07", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\n", "\n\n", "\n\n\n\n",
    "  \n", " ", "   ", "\t", "ord " * 60, "x" * 400, "Title: x\nDate: y", "..", "1.", "*[HTML]: x",
    "Table: x", "!!! note", "%%", "«»", "“citat”", "--", "...", "'", '"',
)  # fmt: skip
"""Building blocks of nasty text; some are ordinary words."""

PLACES = ((0x20, 0x7E), (0xA0, 0x17F), (0x2000, 0x206F), (0x1F600, 0x1F64F), (0x0, 0xFFFD))


def nasty_text(rng: Random, most: int = 6) -> str:
    """Up to ``most`` atoms or random characters, with or without space between."""
    parts = [_atom(rng) for _n in range(rng.randint(0, most))]
    return rng.choice(("", " ", " ", "\n", "\n\n")).join(parts)


def nasty_session(rng: Random) -> Session:
    """A session of any kind with nasty text in every field that people or banks fill."""
    bank = _bank(rng)
    kind = rng.choice(tuple(SessionKind))
    session = Session(
        id="a1b2c3d4e5",
        kind=kind,
        date=date(2026, 1, 1) + timedelta(days=rng.randint(0, 800)),
        unit=nasty_text(rng, 2),
        participants=tuple(_participant(rng) for _n in range(rng.randint(0, 4))),
        bank=bank,
        plan=Plan(
            goals=tuple(_goal(rng, f"g{n}") for n in range(rng.randint(0, 2))),
            no_development_because=rng.choice(("", nasty_text(rng))),
        ),
        events=_events(rng),
    )
    for question in bank.questions:
        session = session.with_answer(question.id, _answer(rng, question))
    return session


def _atom(rng: Random) -> str:
    if rng.random() < 0.2:
        return "".join(chr(rng.randint(*rng.choice(PLACES))) for _n in range(rng.randint(1, 6)))
    return rng.choice(ATOMS)


def _events(rng: Random) -> tuple[Event, ...]:
    turns = [EventKind.CREATED, EventKind.CLOSED, EventKind.REOPENED, EventKind.CLOSED]
    start = datetime(2026, 3, 1, 12, tzinfo=UTC)
    return tuple(
        Event(kind=turn, at=start + timedelta(days=day))
        for day, turn in enumerate(turns[: rng.randint(0, 4)])
    )


def _participant(rng: Random) -> Participant:
    return Participant(name=nasty_text(rng, 2), role=rng.choice(tuple(Role)))


def _when(rng: Random) -> When:
    known = ("15.3.2027", "uge 12 2027", "1. kvartal 2027", "marts", "")
    text = rng.choice((*known, nasty_text(rng, 2)))
    return When.read(text, date(2026, 11, 21))


def _timeline(rng: Random) -> Timeline:
    return Timeline(start=_when(rng), end=_when(rng))


def _action(rng: Random) -> Action:
    return Action(text=nasty_text(rng, 3), responsible=nasty_text(rng, 1), timeline=_timeline(rng))


def _goal(rng: Random, goal_id: str) -> Goal:
    return Goal(
        id=goal_id,
        aim=nasty_text(rng),
        competence_type=nasty_text(rng, 1),
        actions=tuple(_action(rng) for _n in range(rng.randint(0, 3))),
        timeline=_timeline(rng),
        responsible=nasty_text(rng, 2),
        evaluation=Evaluation(how=nasty_text(rng), when=_when(rng)),
    )


def _bank(rng: Random) -> Bank:
    themes = (_theme(rng, number) for number in range(rng.randint(1, 2)))
    return Bank(
        id="proeve",
        title=nasty_text(rng, 2),
        kinds=(SessionKind.MUS,),
        version="1.0",
        themes=tuple(themes),
    )


def _theme(rng: Random, number: int) -> Theme:
    kinds = (AnswerKind.TEXT, AnswerKind.SCALE, AnswerKind.CHOICES, AnswerKind.DATE)
    return Theme(
        title=nasty_text(rng, 2),
        questions=tuple(
            _question(rng, f"q{number}{n}", rng.choice(kinds)) for n in range(rng.randint(1, 2))
        ),
    )


def _question(rng: Random, question_id: str, kind: AnswerKind) -> Question:
    return Question(
        id=question_id,
        text=nasty_text(rng, 3),
        answer=kind,
        scale=(1, 5) if kind is AnswerKind.SCALE else None,
        low="skidt #1" if kind is AnswerKind.SCALE else "",
        high="*godt*" if kind is AnswerKind.SCALE else "",
        options=tuple(nasty_text(rng, 2) for _n in range(2)) if kind is AnswerKind.CHOICES else (),
    )


def _answer(rng: Random, question: Question) -> Answer:
    return Answer(
        text=nasty_text(rng),
        step=rng.choice((None, 4)) if question.scale else None,
        chosen=tuple(option for option in question.options if rng.random() < 0.5),
        when=_when(rng) if question.answer is AnswerKind.DATE else When(),
    )
