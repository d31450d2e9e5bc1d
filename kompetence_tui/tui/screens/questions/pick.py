"""Hent spørgsmål: those of all banks, to be ticked for a bank of one's own."""

from collections.abc import Iterable

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.banks.own import taking
from kompetence_tui.banks.search import Hit, QuestionSearch
from kompetence_tui.domain.bank import Bank
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.bank_saver import BankSaver
from kompetence_tui.tui.screens.questions.bank_rows import HitRows, below_list, hit_id
from kompetence_tui.tui.screens.questions.own_rows import question_facts
from kompetence_tui.tui.screens.questions.own_screen import OwnScreen, size_of
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.lines import PlaceLine, Rule
from kompetence_tui.tui.widgets.row_list import RowList
from kompetence_tui.tui.widgets.search_line import SearchLine


class PickQuestions(OwnScreen):
    """The questions of all other banks, those for the same talks first; or those sought."""

    ROOM = Room.PICK

    def __init__(self, services: Services, work: BankSaver) -> None:
        super().__init__(services, work)
        own = work.kept
        others = [bank for bank in services.banks.banks() if bank.id != own.id]
        others.sort(key=lambda bank: _far_from(bank, own))
        self._search = QuestionSearch(others)
        self._hits: dict[str, Hit] = {}

    def body(self) -> Iterable[Widget]:
        yield PlaceLine(id="place-line")
        with Horizontal(id="bank-search"):
            yield Static(plain(_("Søg")), id="bank-search-words")
            yield SearchLine()
        yield Rule()
        yield RowList(enter_selects=False, id="bank-list")
        yield Static(plain(_("Ingen spørgsmål passer på det, du søger efter.")), id="bank-empty")
        yield Static(id="bank-detail")

    async def arrive(self) -> None:
        self._list()
        await super().arrive()
        self.set_focus(self.rows)
        self.rest()

    @property
    def heading(self) -> str:
        return _("Hent spørgsmål · {title}").format(title=self.bank.title)

    @property
    def rows(self) -> RowList:
        return self.query_one("#bank-list", RowList)

    @property
    def _words(self) -> str:
        """What is sought."""
        return self.query_one(SearchLine).value.strip()

    @property
    def marked(self) -> object:
        return next((rows.marked_id for rows in self.query(RowList) if rows.display), "")

    # What is shown.

    def _list(self) -> None:
        """List what is sought, or all."""
        words = self._words
        found = self._search.find(words) if words else self._search.every()
        self._hits = {hit_id(hit): hit for hit in found}
        first = hit_id(found[0]) if found else None
        self.rows.show(HitRows(found, self._is_taken), first if words else None)
        self.rows.display = bool(found)
        self.query_one("#bank-empty").display = not found
        self._show()

    def _is_taken(self, hit: Hit) -> bool:
        return taking.taken(self.bank, hit) is not None

    def refill(self) -> None:
        self._show()

    def _show(self) -> None:
        place = self.query_one(PlaceLine)
        place.left, place.right = _("Mellemrum sætter kryds"), size_of(self.bank)
        self.rows.refresh()
        hit = self._hits.get(self.rows.marked_id)
        parts = [(hit.question.text, ""), (_about(hit), "$muted")] if hit else []
        self.query_one("#bank-detail", Static).update(
            joined(*below_list(parts, self.app.size.width - 2))
        )

    def on_row_list_marked(self) -> None:
        self._show()
        self.refresh_keys()

    def on_resize(self) -> None:
        if self.is_mounted:
            self.call_after_refresh(self._show)

    # The search.

    def on_search_line_changed_words(self) -> None:
        self._list()
        self.refresh_keys()

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
        self._list()
        self.set_focus(self.rows)

    def on_input_changed(self) -> None:
        """What is sought is nothing of the bank."""

    def about_to_change(self) -> None:
        """Nor is it saved."""

    # What the keys do.

    def action_search(self) -> None:
        self.set_focus(self.query_one(SearchLine))

    def action_tick(self) -> None:
        """Take the marked question over, or out again."""
        hit = self._hits.get(self.rows.marked_id)
        if hit is None:
            return
        if taking.taken(self.bank, hit):
            self.work.step(taking.without_taken(self.bank, hit), _("krydset er taget væk"))
        else:
            self.work.step(taking.with_taken(self.bank, hit), _("spørgsmålet er hentet"))
        self._show()

    def on_row_list_selected(self) -> None:
        self.action_tick()

    async def action_preview(self) -> None:
        """The question as it stands in a talk."""
        if hit := self._hits.get(self.rows.marked_id):
            await self.open(Room.PREVIEW, bank=hit.bank, at=hit.question.id)

    def action_back(self) -> None:
        if self._words:
            self._end_search()
        else:
            self.dismiss(None)


def _far_from(bank: Bank, own: Bank) -> tuple[bool, ...]:
    """The less it sorts as, the nearer it is: for the same talks, in the same language, and made
    to pick from."""
    is_for_others = not set(bank.kinds) & set(own.kinds)
    return is_for_others, bank.language != own.language, not bank.is_collection


def _about(hit: Hit) -> str:
    """Where the question stands, and how it is answered."""
    facts = question_facts(hit.question)
    return " · ".join((hit.theme.title, hit.bank.title, *facts))
