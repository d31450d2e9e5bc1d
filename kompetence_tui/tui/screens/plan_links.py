"""Rød tråd in the plan: what a goal builds on, and who is told of an action."""

from functools import partial

from textual.widget import Widget

from kompetence_tui.domain.link import Link
from kompetence_tui.domain.opspil import offered_to
from kompetence_tui.domain.plan import Goal
from kompetence_tui.domain.session import Session
from kompetence_tui.domain.text import quote
from kompetence_tui.i18n import _
from kompetence_tui.tui.screens.talk import TalkScreen
from kompetence_tui.tui.widgets.action_lines import ActionLine
from kompetence_tui.tui.widgets.goal_form import GoalForm

_WORDS, _SHORT = 200, 50


class PlanLinks(TalkScreen[None]):
    """What the plan screen does to the marked goal's link, and to an action's »fortalt til«."""

    @property
    def form(self) -> GoalForm:
        return self.query_one("#goal-form", GoalForm)

    @property
    def goal(self) -> Goal | None:
        """The goal whose form is shown."""
        raise NotImplementedError

    def linkable(self, goal: Goal | None) -> tuple[Link, ...]:
        """What the goal can build on, and what it builds on now though that is gone."""
        offered = offered_to(self.talk.kept)
        now = goal.builds_on if goal else None
        if now is None or any(now.is_same(link) for link in offered):
            return offered
        return (*offered, now)

    def link_words(self, session: Session, goal: Goal) -> str:
        """What the goal builds on, or that it builds on nothing yet (N1)."""
        if link := goal.builds_on:
            words = quote(link.words, _WORDS)
            return _("Bygger på {what}").format(what=_named(link, session, words))
        if offered_to(session) and not self.talk.read_only:
            words = _("Ikke koblet til arbejdspladsens mål · {key} kobler")
            return words.format(key=self.key_of("link_goal"))
        return ""

    # What the keys do.

    async def action_link_goal(self) -> None:
        """Link to the one thing there is, or away from it again; among several, ask which."""
        goal = self.goal
        if goal is None:
            return
        links = self.linkable(goal)
        if len(links) == 1:
            self._link(goal.id, None if goal.builds_on else links[0])
        else:
            await self._choose(goal, links)

    async def _choose(self, goal: Goal, links: tuple[Link, ...]) -> None:
        from kompetence_tui.tui.screens.direction.choose_link import ChooseLink

        def chosen(row_id: str | None) -> None:
            if row_id is not None:
                self._link(goal.id, None if row_id == ChooseLink.NOTHING else links[int(row_id)])

        await self.go_to(ChooseLink(self.talk.session, links, goal.builds_on), chosen)

    def _link(self, goal_id: str, link: Link | None) -> None:
        goal = self.goal
        if goal is None or goal.id != goal_id or self.talk.read_only:
            return
        linked = goal.with_(builds_on=link)
        self.form.relate(link, self.link_words(self.talk.kept, linked))
        self.talk.flush()
        if link is None:
            self.say(_("Målet er ikke koblet længere."))
        else:
            what = _named(link, self.talk.kept, quote(link.words, _SHORT))
            self.say(_("Målet bygger nu på {what}").format(what=what))

    async def action_action_more(self) -> None:
        """Ask who in the team is told of the action that has the keys (N18)."""
        from kompetence_tui.tui.screens.ask_line import AskLine

        line = _action_with(self.focused)
        if line is None or line.action.is_empty:
            self.say(_("Stil dig i en handling først."))
            return
        question = _("Hvem i teamet får det at vide, så de kan hjælpe til?")
        names = self.talk.session.names()
        await self.go_to(AskLine(question, line.told, choices=names), partial(self._tell, line))

    def _tell(self, line: ActionLine, whom: str | None) -> None:
        if whom is not None and line.is_attached and not self.talk.read_only:
            line.tell(whom)
            self.talk.flush()


def _action_with(widget: Widget | None) -> ActionLine | None:
    above = widget.ancestors_with_self if widget else ()
    return next((node for node in above if isinstance(node, ActionLine)), None)


def _named(link: Link, session: Session, words: str) -> str:
    """»GRUS 8.10.2026: …«, or an indsatsområde of the talk itself."""
    if link.session == session.id:
        return _("indsatsområdet »{words}«").format(words=words)
    return _("{source}: »{words}«").format(source=link.source, words=words)
