"""What the screens about one action share: its words at the top, and its way into the session."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.events import DescendantFocus
from textual.widgets import Static

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.line_input import LineInput

_AIM = 60


class OfAction(TalkScreen[None]):
    """Subclasses have a ``#action-words`` in their body, and say what they write and show."""

    AUTO_FOCUS: ClassVar[str | None] = None
    IN_FULL: ClassVar[bool] = False
    """Whether the top says who, when and for which goal, too."""

    FIELDS: ClassVar[Sequence[FormField]] = ()
    """The fields that hold something of the action itself."""

    _is_filled = False
    """Until then the fields hold nothing of the action."""

    def __init__(self, services: Services, talk: Autosave, goal_id: str, action_id: str) -> None:
        super().__init__(services, talk)
        self.goal_id, self.action_id = goal_id, action_id

    # What subclasses say.

    def written(self, action: Action) -> Action:
        """The action with what stands in the fields."""
        return filled(self, self.FIELDS, action)

    def show_action(self, goal: Goal, action: Action) -> None:
        """Fill the fields."""
        show(self, self.FIELDS, action, read_only=self.talk.read_only)

    def explain(self, session: Session) -> None:
        """Say anew, beside the fields, what follows from what stands in them."""

    # What they share.

    async def arrive(self) -> None:
        await super().arrive()
        await self.show_fields()

    def in_plan(self, session: Session) -> tuple[Goal, Action] | None:
        """The action and its goal, as they stand in the plan."""
        goal = session.plan.goal(self.goal_id)
        action = goal.action(self.action_id) if goal else None
        return (goal, action) if goal and action else None

    @property
    def marked(self) -> object:
        found = self.in_plan(self.talk.kept)
        return found[1] if found else None

    def with_action(self, session: Session, changed: Action) -> Session:
        """The session with the action as it is now."""
        found = self.in_plan(session)
        if found is None or changed == found[1]:
            return session
        goal = found[0].with_action(changed)
        return session.with_(plan=session.plan.with_goal(goal))

    def collect(self, session: Session) -> Session:
        found = self.in_plan(session)
        if found is None or self.talk.read_only or not self._is_filled:
            return session
        return self.with_action(session, self.written(found[1]))

    def part(self, session: Session) -> object:
        return self.in_plan(session)

    async def show_fields(self) -> None:
        found = self.in_plan(self.talk.session)
        if found is None:
            return
        async with self.filling:
            self._is_filled = False
            self.show_action(*found)
            self._is_filled = True
        self.explain(self.talk.session)
        self.rest()

    def show_session(self) -> None:
        session = self.talk.kept
        if found := self.in_plan(session):
            number = session.plan.goals.index(found[0]) + 1
            more = _more(number, *found) if self.IN_FULL else ()
            text = found[1].text or _("(uden tekst)")
            self.query_one("#action-words", Static).update(joined((text, "bold"), *more))
            if self._is_filled:
                self.explain(session)

    def show_status(self) -> None:
        super().show_status()
        self.show_session()

    def on_descendant_blur(self) -> None:
        self.talk.flush()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The note line shows what is too long for the field it stands in."""
        line = event.widget
        if not isinstance(line, LineInput) or self.talk.failure or self.has_just_told:
            return
        words = line.value or str(line.placeholder)
        if len(words) >= line.content_size.width:
            self.say(words)
        else:
            self.rest()

    def typed(self) -> None:
        super().typed()
        if self._is_filled:
            self.explain(self.talk.session)

    @property
    def resting_words(self) -> str:
        """What the note line says when there is nothing to tell."""
        return ""

    def rest(self) -> None:
        trouble = self.talk.failure or self.talk.locked_by
        self.say(trouble or self.resting_words, alarm=bool(trouble))

    def action_back(self) -> None:
        self.dismiss(None)


def _more(number: int, goal: Goal, action: Action) -> Iterator[tuple[str, str]]:
    """Who and when, and the goal it serves, each on a line of its own."""
    parts = (action.responsible, action.timeline.danish)
    aim = quote(goal.aim, _AIM)
    serves = _("mål {n}: {aim}").format(n=number, aim=aim) if aim else ""
    for words in (" · ".join(filter(None, parts)), serves):
        if words:
            yield f"\n{words}", "$muted"
