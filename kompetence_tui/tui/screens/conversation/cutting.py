"""Tid: all questions with a tick at those that are asked, and what they take together."""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from functools import partial

from rich.cells import cell_len
from textual.widget import Widget

from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.cutting import (
    is_fixed,
    is_last,
    minutes_asked,
    minutes_in,
    minutes_in_all,
    minutes_of,
    proposed,
    to_choose,
    turned,
    why_kept,
)
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.dialogs.ask_line import AskLine
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.widgets.lines import PlaceLine, Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column

_TICK = 4
"""Cells of a row before its question."""
_ROOM_FOR_WHY = 64
"""Cells of a row with room for why its question is proposed to stay."""
_AROUND = 4


class CuttingScreen(TalkScreen[None]):
    """What is ticked is saved as it is; ``go`` is called once the talk is shown again."""

    ROOM = Room.CUTTING
    AUTO_FOCUS = "#cutting-list"

    def __init__(
        self,
        services: Services,
        talk: Autosave,
        go: Callable[[], Awaitable[None]],
        minutes: int | None = None,
    ) -> None:
        """``minutes`` is the time there is, where that was said."""
        super().__init__(services, talk)
        self._go, self._minutes = go, minutes

    def body(self) -> Iterable[Widget]:
        yield PlaceLine(id="place-line")
        yield Rule()
        yield RowList(id="cutting-list", enter_selects=False)

    @property
    def heading(self) -> str:
        return _("Tid · {talk}").format(talk=super().heading)

    @property
    def _list(self) -> RowList:
        return self.query_one("#cutting-list", RowList)

    @property
    def marked(self) -> object:
        return next((rows.marked_id for rows in self.query(RowList)), "")

    def facts(self) -> frozenset[Fact]:
        return super().facts() | (set() if self.talk.kept.is_started else {Fact.AHEAD})

    def show_session(self) -> None:
        session = self.talk.kept
        asked = sum(1 for _question in session.asked.questions)
        number = sum(len(questions) for _theme, questions in to_choose(session))
        place = self.query_one("#place-line", PlaceLine)
        place.left = _("{n} af {all} spørgsmål").format(n=asked, all=number)
        words = _("cirka {n} af {all} min").format(
            n=minutes_asked(session), all=minutes_in_all(session)
        )
        has = _(" · I har {n}").format(n=self._minutes) if self._minutes else ""
        place.right = f"{words}{has}"
        self._list.show(list(_rows(session)))
        self.rest()
        self.refresh_keys()

    def rest(self) -> None:
        """The marked question where its row cuts it; else whether it fits in the time there is."""
        if self.talk.locked_by:
            self.say(self.talk.locked_by, alarm=True)
            return
        session = self.talk.kept
        found = _marked(session, str(self.marked))
        width = self._list.scrollable_content_region.width - _AROUND
        if found and width > 0 and cell_len(found[1].text) > _room(session, *found, width):
            self.say(found[1].text)
            return
        over = minutes_asked(session) - (self._minutes or minutes_in_all(session))
        if over > 0:
            words = _("Det er {n} min mere, end I har. Resten bør blive, men I vælger selv.")
            self.say(words.format(n=over), alarm=True)
        else:
            self.say(_("Et spørgsmål uden kryds er udeladt. Det kan tages op igen når som helst."))

    def on_resize(self) -> None:
        self.call_after_refresh(self.rest)

    def on_row_list_marked(self) -> None:
        self.rest()
        self.refresh_keys()

    # What the keys do.

    def action_tick(self) -> None:
        session = self.talk.session
        found = _marked(session, str(self.marked))
        if found is None:
            return
        theme, question = found
        if is_fixed(session, theme, question):
            words = _("Spørgsmålet er {why} og bliver stående.")
            self.say_why_not(words.format(why=why_kept(session, theme, question)))
        elif is_last(session, question):
            self.say_why_not(_("Det er det sidste spørgsmål: en samtale skal have ét."))
        else:
            self._put(turned(session, question).left_out)

    def action_take_all(self) -> None:
        self._put(())

    async def action_to_minutes(self) -> None:
        async def written(words: str | None) -> None:
            if words is None or self.talk.read_only:
                return
            try:
                minutes = minutes_in(words)
            except RuleBroken as broken:
                self.refuse(str(broken))
                return
            self._minutes = minutes
            self._put(proposed(self.talk.session, minutes) if minutes else ())

        shown = duration(self._minutes) if self._minutes else ""
        await self.go_to(AskLine(_("Hvor lang tid har I?"), shown), written)

    def _put(self, left_out: tuple[str, ...]) -> None:
        self.talk.change(self.talk.session.with_(left_out=left_out))
        self.show_session()

    async def action_to_talk(self) -> None:
        self.dismiss(None)
        # Not by way of a result: keys already waiting would reach the question one came from.
        await self._go()


def _marked(session: Session, question_id: str) -> tuple[Theme, Question] | None:
    return next(
        (
            (theme, question)
            for theme, questions in to_choose(session)
            for question in questions
            if question.id == question_id
        ),
        None,
    )


def _rows(session: Session) -> Iterator[Row]:
    asked = frozenset(question.id for question in session.asked.questions)
    for number, (theme, questions) in enumerate(to_choose(session), 1):
        if number > 1:
            yield Row("", lambda _width: [], selectable=False)
        kept = sum(question.id in asked for question in questions)
        time = _("{n} af {all} min").format(
            n=minutes_of(theme, kept), all=minutes_of(theme, len(questions))
        )
        yield Row("", partial(_theme, f"{number}  {theme.title}", time), selectable=False)
        for question in questions:
            is_asked = question.id in asked
            why = why_kept(session, theme, question)
            yield Row(question.id, partial(_question, question.text, why, is_asked))


def _theme(title: str, time: str, width: int) -> list[Span]:
    return [column(title, width - cell_len(time) - 1, "strong"), (f" {time}", "muted")]


def _question(text: str, why: str, is_asked: bool, width: int) -> list[Span]:
    said = f"  {why}" if why and width >= _ROOM_FOR_WHY else ""
    role = "" if is_asked else "muted"
    return [
        column("[x]" if is_asked else "[ ]", _TICK, role),
        column(text, width - _TICK - cell_len(said), role),
        (said, "muted"),
    ]


def _room(session: Session, theme: Theme, question: Question, width: int) -> int:
    """Cells that a row has for the words of its question."""
    why = why_kept(session, theme, question) if width >= _ROOM_FOR_WHY else ""
    return width - _TICK - (cell_len(why) + 2 if why else 0)
