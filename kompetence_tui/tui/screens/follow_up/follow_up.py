"""Opfølgning: the goals of the last plan, what was agreed on each, and what came of it."""

from collections.abc import Iterable
from functools import partial

from textual.containers import VerticalScroll
from textual.events import DescendantFocus
from textual.widget import Widget

from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, FollowUp, Verdict
from kompetence_tui.domain.follow_up.following import carried_copy, judged
from kompetence_tui.domain.follow_up.on_track import is_on_track, unsaid, with_on_track
from kompetence_tui.domain.follow_up.taking_up import let_go
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.follow_up.agreed_facts import agreed_facts
from kompetence_tui.tui.screens.follow_up.outcome_form import OutcomeForm
from kompetence_tui.tui.talk.list_form import ListForm
from kompetence_tui.tui.widgets.facts import Facts
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column

_ROOM_FOR_UNJUDGED = 46
"""Cells of a row with room to say that a goal is not judged; the line below counts those."""


class FollowUpScreen(ListForm):
    """The goals above, what was agreed on the marked one below them, the fields last."""

    ROOM = Room.FOLLOW_UP

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="followed-list", enter_selects=False)
        yield Rule()
        yield Facts(id="agreed")
        yield Rule()
        with VerticalScroll(id="outcome", can_focus=False):
            yield OutcomeForm(id="outcome-form")

    async def arrive(self) -> None:
        await super().arrive()
        goals = unsaid(self.talk.session) or self.follow_up.goals
        await self.show_first(next((goal.id for goal in goals), ""))
        self.call_after_refresh(self.rest)

    @property
    def heading(self) -> str:
        return _("Opfølgning · {who}").format(who=self.whose)

    @property
    def follow_up(self) -> FollowUp:
        """What was taken up; the screen is not offered without it."""
        session = self.talk.session
        empty = FollowUp(session="", kind=session.kind, date=session.date)
        return session.follow_up or empty

    @property
    def form(self) -> OutcomeForm:
        return self.query_one(OutcomeForm)

    @property
    def marked(self) -> object:
        return self.showing

    def collect(self, session: Session) -> Session:
        follow_up = session.follow_up
        followed = follow_up.followed(self.showing) if follow_up else None
        if follow_up is None or followed is None or self.talk.read_only:
            return session
        filled = self.form.filled(followed)
        if filled is followed:
            return session
        return session.with_(follow_up=follow_up.with_followed(filled))

    def part(self, session: Session) -> object:
        return session.follow_up, session.progress

    # The list and what stands below it.

    @property
    def most_rows(self) -> int:
        return 4 if self.size.height > 20 else 2

    def rows(self) -> list[Row]:
        return [
            Row(goal.id, partial(_goal_row, number, goal, is_on_track(self.talk.session, goal.id)))
            for number, goal in enumerate(self.follow_up.goals, 1)
        ]

    def order(self) -> list[str]:
        return [goal.id for goal in self.follow_up.goals]

    async def fill(self, item_id: str) -> None:
        followed = self.follow_up.followed(item_id)
        self.form.forget()
        if followed is not None:
            self.query_one(Facts).show(agreed_facts(self.talk.session, followed))
            self.form.show(
                followed,
                on_track=is_on_track(self.talk.session, item_id),
                read_only=self.talk.read_only,
            )

    def focus_form(self) -> None:
        self.set_focus(self.form.verdicts)

    def ask_for_missing(self) -> None:
        self.form.ask_for_missing()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        self.call_after_refresh(self._show_all_of_current)

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_all_of_current)

    def _show_all_of_current(self) -> None:
        if self.focused and self.focused in self.form.walk_children():
            self.focused.scroll_visible(animate=False, immediate=True)

    @property
    def resting_words(self) -> str:
        more = _("Tab og pil ned viser resten")
        parts = [more] if self.query_one(Facts).max_scroll_y > 0 else []
        if not self.talk.read_only:
            left = len(unsaid(self.talk.session))
            words = plural("{n} mål er ikke vurderet", "{n} mål er ikke vurderet", left)
            parts = [*([words] if left else []), *parts, _("Esc går videre")]
        return " · ".join(parts)

    def rest(self) -> None:
        trouble = self.talk.failure or self.talk.locked_by
        self.say(trouble or self.resting_words, alarm=bool(trouble))

    # What the keys do.

    def on_picker_changed(self) -> None:
        """Set the verdict at once, and say what that does to the new plan."""
        session, said = self.talk.session, self.form.is_on_track
        followed = session.follow_up.followed(self.showing) if session.follow_up else None
        if followed is None or self.talk.read_only:
            return
        changed = judged(session, followed.id, self.form.verdict)
        changed = with_on_track(changed, followed.id, self.services.today, is_so=said)
        if changed == session:
            return
        self.talk.change(changed)
        words = _judged_words(followed, session, changed)
        if not self.talk.failure:
            self.tell(words or self.resting_words)

    async def action_progress(self) -> None:
        await self.open(Room.PROGRESS, goal=self.showing)

    async def action_let_go_follow_up(self) -> None:
        """Let go of the last plan, after a yes: it is another person's of the same name."""

        async def answered(yes: bool | None) -> None:
            if yes:
                await self._let_go_of_it()

        await self.go_to(
            Ask(
                _("Hører den sidste plan ikke til her?"),
                _(
                    "Målene fra den bliver taget ud af samtalen, og det, der er skrevet om dem "
                    "her, slettes. Den anden samtale bliver, som den er."
                ),
                yes=_("Ja, tag dem ud"),
                no=_("Nej, behold dem"),
            ),
            answered,
        )

    async def _let_go_of_it(self) -> None:
        self.form.forget()
        with self.talk.deleting():
            is_saved = await self.talk.try_change(let_go(self.talk.session))
        if is_saved:
            self.dismiss(None)
        else:
            self.say(self.talk.failure, alarm=True)

    def action_back(self) -> None:
        self.dismiss(None)


def _goal_row(number: int, goal: FollowedGoal, on_track: bool, width: int) -> list[Span]:
    unjudged = _("ikke vurderet") if width >= _ROOM_FOR_UNJUDGED else ""
    words = _("på sporet") if on_track else unjudged
    words = goal.verdict.value if goal.verdict else words
    wide = min(len(words), width // 2)
    return [
        (f"{number}  ", "muted"),
        column(goal.goal.aim or _("(uden tekst)"), width - 4 - wide, "strong"),
        (" ", ""),
        column(words, wide, "" if goal.verdict or on_track else "muted"),
    ]


def _judged_words(followed: FollowedGoal, before: Session, after: Session) -> str:
    """What a verdict did to the new plan, in a sentence; empty when nothing."""
    was, now = carried_copy(before, followed), carried_copy(after, followed)
    follow_up = after.follow_up
    found = follow_up.followed(followed.id) if follow_up else None
    verdict = found.verdict if found else None
    if verdict is Verdict.CARRIED and now is not None:
        number = [goal.id for goal in after.plan.goals].index(now.id) + 1
        if was:
            return _("Målet står allerede i planen som mål {n}.").format(n=number)
        words = _("Målet er lagt i den nye plan som mål {n}.").format(n=number)
        left = len(followed.goal.actions) - len(now.actions)
        return f"{words} {_('Det, der er gjort, er ikke taget med.')}" if left else words
    if was is not None and now is None:
        return _("Målet er taget ud af den nye plan igen.")
    if followed.verdict is Verdict.CARRIED and now is not None:
        return _("Målet er ændret i den nye plan og bliver stående dér.")
    if verdict is None and is_on_track(after, followed.id):
        return _("»På sporet« er noteret i dag. Målet er ikke vurderet og gælder fortsat.")
    return ""
