"""What the screens of a bank of one's own share: its saving, its title, and what it lacks."""

from pydantic import ValidationError
from textual.await_complete import AwaitComplete

from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.i18n import _, plural
from kompetence_tui.paths import with_tilde
from kompetence_tui.preparation.open_bank import free_place
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.frame import NOT_YET, Frame
from kompetence_tui.tui.saving.bank_saver import BankSaver
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.themes import accent_class


class OwnScreen(Frame[str]):
    """A screen onto the bank that is open. The result is what there is to say of it."""

    AUTO_FOCUS = None

    def __init__(self, services: Services, work: BankSaver) -> None:
        super().__init__(services)
        self.work = work
        self._was_failing = False
        if kinds := work.kept.kinds:
            self.add_class(accent_class(kinds[0]))

    @property
    def bank(self) -> Bank:
        """The bank with everything that stands in the fields."""
        return self.work.current

    async def arrive(self) -> None:
        self.work.watch(self.told)
        self.work.ask(self.collect)
        self.show_status()

    def collect(self, bank: Bank) -> Bank:
        """The bank with what stands in the fields of this screen."""
        return bank

    def refill(self) -> None:
        """Come back to the screen: what it shows may have been changed."""

    def facts(self) -> frozenset[Fact]:
        done = {Fact.DONE} if len(self.work.history) else set()
        changed = {Fact.CHANGED_ELSEWHERE} if self.work.is_changed_elsewhere else set()
        return super().facts() | done | changed

    # The way out and back.

    def keep(self) -> None:
        self.work.flush()

    def on_unmount(self) -> None:
        self.let_go()

    def dismiss(self, result: str | None = None) -> AwaitComplete:
        self.work.flush()
        self.let_go()
        return super().dismiss(result)

    def let_go(self) -> None:
        self.work.ask_no_more(self.collect)
        self.work.unwatch(self.told)
        super().let_go()

    def on_screen_suspend(self) -> None:
        self.work.flush()
        self.work.ask_no_more(self.collect)

    def on_screen_resume(self) -> None:
        if not self._has_left and self._was_in_front:
            self.refill()
            self.work.ask(self.collect)
            self.show_status()

    # While it is written.

    def on_text_area_changed(self) -> None:
        self.typed()

    def on_input_changed(self) -> None:
        self.typed()

    def on_picker_changed(self) -> None:
        self.typed()

    def about_to_change(self) -> None:
        self.work.touch()

    def typed(self) -> None:
        """A field changed: save soon, if what stands in the fields is new."""
        try:
            is_new = self.collect(self.work.kept) is not self.work.kept
        except ValidationError:
            is_new = True  # the save says why
        if is_new:
            self.work.touch()

    # What the lines say.

    @property
    def heading(self) -> str:
        """The left end of the title line."""
        return self.bank.title

    def show_status(self) -> None:
        self.show_title()
        if self.work.failure or self._was_failing:
            self.rest()
        self._was_failing = bool(self.work.failure)
        self.refresh_keys()

    def show_title(self, *, is_unkept: bool | None = None) -> None:
        is_failing = bool(self.work.failure)
        status = NOT_YET if is_unkept and not is_failing else self.work.status
        self.title_line(self.heading, status, alarm=is_failing)

    @property
    def resting_words(self) -> str:
        """What the note line says while there is nothing to tell."""
        return ""

    def rest(self) -> None:
        self.say(self.work.failure or self.resting_words, alarm=bool(self.work.failure))

    def action_take_back(self) -> None:
        """Take back the newest step, and say what it was."""
        if step := self.work.take_back():
            self.refill()
            self.show_status()
            self.say(_("Fortrudt: {what}.").format(what=step.words))

    def is_copied(self, bank_id: str) -> None:
        """The bank goes on in a copy of that id."""

    def action_keep_as_copy(self) -> None:
        """Go on in a file of its own."""
        path, bank = free_place(self.services.banks, self.bank)
        self.is_copied(bank.id)
        self.work.go_on_as_copy(path, bank)
        self.refill()
        self.show_status()
        self.say(_("Gemmes nu som {path}.").format(path=with_tilde(path)))

    def action_save_now(self) -> None:
        self.work.flush()


def size_of(bank: Bank) -> str:
    """»9 spørgsmål · 3 temaer · 42 min«."""
    number = sum(1 for _question in bank.questions)
    parts = [
        plural("{n} spørgsmål", "{n} spørgsmål", number),
        plural("{n} tema", "{n} temaer", len(bank.themes)),
        duration(bank.minutes) if bank.minutes else _("ingen minutter"),
    ]
    return " · ".join(parts)
