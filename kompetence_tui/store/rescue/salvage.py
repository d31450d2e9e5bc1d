"""The bytes of a damaged file, read as far as they can be."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NamedTuple

import orjson
from pydantic_core import from_json

from kompetence_tui.domain.base.text import REPLACEMENT
from kompetence_tui.domain.parts.part import Kind
from kompetence_tui.domain.parts.table import MODELS
from kompetence_tui.i18n import _, plural
from kompetence_tui.store.rescue.lines import mended

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_PART = re.compile(r'^ {8}(?="(\w+)": )(.*(?:\n {8}[ \]}].*)*)', re.MULTILINE)
"""From the line of a part to its last, by the space in front of them."""

_TRIES = 20
_FIELDS = [(name, field.holds) for fields in MODELS.values() for name, field in fields.items()]
_PROGRAM_S = (Kind.PLAIN, Kind.PICKED)
_NOT_WORDS = {"format", "saved_at"} | (
    {name for name, holds in _FIELDS if holds in _PROGRAM_S}
    - {name for name, holds in _FIELDS if isinstance(holds, Kind) and holds not in _PROGRAM_S}
)
"""Values that say something else when their end is missing, rather than a part of the same."""


class NothingToSave(Exception):
    """There is no session, or no private notes, in the file; ``str()`` is a Danish reason."""


class Salvage(NamedTuple):
    """What came out of the bytes."""

    value: object
    losses: tuple[str, ...]
    """What did not, as the parts of a sentence."""
    parts: dict[str, Any] = {}  # noqa: RUF012 - never changed
    """Parts of a session by their names, where they were found only each by itself."""


def read(data: bytes) -> Salvage:
    """JSON from damaged bytes, everything before the damage at least. Raises NothingToSave."""
    if not data.strip(b" \t\r\n\0"):
        raise NothingToSave(_("den er tom"))
    text, unreadable = _decoded(data)
    losses = [plural("{n} tegn", "{n} tegn", unreadable)] if unreadable else []
    mostly, left_out = mended(text)
    try:
        found = orjson.loads(mostly)
    except orjson.JSONDecodeError as error:
        losses.append(_where(text))
        parts, begun = dict(_parts(text)), mostly[: error.pos]
        return Salvage(_begun(begun, {} if parts else None), tuple(losses), parts)
    if left_out:
        losses.append(plural("{n} linje", "{n} linjer", left_out))
    # Without some lines the rest may read well and yet lie in the wrong place.
    return Salvage(found, tuple(losses), dict(_parts(text)) if left_out else {})


def _where(text: str) -> str:
    """What is lost of a text that could not be mended."""
    written = text.rstrip()
    try:
        orjson.loads(written)
    except orjson.JSONDecodeError as error:
        is_cut = error.pos >= len(written) or ("\n" in written and not written.endswith("\n}"))
        line = error.lineno
    else:
        return ""
    if is_cut:
        words = _("alt efter linje {n}, hvor den er skåret over")
        return words.format(n=written.count("\n") + 1)
    return _("noget omkring linje {n}").format(n=line)


def _parts(text: str) -> Iterator[tuple[str, object]]:
    """What each part of a session says by itself, in a file laid out as the program does."""
    for name, part in _PART.findall(text):
        found: object = None
        with suppress(NothingToSave):
            found = _whole_or_begun(f"{{\n{part.rstrip().rstrip(',')}")
        if isinstance(found, dict) and name in found:
            yield name, found[name]


def _whole_or_begun(text: str) -> object:
    """The object whose bracket at the end is missing, else what can be read of it."""
    mostly, _left_out = mended(f"{text}\n}}")
    try:
        return orjson.loads(mostly)
    except orjson.JSONDecodeError:
        mostly, _left_out = mended(text)
    try:
        return orjson.loads(mostly)
    except orjson.JSONDecodeError as error:
        return _begun(mostly[: error.pos])


def _decoded(data: bytes) -> tuple[str, int]:
    """The text, and how many places in it could not be read."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    else:
        text = data.decode("utf-8-sig", errors="replace")
        if REPLACEMENT in text and all(ch.isascii() or ch == REPLACEMENT for ch in text):
            # Danish without one whole letter of UTF-8 was saved by an editor of another time.
            text = data.decode("cp1252", errors="replace")
    text = _CONTROLS.sub(REPLACEMENT, text)
    return text.rstrip(REPLACEMENT), text.count(REPLACEMENT)


def _begun(text: str, otherwise: object = None) -> object:
    """The beginning of a JSON text, its last value as far as it goes when it is someone's words.

    Raises NothingToSave where there is none, and nothing else will do.
    """
    for _try in range(_TRIES):
        try:
            whole = from_json(text, allow_partial=True)
            words = from_json(text, allow_partial="trailing-strings")
        except ValueError:
            # What stands before the damage may itself be more than the reader can hold.
            text = text[: max(text.rfind("\n"), 0)]
            continue
        if whole == words:
            return _without_half_number(whole) if text[-1:].isdigit() else whole
        return words if _last_key(words) not in _NOT_WORDS else whole
    if otherwise is None:
        raise NothingToSave(_("der står ikke en samtale i den"))
    return otherwise


def _last_key(value: Any) -> str:  # noqa: ANN401 - JSON
    key = ""
    while isinstance(value, dict | list) and value:
        if isinstance(value, dict):
            key, value = list(value.items())[-1]
        else:
            value = value[-1]
    return key


def _without_half_number(value: Any) -> object:  # noqa: ANN401 - JSON
    """The value without its last leaf, of which the last digits may be missing."""
    place = value
    while isinstance(place, dict | list) and place:
        last = list(place)[-1] if isinstance(place, dict) else len(place) - 1
        if not isinstance(place[last], dict | list):
            del place[last]
            break
        place = place[last]
    return value
