"""``kompetence prepare`` and ``kompetence import-preparation``: out to the employee and back."""

import os
from pathlib import Path

import pytest

from kompetence_tui.cli import import_preparation, prepare
from kompetence_tui.domain.base.text import FIELD_LIMIT
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.domain.session.private import AT_PLAN, PrivateNotes
from kompetence_tui.domain.session.session import EventKind, Participant, Session
from kompetence_tui.store.sessions import SessionStore
from tests.boards import grus
from tests.cli.conftest import Run, World
from tests.cli.test_erase import Keyboard, keyboard, tree
from tests.factories import NOW, TODAY, make_goal, make_session
from tests.preparation.word_sheets import commented, filled
from tests.written.word_files import p, packed, word_file

__all__ = ["keyboard"]

ASK = "### Spørgsmål 4: Hvad vil du gerne blive bedre til?\n"
GOAL = "### Mål 1: Blive tryg ved journalsystemet\n"


@pytest.fixture(autouse=True)
def _is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_preparation, "today", lambda: TODAY)


@pytest.fixture
def talk(world: World) -> Session:
    """A planned talk after one with a plan, whose leader has noted something."""
    last = make_session("sidst23456", goals=(make_goal(),))
    world.keep(last.with_(date=TODAY.replace(year=2025)))
    session = make_session("anna2345ab").with_(answers={}, events=(), date=TODAY.replace(year=2027))
    with SessionStore(world.data).create(session) as opened:
        opened.save_private(
            PrivateNotes(session=session.id).with_text("maal", "Sig til om løn", NOW)
        )
    return session


def sheet_of(kompetence: Run, session: Session) -> Path:
    return Path(kompetence("prepare", session.id, "--force").out.strip())


def fill(path: Path, **texts: str) -> None:
    text = path.read_text(encoding="utf-8")
    for heading, written in ((ASK, texts.get("maal", "")), (GOAL, texts.get("goal", ""))):
        assert heading in text
        text = text.replace(heading, f"{heading}\n{written}\n")
    path.write_text(text, encoding="utf-8", newline="\n")


def stored(world: World, session: Session) -> Session:
    return SessionStore(world.data).read(session.id)


def test_out_and_back(world: World, kompetence: Run, talk: Session) -> None:
    ended = kompetence("prepare", talk.id[:4])
    path = Path(ended.out.strip())
    assert path.name == "2027-11-21-mus-anna-eksempel-forberedelse.md"
    assert "import-preparation" in ended.err
    assert stored(world, talk) == talk
    assert "løn" not in path.read_text(encoding="utf-8")
    fill(path, maal="Lede møder\n# uden at tale hele tiden", goal="Det gik godt")

    ended = kompetence("import-preparation", str(path))

    assert (ended.code, ended.out) == (
        0,
        "Læst ind i samtale anna2345ab: 1 svar og 1 mål fra sidst.\n",
    )
    assert str(path) in ended.err
    found = stored(world, talk)
    assert found.preparation == Preparation(
        imported=TODAY,
        answers={"maal": "Lede møder\n# uden at tale hele tiden"},
        goals={"f1": "Det gik godt"},
    )
    assert found.follow_up
    assert found.follow_up.goals[0].goal.aim == "Blive tryg ved journalsystemet"
    assert found.with_(preparation=None, follow_up=None) == talk
    assert not found.is_started


def test_the_notice_of_the_organisation_stands_first(
    world: World, kompetence: Run, talk: Session
) -> None:
    with world.config.open("a", encoding="utf-8") as config:
        config.write('notice = "Vi gemmer det i fem år.\\n\\n- og spørg bare"\n')
    text = sheet_of(kompetence, talk).read_text(encoding="utf-8")
    assert text.index("Vi gemmer det i fem år.") < text.index("## Tema 1")
    (world.documents / "x.md").write_text(text.replace(ASK, f"{ASK}\nMøder\n"), encoding="utf-8")
    assert kompetence("import-preparation", str(world.documents / "x.md")).code == 0


def test_erasing_the_talk_erases_its_sheet(world: World, kompetence: Run, talk: Session) -> None:
    path = sheet_of(kompetence, talk)
    assert kompetence("erase", talk.id, "--yes").code == 0
    assert not path.exists()


def test_importing_again_asks_and_says_what_goes(
    world: World, kompetence: Run, talk: Session, keyboard: Keyboard
) -> None:
    path = sheet_of(kompetence, talk)
    fill(path, maal="Først")
    kompetence("import-preparation", str(path))
    fill(path, maal="Derpå")
    keyboard("nej", is_there=True)
    ended = kompetence("import-preparation", str(path))
    assert (ended.code, "21.11.2026 (1 svar)" in ended.err) == (1, True)
    keyboard("ja", is_there=False)
    ended = kompetence("import-preparation", str(path))
    assert (ended.code, "--force" in ended.err) == (2, True)
    before = stored(world, talk).preparation
    assert before
    assert before.answers == {"maal": "Først"}
    keyboard("ja", is_there=True)
    assert kompetence("import-preparation", str(path)).code == 0
    fill(path, maal="Til sidst")
    assert kompetence("import-preparation", str(path), "--force").code == 0
    after = stored(world, talk).preparation
    assert after
    assert after.answers["maal"].startswith("Til sidst")


def test_a_broken_sheet_changes_no_byte(world: World, kompetence: Run, talk: Session) -> None:
    path = sheet_of(kompetence, talk)
    fill(path, maal="Møder")
    path.write_text(path.read_text(encoding="utf-8").replace(ASK, ""), encoding="utf-8")
    before = tree(world.data)
    ended = kompetence("import-preparation", str(path))
    assert (ended.code, ended.out) == (1, "")
    first, last = ended.err.splitlines()
    assert first.startswith(f"{path}:")
    assert "mangler overskriften »Spørgsmål 4«" in first
    assert last == "Intet er læst ind."
    assert {k: v for k, v in tree(world.data).items() if "index" not in k} == {
        k: v for k, v in before.items() if "index" not in k
    }


def test_an_empty_sheet_replaces_nothing(world: World, kompetence: Run, talk: Session) -> None:
    path = sheet_of(kompetence, talk)
    ended = kompetence("import-preparation", str(path), "--force")
    assert (ended.code, "ikke skrevet noget" in ended.err) == (1, True)
    assert stored(world, talk).preparation is None


def test_the_number_on_the_command_line_goes_before_the_sheets(
    world: World, kompetence: Run, talk: Session
) -> None:
    other = world.keep(talk.with_(id="boxx2345ab", date=TODAY.replace(year=2028)))
    path = sheet_of(kompetence, talk)
    fill(path, maal="Møder")
    assert kompetence("import-preparation", str(path), "boxx").code == 0
    assert stored(world, talk).preparation is None
    assert stored(world, other).preparation


def test_the_sheet_of_another_employee_is_refused(
    world: World, kompetence: Run, talk: Session
) -> None:
    bo = (Participant(name="Bo Prøvesen", role=Role.EMPLOYEE), *talk.participants[1:])
    other = world.keep(talk.with_(id="boxx2345ab", participants=bo))
    path = sheet_of(kompetence, talk)
    fill(path, maal="Møder")
    ended = kompetence("import-preparation", str(path), "boxx")
    assert (ended.code, "en anden medarbejder" in ended.err) == (1, True)
    assert f"{path}:6:1" in ended.err
    assert stored(world, other).preparation is None


def test_a_sheet_without_a_number_asks_for_it(world: World, kompetence: Run, talk: Session) -> None:
    path = sheet_of(kompetence, talk)
    fill(path, maal="Møder")
    text = path.read_text(encoding="utf-8").replace(f"- Nummer: {talk.id}\n", "")
    path.write_text(text, encoding="utf-8")
    ended = kompetence("import-preparation", str(path))
    assert (ended.code, "skriv samtalens nummer" in ended.err) == (2, True)
    assert kompetence("import-preparation", str(path), "anna").code == 0


def test_a_talk_that_is_open_elsewhere_has_its_own_code(
    world: World, kompetence: Run, talk: Session
) -> None:
    path = sheet_of(kompetence, talk)
    fill(path, maal="Møder")
    with SessionStore(world.data).open(talk.id):
        ended = kompetence("import-preparation", str(path))
    assert (ended.code, ended.out) == (3, "")
    assert stored(world, talk).preparation is None


def test_a_closed_talk_is_refused(world: World, kompetence: Run, talk: Session) -> None:
    path = sheet_of(kompetence, talk)
    fill(path, maal="Møder")
    world.keep(talk.with_(id="lukket2345").with_event(EventKind.CLOSED, NOW))
    for run in (("prepare", "lukket2345"), ("import-preparation", str(path), "lukket2345")):
        ended = kompetence(*run)
        assert (ended.code, ended.out) == (1, "")
        assert "er afsluttet" in ended.err


def test_a_group_prepares_on_a_sheet_of_its_own(
    world: World, kompetence: Run, talk: Session
) -> None:
    team = grus().with_(id="team2345ab")
    world.keep(team)
    path = sheet_of(kompetence, team)
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Forberedelse – Team Eksempelhavn\n")
    assert "Gruppe: Team Eksempelhavn" in text.replace("*", "")
    assert "Det, I skriver," in text
    assert not any(name in text for name in team.names(Role.EMPLOYEE))
    asked = next(iter(team.bank.questions))
    heading = f"### Spørgsmål 1: {asked.text}\n"
    path.write_text(text.replace(heading, f"{heading}\nVi kan meget\n"), encoding="utf-8")
    assert kompetence("import-preparation", str(path)).code == 0
    found = stored(world, team).preparation
    assert found
    assert found.answers == {asked.id: "Vi kan meget"}
    refused = kompetence("import-preparation", str(path), talk.id)
    assert (refused.code, refused.out) == (1, "")


def word_sheet(world: World, kompetence: Run, session: Session, *more: str) -> Path:
    place = world.documents / "skema.docx"
    assert kompetence("prepare", session.id, "-o", str(place), "--force", *more).code == 0
    return place


def test_both_prepare_in_word_and_each_has_their_place(
    world: World, kompetence: Run, talk: Session
) -> None:
    path = word_sheet(world, kompetence, talk)
    path.write_bytes(filled(path.read_bytes(), {"maal": "Lede møder", "f1": "Godt"}, commented))
    ended = kompetence("import-preparation", str(path))
    assert (ended.code, ended.out) == (
        0, "Læst ind i samtale anna2345ab: 1 svar og 1 mål fra sidst.\n"
    )  # fmt: skip
    for words in ("2 indsættelser", "2 sletninger", "2 kommentarer er ikke taget med."):
        assert words in ended.err
    after = stored(world, talk)
    assert after.preparation == Preparation(
        imported=TODAY, answers={"maal": "Lede møder"}, goals={"f1": "Godt"}
    )

    path = word_sheet(world, kompetence, talk, "--leader")
    path.write_bytes(filled(path.read_bytes(), {"maal": "Spørg til natten", "f1": "Var det nok?"}))
    for _again in range(2):  # the second time nothing is noted twice
        ended = kompetence("import-preparation", str(path))
        assert (ended.code, ended.out) == (
            0, "Læst ind i samtale anna2345ab: 2 private noter.\n"
        )  # fmt: skip
        assert stored(world, talk) == after
        with SessionStore(world.data).open(talk.id) as opened:
            notes = opened.private_notes()
        assert notes.text("maal") == "Sig til om løn\n\nSpørg til natten"
        assert notes.text(AT_PLAN) == "Om målet »Blive tryg ved journalsystemet«: Var det nok?"
        assert set(notes.notes) == {"maal", AT_PLAN}
    for file in (world.data / "sessions").rglob("*"):
        assert not file.is_file() or b"natten" not in file.read_bytes()


def test_a_note_that_would_be_too_long_changes_nothing(
    world: World, kompetence: Run, talk: Session
) -> None:
    with SessionStore(world.data).open(talk.id) as opened:
        full = opened.private_notes().with_text("maal", "x" * FIELD_LIMIT, NOW)
        opened.save_private(full)
    path = word_sheet(world, kompetence, talk, "--leader")
    path.write_bytes(filled(path.read_bytes(), {"siden-sidst": "Husk", "maal": "Spørg"}))
    before = tree(world.root)
    ended = kompetence("import-preparation", str(path))
    assert (ended.code, ended.out) == (1, "")
    assert "private noter ville blive på mere end" in ended.err
    assert tree(world.root) == before


def test_sheets_for_all_that_are_planned(
    world: World, kompetence: Run, talk: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepare, "today", lambda: TODAY)
    world.keep(grus().with_(id="team2345ab", date=talk.date))
    folder = tmp_path / "skemaer"
    folder.mkdir()
    run = ("prepare", "--all", "--format", "docx", "-o", str(folder))
    ended = kompetence(*run)
    assert (ended.code, ended.out) == (0, f"2 skemaer er skrevet i {folder}\n")
    names = sorted(path.name for path in folder.iterdir())
    assert [name.partition("-forberedelse")[0][11:] for name in names] == [
        "grus-team-eksempelhavn", "mus-anna-eksempel"
    ]  # fmt: skip
    again = kompetence(*run)
    assert (again.code, "2 var der allerede" in again.err) == (1, True)
    assert kompetence(*run, "--force", "--leader").code == 0
    assert sum("lederens-forberedelse" in path.name for path in folder.iterdir()) == 2
    assert kompetence("prepare", "--all").code == 2
    assert kompetence("prepare", talk.id, "--all", "-o", str(folder)).code == 2
    assert kompetence("prepare").code == 2


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"PK\x03\x04", b"Hej Eva"])
def test_a_file_that_is_no_sheet_is_refused(
    world: World, kompetence: Run, talk: Session, content: bytes
) -> None:
    path = world.root / "fil.md"
    path.write_bytes(content)
    ended = kompetence("import-preparation", str(path), talk.id)
    assert (ended.code, ended.out, " → " in ended.err) == (1, "", True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe")
def test_a_pipe_is_not_waited_for(world: World, kompetence: Run, talk: Session) -> None:
    os.mkfifo(world.root / "rør")
    ended = kompetence("import-preparation", str(world.root / "rør"), talk.id)
    assert (ended.code, "gem den som en ren tekstfil" in ended.err) == (1, True)


BAD_FILES = {
    "a PDF": (b"%PDF-1.7\n", "er en PDF"),
    "LibreOffice's": (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument",
                      "fra LibreOffice (.odt)"),
    "RTF": (b"{\\rtf1 Hej}", "formatet RTF"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "gamle Word-format (.doc)"),
    "locked": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
               "låst med en adgangskode"),
    "macros": (packed({"word/document.xml": "<x/>", "word/vbaProject.bin": "x"}), "makroer"),
    "Pages": (packed({"Index/Document.iwa": "x"}), "fra Pages"),
    "a spreadsheet": (packed({"xl/workbook.xml": "<x/>"}), "ikke fra Word"),
    "a web page": (b"<!DOCTYPE html><p>Hej", "en webside"),
    "a bomb": (word_file(p("x" * 13_000_000)), "for stor"),
    "much text": (word_file(p("x" * 600_000)), "for stor"),
    "an entity that is a file": (
        word_file(document='<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'),
        "gået i stykker",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_gets_a_sentence_and_changes_nothing(
    world: World, kompetence: Run, talk: Session, name: str
) -> None:
    data, words = BAD_FILES[name]
    path = world.documents / "skema.docx"
    path.write_bytes(data)
    before = tree(world.root)
    ended = kompetence("import-preparation", str(path), talk.id)
    assert (ended.code, ended.out) == (1, "")
    assert words in ended.err
    assert " → " in ended.err
    assert tree(world.root) == before


def test_a_file_of_200_mb_is_not_read(world: World, kompetence: Run, talk: Session) -> None:
    path = world.documents / "skema.docx"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    ended = kompetence("import-preparation", str(path), talk.id)
    assert (ended.code, "for stor" in ended.err or "større end" in ended.err) == (1, True)
