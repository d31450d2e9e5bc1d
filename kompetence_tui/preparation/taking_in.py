"""Taking a filled sheet in: what is found in it, whose it is, and putting it in the talk."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _, plural
from kompetence_tui.preparation.given import FileHasProblems
from kompetence_tui.preparation.leaders_notes import LeadersNotes, leaders_notes
from kompetence_tui.store.errors import StoreError

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Problem
    from kompetence_tui.domain.session.preparation import Preparation
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.preparation.sheet_file import Sheet
    from kompetence_tui.store.opened import OpenSession
    from kompetence_tui.store.sessions import SessionStore

TakenIn: TypeAlias = "Preparation | LeadersNotes"
"""What was written: of the one whose talk it is, or of the leader."""

OFFICE = (".docx", ".docm", ".doc", ".odt", ".rtf", ".pages")
"""How the file of a sheet can end where an office program saved it; most get a sentence."""

SUFFIXES = (*OFFICE, ".md", ".txt", ".markdown")
"""The same of any program."""

MOST = 300
"""Files of one folder that are looked into."""


@dataclass(frozen=True)
class FoundSheet:
    """A file that was looked into: what can be taken in, or why nothing can."""

    file: Path
    talk: str = ""
    """Id of the talk it is for; empty where that is not known."""
    whose: str = ""
    """»Anna Eksempel · MUS 15.3.2027«."""
    taken: "TakenIn | None" = None
    before: "Preparation | None" = None
    """What the talk holds already, and would lose."""
    remarks: tuple[str, ...] = ()
    """What is worth knowing of how the file was read."""
    problems: "tuple[Problem, ...]" = ()
    trouble: str = ""

    def __repr__(self) -> str:
        return "<FoundSheet>"

    @property
    def is_office(self) -> bool:
        """An office program's, which shows no numbers of lines."""
        return self.file.suffix.lower() in OFFICE

    @property
    def place(self) -> tuple[str, bool]:
        """Where its words go: two sheets of the same one cannot both be taken in."""
        return self.talk, isinstance(self.taken, LeadersNotes)


def sheet_in(file: Path) -> "Sheet":
    """The sheet in the file. Raises FileHasProblems, also where there is no file to read."""
    from kompetence_tui.banks.files import read_bytes
    from kompetence_tui.banks.problems import Problem
    from kompetence_tui.preparation.sheet_file import MAX_BYTES, read_sheet

    data = read_bytes(file, MAX_BYTES)
    if isinstance(data, Problem):
        raise FileHasProblems((data,))
    return read_sheet(data, str(file))


def filled_in(
    store: "SessionStore", session: "Session", sheet: "Sheet", today: date
) -> "tuple[Session, TakenIn]":
    """The talk with the last plan as it is now, and what was written for it.

    Raises FileHasProblems, and RuleBroken where nothing was written or can be prepared.
    """
    from kompetence_tui.domain.session.preparation import Preparation
    from kompetence_tui.preparation.reader import answers_in
    from kompetence_tui.preparation.sheets import check_can_be_prepared
    from kompetence_tui.store.related import Related, renewed

    check_can_be_prepared(session)
    session = renewed(store, session)
    is_its_own = sheet.session_id == session.id
    names = () if is_its_own else Related(store).names_of(session)
    filled = answers_in(sheet, session, names)
    if filled.is_empty:
        words = _("Der er ikke skrevet noget i skemaet. Intet er læst ind: er det den rigtige fil?")
        raise RuleBroken(words)
    if sheet.is_leaders:
        return session, leaders_notes(session, filled)
    return session, Preparation(imported=today, answers=filled.answers, goals=filled.goals)


def replaced(session: "Session", taken: "TakenIn") -> "Preparation | None":
    """What the talk would lose: the leader's words only come beside what is noted."""
    return None if isinstance(taken, LeadersNotes) else session.preparation


def put_in(opened: "OpenSession", session: "Session", taken: "TakenIn", now: datetime) -> None:
    """Keep it in the open talk: what is the leader's among the private notes, and nowhere else.

    Raises StoreError, and RuleBroken as ``LeadersNotes.added_to``.
    """
    if isinstance(taken, LeadersNotes):
        opened.save_private(taken.added_to(opened.private_notes(), now))
    else:
        opened.save(session.with_(preparation=taken))


def amount(taken: "TakenIn") -> str:
    """»12 svar og 2 mål fra sidst«."""
    if isinstance(taken, LeadersNotes):
        return plural("{n} privat note", "{n} private noter", len(taken.texts))
    answers = plural("{n} svar", "{n} svar", len(taken.answers))
    if not taken.goals:
        return answers
    goals = plural("{n} mål fra sidst", "{n} mål fra sidst", len(taken.goals))
    return _("{answers} og {goals}").format(answers=answers, goals=goals)


def sheets_of(chosen: Path) -> list[Path]:
    """The file that was chosen, or those of the folder. Raises OSError."""
    if not chosen.is_dir():
        return [chosen]
    from kompetence_tui.store.folders import entries

    return [one.path for one in entries(chosen, SUFFIXES) if not one.is_folder][:MOST]


def look_at(
    store: "SessionStore",
    files: Sequence[Path],
    marked: str,
    today: date,
    found: list[FoundSheet],
) -> Generator[None, None, None]:
    """Look into one file at each step, and put in ``found`` what it is; nothing is changed.

    A single file that does not say its talk is taken for the marked one's. Of several, those that
    are no sheets are passed over, but for an office program's that cannot be read: it may be one.
    """
    for file in files:
        one = _looked_at(store, file, marked if len(files) == 1 else "", today)
        if len(files) == 1 or one.talk or (one.is_office and one.problems):
            found.append(one)
        yield


def _looked_at(store: "SessionStore", file: Path, marked: str, today: date) -> FoundSheet:
    talk = whose = ""
    try:
        sheet = sheet_in(file)
        talk = sheet.session_id or marked
        if not talk:
            words = _("Skemaet siger ikke, hvilken samtale det er til: mærk samtalen på listen, og "
                      "læs filen ind igen")  # fmt: skip
            return FoundSheet(file, trouble=words)
        session = store.read(talk)
        whose = f"{session.who} · {session.called} {danish_day(session.date)}"
        _renewed, taken = filled_in(store, session, sheet, today)
    except FileHasProblems as error:
        return FoundSheet(file, talk, whose, problems=error.problems)
    except (StoreError, RuleBroken) as error:
        return FoundSheet(file, talk, whose, trouble=str(error))
    before = replaced(session, taken)
    return FoundSheet(file, talk, whose, taken, before, sheet.remarks)


def take_in(
    store: "SessionStore",
    sheets: Iterable[FoundSheet],
    taken: set[Path],
    troubles: list[str],
    now: datetime,
) -> Generator[None, None, None]:
    """Put one sheet's words in its talk at each step; those that are kept then are in ``taken``."""
    from kompetence_tui.preparation.sheets import check_can_be_prepared
    from kompetence_tui.store.related import renewed

    for one in sheets:
        if one.taken is None:
            continue
        try:
            with store.open(one.talk) as opened:
                check_can_be_prepared(opened.session)
                session = renewed(store, opened.session)
                put_in(opened, session, one.taken, now)
        except (StoreError, RuleBroken) as error:
            troubles.append(str(error))
        else:
            taken.add(one.file)
        yield
