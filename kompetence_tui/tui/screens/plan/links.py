"""Rød tråd in the plan: what a goal builds on; and the way to more of a goal or an action."""

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.direction.opspil import linkable, offered_to
from kompetence_tui.domain.plan.goal_words import carried_words, depth_words
from kompetence_tui.domain.plan.hints import hints
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.plan.choose_link import ChooseLink
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.widgets.goal_sheet import GoalSheet
from kompetence_tui.tui.widgets.lines import NoteLine

_WORDS, _SHORT = 200, 50


class PlanLinks(TalkScreen[None]):
    """What the plan screen does to the marked goal's link, and the way one key deeper."""

    _rested = ""
    """What stood on the note line at rest when another screen was shown on top."""

    @property
    def form(self) -> GoalSheet:
        return self.query_one("#goal-form", GoalSheet)

    @property
    def goal(self) -> Goal | None:
        """The goal whose form is shown."""
        raise NotImplementedError

    def link_words(self, session: Session, goal: Goal) -> str:
        """What the goal builds on, or that it builds on nothing yet."""
        if link := goal.builds_on:
            words = quote(link.words, _WORDS)
            return _("Bygger på {what}").format(what=named_link(link, session, words))
        if goal.serves:
            return _("Tjener arbejdspladsens mål: {what}").format(what=goal.serves)
        if offered_to(session) and not self.talk.read_only:
            words = _("Ikke koblet til arbejdspladsens mål · {key} kobler")
            return words.format(key=self.key_of("link_goal"))
        return ""

    def depth_words(self, goal: Goal) -> str:
        """What is said of the goal besides the five fields, and what it carries on."""
        more = "\n".join(filter(None, (*_promises(goal), depth_words(goal))))
        if not self.talk.read_only:
            key = _("{key}: mere om målet").format(key=self.key_of("more"))
            more = _("{words} · {key}").format(words=more, key=key) if more else key
        return "\n".join(filter(None, (carried_words(goal), more)))

    @property
    def resting_words(self) -> str:
        """How one writes in the plan, and how many hints there are to it and where they stand."""
        if self.talk.read_only:
            return ""
        how = (
            _("Skriv løs, eller Enter for at rette") if self.goal and not self.form.is_open else ""
        )
        found = hints(self.talk.kept, self.services.today)
        if not found:
            return how
        words = plural("{n} råd til planen", "{n} råd til planen", len(found))
        advice = _("{hints}: {key}").format(hints=words, key=self.key_of("close_session"))
        both = " · ".join(filter(None, (how, advice)))
        return both if len(both) < self.size.width - 1 else advice

    # What the keys do.

    async def action_link_goal(self) -> None:
        """Link to the one thing there is, or away from it again; among several, ask which."""
        goal = self.goal
        if goal is None:
            return
        links = linkable(self.talk.kept, goal)
        if len(links) == 1:
            self._link(goal.id, None if goal.builds_on else links[0])
        else:
            await self._choose(goal, links)

    async def _choose(self, goal: Goal, links: tuple[Link, ...]) -> None:
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
            what = named_link(link, self.talk.kept, quote(link.words, _SHORT))
            self.say(_("Målet bygger nu på {what}").format(what=what))

    async def action_more(self) -> None:
        """One key deeper: the action that has the keys, or else the marked goal."""
        action_id = self.form.action_id
        self.talk.flush()
        goal = self.talk.kept.plan.goal(self.goal.id) if self.goal else None
        if goal is None:
            return
        if goal.action(action_id):
            await self.open(Room.ACTION_MORE, goal_id=goal.id, action_id=action_id)
        else:
            await self.open(Room.GOAL_MORE, goal_id=goal.id)

    def on_screen_suspend(self) -> None:
        # The base's own handler runs too.
        self._rested = self.resting_words

    async def refill(self) -> None:
        await super().refill()
        if self.query_one(NoteLine).words == self._rested:
            self.rest()


def _promises(goal: Goal) -> tuple[str, str]:
    """What the leader sees to and what the employee does, as sentences; empty where not said."""
    leader, employee = goal.leader_ensures.strip(), goal.employee_does.strip()
    return (
        _("Lederen sikrer: {what}").format(what=leader) if leader else "",
        _("Medarbejderen gør: {what}").format(what=employee) if employee else "",
    )


def named_link(link: Link, session: Session, words: str) -> str:
    """»GRUS 8.10.2026: …«, or an indsatsområde of the talk itself."""
    if link.session == session.id:
        return _("indsatsområdet »{words}«").format(words=words)
    return _("{source}: »{words}«").format(source=link.source, words=words)
