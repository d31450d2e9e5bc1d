"""The question banks at hand: found in folders, listed, and loaded by id."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kompetence_tui.banks.files import (
    MAX_FILES,
    ReadOnce,
    bank_files,
    is_method_file,
    missing,
    read_file,
    too_many,
    unreadable,
)
from kompetence_tui.banks.forms import FormShelf
from kompetence_tui.banks.methods import MethodShelf
from kompetence_tui.banks.misnamed import misnamed_files
from kompetence_tui.banks.problems import Problem
from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.i18n import Names, _
from kompetence_tui.paths import is_missing, shipped

if TYPE_CHECKING:
    from kompetence_tui.banks.reader import BankReading
    from kompetence_tui.domain.bank import Bank
    from kompetence_tui.domain.dates.dates import PartialDate
    from kompetence_tui.domain.form import FormFile
    from kompetence_tui.domain.plan.method import Method
    from kompetence_tui.domain.session.kinds import SessionKind

_ALSO_SHOWN = 10


class BankNotFound(LookupError):
    """No bank has the id; ``str()`` is a Danish sentence with the ids that come nearest."""


class BankHasProblems(ValueError):
    """The bank's file has mistakes; ``str()`` is a Danish sentence with the first of them."""

    def __init__(self, bank_id: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(
            _("Banken »{id}« har fejl og kan ikke bruges: {problem}").format(
                id=bank_id, problem=problems[0]
            )
        )
        self.problems = problems


class ThemeSummary(NamedTuple):
    """One theme in a list of banks."""

    title: str
    minutes: int | None
    questions: int


@dataclass(frozen=True, slots=True)
class BankSummary:
    """One file in a list of banks. With problems, only id, title and path mean anything."""

    id: str
    title: str
    path: Path
    problems: tuple[Problem, ...] = ()
    kinds: "tuple[SessionKind, ...]" = ()
    is_collection: bool = False
    themes: tuple[ThemeSummary, ...] = ()
    questions: int = 0
    boards: int = 0
    minutes: int = 0
    version: str = ""
    dated: "PartialDate | None" = None
    staff_groups: tuple[str, ...] = ()
    """Whom it was written for."""
    groups_to_choose: tuple[str, ...] = ()
    """Those that a talk with it can be for."""
    called: str = ""
    """What a talk with it is called; empty where that is its kind."""
    names: Names = ()
    """What it calls leader and employee on the screen."""
    valid: "tuple[PartialDate | None, PartialDate | None]" = (None, None)
    """From when and till when it is meant to be used."""

    @property
    def may_be_held(self) -> bool:
        """A talk can be begun with it: it has no problems, and is more than a collection."""
        return not (self.problems or self.is_collection)


class BankLibrary:
    """The banks of some folders; of two with the same id, the one in the first folder counts.

    A file is parsed again only when its time or size has changed. A file with problems is listed,
    but takes no other bank's place; so is one whose name keeps it from being read as the bank it
    was meant as. A folder that does not exist is empty, and told only if it was ``asked_for``; a
    single file may stand for a folder. Of the banks that come with the program, those whose ids
    are ``hidden`` can be loaded and stand in no list.
    """

    def __init__(
        self, folders: Sequence[Path], asked_for: Sequence[Path] = (), hidden: Sequence[str] = ()
    ) -> None:
        self._folders, self._asked_for = tuple(folders), tuple(asked_for)
        self._hidden = frozenset(hidden)
        self._read = ReadOnce(read_file)
        self._summed: dict[Path, tuple[Bank, BankSummary]] = {}
        """By file the bank that was read last, and what is said of it."""
        self._shelf = MethodShelf(folders)
        self._forms = FormShelf(folders)

    def read_on(self, tell: Callable[[int, int], None]) -> None:
        """Read the files that are not at hand, saying after each how many are, of how many.

        For a thread beside the screen, which ``tell`` may end by an exception.
        """
        unread: list[Path] = []
        self.summaries(unread)
        for number, path in enumerate(unread, 1):
            self._read(path)
            tell(number, len(unread))

    def summaries(self, unread: list[Path] | None = None) -> list[BankSummary]:
        """Every bank that can be loaded, and every file that cannot, folder by folder.

        With a list for what is ``unread`` no file is read: those not at hand are put in it.
        """
        taken: dict[str, Path] = {}
        found = []
        for path, reading in self._readings(unread):
            bank = reading.bank
            if bank is None:
                found.append(_broken(path, reading))
            elif self._is_hidden(path, bank.id):
                continue
            elif bank.id not in taken:
                taken[bank.id] = path
                found.append(self._summary(path, bank))
            elif taken[bank.id].parent == path.parent:
                found.append(_twin(path, bank, taken[bank.id]))
        return found

    def _summary(self, path: Path, bank: "Bank") -> BankSummary:
        known = self._summed.get(path)
        if known is None or known[0] is not bank:
            known = self._summed[path] = bank, _summary_of(path, bank)
        return known[1]

    def banks(self, unread: list[Path] | None = None) -> "tuple[Bank, ...]":
        """Every bank that is listed and can be loaded; ``unread`` as for the summaries."""
        found: dict[str, Bank] = {}
        for path, reading in self._readings(unread):
            if (bank := reading.bank) is not None and not self._is_hidden(path, bank.id):
                found.setdefault(bank.id, bank)
        return tuple(found.values())

    def missing(self) -> tuple[Path, ...]:
        """The folders that were asked for and are not there."""
        return tuple(filter(is_missing, self._asked_for))

    def load(self, bank_id: str) -> "Bank":
        """The bank. Raises BankNotFound, or BankHasProblems when only a faulty file has the id."""
        ids: list[str] = []
        problems = None
        for path, reading in self._readings():
            if reading.bank and reading.bank.id == bank_id:
                return reading.bank
            if reading.bank is None and problems is None and _id(path, reading) == bank_id:
                problems = reading.problems
            if path not in self._folders and not self._is_hidden(path, _id(path, reading)):
                ids.append(_id(path, reading))
        if problems:
            raise BankHasProblems(bank_id, problems)
        raise BankNotFound(_not_found(bank_id, ids))

    def is_hidden(self, bank_id: str) -> bool:
        """Whether the only bank of that id is one that stands in no list."""
        if bank_id not in self._hidden:
            return False
        there = [path for path, reading in self._readings() if reading.id == bank_id]
        return bool(there) and all(self._is_hidden(path, bank_id) for path in there)

    def shipped_ids(self) -> frozenset[str]:
        """Of the banks that come with the program, also of those in no list."""
        ours = ((path, reading) for path, reading in self._readings() if _is_shipped(path))
        return frozenset(reading.id for _path, reading in ours)

    def _is_hidden(self, path: Path, bank_id: str) -> bool:
        return bank_id in self._hidden and _is_shipped(path)

    def methods(self) -> "tuple[Method, ...]":
        """Ways of learning from the folders' method files, those on the job first."""
        return self._shelf.methods()

    def methods_by_file(self) -> "list[tuple[Path, tuple[Method, ...]]]":
        """The methods that each method file gives; none where it has problems."""
        return list(self._shelf.by_file())

    def method_problems(self) -> tuple[Problem, ...]:
        """What is wrong in method files; the methods of the others are there all the same."""
        return self._shelf.problems()

    def forms(self) -> "tuple[FormFile, ...]":
        """The forms of the folders' files, first folder first."""
        return tuple(form for _path, form in self._forms.by_file())

    def forms_by_file(self) -> "list[tuple[Path, FormFile]]":
        """The same, each with its file."""
        return self._forms.by_file()

    def form_problems(self) -> tuple[Problem, ...]:
        """What is wrong in form files; the forms of the others are there all the same."""
        return self._forms.problems()

    def _readings(self, unread: list[Path] | None = None) -> "Iterator[tuple[Path, BankReading]]":
        from kompetence_tui.banks.reader import BankReading

        seen: set[str] = set()
        for folder in self._folders:
            try:
                paths = bank_files(folder)
            except FileNotFoundError:
                if folder in self._asked_for:
                    yield folder, BankReading(None, (missing(folder),))
                continue
            except NotADirectoryError:
                paths = [] if is_method_file(folder) else [folder]
            except OSError as error:
                yield folder, BankReading(None, (unreadable(folder, error),))
                continue
            yield from self._of_files(paths[:MAX_FILES], seen, unread)
            if len(paths) > MAX_FILES:
                yield folder, BankReading(None, (too_many(folder, len(paths)),))
            for path, problem in misnamed_files(folder):
                yield path, BankReading(None, (problem,), path.name.partition(".")[0])

    def _of_files(
        self, paths: Sequence[Path], seen: set[str], unread: list[Path] | None
    ) -> "Iterator[tuple[Path, BankReading]]":
        """The readings of the files of one folder that were not ``seen`` by another name of it."""
        where = os.path.realpath(paths[0].parent) if paths else ""
        for path in paths:
            if (one := os.path.join(where, path.name)) in seen:  # noqa: PTH118 - much faster
                continue
            seen.add(one)
            reading = self._read(path) if unread is None else self._read.known(path)
            if reading is not None:
                yield path, reading
            elif unread is not None:
                unread.append(path)


def _is_shipped(path: Path) -> bool:
    return path.parent == shipped("question_banks")


def _id(path: Path, reading: "BankReading") -> str:
    """The bank's id, or the file's name when none can be read."""
    return reading.id or one_line(path.stem)


def _summary_of(path: Path, bank: "Bank") -> BankSummary:
    return BankSummary(
        id=bank.id,
        title=bank.title,
        path=path,
        kinds=bank.kinds,
        is_collection=bank.is_collection,
        themes=tuple(
            ThemeSummary(theme.title, theme.minutes, len(theme.questions)) for theme in bank.themes
        ),
        questions=sum(1 for _question in bank.questions),
        boards=len(bank.boards),
        minutes=bank.minutes,
        version=bank.version,
        dated=bank.dated,
        staff_groups=bank.staff_groups,
        groups_to_choose=bank.groups_to_choose,
        called=bank.ways.talk,
        names=bank.speech_on_screens.names,
        valid=(bank.ways.valid_from, bank.ways.valid_to),
    )


def _broken(path: Path, reading: "BankReading") -> BankSummary:
    return BankSummary(_id(path, reading), one_line(path.name), path, reading.problems)


def _twin(path: Path, bank: "Bank", other: Path) -> BankSummary:
    """A second file of one folder with the same id: it would never be used."""
    what = _("id »{id}« bruges også af {other}").format(id=bank.id, other=other.name)
    todo = _("giv den ene bank et andet id, eller slet den ene fil")
    return BankSummary(bank.id, bank.title, path, (Problem(str(path), 1, 1, what, todo),))


def _not_found(bank_id: str, ids: list[str]) -> str:
    known = list(dict.fromkeys(ids))
    missing = _("Der er ingen spørgsmålsbank med id »{id}«").format(id=quote(bank_id, 40))
    if close := get_close_matches(bank_id.casefold(), known, n=3, cutoff=0.5):
        near = ", ".join(f"»{name}«" for name in close)
        return _("{missing}; mente du {near}?").format(missing=missing, near=near)
    if not known:
        return _("{missing}, og der er ingen banker i mapperne").format(missing=missing)
    some = ", ".join(sorted(known)[:_ALSO_SHOWN])
    return _("{missing}; der findes: {known}").format(missing=missing, known=some)
