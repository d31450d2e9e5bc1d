"""What can go wrong with stored sessions; ``str()`` of each is a Danish sentence for the screen."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import quote
from kompetence_tui.i18n import _
from kompetence_tui.store import platform

if TYPE_CHECKING:
    from pathlib import Path

    from kompetence_tui.store.holder import Holder

NAME_WIDTH = 60
"""Characters of a file's name that are shown: it may be anything."""


class StoreError(Exception):
    """Base of all errors of the store: what is wrong, where, and what to do."""


class SessionNotFound(StoreError):
    """No stored session has this id."""


class AmbiguousId(StoreError):
    """More than one session's id begins so."""


class OpenElsewhere(StoreError):
    """The session is open for writing in another place."""

    def __init__(self, sentence: str, holder: Holder | None = None) -> None:
        super().__init__(sentence)
        self.holder = holder


class DamagedSession(StoreError):
    """A session's file cannot be read as one."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            _(
                "Filen {name} kan ikke læses: {reason}. De andre samtaler er ikke berørt; "
                "flyt ikke filen, før den er undersøgt med »kompetence doctor«"
            ).format(name=quote(name, NAME_WIDTH), reason=reason)
        )
        self.name = name
        self.reason = reason


class NewerFormat(StoreError):
    """A session's file was written by a newer version of the program."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("Filen {name} er gemt af en nyere udgave af programmet: opdater for at åbne den")
            .format(name=quote(name, NAME_WIDTH))
        )  # fmt: skip
        self.name = name


class SaveFailed(StoreError):
    """Writing failed; what was stored before is intact and a later save can succeed."""

    def __init__(self, sentence: str, why: str) -> None:
        super().__init__(sentence)
        self.why = why
        """The cause in a few words, for a status line."""

    @classmethod
    def because(cls, error: OSError, folder: Path) -> SaveFailed:
        """The sentence for what the system answered. Raise it ``from`` the error."""
        why, remedy = explain(error)
        return cls(
            _("Ikke gemt: {why} ({folder}). Teksten er her stadig; {remedy}").format(
                why=why, folder=folder, remedy=remedy
            ),
            why,
        )

    @classmethod
    def no_answer(cls) -> SaveFailed:
        """The system has neither done it nor refused."""
        why = _("drevet svarer ikke")
        words = _("Ikke gemt endnu: {why}. Teksten er her stadig og gemmes, så snart det svarer")
        return cls(words.format(why=why), why)

    @classmethod
    def unexpected(cls) -> SaveFailed:
        """The program itself failed."""
        why = _("der skete en uventet fejl")
        return cls(_("Ikke gemt: {why}. Teksten er her stadig").format(why=why), why)


class ChangedElsewhere(StoreError):
    """The file is no longer the one that was read or written here; it was left as it is."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Ikke gemt: samtalens fil er ændret af et andet program, siden den blev åbnet. "
                "Teksten er her stadig; gem den som en kopi, og gå videre i den"
            )
        )


class FolderUnusable(StoreError):
    """A folder cannot be made, read or trusted."""


class ExportRefused(StoreError):
    """An export cannot be written where it was asked for."""


class ExportExists(ExportRefused):
    """There is a file already, and overwriting it was not asked for."""

    def __init__(self, words: str, path: Path) -> None:
        super().__init__(words)
        self.path = path


def explain(error: OSError) -> tuple[str, str]:
    """Why the system refused to write, in a few words, and what to do about it."""
    again = _("prøv igen om lidt")
    match error.errno:
        case errno.ENOSPC:
            return _no_room(error)
        case errno.EDQUOT:
            return _("din plads på drevet er brugt op"), _("gør plads, og gem igen")
        case errno.EFBIG:
            return _("filen er større, end drevet tillader"), _("gør plads, og gem igen")
        case errno.EROFS:
            return _("drevet er skrivebeskyttet"), _("vælg en anden mappe med --data-dir")
        case errno.EACCES | errno.EPERM:
            return _("du må ikke skrive i mappen"), _("få adgang til den, eller vælg en anden")
        case errno.ENOENT | errno.ENOTDIR:
            return _("mappen er væk"), _("skaf den tilbage, og gem igen")
        case errno.ENAMETOOLONG:
            return _("filnavnet er for langt"), _("vælg et kortere")
        case errno.EIO:
            return _("drevet melder fejl"), _("tag en kopi af mappen, og prøv igen")
        case errno.ESTALE | errno.ETIMEDOUT | errno.EHOSTDOWN | errno.ENOLCK:
            return _("netværksdrevet svarer ikke"), again
        case code:
            name = errno.errorcode.get(code or 0, "?")
            return _("systemet svarer {code}").format(code=name), again


def _no_room(error: OSError) -> tuple[str, str]:
    if platform.takes_no_more_files(error.filename):
        return _("der er ikke plads til flere filer på drevet"), _("slet nogle, og gem igen")
    return _("disken er fuld"), _("gør plads, og gem igen")
