"""A person's talks go to a new leader as one file, with a yes, and without private notes."""

import hashlib
import io
import stat
from pathlib import Path
from typing import Any

import orjson
import pytest

from kompetence_tui.cli import ask, hand_over
from kompetence_tui.store import platform, said
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.sessions import SessionStore
from tests.boards import grus
from tests.cli.conftest import Outcome, Run, World
from tests.cli.test_said import NEW, OLD, OTHER, keep, left
from tests.factories import NOW

SECRET = "kun-til-mig"


@pytest.fixture
def two(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """Anna under two names, with a private note; another of her old name; a group."""
    monkeypatch.setattr(hand_over, "now", lambda: NOW)
    keep(world, OLD, "Anna Eksempel", "Huset", "det gamle", 2025)
    keep(world, NEW, "Anna Nygift", "Havnen", "det nye æøå", 2026)
    keep(world, OTHER, "Anna Eksempel", "Kantinen", "en andens", 2026)
    world.keep(grus().with_(id="gruppe23ab"))
    with SessionStore(world.data).open(NEW) as opened:
        opened.save_private(opened.private_notes().with_text("trivsel", SECRET, NOW))
    return world


def answering(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    """Somebody sits at the terminal."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{words}\n" for words in answers)))
    monkeypatch.setattr(ask, "can_ask", lambda: True)


def written(world: World) -> Path:
    (path,) = world.documents.iterdir()
    return path


def handed(world: World, kompetence: Run) -> Path:
    """The file that is made when she has said yes."""
    kompetence("same-person", OLD, NEW)
    ended = kompetence("hand-over", OLD, "--yes")
    assert ended.code == 0, ended.err
    assert str(written(world)) in ended.out
    return written(world)


def taken_over(world: World, kompetence: Run, path: Path) -> Outcome:
    return kompetence("take-over", str(path), "--data-dir", str(new_folder(world)))


def new_folder(world: World) -> Path:
    return world.root / "ny-leder"


def test_all_of_hers_and_nobody_elses_is_one_private_file(two: World, kompetence: Run) -> None:
    path = handed(two, kompetence)
    assert path.name == "2026-11-21-overdragelse-anna-eksempel.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_text(encoding="utf-8")
    assert "det gamle" in text
    assert "det nye æøå" in text
    assert "en andens" not in text
    assert SECRET not in text
    first, _end, content = path.read_bytes().partition(b"\n")
    assert orjson.loads(first)["sha256"] == hashlib.sha256(content).hexdigest()
    assert left(two) == {OLD, NEW, OTHER, "gruppe23ab"}


def test_the_new_leader_has_the_talks_as_they_were_and_the_yes(two: World, kompetence: Run) -> None:
    ended = taken_over(two, kompetence, handed(two, kompetence))
    assert ended.code == 0, ended.err
    assert "Anna Eksempel, Huset sagde den 21.11.2026 ja" in ended.out
    assert "2 samtaler er modtaget." in ended.out
    theirs, ours = SessionStore(new_folder(two)), SessionStore(two.data)
    assert [theirs.read(i) for i in (OLD, NEW)] == [ours.read(i) for i in (OLD, NEW)]
    assert theirs.private_notes(NEW).is_empty
    known = said.read(DataFolder(new_folder(two)))
    assert len(known.same) == 1
    assert known.handed_over == said.read(DataFolder(two.data)).handed_over
    shown = kompetence("insight", "Anna Nygift", "-o", "-", "--data-dir", str(new_folder(two)))
    assert "samtalerne blev givet videre" in shown.out
    there = ("--data-dir", str(new_folder(two)))
    assert kompetence("erase", "--person", "Anna Nygift", "--yes", *there).code == 0
    assert not said.path_of(DataFolder(new_folder(two))).exists()


def test_a_talk_that_is_there_is_not_overwritten(two: World, kompetence: Run) -> None:
    path, theirs = handed(two, kompetence), SessionStore(new_folder(two))
    other = SessionStore(two.data).read(OLD).with_(unit="Skrevet her")
    theirs.create(other).close()
    ended = taken_over(two, kompetence, path)
    assert "1 samtale er modtaget. 1 er her i forvejen" in ended.out
    assert theirs.read(OLD) == other
    assert taken_over(two, kompetence, path).code == 0
    assert len(said.read(DataFolder(new_folder(two))).handed_over) == 1


def changed(data: bytes, **about: object) -> bytes:
    """The file with something else in its first line."""
    first, _end, content = data.partition(b"\n")
    return orjson.dumps(orjson.loads(first) | about) + b"\n" + content


def remade(data: bytes, **parts: Any) -> bytes:
    """The file with other content, and the right checksum of it."""
    first, _end, content = data.partition(b"\n")
    content = orjson.dumps(orjson.loads(content) | parts)
    about = orjson.loads(first) | {"sha256": hashlib.sha256(content).hexdigest()}
    return orjson.dumps(about) + b"\n" + content


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda _data: b"", "rummer ikke samtaler, der er givet videre"),
        (lambda _data: b"[]\n{}", "rummer ikke samtaler, der er givet videre"),
        (lambda _data: b"\xff\x00", "rummer ikke samtaler, der er givet videre"),
        (lambda data: data.replace(b"det gamle", b"det falske"), "er ændret eller afkortet"),
        (lambda data: data[:-9], "er ændret eller afkortet"),
        (lambda data: changed(data, sha256=None), "er ændret eller afkortet"),
        (lambda data: changed(data, version=2), "nyere udgave"),
        (lambda data: remade(data, talks=[]), "kan ikke bruges"),
        (lambda data: remade(data, talks=[{"format": "x"}]), "kan ikke bruges"),
        (lambda data: remade(data, talks=3), "kan ikke bruges"),
        (lambda data: remade(data, who=["", ""]), "kan ikke bruges"),
        (lambda data: remade(data, yes="i dag"), "kan ikke bruges"),
        (lambda data: remade(data, said=None), "kan ikke bruges"),
    ],
)  # fmt: skip
def test_what_is_no_such_file_or_altered_is_refused(
    two: World, kompetence: Run, make: Any, words: str
) -> None:
    path = handed(two, kompetence)
    path.write_bytes(make(path.read_bytes()))
    ended = taken_over(two, kompetence, path)
    assert ended.code in (1, 4)
    assert words in ended.err
    assert not (new_folder(two) / "sessions").exists()
    assert not said.path_of(DataFolder(new_folder(two))).exists()


def test_what_cannot_be_read_is_told(two: World, kompetence: Run) -> None:
    assert "den findes ikke" in taken_over(two, kompetence, two.root / "nej.json").err
    assert "ikke en almindelig fil" in taken_over(two, kompetence, two.root).err


def test_a_group_in_the_file_is_refused(two: World, kompetence: Run) -> None:
    path = handed(two, kompetence)
    group = (two.data / "sessions" / "gruppe23ab.json").read_bytes()
    talk = orjson.loads(group)["session"]["1"]
    path.write_bytes(remade(path.read_bytes(), talks=[talk]))
    assert "kan ikke bruges" in taken_over(two, kompetence, path).err


def test_stopped_half_way_it_says_so_and_can_be_done_again(
    two: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, replace = handed(two, kompetence), platform.replace

    def full(source: Path, target: Path) -> None:
        if target.stem == NEW:
            raise OSError(28, "No space left on device")
        replace(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(platform, "replace", full)
        ended = taken_over(two, kompetence, path)
    assert ended.code == 1
    assert "1 af 2 samtaler er modtaget. Ikke gemt: disken er fuld" in ended.err
    assert "1 samtale er modtaget. 1 er her" in taken_over(two, kompetence, path).out
    assert left(two) >= {row.id for row in SessionStore(new_folder(two)).rows()} == {OLD, NEW}


@pytest.mark.parametrize("answer", ["", "nej", "måske"])
def test_without_a_yes_nothing_is_handed_over(
    two: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    answering(monkeypatch, answer)
    ended = kompetence("hand-over", OLD)
    assert ended.code == 1
    assert "Intet er givet videre." in ended.err
    assert not list(two.documents.iterdir())
    assert "Ingens samtaler" in kompetence("hand-over").err


def test_where_nobody_can_be_asked_it_says_so(two: World, kompetence: Run) -> None:
    assert "skriv --yes" in kompetence("hand-over", OLD).err
    assert "kun gives videre som en fil" in kompetence("hand-over", OLD, "-o", "-").err
    assert kompetence("hand-over", "gruppe23ab", "--yes").code == 1
    assert not list(two.documents.iterdir())


def test_the_old_leader_is_asked_and_can_erase(
    two: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    kompetence("same-person", OLD, NEW)
    kompetence("export", OLD, "-o", str(two.documents / "plan.md"))
    answering(monkeypatch, "ja", "ja")
    ended = kompetence("hand-over", NEW)
    assert ended.code == 0, ended.err
    assert "Slettet: 2 samtaler, 1 privat note, 1 fil" in ended.out
    assert left(two) == {OTHER, "gruppe23ab"}
    assert SECRET not in "".join(
        path.read_text("utf-8") for path in two.data.rglob("*") if path.is_file()
    )
    assert not said.path_of(DataFolder(two.data)).exists()
    assert "det gamle" in written(two).read_text(encoding="utf-8")


def test_kept_talks_erase_the_file_with_them(
    two: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, "ja", "nej")
    assert kompetence("hand-over", NEW).code == 0
    assert "sagde ja" in kompetence("hand-over").out
    assert "1 fil" in kompetence("erase", NEW, "--yes").out
    assert not list(two.documents.iterdir())
