"""Udfyldte skemaer: what was found in them and whose it is, before anything is taken in."""

from collections import Counter
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.i18n import _, plural
from kompetence_tui.preparation.leaders_notes import LeadersNotes
from kompetence_tui.preparation.taking_in import FoundSheet, amount, take_in
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.dialogs.working import Ended, Working
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import folded, plain
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column

_AMOUNT, _INDENT, _MARGIN = 28, 6, 6
_ROOM_FOR_AMOUNT = 75


class ReadSheets(Frame[None]):
    """What can be taken in has a tick; what would replace something gets it by hand."""

    ROOM = Room.READ_SHEETS
    AUTO_FOCUS = "#sheet-list"

    def __init__(self, services: Services, found: list[FoundSheet]) -> None:
        super().__init__(services)
        self._found = {str(one.file): one for one in found}
        self._taken: set[Path] = set()
        often = Counter(one.place for one in found if one.taken)
        self._several = {place for place, times in often.items() if times > 1}
        fresh = (one for one in found if one.taken and not one.before)
        self._ticked = {str(one.file) for one in fresh if one.place not in self._several}

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="sheet-list", enter_selects=False)
        empty = Static(plain(_("Her er ingen udfyldte skemaer.")), id="ahead-empty")
        empty.display = not self._found
        yield empty

    async def arrive(self) -> None:
        self._show()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show)

    @property
    def _list(self) -> RowList:
        return self.query_one(RowList)

    @property
    def marked(self) -> object:
        marked = next((rows.marked_id for rows in self.query(RowList)), "")
        one = self._found.get(marked)
        return marked if one and self._can_be_taken(one) else ""

    def facts(self) -> frozenset[Fact]:
        return super().facts() | ({Fact.TICKED} if self._ticked else set())

    def _can_be_taken(self, one: FoundSheet) -> bool:
        return one.taken is not None and one.file not in self._taken

    def _show(self) -> None:
        rows: list[Row] = []
        for key, one in self._found.items():
            rows.append(Row(key, partial(self._spans, one)))
            for words in self._said_of(one):
                role = "muted" if one.taken else "warn"
                rows += [
                    Row("", partial(_below, line, role), selectable=False)
                    for line in folded(words, self.size.width - _INDENT - _MARGIN)
                ]
        self._list.show(rows)
        self._list.display = bool(rows)
        count = plural("{n} fundet", "{n} fundet", len(self._found)) if self._found else ""
        self.title_line(_("Udfyldte skemaer"), count)
        self.refresh_keys()

    def _spans(self, one: FoundSheet, width: int) -> list[Span]:
        wide = _AMOUNT if self._has_room else 0
        return [
            column(self._tick_of(one), 4),
            column(one.whose or one.file.name, width - 4 - wide, "strong"),
            column(amount(one.taken) if one.taken else "", wide),
        ]

    @property
    def _has_room(self) -> bool:
        """Whose it is and how much was found stand beside one another."""
        return self.size.width >= _ROOM_FOR_AMOUNT

    def _tick_of(self, one: FoundSheet) -> str:
        if one.file in self._taken:
            return "ok"
        if one.taken is None:
            return "!"
        return "[x]" if str(one.file) in self._ticked else "[ ]"

    def _said_of(self, one: FoundSheet) -> Iterable[str]:
        """The lines below one: its file, what it would replace, and what is wrong by line."""
        if one.file in self._taken:
            yield _("Læst ind.")
            return
        if one.taken and not self._has_room:
            yield amount(one.taken)
        if one.whose:
            yield one.file.name
        if isinstance(one.taken, LeadersNotes):
            yield _("Dit eget skema: kommer ind som private noter, og aldrig på skærmen, I deler.")
        yield from (f"{words[:1].upper()}{words[1:]}." for words in one.remarks)
        if one.before:
            words = _("Erstatter det, der blev læst ind {date} ({what}).")
            yield words.format(date=danish_day(one.before.imported), what=amount(one.before))
        if one.taken and one.place in self._several:
            yield _("Der er flere skemaer til samtalen: sæt kryds ved det, der gælder.")
        for problem in one.problems:
            words = _("Linje {line}: {what} → {todo}")
            if one.is_office:
                words = "{what} → {todo}"
            yield words.format(line=problem.line, what=problem.what, todo=problem.todo)
        if one.trouble:
            yield one.trouble

    def on_row_list_marked(self) -> None:
        self.refresh_keys()

    # What the keys do.

    def action_tick(self) -> None:
        """Set or take away the tick; of several for one talk, one has it."""
        key = self._list.marked_id
        one = self._found[key]
        if key in self._ticked:
            self._ticked.remove(key)
        else:
            same = (other for other, sheet in self._found.items() if sheet.place == one.place)
            self._ticked = self._ticked.difference(same) | {key}
        self._show()

    async def action_take_in(self) -> None:
        chosen = [self._found[key] for key in self._found if key in self._ticked]
        troubles: list[str] = []

        def done(ended: Ended | None) -> None:
            self._ticked -= {str(file) for file in self._taken}
            self._show()
            self._tell(len(chosen), troubles, ended or Ended())

        steps = take_in(self.services.store, chosen, self._taken, troubles, self.services.now())
        await self.go_to(Working(_("Læser skemaer ind"), steps, len(chosen)), done)

    def _tell(self, wanted: int, troubles: list[str], ended: Ended) -> None:
        taken = len(self._taken)
        if troubles or ended.trouble:
            self.say((troubles or [ended.trouble])[0], alarm=True)
        elif ended.was_stopped:
            words = _("Stoppet: {n} af {all} skemaer er læst ind.")
            self.say(words.format(n=taken, all=wanted))
        else:
            words = plural("{n} skema er læst ind.", "{n} skemaer er læst ind.", taken)
            left = _("Filerne ligger der stadig: slet dem, når de ikke skal bruges mere.")
            self.say(f"{words} {left}")

    def action_back(self) -> None:
        self.dismiss(None)


def _below(words: str, role: str, width: int) -> list[Span]:
    return [(" " * 4, ""), column(words, width - 4, role)]
