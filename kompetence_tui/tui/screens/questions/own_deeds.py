"""Beginning, copying and opening a bank of one's own from *Spørgsmål*."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from kompetence_tui.banks.library import BankHasProblems, BankNotFound, BankSummary
from kompetence_tui.banks.making import copied_bank, empty_bank
from kompetence_tui.banks.writer import BankNotWritable
from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import _
from kompetence_tui.preparation.open_bank import BankRefused, OpenBank, free_place
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.dialogs.ask_line import AskLine
from kompetence_tui.tui.dialogs.choose_row import ChooseRow
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.bank_saver import BankSaver
from kompetence_tui.tui.widgets.row_list import Row, Span, column


async def begin_bank(frame: Frame[None]) -> None:
    """Ask for its name and what talks it is for, and open it without a question."""

    async def named(name: str | None) -> None:
        if name:
            await frame.go_to(_ChooseKind(), partial(chosen, name))

    async def chosen(name: str, kind: str | None) -> None:
        if kind:
            bank = empty_bank(name, SessionKind(kind), frame.services.today)
            await _begin(frame, bank)

    await frame.go_to(AskLine(_("Hvad skal banken hedde?")), named)


async def copy_bank(frame: Frame[None], original: BankSummary) -> None:
    """Ask for the copy's name, and open it."""
    try:
        bank = frame.services.banks.load(original.id)
    except (BankHasProblems, BankNotFound) as error:
        frame.say(str(error), alarm=True)
        return

    async def named(name: str | None) -> None:
        if name:
            await _begin(frame, copied_bank(bank, "" if name == usual else name))

    usual = copied_bank(bank).title
    await frame.go_to(AskLine(_("Hvad skal kopien hedde?"), usual), named)


async def edit_bank(frame: Frame[None], path: Path) -> None:
    """Open the bank in the file; what cannot be kept of the file is told before."""
    try:
        opened = OpenBank.at(path)
    except BankRefused as error:
        frame.say(str(error), alarm=True)
        return

    async def answered(yes: bool | None) -> None:
        if yes:
            await _open(frame, opened)

    if not opened.lost_comments:
        await _open(frame, opened)
        return
    detail = _(
        "Filen har bemærkninger (<!-- … -->) inde i linjerne: {n}. De går tabt, når banken bliver "
        "rettet her. De andre bemærkninger bliver."
    )
    question = _("Ret banken, og mist de bemærkninger?")
    ask = Ask(
        question,
        detail.format(n=opened.lost_comments),
        yes=_("Ret alligevel"),
        no=_("Nej, lad filen være"),
    )
    await frame.go_to(ask, answered)


async def _begin(frame: Frame[None], bank: Bank) -> None:
    """Open a bank that has no file yet, which is made at once."""
    path, bank = free_place(frame.services.banks, bank)
    try:
        opened = OpenBank(path, bank)
    except (BankRefused, BankNotWritable) as error:
        frame.say(str(error), alarm=True)
        return
    work = await _open(frame, opened)
    work.change(work.kept)


async def _open(frame: Frame[None], opened: OpenBank) -> BankSaver:
    work = frame.services.own_bank = BankSaver(frame.app, opened)

    async def left(_words: str | None) -> None:
        await let_go(frame)
        await frame.come_back(bank=work.path)

    await frame.open(Room.OWN_BANK, left, work=work)
    return work


async def let_go(frame: Frame[None]) -> None:
    """Save and close the bank that was open."""
    work, frame.services.own_bank = frame.services.own_bank, None
    if work is None:
        return
    await work.saved()  # what could not be was given up on purpose
    work.close()


class _ChooseKind(ChooseRow):
    """The kinds of talk a bank can be for."""

    def __init__(self) -> None:
        question = _("Hvilken samtale er banken til?")
        super().__init__(question, _("Enter vælger · Esc fortryder"), SessionKind.MUS)

    def rows(self) -> Sequence[Row]:
        return [Row(kind.value, partial(_shown, kind)) for kind in SessionKind]


def _shown(kind: SessionKind, width: int) -> list[Span]:
    return [column(_("{kind}: {name}").format(kind=kind.value, name=kind.long_name), width)]
