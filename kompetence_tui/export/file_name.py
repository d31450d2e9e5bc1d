"""What an exported file is called: date, kind of talk, person and form (D4).

Small ASCII letters, digits and hyphens, with the date first: safe on every system, and never one
of the names Windows keeps for itself. A name that loses letters on the way is told apart from
others by the talk's number.
"""

import re
import unicodedata
from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.export.form import PLAN_FILE, Form, NameTellsOf
from kompetence_tui.export.nameless import unit_without_names
from kompetence_tui.i18n import _, plural, speaking

if TYPE_CHECKING:
    import datetime as dt

    from kompetence_tui.domain.report.merging import MergedReport
    from kompetence_tui.domain.report.report import Report
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
    with speaking(session.bank.speech):
        return _of_form(session, chosen, suffix)


def _of_form(session: "Session", chosen: Form, suffix: str) -> str:
    end = f"{_(chosen.file_part)}.{_slug(suffix) or 'md'}"
    if chosen.named is NameTellsOf.NOBODY:
        return end
    if chosen.named is NameTellsOf.UNIT:
        return _named(_start(session), _unit(session), end)
    return _of_talk(session, end)


def plan_file_name(session: "Session") -> str:
    """The file name for the plan as Markdown, which checksums are of."""
    with speaking(session.bank.speech):
        return _of_talk(session, f"{_(PLAN_FILE)}.md")


def sheet_file_name(session: "Session", suffix: str = "md", *, for_leader: bool = False) -> str:
    """The file name for the sheet to prepare with, without a folder."""
    with speaking(session.bank.speech):
        word = _("lederens-forberedelse") if for_leader else _("forberedelse")
        return _of_talk(session, f"{word}.{suffix}")


def insight_file_name(name: str, today: "dt.date", number: str, suffix: str = "md") -> str:
    """The file name for all that is held about a person, without a folder; the number is that of
    a talk in it."""
    return _of_person(_("indsigt"), name, today, suffix, number)


def report_file_name(report: "Report", suffix: str = "md") -> str:
    """»aarets-billede-2026.pdf«; with the unit where it is of one, and how many where of some. A
    committee's sheet is »med-tilbagemelding-2026.pdf«, with no unit: it has what they wrote."""
    if report.feedback:
        return f"{_('med-tilbagemelding')}-{report.period.key}.{suffix}"
    start = _("aarets-billede-{period}").format(period=report.period.key)
    units = ""
    if not report.is_all:
        units = report.units[0].words if len(report.units) == 1 else _units(len(report.units))
    end = f".{suffix}"
    slug = _shortened(_slug(units), MAX_LENGTH - len(start) - len(end) - 1)
    return "-".join(filter(None, (start, slug))) + end


def merged_file_name(report: "MergedReport", suffix: str) -> str:
    """»hovedudvalg-2026.md«."""
    return f"{_('hovedudvalg')}-{report.period.key}.{suffix}"


def _units(number: int) -> str:
    return plural("{n} enhed", "{n} enheder", number)


def hand_over_file_name(name: str, today: "dt.date", number: str) -> str:
    """The file name for the talks of a person that are handed over, without a folder; the number
    is that of one of them."""
    return _of_person(_("overdragelse"), name, today, "json", number)


def told_apart(name: str, number: str) -> str:
    """The file name with the talk's number last before its ending, if it is not there already."""
    stem, dot, ending = name.rpartition(".")
    last = f"-{_slug(number)}"
    return name if stem.endswith(last) else f"{stem}{last}{dot}{ending}"


def _start(session: "Session") -> str:
    return f"{session.date.isoformat()}-{_slug(session.called) or _slug(session.kind.value)}"


def _of_talk(session: "Session", end: str) -> str:
    whose = _whose(session)
    return _named(_start(session), _who(session), end, session.id if _is_lossy(whose) else "")


def _named(start: str, who: str, end: str, number: str = "") -> str:
    """The parts in order, the person's or the unit's cut to the room there is."""
    room = MAX_LENGTH - len(start) - len(end) - 2 - (len(number) + 1) * bool(number)
    name = "-".join(filter(None, (start, _shortened(who, room), end)))
    return told_apart(name, number) if number else name


def _of_person(what: str, name: str, today: "dt.date", suffix: str, number: str) -> str:
    start, end = f"{today.isoformat()}-{what}", f".{suffix}"
    number = number if _is_lossy(name) else ""
    room = MAX_LENGTH - len(start) - len(end) - 1 - (len(number) + 1) * bool(number)
    whole = f"{start}-{_shortened(_slug(name), room) or _('uden-navn')}{end}"
    return told_apart(whole, number) if number else whole


def _unit(session: "Session") -> str:
    """The unit as a slug, without the names of people; empty when there is none."""
    return _slug(unit_without_names(session))


def _who(session: "Session") -> str:
    """The person or the group as a slug; several persons as the first one »m.fl.«."""
    whose = _whose(session)
    slug = _slug(whose) or _("uden-navn")
    return slug if whose == session.who else f"{slug}-{_('m-fl')}"


def _whose(session: "Session") -> str:
    """The name a file is called by: the person's or the group's; of several persons the first."""
    employees = session.names(Role.EMPLOYEE)
    is_several = len(employees) > 1 and session.who == ", ".join(employees)
    return employees[0] if is_several else session.who


def _is_lossy(name: str) -> bool:
    """The name has letters that its slug lacks, or has none: others can have the same slug."""
    return not _slug(name) or any(_is_letter(sign) and not _slug(sign) for sign in name)


def _is_letter(sign: str) -> bool:
    """A letter or a digit; not what only changes the one before it, or is an apostrophe."""
    return sign.isalnum() and unicodedata.category(sign) != "Lm"


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
