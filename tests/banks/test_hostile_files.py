"""Bank files from others are input: whatever they hold, a sentence, and the good ones stay."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kompetence_tui.banks.files import MAX_FILES, read_file
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.banks.outline import MAX_PARTS, MAX_SAME
from kompetence_tui.banks.problems import MOST, Problem
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.source import MAX_BYTES, MAX_LINES
from kompetence_tui.banks.values import MAX_ITEMS
from tests.banks.example import EXAMPLE
from tests.tui.stage import playing

HEAD = "# Prøve\n\n- Bank: x\n- Samtale: GRUS\n- Version: 1\n\n## Tema\n\n"
ASKED = HEAD + "### Hvad?\n\n- Id: a\n"
NEEDS_LINKS = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


def filled(unit: str, head: str = HEAD) -> str:
    """As many as a file may hold, in bytes or in lines."""
    room = (MAX_BYTES - len(head.encode())) // len(unit.encode())
    lines = unit.count("\n")
    return head + unit * (min(room, (MAX_LINES - 20) // lines) if lines else room)


HOSTILE = {
    "ten megabytes on one line": "# " + "x" * 10_000_000,
    "ten megabytes of lines": "x\n" * 5_000_000,
    "a line as long as may be": filled("x"),
    "a hundred thousand themes": HEAD + "## Igen\n\n" * 100_000,
    "as many questions as lines": filled("### Hvad?\n\n"),
    "a hundred thousand questions in few bytes": HEAD + "###\n" * 100_000,
    "questions without space": filled("###x\n"),
    "ten thousand quotes deep": ASKED + "\n" + "> " * 10_000 + "x\n",
    "ten thousand lists deep": ASKED + "- " * 10_000 + "x\n",
    "lists deeper by the line": HEAD + "".join("  " * n + "- a\n" for n in range(450)),
    "settings without a colon": filled("- a\n"),
    "settings nobody knows": filled("- Idd: a\n"),
    "keys in plain text": filled("Minutter: 3\n"),
    "options without end": filled("- Mulighed: x\n", ASKED + "- Svar: valg\n"),
    "a list without end": HEAD.replace(
        "1\n", "1\n- Kompetencer: " + ",".join(map(str, range(30_000))) + "\n", 1
    ),
    "brackets": filled("!["),
    "stars": filled("**a "),
    "data sections": filled("a<![CDATA["),
    "brackets line by line": filled("![[<b *_`a`\\&#1b;" * 4 + "\n"),
    "a wide table": HEAD + "|a" * 3000 + "\n" + "|-" * 3000 + "\n" + "|b|c\n" * 4000,
    "hidden characters": filled("\u202e\u2066\u200b\ufeff"),
    "control characters": filled("\x1b[2J\x9b\x00\x07\n"),
    "as entities": filled("&#x1b;[31m&#x202e;\n"),
    "heaps of accents": HEAD + "a" + "\u0301\u0316" * 60_000,
    "markup of other programs": filled("[red]{{7*7}}${HOME}%n`id`$(id)\n"),
}


QUICKLY_REFUSED = (
    "ten megabytes on one line",
    "ten thousand quotes deep",
    "hidden characters",
    "control characters",
    "markup of other programs",
)
NUMBERS = ",".join(map(str, range(MAX_ITEMS + 1)))


def is_plain(text: str) -> bool:
    return all(char.isprintable() or char == "\n" for char in text)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_ends_with_sentences(name: str) -> None:
    reading = read_bank(HOSTILE[name].encode(), "bank.md")
    assert reading.bank is None
    assert 1 <= len(reading.problems) <= MOST + 1
    for problem in reading.problems:
        assert problem.todo
        assert 1 <= problem.line <= HOSTILE[name].count("\n") + 1
        assert is_plain(str(problem))
        assert len(str(problem)) < 400


def test_the_first_mistakes_are_told_and_that_there_are_more() -> None:
    reading = read_bank(filled("- Idd: a\n").encode(), "bank.md")
    assert [problem.line for problem in reading.problems[:MOST]] == list(range(9, 9 + MOST))
    assert reading.problems[-1].what == "der er flere fejl end de 200, der står her"
    assert reading.id == "x"


def test_a_bank_at_the_limits_is_read() -> None:
    themes = "".join(f"### Spørgsmål {n}?\n\n- Id: q{n}\n\n" for n in range(MAX_PARTS - 2))
    kinds = ", ".join(f"type {n}" for n in range(MAX_ITEMS))
    follow_ups = "- Uddyb: Hvad så?\n" * MAX_SAME
    head = HEAD.replace("Version: 1", f"Version: 1\n- Kompetencer: {kinds}")
    reading = read_bank((head + themes + follow_ups).encode(), "bank.md")
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (HEAD + "### Spørgsmål?\n\n" * MAX_PARTS, "mere end 1000 overskrifter"),
        (ASKED + "- Uddyb: Hvad så?\n" * (MAX_SAME + 1), "mere end 100 gange"),
        (HEAD.replace("1\n", f"1\n- Kompetencer: {NUMBERS}\n", 1), "mere end 100 led"),
        (filled("x"), "teksten her er på"),
    ],
)
def test_past_a_limit_one_is_told_which(text: str, what: str) -> None:
    reading = read_bank(text.encode(), "bank.md")
    assert any(what in problem.what for problem in reading.problems)


def only(problems: tuple[Problem, ...]) -> Problem:
    (problem,) = problems
    return problem


@NEEDS_LINKS
def test_a_link_is_followed_within_its_folder_only(tmp_path: Path) -> None:
    banks = tmp_path / "banks"
    (banks / "gamle").mkdir(parents=True)
    (tmp_path / "privat.md").write_text(EXAMPLE, encoding="utf-8")
    (banks / "gamle" / "bank.md").write_text(EXAMPLE, encoding="utf-8")
    (banks / "inde.md").symlink_to(banks / "gamle" / "bank.md")
    (banks / "ude.md").symlink_to(tmp_path / "privat.md")
    (banks / "op.md").symlink_to("../privat.md")
    (banks / "sti.md").symlink_to("gamle/../../privat.md")
    assert read_file(banks / "inde.md").problems == ()
    for name in ("ude.md", "op.md", "sti.md"):
        problem = only(read_file(banks / name).problems)
        assert "uden for sin egen mappe" in problem.what
        assert "kopi" in problem.todo


@NEEDS_LINKS
def test_a_folder_of_banks_may_itself_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "rigtig").mkdir()
    (tmp_path / "rigtig" / "bank.md").write_text(EXAMPLE, encoding="utf-8")
    (tmp_path / "banks").symlink_to(tmp_path / "rigtig")
    assert BankLibrary([tmp_path / "banks"]).load("proeve")


@NEEDS_LINKS
def test_a_link_put_in_the_files_place_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between looking and opening the file is exchanged."""
    path, secret = tmp_path / "bank.md", tmp_path / "hemmelig"
    path.write_text(EXAMPLE, encoding="utf-8")
    secret.write_text("Anna Eksempel", encoding="utf-8")
    real = os.open

    def exchanging(name: Path, flags: int) -> int:
        path.unlink()
        path.symlink_to(secret)
        return real(name, flags)

    monkeypatch.setattr(os, "open", exchanging)
    reading = read_file(path)
    assert reading.bank is None
    assert "Anna" not in str(only(reading.problems))


def test_a_file_that_grows_or_goes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bank.md"
    real = os.open

    def growing(name: Path, flags: int) -> int:
        path.write_bytes(b"x" * (MAX_BYTES * 3))
        return real(name, flags)

    def going(name: Path, flags: int) -> int:
        path.unlink()
        return real(name, flags)

    for meanwhile, what in ((growing, "250 kB"), (going, "findes ikke")):
        path.write_text(EXAMPLE, encoding="utf-8")
        with monkeypatch.context() as patch:
            patch.setattr(os, "open", meanwhile)
            assert what in only(read_file(path).problems).what


@pytest.mark.skipif(sys.platform == "win32", reason="such names are not allowed on Windows")
@pytest.mark.parametrize("name", ["a\x1b[2J.md", "a\nb.md", "a\u202eb.md", os.fsdecode(b"\xff.md")])
def test_a_name_with_something_hidden_is_told_without_it(tmp_path: Path, name: str) -> None:
    try:
        (tmp_path / name).write_text(EXAMPLE, encoding="utf-8")
    except OSError:
        pytest.skip("the file system does not take such names")
    (summary,) = BankLibrary([tmp_path]).summaries()
    problem = only(summary.problems)
    assert "usynlige tegn" in problem.what
    assert is_plain(str(problem) + summary.title + summary.id)


def test_no_error_of_the_system_is_told_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bank.md"
    path.write_text(EXAMPLE, encoding="utf-8")

    def broken(*_arguments: object) -> int:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "open", broken)
    problem = only(read_file(path).problems)
    assert "EIO" in problem.what
    assert "output" not in str(problem)


def test_thousands_of_files_are_not_all_read(tmp_path: Path) -> None:
    for number in range(3000):
        (tmp_path / f"nr{number:04}.md").touch()
    (tmp_path / "a-god.md").write_text(EXAMPLE, encoding="utf-8")
    library = BankLibrary([tmp_path])
    summaries = library.summaries()
    assert len(summaries) == MAX_FILES + 1
    assert "3001 bankfiler" in only(summaries[-1].problems).what
    assert library.load("proeve").title == "Prøvebank"


@pytest.fixture
def full_folder(tmp_path: Path) -> Iterator[Path]:
    """All that is bad, and one good bank last."""
    folder = tmp_path / "b"
    folder.mkdir()
    for number, name in enumerate(QUICKLY_REFUSED):
        (folder / f"h{number}.md").write_text(HOSTILE[name], encoding="utf-8")
    for name in ("-o.md", "CON.md", "..x.md", "~.md", "$(id).md", "[red].md", "%s.md"):
        (folder / name).write_text(ASKED + "- Idd: [bold]\n", encoding="utf-8")
    for name, data in {"latin": b"# Pr\xf8ve", "bred": "# Æ".encode("utf-16"), "tom": b""}.items():
        (folder / f"{name}.md").write_bytes(data)
    (folder / "mappe.md").mkdir()
    (folder / "zz-god.md").write_text(EXAMPLE, encoding="utf-8")
    with socket.socket(getattr(socket, "AF_UNIX", socket.AF_INET)) as listening:
        if sys.platform != "win32":
            os.mkfifo(folder / "pipe.md")
            (folder / "nul.md").symlink_to("/dev/zero")
            (folder / "a\x1b]0;x\x07.md").write_text(EXAMPLE, encoding="utf-8")
            (folder / "lukket.md").touch(mode=0)
            listening.bind(str(folder / "stik.md"))
        yield folder


def told(folder: Path, *arguments: str) -> tuple[int, str]:
    """What a command says on both streams, byte for byte; it may not hang."""
    command = [sys.executable, "-m", "kompetence_tui", *arguments]
    (folder.parent / "config.toml").touch()
    environment = os.environ | {
        "KOMPETENCE_CONFIG": str(folder.parent / "config.toml"),
        "KOMPETENCE_DATA_DIR": str(folder.parent / "data"),
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(command, env=environment, capture_output=True, timeout=100, check=False)
    return done.returncode, (done.stdout + done.stderr).decode()


def test_the_commands_name_the_bad_and_use_the_good(full_folder: Path) -> None:
    place = ("--banks", str(full_folder))
    paths = [str(path) for path in full_folder.iterdir()]
    calls = {
        "list": (0, ("banks", "list", *place)),
        "check": (1, ("banks", "check", "--", *paths)),
        "show": (0, ("banks", "show", "proeve", *place)),
        "blank": (0, ("banks", "blank", "proeve", *place)),
        "bad": (1, ("banks", "show", "x", *place)),
        "none": (1, ("banks", "show", *place, "--", "../../x\x1b[2J")),
    }
    for name, (code, arguments) in calls.items():
        found, text = told(full_folder, *arguments)
        assert (found, is_plain(text), "Traceback" in text) == (code, True, False), (name, text)
        if name in ("list", "check"):
            for bad in ("CON.md", "pipe.md", "stik.md", "mappe.md", "nul.md"):
                assert sys.platform == "win32" or f"{bad}:1:1: " in text or "CON" in bad
            assert "zz-god.md" in text
        if name in ("show", "blank"):
            assert "Prøvebank" in text


async def test_the_form_offers_the_good_bank_among_the_bad(full_folder: Path) -> None:
    library = BankLibrary([full_folder])
    async with playing(full_folder.parent, library=library) as stage:
        await stage.press("n")
        assert "Prøvebank" in stage.words
        assert "har fejl og vises ikke" in stage.words
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", stage.text)
