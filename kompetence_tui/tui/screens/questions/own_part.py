"""A form of one part of one's own bank: a question, a theme, or the bank itself."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.containers import VerticalScroll
from textual.widget import Widget

from kompetence_tui.banks.own.editing import BankPart
from kompetence_tui.domain.bank import Bank
from kompetence_tui.i18n import _
from kompetence_tui.tui.saving.bank_saver import BankSaver
from kompetence_tui.tui.screens.questions.own_screen import OwnScreen
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.lines import Rule


class OwnPart(OwnScreen):
    """Shows the part in its fields, and puts back into the bank what stands in them.

    All that is written until the form is left is one step to take back.
    """

    FIELDS: ClassVar[Sequence[FormField]]

    def __init__(self, services: Services, work: BankSaver) -> None:
        super().__init__(services, work)
        self._before = work.current
        """The bank when the form was opened."""
        self._is_filled = False

    # What subclasses say.

    def rows(self) -> Iterable[Widget]:
        """The fields with their names."""
        raise NotImplementedError

    def part(self, bank: Bank) -> BankPart | Bank | None:
        """What the form is of."""
        raise NotImplementedError

    def put(self, bank: Bank, part: BankPart | Bank) -> Bank:
        """The bank with the part as it is now."""
        raise NotImplementedError

    def fit(self) -> None:
        """Show the fields that belong together with what is chosen."""

    def read(self, part: BankPart | Bank) -> BankPart | Bank:
        """The part with what stands in the fields. Raises ValidationError."""
        return filled(self, self.FIELDS, part)

    # What they share.

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield VerticalScroll(*self.rows(), id="own-form", can_focus=False)

    async def arrive(self) -> None:
        self.refill()
        await super().arrive()
        self.set_focus(self.query_one(self.FIELDS[0].selector))
        self.rest()

    def refill(self) -> None:
        part = self.part(self._before)
        if part is not None and not self._is_filled:  # nothing changes it but the fields
            show(self, self.FIELDS, part, read_only=False)
            self._is_filled = True
            self.fit()

    def collect(self, bank: Bank) -> Bank:
        """Put into the bank as it was: what is passed on the way to a choice changes nothing."""
        part = self.part(self._before)
        if part is None or not self._is_filled:
            return bank
        written = self.read(part)
        changed = self._before if written == part else self.put(self._before, written)
        return bank if changed == bank else changed

    def is_copied(self, bank_id: str) -> None:
        self._before = self._before.with_(id=bank_id)

    def on_picker_changed(self) -> None:
        self.fit()
        super().on_picker_changed()

    @property
    def resting_words(self) -> str:
        return _("Alt gemmes, mens du skriver. Esc går tilbage til banken.")

    def action_back(self) -> None:
        after = self.bank
        if after != self._before:
            self.work.history.step(self._before, _("det, der blev rettet"))
        self.dismiss(None)
