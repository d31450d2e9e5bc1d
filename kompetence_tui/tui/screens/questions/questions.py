"""Spørgsmål: all question banks, what each is for, and a search across their questions."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui import paths
from kompetence_tui.banks.library import BankHasProblems, BankNotFound, BankSummary
from kompetence_tui.banks.owners import by_owner, is_own
from kompetence_tui.banks.search import Hit, QuestionSearch
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.questions.bank_rows import (
    HitRows,
    about_bank,
    about_hit,
    bank_rows,
    below_list,
    headings,
    hit_id,
)
from kompetence_tui.tui.screens.questions.hand_editor import (
    checked,
    edit_by_hand,
    in_order,
    own_editor,
)
from kompetence_tui.tui.screens.questions.own_deeds import begin_bank, copy_bank, edit_bank
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.teller import NobodyWaits, Teller, is_waited_for
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import RowList
from kompetence_tui.tui.widgets.search_line import SearchLine

_BESIDE = 4
"""Cells of the screen beside the columns of a row."""
READING = "banks"
"""The work of reading beside the screen."""
_PATIENCE = 0.3
"""Seconds of reading that the next key waits for."""
_NO_BANKS = _("Her er ingen spørgsmålsbanker. N begynder en.")
_NOTHING_FOUND = _("Ingen spørgsmål passer på det, du søger efter. Esc viser bankerne igen.")


class QuestionsScreen(Frame[None]):
    """The banks by owner, or the questions that were found in them."""

    ROOM = Room.QUESTIONS
    AUTO_FOCUS = "#bank-list"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._banks: dict[str, BankSummary] = {}
        self._hits: dict[str, Hit] = {}
        self._was_marked = ""
        """The bank that the mark was on when the search began."""
        self._teller = Teller(self._say_how_far)
        self._all_read = asyncio.Event()
        """Until then what is not at hand is read beside the screen; later by it, file by file."""

    def body(self) -> Iterable[Widget]:
        with Horizontal(id="bank-search"):
            yield Static(plain(_("Søg")), id="bank-search-words")
            yield SearchLine()
        yield Rule()
        yield Static(id="bank-columns", classes="line muted")
        yield RowList(id="bank-list", enter_selects=False)
        yield Static(id="bank-empty")
        yield Static(id="bank-detail")

    async def arrive(self) -> None:
        if not self._read():
            self.say(_("Læser spørgsmålsbanker"))
            self.run_worker(self._read_on(), group=READING)
            with suppress(TimeoutError):  # a few banks are there before the next key
                await asyncio.wait_for(self._all_read.wait(), _PATIENCE)

    def on_unmount(self) -> None:
        self._teller.stop()

    async def _read_on(self) -> None:
        with suppress(NobodyWaits):
            await asyncio.to_thread(self.services.banks.read_on, self._teller)
        self._all_read.set()
        if is_waited_for(self):
            self._read()
            self.say("")

    def _say_how_far(self, read: int, total: int) -> None:
        """Show what is read so far."""
        if is_waited_for(self) and not self._all_read.is_set():
            self._read()
            words = _("Læser spørgsmålsbanker: {n} af {all}")
            self.say(words.format(n=read, all=total))

    def _read(self, mark: str = "") -> bool:
        """Show the banks as their files are now. Says whether all are read."""
        unread: list[Path] = []
        found = self.services.banks.summaries(None if self._all_read.is_set() else unread)
        if not unread:
            self._all_read.set()
        self._banks = {str(bank.path): bank for bank in found}
        self.__dict__.pop("_search", None)
        self._show(mark or self.rows.marked_id)
        return not unread

    def on_screen_resume(self) -> None:
        """A bank may have been written meanwhile; the mark stays where it was."""
        if self._was_in_front:
            self._read()

    async def come_back(self, **given: Any) -> None:  # noqa: ANN401
        """Show the bank that was written as its file is now."""
        self._read(str(given["bank"]))

    @property
    def rows(self) -> RowList:
        return self.query_one("#bank-list", RowList)

    @property
    def _words(self) -> str:
        """What is sought."""
        return self.query_one(SearchLine).value.strip()

    @cached_property
    def _search(self) -> QuestionSearch:
        return QuestionSearch(self.services.banks.banks(None if self._all_read.is_set() else []))

    @property
    def marked(self) -> object:
        # The key line may be drawn once more after the list has gone with the program.
        return next((rows.marked_id for rows in self.query(RowList) if rows.display), "")

    def facts(self) -> frozenset[Fact]:
        facts = {Fact.LISTED} if self._banks else set()
        bank = self._banks.get(str(self.marked))
        if bank is not None:
            facts.add(Fact.OWN_BANK if is_own(bank) else Fact.OTHERS_BANK)
        if own_editor():
            facts.add(Fact.EDITOR)
        return super().facts() | facts

    # What is shown.

    def _show(self, mark: str = "") -> None:
        if words := self._words:
            self._hits = {hit_id(hit): hit for hit in self._search.find(words)}
            found = list(self._hits.values())
            self.rows.show(HitRows(found), mark or (hit_id(found[0]) if found else None))
            right = plural("{n} spørgsmål fundet", "{n} spørgsmål fundet", len(found))
        else:
            self._hits = {}
            rows = list(bank_rows(by_owner(self._banks.values())))
            self.rows.show(rows, mark or self._was_marked or None)
            right = self._count()
        self.title_line(_("Spørgsmål"), right)
        self.rows.display = bool(self.rows.marked_id or not self._all_read.is_set())
        empty = self.query_one("#bank-empty", Static)
        empty.update(plain(_NOTHING_FOUND if words else _NO_BANKS))
        empty.display = not self.rows.display
        self._show_columns()
        self._show_detail()
        self.refresh_keys()

    def _count(self) -> str:
        usable = [bank for bank in self._banks.values() if not bank.problems]
        banks = plural("{n} bank", "{n} banker", len(usable))
        number = sum(bank.questions for bank in usable)
        return f"{banks} · {plural('{n} spørgsmål', '{n} spørgsmål', number)}"

    def _show_columns(self) -> None:
        columns = self.query_one("#bank-columns", Static)
        columns.update(plain(headings(max(0, self.size.width - _BESIDE))))
        columns.display = self.rows.display and not self._words

    def _show_detail(self) -> None:
        parts = self._about(self.rows.marked_id) if self.rows.display else []
        self.query_one("#bank-detail", Static).update(
            joined(*below_list(parts, self.size.width - 2))
        )

    def _about(self, row_id: str) -> list[tuple[str, str]]:
        """What is said of the marked row, and in which style."""
        if hit := self._hits.get(row_id):
            return about_hit(hit)
        bank = self._banks.get(row_id)
        return about_bank(bank, self.services.today) if bank else []

    def on_row_list_marked(self) -> None:
        self._show_detail()
        self.refresh_keys()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_columns)
        self.call_after_refresh(self._show_detail)

    # The search.

    def on_search_line_changed_words(self, message: SearchLine.ChangedWords) -> None:
        if message.words and not self._hits and self.rows.marked_id in self._banks:
            self._was_marked = self.rows.marked_id
        self._show()

    def take_text(self, text: str) -> None:
        """Several letters at once, or a paste: they are sought."""
        self.action_search()
        self.query_one(SearchLine).type_in(text)

    def on_search_line_done(self, message: SearchLine.Done) -> None:
        if not message.keep:
            self._end_search()
        elif self.rows.display:
            self.set_focus(self.rows)

    def _end_search(self) -> None:
        self.query_one(SearchLine).put("")
        self._show()
        self.set_focus(self.rows)

    # What the keys do.

    def action_search(self) -> None:
        self.set_focus(self.query_one(SearchLine))

    async def action_preview(self) -> None:
        """The bank from its beginning, or where the question stands that was found."""
        row_id = self.rows.marked_id
        hit, bank = self._hits.get(row_id), self._banks.get(row_id)
        if hit is not None:
            await self.open(Room.PREVIEW, bank=hit.bank, at=hit.question.id)
        elif bank is not None:
            try:
                whole = self.services.banks.load(bank.id) if not bank.problems else None
            except (BankHasProblems, BankNotFound) as error:
                self.say(str(error), alarm=True)
                return
            if whole is None:
                words = _("Ret filen {file}; så kan banken bruges.")
                self.say(words.format(file=paths.with_tilde(bank.path)), alarm=True)
                return
            await self.open(Room.PREVIEW, bank=whole)

    async def on_row_list_selected(self) -> None:
        await self.action_preview()

    async def action_new_bank(self) -> None:
        await begin_bank(self)

    async def action_copy_bank(self) -> None:
        if bank := self._banks.get(self.rows.marked_id):
            await copy_bank(self, bank)

    async def action_edit_bank(self) -> None:
        if bank := self._banks.get(self.rows.marked_id):
            await edit_bank(self, bank.path)

    async def action_edit_file(self) -> None:
        """Have the file edited by hand, and come back with what the check says of it."""
        bank = self._banks.get(self.rows.marked_id)
        if bank is None or not edit_by_hand(self, bank.path):
            return
        self._read()
        self._show(str(bank.path))
        if found := checked(bank.path):
            await self.open(Room.BANK_CHECK, self._tell, path=bank.path, found=found)
        else:
            self.say(in_order(bank.path))

    def _tell(self, words: str | None) -> None:
        self.say(words or "")

    def action_back(self) -> None:
        if self._words:
            self._end_search()
        else:
            self.dismiss(None)
