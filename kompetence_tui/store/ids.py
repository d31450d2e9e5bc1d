"""Ids of sessions: random, safe as file names, easy to read aloud."""

import re
from collections.abc import Iterable

from kompetence_tui.domain.base.text import quote
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import AmbiguousId, SessionNotFound

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
"""Small letters and digits without those that look alike."""

LENGTH = 10
_ID = re.compile(r"[a-z0-9][a-z0-9-]{4,39}")


def new_id() -> str:
    """A random id; it says nothing of whom the talk is with."""
    import secrets

    return "".join(secrets.choice(ALPHABET) for _place in range(LENGTH))


def is_id(text: str) -> bool:
    """The text can be an id, and so the stem of a file name on every system."""
    return _ID.fullmatch(text) is not None


def resolve(prefix: str, ids: Iterable[str]) -> str:
    """The one id that is the text or begins with it, or the name of a file as it is written.

    Raises:
        SessionNotFound, AmbiguousId: with what was written.
    """
    known_ids, wanted = set(ids), prefix.strip().lower()
    for exact in (prefix, prefix.removesuffix(".json"), wanted):
        if exact in known_ids:
            return exact
    found = [known for known in known_ids if wanted and known.lower().startswith(wanted)]
    if not found:
        raise not_found(prefix)
    if len(found) > 1:
        raise AmbiguousId(
            _("{n} samtaler begynder med »{id}«: skriv mere af nummeret").format(
                n=len(found), id=quote(prefix, LENGTH)
            )
        )
    return found[0]


def not_found(session_id: str) -> SessionNotFound:
    return SessionNotFound(
        _("Der er ingen samtale »{id}«: se dem, der er, med »kompetence list«").format(
            id=quote(session_id, 2 * LENGTH)
        )
    )
