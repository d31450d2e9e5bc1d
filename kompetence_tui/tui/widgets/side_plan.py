"""The plan beside the talk on a wide screen, growing as the talk goes."""

from collections.abc import Iterator

from textual.widgets import Static

from kompetence_tui.domain.plan.plan import Goal, Plan
from kompetence_tui.domain.rules import FIELDS, fields_filled
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.text import Styled, cut, folded, joined

_AIM_LINES = 2
"""Lines of a goal's words where not all of the plan has room."""


class SidePlan(Static):
    """Each goal with its actions, its dates, and how far it has come; nothing of it is asked."""

    _plan: Plan | None = None
    _key = ""

    def show(self, plan: Plan, key: str) -> None:
        """Show the plan as it stands; ``key`` begins a goal. It costs nothing when all is known."""
        if (plan, key) != (self._plan, self._key):
            self._plan, self._key = plan, key
            self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        width, height = self.content_size
        if self._plan is None or not width:
            return
        lines = [(_("Udviklingsplan"), "bold"), ("", "")]
        if self._plan.goals:
            lines += plan_lines(self._plan.goals, width, height - len(lines))
        else:
            words = _("Ingen mål endnu. {key} begynder et mål med det, der står her.")
            lines += _in_at(0, words.format(key=self._key), width, "$muted")
        self.update(joined(*((f"{text}\n", style) for text, style in lines)))


def plan_lines(goals: tuple[Goal, ...], width: int, height: int) -> list[Styled]:
    """The goals in full where they have room; else in brief, and then the newest of them."""
    full = [line for goal in _numbered(goals, width, brief=False) for line in goal]
    if len(full) <= height:
        return full
    shown = list(_numbered(goals, width, brief=True))
    left_out = 0
    while len(shown) > 1 and sum(map(len, shown)) + bool(left_out) * 2 > height:
        shown, left_out = shown[1:], left_out + 1
    before = plural("{n} mål før", "{n} mål før", left_out)
    lines = [(before, "$muted"), ("", "")] if left_out else []
    return [*lines, *(line for goal in shown for line in goal)]


def _numbered(goals: tuple[Goal, ...], width: int, *, brief: bool) -> Iterator[list[Styled]]:
    for number, goal in enumerate(goals, 1):
        yield [*_goal_lines(number, goal, width, brief=brief), ("", "")]


def _goal_lines(number: int, goal: Goal, width: int, *, brief: bool) -> Iterator[Styled]:
    lead = f"{number}  "
    aim = list(_in_at(len(lead), goal.aim or _("(uden tekst)"), width, "bold"))
    if brief and len(aim) > _AIM_LINES:
        last, style = aim[_AIM_LINES - 1]
        aim = [*aim[: _AIM_LINES - 1], (cut(f"{last} …", width), style)]
    yield lead + aim[0][0][len(lead) :], "bold"
    yield from aim[1:]
    texts = [action.text for action in goal.actions if action.text]
    for text in [] if brief else texts:
        yield from _in_at(len(lead), text, width, "")
    filled = fields_filled(goal)
    count = _("{n} af {all} felter").format(n=filled, all=FIELDS)
    state = [_("færdigt") if filled == FIELDS else count]
    if brief and texts:
        state.insert(0, plural("{n} handling", "{n} handlinger", len(texts)))
    for words in (goal.timeline.danish, " · ".join(state)):
        if words:
            yield from _in_at(len(lead), words, width, "$muted")


def _in_at(margin: int, text: str, width: int, style: str) -> Iterator[Styled]:
    """The text in lines that begin so far in."""
    for line in folded(text, width - margin):
        yield " " * margin + line, style
