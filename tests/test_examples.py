"""``sessions/`` holds what the program writes today; UPDATE_EXAMPLES=1 writes it anew."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kompetence_tui.cli import demo
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.rules import is_complete
from kompetence_tui.domain.session.kinds import Status
from kompetence_tui.domain.session.listing import OverviewPart, arrange
from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.domain.session.session import Session
from kompetence_tui.domain.session.summary import row_of
from kompetence_tui.export.formats import FORMATS
from kompetence_tui.export.nameless import known_names
from kompetence_tui.store.ids import ALPHABET, LENGTH
from kompetence_tui.store.sessions import SessionStore
from tests.examples import BY_ID, BY_WHO, EXAMPLES, SIX_PLANS, TODAY, write_files
from tests.examples.people import FICTIONAL
from tests.export.docx.docx_outline import docx_outline
from tests.export.pdf.reading import read, structure
from tests.shipped_forms import form

SESSIONS = Path(__file__).parent.parent / "sessions"
README = "README.md"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples as the program writes them now."""
    folder = tmp_path_factory.mktemp("made")
    write_files(folder)
    if os.environ.get("UPDATE_EXAMPLES"):
        _renew(folder)
    return folder


def _renew(made: Path) -> None:
    for name in _names_in(SESSIONS) - {README}:
        (SESSIONS / name).unlink()
    shutil.copytree(made, SESSIONS, dirs_exist_ok=True)


def _names_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_folder_holds_these_files_and_nothing_else(made: Path) -> None:
    assert _names_in(SESSIONS) == _names_in(made) | {README}


def test_every_file_is_what_the_program_writes_today(made: Path) -> None:
    changed = [
        name
        for name in sorted(_names_in(made))
        if (SESSIONS / name).read_bytes() != (made / name).read_bytes()
        if _says(SESSIONS / name) != _says(made / name)
    ]
    assert not changed, "UPDATE_EXAMPLES=1 writes them anew"


def _says(file: Path) -> object:
    """What the file says; the libraries that write PDF and office files stamp their versions."""
    data = file.read_bytes()
    match file.suffix:
        case ".pdf":
            return structure(read(data))
        case ".docx":
            return docx_outline(data)
        case _:
            return data


def test_six_plans_lie_there_in_every_format() -> None:
    plans = list(SESSIONS.glob(f"*{form('plan').file_part}.pdf"))
    assert len(plans) == len(SIX_PLANS) == 6
    for plan in plans:
        assert all(plan.with_suffix(f".{each.id}").is_file() for each in FORMATS)


def test_each_opens_without_damage_as_it_was_made(made: Path, tmp_path: Path) -> None:
    without = shutil.ignore_patterns("*.md", "*.html", "*.docx", "*.pdf", "private")
    shutil.copytree(SESSIONS, tmp_path / "sessions", ignore=without)
    shutil.copytree(SESSIONS / "private", tmp_path / "private")
    store = SessionStore(tmp_path)
    listing = store.listing()
    assert not listing.damaged
    assert {row.id for row in listing.rows} == {example.session.id for example in EXAMPLES}
    for example in EXAMPLES:
        with store.open(example.session.id) as opened:
            assert not opened.read_only
            assert opened.session == example.session
            no_notes = PrivateNotes(session=example.session.id)
            assert opened.private_notes() == (example.private or no_notes)


def test_one_talk_has_two_private_notes_that_are_in_no_export() -> None:
    noted = [example.private for example in EXAMPLES if example.private]
    assert [len(notes.notes) for notes in noted] == [2]
    exported = [path.read_text(encoding="utf-8") for path in SESSIONS.glob("*.md")]
    for note in noted[0].notes.values():
        assert not any(note.text in text for text in exported)


def test_the_demo_prints_a_plan_without_anything_missing() -> None:
    session = next(e.session for e in EXAMPLES if e.session.id == demo.EXAMPLE_ID)
    assert session.is_closed
    assert all(is_complete(goal) for goal in session.plan.goals)


def test_the_ids_are_ones_the_program_could_have_made() -> None:
    for example in EXAMPLES:
        assert re.fullmatch(f"[{ALPHABET}]{{{LENGTH}}}", example.session.id)


def test_everybody_is_plainly_fictional() -> None:
    named = {name for session in BY_ID.values() for name in _names(session)}
    assert named == FICTIONAL


def _names(session: Session) -> Iterator[str]:
    yield from known_names(session)
    for goal in session.plan.goals:
        yield goal.responsible
        yield from (action.responsible for action in goal.actions)
    if session.course:
        for task in (*session.course.tasks, *session.course.earlier):
            yield task.responsible
    for theme in session.bank.themes:
        yield from (card.proposed_by for card in theme.questions if card.proposed_by)


def test_together_they_show_every_state_of_the_overview() -> None:
    placed = arrange([row_of(example.session) for example in EXAMPLES], TODAY)
    assert [(entry.row.who, entry.place) for entry in placed] == [
        ("Anna Eksempel", OverviewPart.WAITING),
        ("Bo Prøvesen", OverviewPart.WAITING),
        ("Modtagelsen", OverviewPart.WAITING),
        ("Nadia Fiktiv", OverviewPart.WAITING),
        ("Cille Prøvesen", OverviewPart.WAITING),
        ("Dan Eksempel", OverviewPart.LATER),
        ("Signe Eksempel", OverviewPart.CLOSED),
        ("Kaj Prøvesen", OverviewPart.CLOSED),
        ("Team Eksempelhavn", OverviewPart.CLOSED),
        ("Modtagelsen", OverviewPart.CLOSED),
        ("Team Eksempelnord", OverviewPart.CLOSED),
        ("Modtagelsen", OverviewPart.CLOSED),
        ("Åse O'Prøve-Ærø", OverviewPart.CLOSED),
        ("Lokal-MED i Eksempelhuset", OverviewPart.CLOSED),
        ("Eksempelcaféen", OverviewPart.CLOSED),
        ("Hoved-MED i Eksempelkommunen", OverviewPart.CLOSED),
        *[("Signe Eksempel", OverviewPart.CLOSED)] * 3,
    ]
    assert [entry.row.date.year for entry in placed if entry.replaced] == [2026, 2025, 2025, 2024]
    overdue = [entry.calling.when.iso for entry in placed if entry.calling]
    assert overdue == ["2026-11-02"]


def test_each_is_as_far_as_it_was_made_to_be() -> None:
    anna, bo = BY_WHO["Anna Eksempel"], BY_WHO["Bo Prøvesen"]
    assert (anna.answered, bo.answered) == (24, 11)
    assert bo.place
    assert BY_WHO["Dan Eksempel"].status(TODAY) is Status.PLANNED
    gaps = [is_complete(goal) for goal in BY_WHO["Cille Prøvesen"].plan.goals]
    assert gaps == [True, False]
    ends = [goal.timeline.end.danish for goal in BY_WHO["Team Eksempelhavn"].plan.goals]
    assert ends == ["uge 12 2027", "marts 2027", "2. kvartal 2027"]
    aase = BY_WHO["Åse O'Prøve-Ærø"].plan
    assert aase == Plan(no_development_because=aase.no_development_because)
    assert aase.no_development_because
