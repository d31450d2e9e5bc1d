"""Kompetenceprofil, the two turns: each rates unseen by the other."""

from collections.abc import Iterable
from functools import partial

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.profile.profile import Rating
from kompetence_tui.domain.profile.rules import (
    Party,
    Phase,
    handed_on,
    name_of,
    phase,
    rate,
)
from kompetence_tui.domain.profile.words import STEPS, bar
from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.screens.profile.step import ProfileRoom
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.lines import PlaceLine, Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column

_WITH_WORDS = 70
"""Columns from which a rating is told in words too."""


class ProfileRating(ProfileRoom):
    """One at a time; between the two the screen holds but the next name.

    A rating stands on the screen only in the turn in which it was given: whoever comes back to a
    turn that was cut off, sees which were rated and not how.
    """

    ROOM = Room.PROFILE_RATING

    def __init__(self, services: Services, talk: Autosave) -> None:
        super().__init__(services, talk)
        is_leaders = phase(talk.kept.profile) is Phase.LEADER
        self._party = Party.LEADER if is_leaders else Party.EMPLOYEE
        self._is_rating = False
        self._given: set[str] = set()
        """Ids of what was rated in this turn."""
        self._past = ""
        """Id of the last one while it was just rated: another number is not meant for it."""

    def body(self) -> Iterable[Widget]:
        yield PlaceLine(id="place-line")
        yield Rule()
        yield Static(id="profile-words")
        rows = RowList(id="profile-rating", enter_selects=False)
        rows.display = False
        yield rows

    async def arrive(self) -> None:
        await super().arrive()
        self._show_turn()

    @property
    def rater(self) -> str:
        return name_of(self._party, self.talk.kept)

    def show_session(self) -> None:
        self._show_turn()

    def on_resize(self) -> None:
        if self.is_mounted:
            self._show_words()

    def _show_turn(self) -> None:
        """The name to hand the keyboard to, or the competences with that one's own ratings."""
        self.set_class(not self._is_rating, "handing-on")
        self.items.display = self._is_rating
        self._show_words()
        self._show_rows()
        self.set_focus(self.items if self._is_rating else None)
        self.rest()
        self.refresh_keys()

    def _show_words(self) -> None:
        words = self._steps() if self._is_rating else self._handing_on()
        self.query_one("#profile-words", Static).update(joined(*words))

    def _handing_on(self) -> list[str | tuple[str, str]]:
        shown = _("Vurderingerne vises først, når I begge er færdige.")
        return [
            (_("Giv tastaturet til\n\n"), "$muted"),
            (self.rater, "bold"),
            (_("\n\nDen anden ser væk.") + f" {shown}", "$muted"),
        ]

    def _steps(self) -> list[str | tuple[str, str]]:
        """What each step means, none broken over two lines."""
        lines, room = [""], max(20, self.app.size.width - 4)
        for step, words in STEPS.items():
            part = f"{step} {words}"
            if lines[-1] and len(lines[-1]) + 3 + len(part) > room:
                lines.append("")
            lines[-1] += f"   {part}" if lines[-1] else part
        return [("\n".join(lines), "$muted")]

    def _show_rows(self, mark: str | None = None) -> None:
        place = self.query_one("#place-line", PlaceLine)
        place.left, place.right = _("Hver for sig"), ""
        rows: list[Row] = []
        if self._is_rating:
            place.left = _("{name} vurderer").format(name=self.rater)
            done, ratings = self._party.rated(self.profile), self.profile.ratings
            place.right = _("{n} af {all} vurderet").format(n=done, all=len(ratings))
            rows = [Row(rating.id, partial(self._row, rating)) for rating in ratings]
        self.items.show(rows, mark)

    def _row(self, rating: Rating, width: int) -> list[Span]:
        level = self._party.level(rating)
        if level is None:
            right = ""
        elif rating.id not in self._given:
            right = _("vurderet før")
        else:
            right = f"{bar(level)}  {level}" + (f"  {STEPS[level]}" if width >= _WITH_WORDS else "")
        wide = _wide(width)
        return [column(rating.competence, width - wide, "strong"), column(right, wide)]

    def on_row_list_marked(self, message: RowList.Marked) -> None:
        if message.row_id != self._past:
            self._past = ""
        self.rest()

    def rest(self) -> None:
        if not self._is_rating:
            self.say(_("Enter, når {name} sidder klar.").format(name=self.rater))
            return
        if not self._past and self.says_whole(_wide(self.items.size.width)):
            return
        key = self.key_of("next_writer")
        if self._past:
            words = _("Det var den sidste. {key}, når du er færdig; Delete og et tal retter den.")
            self.say(words.format(key=key))
            return
        words = _("Tryk 1 til 5. Spring over, hvad du vil. {key}, når du er færdig.")
        self.say(words.format(key=key))

    def facts(self) -> frozenset[Fact]:
        return super().facts() | ({Fact.WRITING} if self._is_rating else set())

    # What the keys do.

    def action_take_keyboard(self) -> None:
        self._is_rating = True
        self._given.clear()
        self._past = ""
        self._show_turn()
        self.items.action_first()

    def action_rate(self, level: int) -> None:
        """Rate the marked one, and go on to the next."""
        marked = self.items.marked_id
        if self._past or not self._is_rating or not marked or self.talk.read_only:
            return
        self._given.add(marked)
        self.put(rate(self.profile, marked, self._party, level))
        self._show_rows()
        self.items.action_move(1)
        self._past = marked if self.items.marked_id == marked else ""
        self.rest()

    def action_unrate(self) -> None:
        marked = self.items.marked_id
        if self._is_rating and marked and not self.talk.read_only:
            self.put(rate(self.profile, marked, self._party, None))
            self._past = ""
            self._show_rows()
            self.rest()

    async def action_next_writer(self) -> None:
        """This one is done: hide what stands here, or show both side by side."""
        self._is_rating = False
        self._given.clear()
        self.put(handed_on(self.profile, self._party))
        if phase(self.profile) is Phase.TOGETHER:
            await self.give_place_to(Room.PROFILE)
            return
        self._party = Party.LEADER
        self._show_turn()

    async def action_back(self) -> None:
        """To the competences before the employee is done; from then on to the talk."""
        self._is_rating = False
        if self._party is Party.EMPLOYEE:
            await self.give_place_to(Room.PROFILE_CHOICE)
        else:
            await super().action_back()


def _wide(width: int) -> int:
    """Columns of a row that a rating takes."""
    return 29 if width >= _WITH_WORDS else 13
