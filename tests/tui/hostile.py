"""Text that would like to be more than text, and a session that holds it in every place."""

from collections.abc import Sequence
from pathlib import Path

from kompetence_tui.banks.library import BankLibrary, BankSummary, ThemeSummary
from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Evaluation, Goal, GoalOrigin, Plan
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import AnswerKind, Role, SessionKind
from kompetence_tui.domain.session.session import Participant, Session
from tests.factories import TODAY, when
from tests.tui.stage import ID

TEXTS = {
    "closing tag": "[/x] hej",
    "style": "[bold]x[/bold] fed [Anna]",
    "action": "[@click=app.quit]x[/] klik",
    "broken link": "[link='a]b",
    "variable": "[$nope]x {who} {0} %s %(a)d # <b>",
    "controls": "\x1b[2J\x1b[31mrød\x1b]0;ny titel\x07\x1b]52;c;SGVq\x07\x9b31m\x00\x7f\ud800",
    "direction": "\u202etxt.exe \u2066 שלום\u2069 \u200fslut وأهلا",
    "emoji": "👩\u200d💻👍🏽🇩🇰 e\u0301 ️",
    "long": "æ" * 2_000,
}


def hostile_bank(text: str) -> Bank:
    """A bank with the text in every place, and one question of every kind."""

    def question(name: str, answer: AnswerKind = AnswerKind.TEXT) -> Question:
        return Question(
            id=name,
            text=text,
            help=text,
            answer=answer,
            scale=(1, 5) if answer is AnswerKind.SCALE else None,
            low=text,
            high=text,
            options=(text, "andet") if answer in (AnswerKind.CHOICE, AnswerKind.CHOICES) else (),
            follow_ups=(text, text),
        )

    return Bank(
        id="fjendtlig",
        title=text,
        intro=text,
        kinds=(SessionKind.MUS,),
        version=text,
        source=text,
        competence_types=(text, "faglig"),
        themes=(
            Theme(
                title=text,
                intro=text,
                questions=(
                    question("tekst"),
                    question("skala", AnswerKind.SCALE),
                    question("valg", AnswerKind.CHOICE),
                    question("flere", AnswerKind.CHOICES),
                    question("dato", AnswerKind.DATE),
                ),
            ),
        ),
    )


def hostile_session(text: str) -> Session:
    """A session with the text wherever people write."""
    bank = hostile_bank(text)
    wild = When(text=text)
    goal = Goal(
        id="m1",
        aim=text,
        competence_type=bank.competence_types[0],
        actions=(Action(text=text, responsible=text, timeline=Timeline(start=wild, end=wild)),),
        timeline=Timeline(start=wild, end=wild),
        responsible=text,
        evaluation=Evaluation(how=text, when=when("1.11.2026")),
        origin=GoalOrigin(question_id="tekst", words=text),
    )
    return Session(
        id=ID,
        kind=SessionKind.MUS,
        date=TODAY,
        unit=text,
        participants=(
            Participant(name=text, role=Role.EMPLOYEE),
            Participant(name=text, role=Role.LEADER),
        ),
        bank=bank,
        answers={
            "tekst": Answer(text=text),
            "valg": Answer(text=text, chosen=bank.themes[0].questions[2].options[:1]),
            "dato": Answer(text=text, when=wild),
        },
        plan=Plan(goals=(goal,), no_development_because=text),
    )


class HostileLibrary(BankLibrary):
    """One bank, with the text in every place."""

    def __init__(self, text: str) -> None:
        super().__init__(())
        self._bank = hostile_bank(text)

    def summaries(self, unread: list[Path] | None = None) -> list[BankSummary]:
        bank = self._bank
        themes = tuple(ThemeSummary(theme.title, 5, 1) for theme in bank.themes)
        return [
            BankSummary(
                bank.id, bank.title, Path("x.md"), kinds=bank.kinds, themes=themes, questions=5
            )
        ]

    def load(self, bank_id: str) -> Bank:
        assert bank_id == self._bank.id
        return self._bank


def harmful(strips: Sequence[object]) -> list[str]:
    """What in rendered rows could steer a terminal or be clicked."""
    found = []
    for strip in strips:
        for segment in strip:  # type: ignore[attr-defined]
            bad = [ch for ch in segment.text if ord(ch) < 0x20 or 0x7F <= ord(ch) < 0xA0]
            turning = [ch for ch in segment.text if ch in "\u202a\u202b\u202d\u202e\u2066\u2067"]
            meta = segment.style.meta if segment.style else {}
            clicks = [key for key in meta if key.startswith("@click")]
            link = [segment.style.link] if segment.style and segment.style.link else []
            if bad or turning or clicks or link or segment.control:
                found.append(f"{segment.text!r} {meta} {link}")
    return found
