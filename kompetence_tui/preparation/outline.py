"""What a sheet asks, in order: the goals of the last plan, then the themes and their questions.

The writer writes it, and the reader looks for it: the two cannot disagree.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.domain.session.kinds import Answerer, AnswerKind, ThemeForm
from kompetence_tui.export import escape
from kompetence_tui.export.blocks import Item
from kompetence_tui.i18n import _, speaking
from kompetence_tui.preparation.sheet_words import Preparer

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Question
    from kompetence_tui.domain.follow_up.follow_up import FollowedGoal
    from kompetence_tui.domain.session.session import Session

AIM_WIDTH = 120
"""Characters of a goal that stand in its heading."""

_LATER = (ThemeForm.TOOL, ThemeForm.EXPERIENCE)
"""Themes that nobody can answer before the talk."""


class SheetLabel(Enum):
    """What a heading of the sheet is of; the value stands in it."""

    GOAL = _("Mål")
    THEME = _("Tema")
    QUESTION = _("Spørgsmål")
    GOAL_NOTE = _("Note til mål")
    """On the leader's own sheet, so that no other can be taken for it."""
    QUESTION_NOTE = _("Note til spørgsmål")

    @property
    def is_of_goal(self) -> bool:
        return self in (SheetLabel.GOAL, SheetLabel.GOAL_NOTE)


@dataclass(frozen=True, slots=True)
class SheetHeading:
    """A heading of the sheet, with the hints below it."""

    label: SheetLabel
    said: str
    """The label in the sheet's own words."""
    number: int
    """From 1, among those of the label, asked or not: a sheet is known by it afterwards too."""
    text: str
    """The question's, the goal's or the theme's."""
    id: str = ""
    """The question's or the followed goal's; empty for a theme, which has no answer."""
    hints: tuple[Item, ...] = ()
    is_asked: bool = True
    """It stands in a sheet written now; another was written when more or less was asked."""

    def __repr__(self) -> str:
        return f"<SheetHeading {self.label.name} {self.number}>"

    @property
    def words(self) -> str:
        """The text as it stands in the heading, in Markdown."""
        return escape.heading(self.text)

    @property
    def level(self) -> int:
        return 2 if self.label is SheetLabel.THEME else 3

    @property
    def title(self) -> str:
        """»Spørgsmål 3: Hvordan lærer du bedst?«."""
        return f"{self.said} {self.number}: {self.words}"


def outline(session: "Session", preparer: Preparer = Preparer.EMPLOYEE) -> tuple[SheetHeading, ...]:
    """All headings that such a sheet of the session can have."""
    followed = session.follow_up.goals if session.follow_up else ()
    with speaking(session.bank.speech):
        goals = (_goal_part(number, goal, preparer) for number, goal in enumerate(followed, 1))
        return (*goals, *_theme_parts(session, preparer))


def _heading(
    label: SheetLabel, number: int, text: str, part_id: str = "", hints: tuple[Item, ...] = ()
) -> SheetHeading:
    text = text if escape.heading(text) else _("uden ord")
    return SheetHeading(label, _(label.value), number, text, part_id, hints)


def _theme_parts(session: "Session", preparer: Preparer) -> Iterator[SheetHeading]:
    themes = [theme for theme in session.bank.themes if theme.form not in _LATER]
    asked = {q.id for q in session.asked.questions if _is_asked(q, preparer)}
    label = SheetLabel.QUESTION
    if preparer is Preparer.LEADER:
        label = SheetLabel.QUESTION_NOTE
    count = 0
    for number, theme in enumerate(themes, 1):
        some = any(question.id in asked for question in theme.questions)
        head = _heading(SheetLabel.THEME, number, theme.title)
        yield replace(head, is_asked=some or not theme.questions)
        for question in theme.questions:
            count += 1
            head = _heading(label, count, question.text, question.id, _hints(question))
            yield replace(head, is_asked=question.id in asked)


def _is_asked(question: "Question", preparer: Preparer) -> bool:
    """A leader may note something at any; the others are not asked what the leader answers."""
    return preparer is Preparer.LEADER or question.answered_by is not Answerer.LEADER


def _goal_part(number: int, followed: "FollowedGoal", preparer: Preparer) -> SheetHeading:
    goal, hints = followed.goal, []
    if quote(goal.aim, AIM_WIDTH) != one_line(goal.aim):
        hints.append(Item(goal.aim, key=_("Målet")))
    hints += [Item(action.text, key=_("Aftalt")) for action in goal.actions if action.text.strip()]
    if when := goal.timeline.danish:
        hints.append(Item(when, key=_("Tidsplan")))
    words = _("Hvad er der kommet ud af det? Skal målet føres videre?")
    hints.append(Item(words, key=_("Tænk over")))
    aim = quote(goal.aim, AIM_WIDTH)
    label = SheetLabel.GOAL_NOTE if preparer is Preparer.LEADER else SheetLabel.GOAL
    return _heading(label, number, aim, followed.id, tuple(hints))


def _hints(question: "Question") -> tuple[Item, ...]:
    """How it is answered where that is not in free words, and what to think of."""
    found = []
    options = " · ".join(map(question.said, question.options))
    match question.answer:
        case AnswerKind.SCALE:
            found.append(Item(_scale(question), key=_("Skala")))
        case AnswerKind.CHOICE | AnswerKind.YES_NO:
            found.append(Item(options, key=_("Vælg én")))
        case AnswerKind.CHOICES:
            found.append(Item(options, key=_("Vælg gerne flere")))
        case AnswerKind.DATE:
            found.append(Item(_("en dato, fx 15.3.2027"), key=_("Svar med")))
        case AnswerKind.TABLE:
            found.append(Item(" · ".join(question.columns), key=_("Skriv en linje for hver")))
        case AnswerKind.COMPETENCES:
            found.append(Item(_("kompetencer, de vigtigste først"), key=_("Svar med")))
        case AnswerKind.TEXT:
            pass
    if question.follow_ups:
        found.append(Item(" ".join(question.follow_ups), key=_("Tænk over")))
    return tuple(found)


def _scale(question: "Question") -> str:
    """»fra 1 (skidt) til 5 (godt)«, or »1 = ny i det · 2 = kan selv« where each step says it."""
    named = dict(question.named_steps)
    if question.steps:
        ends = dict.fromkeys(question.scale or (), "")
        each = {step: f"{step} = {words}" for step, words in named.items()}
        return " · ".join(each.get(step, str(step)) for step in sorted(ends | named))
    low, high = (
        f"{step} ({named[step]})" if step in named else str(step)
        for step in question.scale or (1, 5)
    )
    return _("fra {low} til {high}").format(low=low, high=high)
