"""A bank with ways of its workplace's own, and talks with it."""

from pathlib import Path

from kompetence_tui.banks.reader import read_bank
from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import Session
from tests.factories import make_goal, make_session

FILE = """\
# Samtale i Eksempelhuset

- Bank: husets
- Samtale: PLUS
- Version: 1.0
- Samtalen kaldes: årssamtale
- Lederen kaldes: teamleder
- Medarbejderen kaldes: medlem, medlemmet

Vi taler om det, der betyder mest.

## Siden sidst

### Hvad gik godt?

> Lyt færdig.

- Id: godt

### Hvad vil du lære?

- Id: laere
- Plan: mål
"""


def own_bank(*more: str, language: str = "da") -> Bank:
    """The bank, with further settings, each in the place of one with its key."""
    added = (*more, f"Sprog: {language}")
    keys = tuple(f"- {line.partition(':')[0]}:" for line in added)
    lines = [line for line in FILE.splitlines() if not line.startswith(keys)]
    lines[3:3] = [f"- {line}" for line in added]
    reading = read_bank("\n".join(lines).encode(), "husets.md")
    assert reading.problems == ()
    assert reading.bank
    return reading.bank


def own_talk(*more: str, language: str = "da") -> Session:
    """A talk with it, with an answer and a goal that says who does what."""
    goal = make_goal().with_(leader_ensures="Tid til at øve", employee_does="Spørger Bo")
    bank = own_bank(*more, language=language)
    answers = {"godt": Answer(text="Vagtplanen holdt")}
    return make_session("husets2345").with_(
        kind=bank.kinds[0], bank=bank, answers=answers, plan=Plan(goals=(goal,)), place=""
    )


def put_bank(folder: Path) -> Path:
    """The bank as a file in the folder."""
    path = folder / "husets.md"
    path.write_text(FILE, encoding="utf-8")
    return path
