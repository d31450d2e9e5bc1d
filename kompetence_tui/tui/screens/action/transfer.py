"""Før, under og efter: the points that bring what is learnt into use, and the talk after."""

from collections.abc import Iterable, Iterator

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.follow_up.progress import AFTER
from kompetence_tui.domain.plan.action import Action, Transfer, TransferPoint, TransferStage
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.plan.transfer import (
    is_before_missed,
    is_done,
    is_talked_over,
    ready_follow_up,
    ticked,
    unticked,
)
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.action.of_action import OfAction
from kompetence_tui.tui.screens.action.words import before_words, helps
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.date_input import DateInput
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.point_row import PointRow, Tick

_HINTS = {
    TransferPoint.MOTIVATION: _("hvad lysten til at lære det kommer af"),
    TransferPoint.RELEVANCE: _("hvilke opgaver det skal bruges til"),
    TransferPoint.GOALS: _("hvad der skal kunne bagefter"),
    TransferPoint.EXAMPLES: _("egne opgaver at tage med og øve på"),
    TransferPoint.HOW_AND_WHY: _("både måden at gøre det på og grunden til den"),
    TransferPoint.TRYING: _("hvor og hvornår det prøves første gang"),
    TransferPoint.SPARRING: _("hvem man taler med undervejs"),
    TransferPoint.CLIMATE: _("tid, ro og plads til at fejle"),
}
"""What each point asks for, where nothing is agreed on yet."""

_FIELDS = (FormField("follow_up", "#follow-up"),)
"""Of the rest no table can be made: the lines are one mapping, and the ticks are of the log."""


class TransferScreen(OfAction):
    """Eight lines with a tick each. The ticks can be set once the talk is closed, too."""

    ROOM = Room.TRANSFER

    def body(self) -> Iterable[Widget]:
        yield Rule()
        with VerticalScroll(id="transfer-form", can_focus=False):
            yield Static(id="action-words")
            for stage in TransferStage:
                name = stage.value.capitalize()
                yield Static(plain(name, "bold"), id=_id(stage), classes="stage")
                yield Static(id=f"{_id(stage)}-method", classes="stage-method")
                for point in stage.points:
                    yield PointRow(point.value.capitalize(), id=_id(point))
            after = DateInput(When(), self.services.today, id="follow-up")
            yield field_row(_("Tal om det igen"), after, Tick(_("holdt")))

    async def arrive(self) -> None:
        await super().arrive()
        self.set_focus(self._first_field)

    @property
    def _first_field(self) -> Widget:
        rows = list(self.query(PointRow))
        return rows[0].line if not rows[0].line.disabled else rows[0].tick

    @property
    def heading(self) -> str:
        return _("Før, under og efter · {who}").format(who=self.whose)

    @property
    def resting_words(self) -> str:
        return _("Mellemrum sætter kryds ved det, der er gjort.") if self._may_tick else ""

    @property
    def _may_tick(self) -> bool:
        return not self.talk.locked_by

    @property
    def writes_late(self) -> bool:
        return self._may_tick

    def collect(self, session: Session) -> Session:
        session = super().collect(session)
        found = self.in_plan(session)
        if found is None or found[1].transfer is None or not (self._is_filled and self._may_tick):
            return session
        today = self.services.today
        for point, tick in self._ticks():
            if tick.is_set:
                session = ticked(session, self.goal_id, self.action_id, point, today)
            else:
                session = unticked(session, self.goal_id, self.action_id, point)
        return session

    def written(self, action: Action) -> Action:
        transfer = action.transfer
        if transfer is None:
            return action
        for point in TransferPoint:
            transfer = transfer.with_agreed(point, self._row(point).line.value)
        return action.with_(transfer=filled(self, _FIELDS, transfer))

    def part(self, session: Session) -> object:
        return super().part(session), session.progress

    def show_action(self, goal: Goal, action: Action) -> None:
        session, transfer = self.talk.session, action.transfer or Transfer()
        for point in TransferPoint:
            line = self._row(point).line
            line.put(transfer.agreed.get(point, ""))
            line.disabled = self.talk.read_only
            line.placeholder = "" if self.talk.read_only else _HINTS[point]
        show(self, _FIELDS, transfer, read_only=self.talk.read_only)
        done = {p.value: is_done(session, goal.id, action.id, p) for p in TransferPoint}
        done[AFTER] = is_talked_over(session, goal.id, action.id)
        for name, tick in self._ticks():
            tick.put(done=done[name])
            tick.read_only = not self._may_tick

    def explain(self, session: Session) -> None:
        found = self.in_plan(session)
        if found is None:
            return
        self._explain_methods(found[1])
        today = self.services.today
        style = "$needs-you" if is_before_missed(session, *found, today) else "$muted"
        name = TransferStage.BEFORE.value.capitalize()
        words = before_words(session, *found)
        gap = "  " if words else ""
        head = self.query_one(f"#{_id(TransferStage.BEFORE)}", Static)
        head.update(joined((name, "bold"), gap, (words, style)))
        ready = ready_follow_up(found[1])
        asked = "" if ready.is_empty else _("fx {date}").format(date=ready.danish)
        if not self.talk.read_only:
            self.query_one("#follow-up", DateInput).explain(asked)

    def _explain_methods(self, action: Action) -> None:
        """What the files say of the chosen methods, at the stage it is for; named if several."""
        ids = {method.id for method in action.methods}
        chosen = [method for method in self.services.banks.methods() if method.id in ids]
        for stage in TransferStage:
            points = [(method.name, point) for method in chosen for point in helps(method, stage)]
            lines = [f"{name}: {point}" if len(chosen) > 1 else point for name, point in points]
            words = self.query_one(f"#{_id(stage)}-method", Static)
            words.update(plain("\n".join(lines), "$muted"))
            words.display = bool(lines)

    def _row(self, point: TransferPoint) -> PointRow:
        return self.query_one(f"#{_id(point)}", PointRow)

    def _ticks(self) -> Iterator[tuple[str, Tick]]:
        """What the log calls each point, and its tick."""
        for point in TransferPoint:
            yield point.value, self._row(point).tick
        yield AFTER, self.query(Tick).last()

    # What the keys do.

    async def action_drop_transfer(self) -> None:
        """Take før, under and efter away; ask first where something was written."""
        session = self.talk.session
        found = self.in_plan(session)
        if found is None or found[1].transfer is None:
            return
        if not (found[1].transfer.agreed or any(tick.is_set for _point, tick in self._ticks())):
            self._drop()
            return

        def answered(is_sure: bool | None) -> None:
            if is_sure:
                self._drop()

        question = _("Fjern det, der står om før, under og efter?")
        detail = quote(found[1].text, 50)
        await self.go_to(Ask(question, detail, yes=_("Ja, fjern"), no=_("Nej, behold")), answered)

    def _drop(self) -> None:
        session = self.talk.session
        found = self.in_plan(session)
        if found is None or self.talk.read_only:
            return
        self._is_filled = False
        for point, _tick in self._ticks():
            session = unticked(session, self.goal_id, self.action_id, point)
        self.talk.change(self.with_action(session, found[1].with_(transfer=None)))
        self.dismiss(None)


def _id(part: TransferStage | TransferPoint) -> str:
    """What its row is called on the screen."""
    return f"{'stage' if isinstance(part, TransferStage) else 'point'}-{part.name.lower()}"
