"""Egen bank: the themes and questions of a bank of one's own, to be chosen, ordered and written."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.banks.own import editing
from kompetence_tui.banks.own.conditions import lost_conditions
from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.i18n import _
from kompetence_tui.paths import with_tilde
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.dialogs.ask_line import AskLine
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.questions.bank_rows import below_list
from kompetence_tui.tui.screens.questions.own_rows import HEAD, own_rows, question_facts
from kompetence_tui.tui.screens.questions.own_screen import OwnScreen, size_of
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.lines import NoteLine, PlaceLine, Rule
from kompetence_tui.tui.widgets.row_list import RowList


class OwnBankScreen(OwnScreen):
    """All of the bank in a list, with what is marked below it."""

    ROOM = Room.OWN_BANK

    _rested = ""
    """What the note line says while there is nothing else to tell."""

    def body(self) -> Iterable[Widget]:
        yield PlaceLine(id="place-line")
        yield Rule()
        yield RowList(enter_selects=False, id="own-list")
        yield Rule()
        yield Static(id="own-detail")

    async def arrive(self) -> None:
        self.refill()
        await super().arrive()
        self.set_focus(self.rows)
        self.rest()

    @property
    def rows(self) -> RowList:
        return self.query_one("#own-list", RowList)

    @property
    def marked(self) -> object:
        # The key line may be drawn once more after the list has gone with the program.
        return next((rows.marked_id for rows in self.query(RowList)), "")

    @property
    def _marked_part(self) -> editing.BankPart | None:
        return editing.part_of(self.bank, self.rows.marked_id)

    # What is shown.

    def refill(self) -> None:
        self._show()

    def _show(self, mark: str = "") -> None:
        bank = self.bank
        lacking = {lack.part for lack in self.work.lacks}
        self.rows.show(list(own_rows(bank, lacking)), mark or None)
        place = self.query_one(PlaceLine)
        place.left, place.right = with_tilde(self.work.path), size_of(bank)
        self._show_detail()

    def show_status(self) -> None:
        super().show_status()
        if self.is_mounted and self.query(RowList):
            self._show()
            if self.query_one(NoteLine).words == self._rested:
                self.rest()

    def _show_detail(self) -> None:
        words = below_list(self._about(), self.app.size.width - 2)
        self.query_one("#own-detail", Static).update(joined(*words))

    def _about(self) -> list[tuple[str, str]]:
        """What the bank, or the marked part of it, lacks, and then what is marked."""
        marked = self.rows.marked_id
        part_id = "" if marked == HEAD else marked
        # What comes first is said on the note line already.
        here = [lack.what for lack in self.work.lacks[1:] if lack.part == part_id]
        said = [(_("Mangler: {what}").format(what=here[0]), "$needs-you")] if here else []
        part = self._marked_part
        if isinstance(part, Question):
            return [*said, (part.text, ""), (" · ".join(question_facts(part)), "$muted")]
        if part is not None:
            return [*said, (part.focus or part.intro, "$muted")]
        kinds = ", ".join(self.bank.kinds)
        words = _("Til {kinds} · version {version}")
        return [*said, (words.format(kinds=kinds, version=self.bank.version), "$muted")]

    def rest(self) -> None:
        """Whether the bank can be used as it is, which no word of an earlier deed hides."""
        self._rested = self._state()
        super().rest()

    @property
    def resting_words(self) -> str:
        return self._rested

    def _state(self) -> str:
        if not self.work.lacks:
            return _("Banken er i orden og kan bruges. Alt gemmes, mens du skriver.")
        if not self.bank.themes:
            words = _("Banken er tom. {key} henter spørgsmål fra andre banker.")
            return words.format(key=self.key_of("pick_questions"))
        return _("Mangler endnu: {what}.").format(what=self.work.lacks[0].what)

    def on_row_list_marked(self) -> None:
        self._show_detail()
        self.refresh_keys()

    def on_resize(self) -> None:
        if self.is_mounted:
            self.call_after_refresh(self._show)

    # What the keys do.

    async def on_row_list_selected(self) -> None:
        await self.action_edit_part()

    async def action_edit_part(self) -> None:
        part, before = self._marked_part, self.bank
        self.rest()

        def back(_words: str | None) -> None:
            self._tell_lost(before)

        if part is None:
            await self.open(Room.OWN_HEAD, work=self.work)
        elif isinstance(part, Question):
            await self.open(Room.OWN_QUESTION, back, work=self.work, question_id=part.id)
        else:
            await self.open(Room.OWN_THEME, back, work=self.work, theme_id=part.id)

    async def action_pick_questions(self) -> None:
        self.rest()
        await self.open(Room.PICK, work=self.work)

    async def action_new_part_question(self) -> None:
        """Ask for its words; it stands below what is marked."""

        def written(text: str | None) -> None:
            if text:
                bank, part_id = editing.with_new_question(self.bank, text, self.rows.marked_id)
                self.work.step(bank, _("spørgsmålet er skrevet"))
                self._show(part_id)
                self.rest()

        await self.go_to(AskLine(_("Hvad skal der spørges om?")), written)

    async def action_new_part_theme(self) -> None:
        def written(title: str | None) -> None:
            if title:
                bank, part_id = editing.with_new_theme(self.bank, title, self.rows.marked_id)
                self.work.step(bank, _("temaet er skrevet"))
                self._show(part_id)
                self.rest()

        await self.go_to(AskLine(_("Hvad skal temaet hedde?")), written)

    def action_move_part(self, step: int) -> None:
        before = self.bank
        bank = editing.moved(before, self.rows.marked_id, step)
        if bank == before:
            self.say_why_not(_("Der er ikke plads længere den vej."))
            return
        self.work.step(bank, _("der er flyttet"))
        self._show()
        self.rest()
        self._tell_lost(before)

    def _tell_lost(self, before: Bank) -> None:
        """Say of a question that was asked after an answer that it now always is."""
        if lost := lost_conditions(before, self.bank):
            words = _("Stilles nu altid, for svaret før det er væk: {what}. {key} fortryder.")
            self.say(words.format(what=lost[0].text, key=self.key_of("take_back")))

    def action_delete_part(self) -> None:
        part = self._marked_part
        if part is None:
            return
        is_question = isinstance(part, Question)
        what = _("spørgsmålet er slettet") if is_question else _("temaet er slettet")
        before = self.bank
        self.work.step(editing.without_part(before, part.id), what)
        self._show()
        questions = () if isinstance(part, Question) else part.questions
        has_comments = self.work.has_comments((part.id, *(one.id for one in questions)))
        words = _("Slettet: {what}. {key} fortryder.")
        if has_comments:
            words = _("Slettet med sine bemærkninger i filen: {what}. {key} fortryder.")
        title = part.text if isinstance(part, Question) else part.title
        self.say(words.format(what=title, key=self.key_of("take_back")))
        self._tell_lost(before)

    async def action_preview(self) -> None:
        """The bank as it stands in a talk, from what is marked."""
        themes = tuple(theme for theme in self.bank.themes if theme.questions)
        part = self._marked_part
        if not themes:
            self.say_why_not(_("Her er ingen spørgsmål at se endnu."))
            return
        part = self._marked_part
        first = part.questions[:1] if isinstance(part, Theme) else (part,) if part else ()
        at = first[0].id if first else ""
        await self.open(Room.PREVIEW, bank=self.bank.with_(themes=themes), at=at)

    async def action_back(self) -> None:
        """Leave; ask first where that would lose what could not be saved."""
        if await self.work.saved():
            self.dismiss(None)
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self.dismiss(None)

        question = _("Det sidste er ikke gemt. Gå alligevel?")
        yes, no = _("Forlad banken"), _("Bliv her")
        await self.go_to(Ask(question, self.work.failure, yes=yes, no=no), answered)
