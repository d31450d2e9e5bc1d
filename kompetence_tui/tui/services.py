"""What the screens work with, handed to each in its constructor."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from kompetence_tui.config import Config
from kompetence_tui.i18n import AS_WRITTEN, speak_on_screens
from kompetence_tui.store.sessions import SessionStore

if TYPE_CHECKING:
    from kompetence_tui.banks.library import BankLibrary
    from kompetence_tui.domain.session.listing import SessionRow
    from kompetence_tui.store.deleted import Deleted
    from kompetence_tui.tui.saving.autosave import Autosave
    from kompetence_tui.tui.saving.bank_saver import BankSaver
    from kompetence_tui.tui.saving.removals import Removals


def _local_now() -> datetime:
    return datetime.now().astimezone()


@dataclass
class Services:
    """Store, banks, configuration and clock; and the talk that is open, if any."""

    store: SessionStore
    banks: "BankLibrary"
    config: Config
    demo: bool = False
    """Everything happens in a throw-away copy."""
    now: Callable[[], datetime] = field(default=_local_now)
    own_bank: "BankSaver | None" = None
    """The bank of one's own that is being written; never while a talk is open."""

    last_opened: str = ""
    """Id of the session opened last, for the overview to come back to."""

    covered: bool = field(init=False)
    """The overview shows initials for names, and no kinds of talk, units or leaders."""

    deleted: "list[tuple[Deleted, SessionRow]]" = field(default_factory=list)
    """Sessions deleted in this run, the newest last: on no disk, and for the overview alone."""

    removals: "dict[str, Removals]" = field(default_factory=dict)
    """By session id, what was deleted in each talk in this run: on no disk either."""

    _talk: "Autosave | None" = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.covered = self.config.cover
        self.talk = None

    @property
    def talk(self) -> "Autosave | None":
        """The session open for writing; the program saves it before it ends, however it ends."""
        return self._talk

    @talk.setter
    def talk(self, talk: "Autosave | None") -> None:
        """While it is open, the screens call leader and employee what its bank does."""
        self._talk = talk
        speak_on_screens(talk.session.bank.speech_on_screens if talk else AS_WRITTEN)

    @property
    def work(self) -> "Autosave | BankSaver | None":
        """What is being written, and is saved before the program ends."""
        return self.talk or self.own_bank

    @property
    def today(self) -> date:
        return self.now().date()
