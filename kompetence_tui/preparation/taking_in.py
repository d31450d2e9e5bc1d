"""Taking a filled sheet in: what is found in it, whose it is, and putting it in the talk."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _, plural
from kompetence_tui.preparation.given import FileHasProblems
from kompetence_tui.store.errors import StoreError

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Problem
    from kompetence_tui.domain.session.preparation import Preparation
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.preparation.reader import Sheet
    from kompetence_tui.store.sessions import SessionStore

SUFFIXES = (".md", ".txt", ".markdown")
"""How the file of a sheet can end, when an editor has saved it anew."""

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
    preparation: "Preparation | None" = None
    before: "Preparation | None" = None
    """What the talk holds already, and would lose."""
    problems: "tuple[Problem, ...]" = ()
    trouble: str = ""

    def __repr__(self) -> str:
        return "<FoundSheet>"


def sheet_in(file: Path) -> "Sheet":
    """The sheet in the file. Raises FileHasProblems, also where there is no file to read."""
    from kompetence_tui.banks.files import read_bytes
    from kompetence_tui.banks.problems import Problem
    from kompetence_tui.preparation.reader import read_sheet

    data = read_bytes(file)
    if isinstance(data, Problem):
        raise FileHasProblems((data,))
    return read_sheet(data, str(file))


def filled_in(
    store: "SessionStore", session: "Session", sheet: "Sheet", today: date
) -> "tuple[Session, Preparation]":
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
    return session, Preparation(imported=today, answers=filled.answers, goals=filled.goals)


def amount(preparation: "Preparation") -> str:
    """»12 svar og 2 mål fra sidst«."""
    answers = plural("{n} svar", "{n} svar", len(preparation.answers))
    if not preparation.goals:
        return answers
    goals = plural("{n} mål fra sidst", "{n} mål fra sidst", len(preparation.goals))
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
    are no sheets are passed over.
    """
    for file in files:
        one = _looked_at(store, file, marked if len(files) == 1 else "", today)
        if len(files) == 1 or one.talk:
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
        before, (_renewed, found) = session.preparation, filled_in(store, session, sheet, today)
    except FileHasProblems as error:
        return FoundSheet(file, talk, whose, problems=error.problems)
    except (StoreError, RuleBroken) as error:
        return FoundSheet(file, talk, whose, trouble=str(error))
    return FoundSheet(file, talk, whose, found, before)


def take_in(
    store: "SessionStore", sheets: Iterable[FoundSheet], taken: set[Path], troubles: list[str]
) -> Generator[None, None, None]:
    """Put one sheet's words in its talk at each step; those that are kept then are in ``taken``."""
    from kompetence_tui.preparation.sheets import check_can_be_prepared
    from kompetence_tui.store.related import renewed

    for one in sheets:
        try:
            with store.open(one.talk) as opened:
                check_can_be_prepared(opened.session)
                session = renewed(store, opened.session)
                opened.save(session.with_(preparation=one.preparation))
        except (StoreError, RuleBroken) as error:
            troubles.append(str(error))
        else:
            taken.add(one.file)
        yield
