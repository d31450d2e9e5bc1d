"""What an exported file is called: date, kind of talk, person and form (D4).

Small ASCII letters, digits and hyphens, with the date first: safe on every system, and never one
of the names Windows keeps for itself.
"""

import re
import unicodedata
from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.export.form import Form, NameTellsOf
from kompetence_tui.export.nameless import unit_without_names
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    import datetime as dt

    from kompetence_tui.domain.session.session import Session

MAX_LENGTH = 120
"""Characters, and bytes, of a whole file name."""

_LETTERS = str.maketrans(
    {
        "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "œ": "oe",
        "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŋ": "n",
    }
)  # fmt: skip


def file_name(session: "Session", chosen: Form, suffix: str = "md") -> str:
    """The file name for the session in the form, without a folder."""
    end = f"{chosen.file_part}.{_slug(suffix) or 'md'}"
    if chosen.named is NameTellsOf.NOBODY:
        return end
    start = f"{session.date.isoformat()}-{_slug(session.kind.value)}"
    room = MAX_LENGTH - len(start) - len(end) - 2
    whose = _who(session) if chosen.named is NameTellsOf.WHO else _unit(session)
    return "-".join(filter(None, (start, _shortened(whose, room), end)))


def sheet_file_name(session: "Session", suffix: str = "md") -> str:
    """The file name for the sheet that the employee prepares with, without a folder."""
    start = f"{session.date.isoformat()}-{_slug(session.kind.value)}"
    end = f"{_('forberedelse')}.{suffix}"
    whose = _shortened(_who(session), MAX_LENGTH - len(start) - len(end) - 2)
    return f"{start}-{whose}-{end}"


def insight_file_name(name: str, today: "dt.date", suffix: str = "md") -> str:
    """The file name for all that is held about a person, without a folder."""
    return _of_person(_("indsigt"), name, today, suffix)


def hand_over_file_name(name: str, today: "dt.date") -> str:
    """The file name for the talks of a person that are handed over, without a folder."""
    return _of_person(_("overdragelse"), name, today, "json")


def _of_person(what: str, name: str, today: "dt.date", suffix: str) -> str:
    start, end = f"{today.isoformat()}-{what}", f".{suffix}"
    room = MAX_LENGTH - len(start) - len(end) - 1
    return f"{start}-{_shortened(_slug(name), room) or _('uden-navn')}{end}"


def _unit(session: "Session") -> str:
    """The unit as a slug, without the names of people; empty when there is none."""
    return _slug(unit_without_names(session))


def _who(session: "Session") -> str:
    """The person or the group as a slug; several persons as the first one »m.fl.«."""
    employees = session.names(Role.EMPLOYEE)
    if len(employees) > 1 and session.who == ", ".join(employees):
        return f"{_slug(employees[0]) or _('uden-navn')}-{_('m-fl')}"
    return _slug(session.who) or _("uden-navn")


def _slug(text: str) -> str:
    text = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")


def _shortened(slug: str, room: int) -> str:
    """At most ``room`` characters, cut between words where that leaves most of it."""
    if len(slug) <= room:
        return slug
    cut = slug[:room]
    words = cut.rpartition("-")[0]
    return (words if len(words) > room // 2 else cut).strip("-")
