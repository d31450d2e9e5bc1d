"""Kompetenceprofil, the first step: which competences, in which order. No rating is shown."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.parts.returned import Returned
from kompetence_tui.domain.profile.profile import MOST, Profile
from kompetence_tui.domain.profile.rules import (
    Party,
    Phase,
    moved,
    name_of,
    phase,
    with_competence,
    without,
)
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.ask_line import AskLine
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.profile.step import WHO_SEES, ProfileRoom
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.lines import PlaceLine, Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column

_NUMBER = 4
"""Columns of a row before its words."""


class ProfileChoice(ProfileRoom):
    """The chosen above, what the bank has besides below them."""

    ROOM = Room.PROFILE_CHOICE
    OFFERED: ClassVar[str] = "+"
    """What the ids of rows begin with that are not chosen."""

    def body(self) -> Iterable[Widget]:
        yield PlaceLine(id="place-line")
        yield Rule()
        yield Static(plain(WHO_SEES, "$muted"), id="profile-who")
        yield Rule()
        yield RowList(id="profile-choice", enter_selects=False)

    async def arrive(self) -> None:
        await super().arrive()
        self.set_focus(self.items)

    @property
    def marked(self) -> str:
        """Id of the marked one of those chosen, or empty."""
        marked = self.items.marked_id
        return "" if marked.startswith(self.OFFERED) else marked

    @property
    def _offered(self) -> list[str]:
        """What the bank has that is not chosen."""
        chosen = {rating.competence.casefold() for rating in self.profile.ratings}
        return [words for words in self.talk.kept.bank.profile if words.casefold() not in chosen]

    def show_session(self) -> None:
        self._show()
        self.rest()

    def _show(self, mark: str | None = None) -> None:
        place = self.query_one("#place-line", PlaceLine)
        place.left = _("Hvilke kompetencer vil I se på?")
        chosen = len(self.profile.ratings)
        place.right = _("{n} af højst {all}").format(n=chosen, all=MOST)
        self.items.show(self._rows(), mark)
        self.refresh_keys()

    def _rows(self) -> list[Row]:
        rows = [
            Row(rating.id, partial(_chosen_row, number, rating.competence))
            for number, rating in enumerate(self.profile.ratings, 1)
        ]
        offered = [] if self.talk.read_only else self._offered
        if rows and offered:
            rows.append(Row("", lambda _width: [], selectable=False))
        if offered:
            heading = _("Fra spørgsmålsbanken")
            rows.append(Row("", lambda _width: [(heading, "muted")], selectable=False))
        return rows + [
            Row(f"{self.OFFERED}{words}", partial(_offered_row, words)) for words in offered
        ]

    def rest(self) -> None:
        if self.talk.locked_by:
            self.say(self.talk.locked_by, alarm=True)
        elif phase(self.profile) is not Phase.CHOOSING or self.talk.read_only:
            self.say(_("Profilen blev ikke gjort færdig. Ingen vurderinger bliver vist."))
        elif self.says_whole(_NUMBER):
            return
        elif self.profile.is_empty and not self._offered:
            self.say(_("{key} skriver den første kompetence.").format(key=self._own_key))
        elif self.profile.is_empty:
            words = _("Enter tager den mærkede med; {key} skriver en, der ikke står her.")
            self.say(words.format(key=self._own_key))
        else:
            self._invite()

    @property
    def _own_key(self) -> str:
        return self.key_of("own_competence")

    def _invite(self) -> None:
        """Who is to have the keyboard next, and whether they have begun."""
        name = name_of(Party.EMPLOYEE, self.talk.kept)
        begun = Party.EMPLOYEE.rated(self.profile)
        words = _("{key}: {name} vurderer først, og lederen ser væk.")
        if begun:
            words = _("{name} er i gang med at vurdere. {key} går videre med det.")
        self.say(words.format(key=self.key_of("next_writer"), name=name))

    def on_row_list_marked(self) -> None:
        self.rest()
        self.refresh_keys()

    def on_row_list_selected(self) -> None:
        if not self.talk.read_only:
            self.action_choose_competence()

    async def show_returned(self, returned: Returned) -> None:
        self._show(returned.item)

    # What the keys do.

    def action_choose_competence(self) -> None:
        """Take the marked one in, or out again."""
        marked = self.items.marked_id
        if marked.startswith(self.OFFERED):
            self._add(marked.removeprefix(self.OFFERED), stay=True)
        elif marked:
            self.action_take_out()

    def _add(self, words: str, *, stay: bool) -> None:
        """``stay`` keeps the mark where the next one is chosen."""
        beside = self._after(words) if stay else None
        try:
            changed = with_competence(self.profile, words)
        except RuleBroken as refusal:
            self.refuse(str(refusal))
            return
        self.put(changed)
        self._show(beside or changed.ratings[-1].id)
        self.rest()

    def _after(self, words: str) -> str | None:
        """The row of what is offered after these words, or before them where they are last."""
        offered = self._offered
        at = offered.index(words) if words in offered else 0
        left = offered[at + 1 :] or offered[:at][-1:]
        return f"{self.OFFERED}{left[0]}" if left else None

    async def action_own_competence(self) -> None:
        def written(words: str | None) -> None:
            if words and not self.talk.read_only:
                self._add(words, stay=False)

        if len(self.profile.ratings) >= MOST:
            self._add(_("egen"), stay=False)  # says that there is no room
            return
        await self.go_to(AskLine(_("Hvad hedder kompetencen?")), written)

    def action_take_out(self) -> None:
        marked = self.marked
        if not marked:
            return
        with self.talk.deleting():
            self.put(without(self.profile, marked))
        self._show()
        self.say_deleted(_("Kompetencen er taget ud. {key} henter den tilbage."))

    def action_move_up(self) -> None:
        self._move(-1)

    def action_move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        changed: Profile = moved(self.profile, self.marked, step)
        if changed != self.profile:
            self.put(changed)
            self._show()
        else:
            self.say_why_not(_("Kompetencen kan ikke flyttes den vej."))

    async def action_next_writer(self) -> None:
        await self.give_place_to(Room.PROFILE_RATING)


def _chosen_row(number: int, words: str, width: int) -> list[Span]:
    return [(f"{number:>2}  ", "muted"), column(words, width - _NUMBER, "strong")]


def _offered_row(words: str, width: int) -> list[Span]:
    return [(" +  ", "accent"), column(words, width - _NUMBER)]
