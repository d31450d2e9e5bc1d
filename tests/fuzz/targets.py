"""Each target takes any input, names how it was taken, and fails only where a promise is broken."""

import atexit
import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import strategies as st
from textual import events

from kompetence_tui import config
from kompetence_tui.banks.method_reader import read_methods
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.writer import write_bank
from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.base.text import LINE_LIMIT
from kompetence_tui.domain.dates.not_understood import DateNotUnderstood
from kompetence_tui.domain.dates.reading import read_date
from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.preparation.given import FileHasProblems
from kompetence_tui.preparation.lists.example import packed, parts_of
from kompetence_tui.preparation.reader import answers_in
from kompetence_tui.preparation.sheet_file import read_sheet
from kompetence_tui.preparation.talks import read_talks
from kompetence_tui.store import index, known_exports, private, remembered, thread
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.search import holds, words_of
from kompetence_tui.tui.terminal.keyboard import Keyboard
from tests.banks.strategies import banks
from tests.fuzz import inputs
from tests.fuzz.exports import exported
from tests.fuzz.sessions import kept, rescued, rescued_notes, session_loaded
from tests.fuzz.words import plain
from tests.preparation.sheets import make_talk

TODAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Target:
    """Something that takes input from outside."""

    promise: str
    take: Callable[[Any], str]
    """Names the outcome; an exception is a broken promise."""
    strategy: Callable[[], st.SearchStrategy[Any]]
    seeds: inputs.Seeds | None = None
    """Inputs to begin with, where the input is bytes."""


@cache
def _place() -> DataFolder:
    root = Path(tempfile.mkdtemp(prefix="fuzz"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    return DataFolder(root)


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(mode=0o700, exist_ok=True)
    path.write_bytes(data)


def bank_read(data: bytes) -> str:
    reading = read_bank(data, "bank.md")
    assert (reading.bank is None) == bool(reading.problems)
    for problem in reading.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert plain(str(problem))
    if reading.bank is None:
        return plain(reading.problems[0].what)
    assert read_bank(write_bank(reading.bank).encode(), "bank.md").bank == reading.bank
    return "bank"


def methods_read(data: bytes) -> str:
    file = read_methods(data, "metoder.md")
    assert not (file.methods and file.problems)
    for problem in file.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert plain(str(problem))
    ids = [method.id for method in file.methods]
    assert len(set(ids)) == len(ids)
    return plain(file.problems[0].what) if file.problems else "methods"


def sheet_read(data: bytes) -> str:
    talk = make_talk()
    try:
        filled = answers_in(read_sheet(data, "skema.md"), talk)
    except FileHasProblems as refusal:
        return _first_of(refusal)
    found = Preparation(imported=TODAY, answers=filled.answers, goals=filled.goals)
    assert (found.answers, found.goals) == (filled.answers, filled.goals)
    assert all(text.strip() for text in (*found.answers.values(), *found.goals.values()))
    assert {talk.bank.question(name) for name in found.answers}.isdisjoint({None})
    return "filled"


def word_sheet_read(data: bytes) -> str:
    """The same of a file of Word's with this for its text."""
    return sheet_read(packed({"word/document.xml": data}))


def talks_read(data: bytes) -> str:
    try:
        talks = read_talks(data, "liste.csv", TODAY).talks
    except FileHasProblems as refusal:
        return _first_of(refusal)
    assert talks
    for talk in talks:
        assert plain(f"{talk.employee} {talk.unit} {talk.leader}")
        assert talk.employee
        assert talk.date >= TODAY
        assert max(map(len, (talk.employee, talk.unit, talk.leader))) <= LINE_LIMIT
    return "talks"


def workbook_read(data: bytes) -> str:
    """The same of a workbook with this for its sheet."""
    return talks_read(packed(parts_of([]) | {"xl/worksheets/sheet1.xml": data}))


def _first_of(refusal: FileHasProblems) -> str:
    """The first problem; each is plain and has its line."""
    for problem in refusal.problems:
        assert problem.line >= 1
        assert plain(str(problem))
    return plain(refusal.problems[0].what)


def bank_written(bank: Bank) -> str:
    text = write_bank(bank)
    reading = read_bank(text.encode(), "bank.md")
    assert (reading.bank, reading.problems) == (bank, ())
    assert write_bank(bank) == text
    return f"{len(bank.themes)} themes"


def date_read(data: bytes) -> str:
    text = data.decode("utf-8", "surrogateescape")
    try:
        found = read_date(text, TODAY)
    except DateNotUnderstood as refusal:
        return plain(str(refusal))
    assert read_date(found.danish, TODAY) == found
    assert type(found).from_iso(found.iso) == found
    return re.sub(r"\d", "0", found.iso)


def private_read(data: bytes) -> str:
    path = private.path_of(_place(), inputs.ID)
    _put(path, data)
    try:
        notes = private.read(_place(), inputs.ID)
    except StoreError as refusal:
        return plain(str(refusal))
    private.write(_place(), notes)
    assert notes.is_empty or private.read(_place(), inputs.ID) == notes
    return "notes"


def kept_in_file(data: bytes) -> str:
    return kept(data, _place())


def index_read(data: bytes) -> str:
    _put(_place().root / index.NAME, data)
    found = index.read_index(_place())
    index.write_index(_place(), found)
    written = {name: entry for name, entry in found.items() if name.isprintable()}
    assert index.read_index(_place()) == written
    return f"{len(found)} rows"


def remembered_read(data: bytes) -> str:
    _put(_place().own / remembered.NAME, data)
    found = remembered.read_remembered(_place())
    assert plain(found.leader + found.unit + ".")
    return "something" if found.leader or found.unit else "nothing"


def exports_read(data: bytes) -> str:
    _put(known_exports.path_of(_place(), inputs.ID), data)
    try:
        found = known_exports.read(_place(), inputs.ID)
        return " ".join(known.look()[0].name for known in found)
    except (StoreError, OSError) as refusal:
        return type(refusal).__name__


def config_read(data: bytes) -> str:
    path = _place().root / "config.toml"
    _put(path, data)
    try:
        config.read(path)
    except config.ConfigError as refusal:
        return plain(str(refusal).removeprefix(str(path)))
    return "settings"


def read_beside(data: bytes) -> str:
    """The red thread and the search read session files without the models."""
    _put(_place().sessions / f"{inputs.ID}.json", data)
    facts = thread.facts_in(_place().sessions)
    found = holds(_place().sessions / f"{inputs.ID}.json", words_of("eksempel"))
    return f"{len(facts.talks)} talks, found: {found}"


def terminal_read(data: bytes) -> str:
    """However the line cuts it, the same comes out, and pastes hold no keys."""
    whole = _typed(data, len(data) or 1)
    if b"\x11" not in data:  # Ctrl+Q is a key wherever it comes alone
        assert _typed(data, 1) == _typed(data, 7) == whole
    pastes = [words for kind, words in whole if kind == "paste"]
    assert not re.search("[\x00-\x08\x0e-\x1f\x7f]", "".join(pastes))
    return f"{len(pastes)} pastes"


def _typed(data: bytes, size: int) -> list[tuple[str, str]]:
    """Keys and pastes, read so many bytes at a time."""
    keyboard = Keyboard(clock=lambda: 0.0)
    found = [m for at in range(0, len(data), size) for m in keyboard.feed(data[at : at + size])]
    found += keyboard.end()
    keys = (("key", f"{m.key} {m.character}") for m in found if isinstance(m, events.Key))
    return [*keys, *(("paste", m.text) for m in found if isinstance(m, events.Paste))]


def _bytes(seeds: inputs.Seeds) -> Callable[[], st.SearchStrategy[bytes]]:
    return lambda: inputs.any_bytes(seeds)


def _dates() -> st.SearchStrategy[bytes]:
    parts = st.sampled_from(
        ["uge", "u.", "kvartal", "q", "d. ", "den ", "mandag ", "marts", "maj", "dec.", "i dag",
         "15", "3", "29", "31", "2", "53", "2027", "27", "0", "99", "9999", ".", "/", "-", " ", ",",
         "w", "i ", "१२", "²", "ſep", "İ", "\x1b", "\udc80"]
    )  # fmt: skip
    written = st.lists(parts | st.text(max_size=2), max_size=8).map("".join)
    return written.map(lambda text: text.encode("utf-8", "surrogatepass"))


TARGETS = {
    "bank": Target(
        "any file is a bank that can be written, or problems in words",
        bank_read, _bytes(inputs.bank_seeds), inputs.bank_seeds,
    ),
    "methods": Target(
        "any file is methods, or problems in words",
        methods_read, _bytes(inputs.method_seeds), inputs.method_seeds,
    ),
    "sheet": Target(
        "any file is a filled sheet that can be kept, or problems in words",
        sheet_read, _bytes(inputs.sheet_seeds), inputs.sheet_seeds,
    ),
    "word-sheet": Target(
        "any text of an office file is a filled sheet that can be kept, or problems in words",
        word_sheet_read, _bytes(inputs.word_sheet_seeds), inputs.word_sheet_seeds,
    ),
    "talks": Target(
        "any file is talks that can be planned, or problems in words",
        talks_read, _bytes(inputs.talks_seeds), inputs.talks_seeds,
    ),
    "workbook": Target(
        "any sheet is talks that can be planned, or problems in words",
        workbook_read, _bytes(inputs.workbook_seeds), inputs.workbook_seeds,
    ),
    "bank-written": Target("a written bank reads back equal", bank_written, banks),
    "session": Target(
        "any file is a session that can be saved and shown, or a StoreError",
        session_loaded, _bytes(inputs.session_seeds), inputs.session_seeds,
    ),
    "kept": Target(
        "a session or private notes that open can be saved, whatever else is in their file",
        kept_in_file, _bytes(inputs.session_seeds), inputs.session_seeds,
    ),
    "rescue": Target(
        "what is saved of any file can be opened",
        rescued, _bytes(inputs.session_seeds), inputs.session_seeds,
    ),
    "rescue-notes": Target(
        "private notes that are saved can be kept",
        rescued_notes, _bytes(inputs.private_seeds), inputs.private_seeds,
    ),
    "beside": Target(
        "the red thread and the search take any session file",
        read_beside, _bytes(inputs.session_seeds), inputs.session_seeds,
    ),
    "private": Target(
        "any file is private notes or a StoreError",
        private_read, _bytes(inputs.private_seeds), inputs.private_seeds,
    ),
    "index": Target(
        "any index is read as far as it goes",
        index_read, _bytes(inputs.index_seeds), inputs.index_seeds,
    ),
    "remembered": Target(
        "what is remembered is plain, or nothing",
        remembered_read, _bytes(inputs.remembered_seeds), inputs.remembered_seeds,
    ),
    "exports": Target(
        "any list of exports is read or refused",
        exports_read, _bytes(inputs.exports_seeds), inputs.exports_seeds,
    ),
    "config": Target(
        "any configuration is read or refused in words",
        config_read, _bytes(inputs.config_seeds), inputs.config_seeds,
    ),
    "date": Target(
        "any text is a date or refused in words",
        date_read, _dates, lambda: (b"uge 12 2027",),
    ),
    "export": Target(
        "every heading and field of every form is as meant",
        exported, lambda: st.integers(0, 2**32).map(Random),
    ),
    "terminal": Target(
        "the same comes of the same bytes; nothing in a paste is a key",
        terminal_read, _bytes(inputs.terminal_seeds), inputs.terminal_seeds,
    ),
}  # fmt: skip
