"""Kompetenceprofil, the last step: both side by side, and whether a file may hold it."""

from collections.abc import Iterable
from functools import partial

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.people.initials import initials_of
from kompetence_tui.domain.profile.profile import Rating
from kompetence_tui.domain.profile.rules import (
    Party,
    by_gap,
    gap_in_short,
    gap_words,
    goal_of,
    is_begun_with,
    name_of,
)
from kompetence_tui.domain.profile.words import STEPS, bar
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.profile.step import ProfileRoom
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.lines import PlaceLine, Rule
from kompetence_tui.tui.widgets.picker import Picker
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column

_WITH_WORDS = 72
"""Columns from which the difference is told in full."""
_LEVEL = 9
"""Columns of one rating: the bar and the number."""
_DETAIL = 200
_HEADING = "#"


class ProfileTogether(ProfileRoom):
    """In the order that was chosen, until the key for the other is used."""

    ROOM = Room.PROFILE
    _by_gap = False

    def body(self) -> Iterable[Widget]:
        yield PlaceLine(id="place-line")
        yield Rule()
        yield RowList(id="profile-list", enter_selects=False)
        yield Rule()
        yield Static(id="profile-detail")
        yield Picker(self._ticks(), self._ticked(), several=True, upright=True, id="profile-ticks")

    async def arrive(self) -> None:
        await super().arrive()
        self._picker.read_only = self.talk.read_only
        self.items.action_first()
        self.set_focus(self.items)

    @property
    def _picker(self) -> Picker:
        return self.query_one(Picker)

    def named(self, party: Party) -> str:
        return name_of(party, self.talk.kept)

    def _ticks(self) -> list[str]:
        words = _("{name}: må komme med i filen")
        return [words.format(name=self.named(party)) for party in Party]

    def _ticked(self) -> list[int]:
        allowed = (self.profile.employee_allows, self.profile.leader_allows)
        return [index for index, allows in enumerate(allowed) if allows]

    def collect(self, session: Session) -> Session:
        profile = session.profile
        if self.talk.read_only or not profile.is_open:
            return session
        chosen = self._picker.chosen  # no table: one picker for two parts of the profile
        changed = profile.with_(employee_allows=0 in chosen, leader_allows=1 in chosen)
        return session if changed == profile else session.with_(profile=changed)

    def on_picker_changed(self) -> None:
        super().on_picker_changed()
        self.talk.flush()
        self.rest()

    async def show_fields(self) -> None:
        self._picker.show(self._ticks(), self._ticked())
        self._picker.read_only = self.talk.read_only

    def show_session(self) -> None:
        place = self.query_one("#place-line", PlaceLine)
        by_gap = _("Side om side, den største forskel først")
        place.left = by_gap if self._by_gap else _("Side om side")
        self.items.show(self._rows())
        self._show_detail()
        self.rest()

    @property
    def _ratings(self) -> tuple[Rating, ...]:
        return by_gap(self.profile.ratings) if self._by_gap else self.profile.ratings

    def _rows(self) -> list[Row]:
        names = [self.named(party) for party in Party]
        short = initials_of(names)
        heads = [short[name] for name in names]
        heading = Row(_HEADING, partial(_heading_row, heads), selectable=False)
        return [heading, *(Row(r.id, partial(_rating_row, r)) for r in self._ratings)]

    @property
    def marked(self) -> Rating | None:
        marked = self.items.marked_id
        return next((r for r in self.profile.ratings if r.id == marked), None)

    def _show_detail(self) -> None:
        rating = self.marked
        parts: list[str | tuple[str, str]] = []
        if rating is not None:
            parts.append((quote(rating.competence, _DETAIL), "bold"))
            wide = max(len(self.named(party)) for party in Party)
            for party in Party:
                words = _level_words(party.level(rating))
                parts.append(f"\n{self.named(party):<{wide}}  {words}")
            words = gap_words(rating)
            parts.append((f"\n{words[:1].upper()}{words[1:]}", "$muted"))
        self.query_one("#profile-detail", Static).update(joined(*parts))

    def on_row_list_marked(self) -> None:
        self._show_detail()

    def rest(self) -> None:
        if self.talk.locked_by:
            self.say(self.talk.locked_by, alarm=True)
        elif len(self._picker.chosen) == len(Party):
            self.say(_("Profilen kommer med, når planen skrives ud."))
        else:
            self.say(_("Kommer kun med i en fil, når I begge sætter kryds (Tab)."))

    # What the keys do.

    def action_sort_gaps(self) -> None:
        """The largest difference first, or the chosen order again."""
        self._by_gap = not self._by_gap
        self.show_session()

    async def action_gap_to_goal(self) -> None:
        """Begin a goal with the competence, or go to the one that was begun with it."""
        rating = self.marked
        if rating is None or self.talk.read_only:
            return
        goal_id = self._goal_of(rating)
        await self.open(Room.PLAN, at=goal_id)

    def _goal_of(self, rating: Rating) -> str:
        session = self.talk.session
        for goal in session.plan.goals:
            if is_begun_with(goal, rating):
                return goal.id
        goal = goal_of(rating, session)
        self.talk.change(session.with_(plan=session.plan.with_goal(goal)))
        return goal.id


def _level_words(level: int | None) -> str:
    if level is None:
        return _("har ikke sagt noget")
    return f"{bar(level)}  {level}  {STEPS[level]}"


def _level(level: int | None) -> Span:
    return column(f"{bar(level)} {level}" if level else "  –", _LEVEL)


def _heading_row(heads: list[str], width: int) -> list[Span]:
    words = _words_width(width)
    return [
        column("", width - 2 * _LEVEL - words),
        *(column(head, _LEVEL, "muted") for head in heads),
    ]


def _rating_row(rating: Rating, width: int) -> list[Span]:
    wide = _words_width(width)
    words = gap_words(rating) if width >= _WITH_WORDS else gap_in_short(rating)
    return [
        column(rating.competence, width - 2 * _LEVEL - wide, "strong"),
        _level(rating.employee),
        _level(rating.leader),
        column(words, wide, "muted"),
    ]


def _words_width(width: int) -> int:
    return 32 if width >= _WITH_WORDS else 17
