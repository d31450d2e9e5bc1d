"""``kompetence insight``."""

import io
import stat
import sys
from datetime import date, datetime

import pytest

from kompetence_tui.cli import ask
from kompetence_tui.cli import insight as command
from kompetence_tui.domain.session.private import PrivateNote, PrivateNotes
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import private
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.sessions import SessionStore
from tests.cli.conftest import Run, World
from tests.export.outline import outline
from tests.factories import TODAY, make_session

NAME = "2026-11-21-indsigt-anna-eksempel.md"
AT = datetime.fromisoformat("2026-11-21T10:41:07+01:00")


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "today", lambda: TODAY)


def note_on(world: World, session: Session, text: str) -> None:
    notes = {"trivsel": PrivateNote(text=text, at=AT)}
    private.write(DataFolder(world.data), PrivateNotes(session=session.id, notes=notes))


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_a_file_of_ones_own_with_the_private_notes(
    world: World, kompetence: Run, anna: Session, bo: Session
) -> None:
    note_on(world, anna, "Så træt ud.")
    ended = kompetence("insight", "anna  eksempel")
    target = world.documents / NAME
    assert (ended.code, ended.out) == (0, f"{target}\n")
    assert "Læs dokumentet igennem" in ended.err
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    said = [text for _kind, text in outline(target.read_text(encoding="utf-8"))]
    assert said[:4] == [
        "Oplysninger om Anna Eksempel", "Dato: 21.11.2026", "Gennemsøgt: 2 samtaler",
        "Egne samtaler: 1",
    ]  # fmt: skip
    assert "Så træt ud." in said
    assert not [text for text in said if "Bo Prøvesen" in text]


@pytest.mark.parametrize("given", [(), ("-",)])
def test_the_name_can_be_kept_off_the_command_line(
    kompetence: Run, anna: Session, monkeypatch: pytest.MonkeyPatch, given: tuple[str, ...]
) -> None:
    typed(monkeypatch, "Anna Eksempel\n")
    ended = kompetence("insight", *given, "-o", "-")
    assert ended.code == 0
    assert ended.out.startswith("# Oplysninger om Anna Eksempel\n")


def test_the_question_and_the_name_do_not_stand_as_one_word(
    kompetence: Run, anna: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "can_ask", lambda: True)
    typed(monkeypatch, "Anna Eksempel\n")
    assert "drejer sig om: " in kompetence("insight", "-o", "-").err


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_no_name_is_wrong_use(
    kompetence: Run, anna: Session, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    typed(monkeypatch, name)
    assert kompetence("insight", "-o", "-").code == 2
    ended = kompetence("insight", name, "-o", "-")
    assert (ended.code, ended.out) == (2, "")
    assert "Navnet er tomt" in ended.err


def test_nobody_of_the_name_is_refused_and_nothing_written(
    world: World, kompetence: Run, anna: Session
) -> None:
    ended = kompetence("insight", "Ursula Fiktiv")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("Der står intet om nogen af det navn")
    assert list(world.documents.iterdir()) == []


def test_half_a_name_is_told_for_it_may_be_another_s(kompetence: Run, anna: Session) -> None:
    ended = kompetence("insight", "Anna", "-o", "-")
    assert ended.code == 0
    assert "Ingen deltager hedder præcis det" in ended.err
    assert "kan handle om andre" in ended.out
    whole = kompetence("insight", "Anna Eksempel", "-o", "-")
    assert "præcis" not in whole.err + whole.out


def test_an_empty_data_folder_is_only_refused(world: World, kompetence: Run) -> None:
    assert kompetence("insight", "Anna Eksempel").code == 1
    assert not world.data.exists()


def test_what_cannot_be_read_is_named_by_id_alone(
    world: World, kompetence: Run, anna: Session
) -> None:
    lost = world.keep(make_session("abcdefghjk"))
    note_on(world, lost, "Anna Eksempel var her.")
    sessions = world.data / "sessions"
    (sessions / "abcdefghjk.json").write_text("{", encoding="utf-8")
    (sessions / "bo-proevesen.json").write_text("{", encoding="utf-8")
    (world.data / "private" / "anna2345.json").write_text("{", encoding="utf-8")
    ended = kompetence("insight", "Anna Eksempel", "-o", "-")
    assert ended.code == 4
    assert "3 filer kunne ikke læses" in ended.err
    assert "- Samtaler, der ikke kunne læses: abcdefghjk\n" in ended.out
    assert "- Filer med andre navne, der ikke kunne læses: 2\n" in ended.out
    assert "PRIVAT · kun leder: Anna Eksempel var her." in ended.out
    assert "bo-proevesen" not in ended.out + ended.err


def test_known_exports_are_listed_while_they_are_there(
    world: World, kompetence: Run, anna: Session
) -> None:
    kompetence("export", anna.id)
    (plan,) = world.documents.iterdir()
    shown = kompetence("insight", "Anna Eksempel", "-o", "-").out
    assert f"- Eksporteret til: {plan}\n" in shown.replace("\\", "")
    plan.unlink()
    assert "Eksporteret til" not in kompetence("insight", "Anna Eksempel", "-o", "-").out


def test_damaged_files_set_aside_and_a_shared_folder_are_told(
    world: World, kompetence: Run, anna: Session
) -> None:
    world.data.chmod(0o2770)
    (world.data / "sessions").chmod(0o2770)
    world.config.write_text(f'shared_folder = "{world.data}"\n', encoding="utf-8")
    (world.data / "damaged").mkdir()
    (world.data / "damaged" / "abcdefghjk.json").touch()
    ended = kompetence("insight", "Anna Eksempel", "-o", "-")
    assert "Den beskadigede fil, der er lagt til side" in ended.out
    assert "Andre lederes private noter" in ended.out


def test_the_organisation_s_words_stand_last(world: World, kompetence: Run, anna: Session) -> None:
    world.config.write_text('notice = "Planen gemmes i fem år."\n', encoding="utf-8")
    ended = kompetence("insight", "Anna Eksempel", "-o", "-")
    assert ended.out.endswith("## Om oplysningerne\n\nPlanen gemmes i fem år.\n")


def test_it_is_erased_with_the_talk_it_tells_of(
    world: World, kompetence: Run, anna: Session
) -> None:
    kompetence("insight", "Anna Eksempel")
    assert (world.documents / NAME).exists()
    assert kompetence("erase", anna.id, "--yes").code == 0
    assert not (world.documents / NAME).exists()


def test_the_document_can_be_written_again_the_same_day(
    world: World, kompetence: Run, anna: Session
) -> None:
    assert kompetence("insight", "Anna Eksempel").code == 0
    again = kompetence("insight", "Anna Eksempel")
    assert (again.code, again.out) == (1, "")
    assert "--force" in again.err
    assert kompetence("insight", "Anna Eksempel", "--force").code == 0


def test_talks_far_apart_come_in_order(world: World, kompetence: Run) -> None:
    for number, year in enumerate((2026, 2024, 2025)):
        world.keep(make_session(f"anna234{number}").with_(date=date(year, 5, 2)))
    shown = kompetence("insight", "Anna Eksempel", "-o", "-").out
    assert [row for row in shown.splitlines() if row.startswith("### MUS")] == [
        "### MUS 2.5.2024", "### MUS 2.5.2025", "### MUS 2.5.2026",
    ]  # fmt: skip


def test_the_store_is_as_it_was(world: World, kompetence: Run, anna: Session) -> None:
    before = SessionStore(world.data).read(anna.id)
    kompetence("insight", "Anna Eksempel", "-o", "-")
    assert SessionStore(world.data).read(anna.id) == before
