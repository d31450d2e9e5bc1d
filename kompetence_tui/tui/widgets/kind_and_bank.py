"""What kind of talk, and which questions: two rows that work alike."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from kompetence_tui.banks.library import BankSummary
from kompetence_tui.banks.owners import by_owner
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.text import cut
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.line_input import NEXT_FIELD
from kompetence_tui.tui.widgets.picker import Picker

_MARGIN = 24
"""Columns of the form beside a bank's words."""
_SHORTEST = 20
"""Columns of a title that are always shown."""


class KindAndBank(Vertical):
    """Left and right choose in both; the banks are those for the kind that is chosen."""

    def __init__(
        self,
        banks: Sequence[BankSummary],
        *,
        kind: SessionKind | None = None,
        bank_id: str | None = None,
        individual: bool = False,
        enter_action: str = NEXT_FIELD,
    ) -> None:
        """``kind`` and ``bank_id`` are chosen to begin with; ``individual`` leaves groups out.

        ``enter_action`` is what Enter does in the last of the rows.
        """
        super().__init__(classes="stack")
        usable = [bank for bank in banks if bank.may_be_held]
        # Who has made a bank, or been given one, is here to use it.
        self._of_each = by_owner(sorted(usable, key=lambda bank: -bank.questions))
        offered = {kind for bank in usable for kind in bank.kinds}
        self._kinds = [
            one for one in SessionKind if one in offered and (one.is_individual or not individual)
        ]
        self._kind, self._bank_id, self._enter_action = kind, bank_id, enter_action

    def compose(self) -> ComposeResult:
        names = [kind.value for kind in self._kinds]
        chosen = self._kinds.index(self._kind) if self._kind in self._kinds else 0
        yield field_row(_("Samtale"), Picker(names, [chosen], may_clear=False, id="kind"))
        bank = Picker([], may_clear=False, enter_action=self._enter_action, id="bank")
        yield field_row(_("Spørgsmål"), bank)

    def on_mount(self) -> None:
        self._show_banks()

    @property
    def kind(self) -> SessionKind:
        """What is chosen."""
        chosen = self.query_one("#kind", Picker).chosen
        return self._kinds[min(chosen)] if chosen and self._kinds else SessionKind.MUS

    @property
    def bank(self) -> BankSummary | None:
        """The questions that are chosen; None where there are none for the kind."""
        chosen, offered = self.query_one("#bank", Picker).chosen, self._offered
        return offered[min(chosen)] if chosen and min(chosen) < len(offered) else None

    @property
    def _offered(self) -> list[BankSummary]:
        """One's own, the organisation's, ours; in each the longest of those made for it first."""
        return [
            bank
            for listed in self._of_each.values()
            for bank in sorted(listed, key=lambda bank: bank.kinds[0] is not self.kind)
            if self.kind in bank.kinds
        ]

    def _show_banks(self) -> None:
        offered = self._offered
        ids = [bank.id for bank in offered]
        wanted = ids.index(self._bank_id) if self._bank_id in ids else 0
        self.query_one("#bank", Picker).show(
            [_bank_line(bank, self.screen.size.width - _MARGIN) for bank in offered],
            [wanted] if offered else [],
        )

    def on_picker_changed(self, message: Picker.Changed) -> None:
        if message.picker.id == "kind":
            self._show_banks()


def _bank_line(bank: BankSummary, room: int) -> str:
    """The title, which gives way where there is no room, and the bank's boards and time."""
    boards = plural("{n} plade", "{n} plader", bank.boards) if bank.boards else ""
    minutes = duration(bank.minutes) if bank.minutes else ""
    size = "".join(f" · {words}" for words in (boards, minutes) if words)
    return cut(bank.title, max(_SHORTEST, room - len(size))) + size
