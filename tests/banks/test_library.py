"""Which banks are at hand, and which file one gets for an id."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kompetence_tui.banks import reader
from kompetence_tui.banks.library import (
    BankHasProblems,
    BankLibrary,
    BankNotFound,
    BankSummary,
    ThemeSummary,
)
from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.session.kinds import SessionKind
from tests.banks.example import EXAMPLE, FORMS, damaged


def put(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def renamed(bank_id: str, title: str = "Prøvebank") -> str:
    return EXAMPLE.replace("proeve", bank_id).replace("# Prøvebank", f"# {title}")


def test_a_summary_says_what_one_chooses_by(tmp_path: Path) -> None:
    path = put(tmp_path, "proeve.md", EXAMPLE)
    (summary,) = BankLibrary([tmp_path]).summaries()
    assert summary == BankSummary(
        id="proeve",
        title="Prøvebank",
        path=path,
        kinds=(SessionKind.MUS, SessionKind.GRUS),
        themes=(ThemeSummary("Tema et", 15, 2),),
        questions=2,
        minutes=15,
        version="1.0",
        dated=PartialDate.from_iso("2026-11-21"),
    )


def test_a_summary_counts_the_boards(tmp_path: Path) -> None:
    put(tmp_path, "plader.md", FORMS)
    (summary,) = BankLibrary([tmp_path]).summaries()
    assert (summary.boards, summary.questions, summary.minutes) == (1, 6, 40)


def test_the_first_folder_wins(tmp_path: Path) -> None:
    own = put(tmp_path / "egen", "min.md", renamed("mus", "Min egen"))
    put(tmp_path / "faelles", "mus.md", renamed("mus", "Den fælles"))
    put(tmp_path / "faelles", "kort.md", renamed("kort"))
    library = BankLibrary([tmp_path / "egen", tmp_path / "faelles"])
    assert [(s.id, s.path) for s in library.summaries()] == [
        ("mus", own),
        ("kort", tmp_path / "faelles" / "kort.md"),
    ]
    assert library.load("mus").title == "Min egen"
    assert [(bank.id, bank.title) for bank in library.banks()] == [
        ("mus", "Min egen"), ("kort", "Prøvebank"),
    ]  # fmt: skip


def test_folders_that_do_not_exist_are_empty(tmp_path: Path) -> None:
    put(tmp_path / "b", "a.md", EXAMPLE)
    library = BankLibrary([tmp_path / "nej", tmp_path / "b"])
    assert [summary.id for summary in library.summaries()] == ["proeve"]


def test_a_folder_one_may_not_list_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, real = tmp_path / "lukket", os.listdir
    put(closed, "x.md", EXAMPLE)
    put(tmp_path / "b", "a.md", EXAMPLE)

    def listdir(folder: Path) -> list[str]:
        if folder == closed:
            raise PermissionError(13, "Permission denied")
        return real(folder)

    monkeypatch.setattr(os, "listdir", listdir)
    first, second = BankLibrary([closed, tmp_path / "b"]).summaries()
    assert "lov" in first.problems[0].what
    assert (second.id, second.problems) == ("proeve", ())


def test_a_single_file_may_stand_for_a_folder(tmp_path: Path) -> None:
    path = put(tmp_path, "en.md", EXAMPLE)
    assert BankLibrary([path]).load("proeve").title == "Prøvebank"


def test_only_markdown_files_that_are_not_hidden_count(tmp_path: Path) -> None:
    put(tmp_path, "proeve.MD", EXAMPLE)
    put(tmp_path, ".proeve.md", "x")
    put(tmp_path, "proeve.md~", "x")
    put(tmp_path, "noter.txt", "x")
    assert [s.path.name for s in BankLibrary([tmp_path]).summaries()] == ["proeve.MD"]


def test_a_bad_file_is_named_and_hides_no_other(tmp_path: Path) -> None:
    put(tmp_path, "a-daarlig.md", "# Ingenting\n")
    (tmp_path / "b-latin.md").write_bytes("# Prøve".encode("latin-1"))
    (tmp_path / "c-mappe.md").mkdir()
    put(tmp_path, "d-god.md", EXAMPLE)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "e-pipe.md")
    summaries = BankLibrary([tmp_path]).summaries()
    good = [summary.id for summary in summaries if not summary.problems]
    bad = {summary.id: summary.problems[0] for summary in summaries if summary.problems}
    assert good == ["proeve"]
    assert {"a-daarlig", "b-latin", "c-mappe"} <= set(bad)
    assert "UTF-8" in bad["b-latin"].todo


def test_a_bad_file_takes_no_other_banks_place(tmp_path: Path) -> None:
    put(tmp_path / "egen", "mus.md", renamed("mus").replace("skala", "skale"))
    put(tmp_path / "faelles", "mus.md", renamed("mus", "Den fælles"))
    library = BankLibrary([tmp_path / "egen", tmp_path / "faelles"])
    assert library.load("mus").title == "Den fælles"
    assert [bool(summary.problems) for summary in library.summaries()] == [True, False]


def test_two_files_in_one_folder_with_the_same_id(tmp_path: Path) -> None:
    put(tmp_path, "a.md", EXAMPLE)
    put(tmp_path, "b.md", EXAMPLE)
    first, second = BankLibrary([tmp_path]).summaries()
    assert first.problems == ()
    assert "a.md" in second.problems[0].what


def test_loading_a_bank_with_mistakes_tells_them(tmp_path: Path) -> None:
    path = put(tmp_path, "x.md", damaged(25, "- Svar: skale 1-5"))
    with pytest.raises(BankHasProblems, match="har fejl") as refusal:
        BankLibrary([tmp_path]).load("proeve")
    assert str(refusal.value.problems[0]).startswith(f"{path}:25:9: ")


def test_an_unknown_id_is_answered_with_the_nearest(tmp_path: Path) -> None:
    for bank_id in ("mus", "mus-kort", "grus"):
        put(tmp_path, f"{bank_id}.md", renamed(bank_id))
    library = BankLibrary([tmp_path])
    with pytest.raises(BankNotFound, match="»mus-krot«; mente du »mus-kort«"):
        library.load("mus-krot")
    with pytest.raises(BankNotFound, match="der findes: grus, mus, mus-kort"):
        library.load("zzz")
    with pytest.raises(BankNotFound, match="ingen banker i mapperne"):
        BankLibrary([]).load("mus")


def test_a_file_is_parsed_once_until_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "a.md", EXAMPLE)
    parsed = []
    real = reader.read_bank

    def counted(data: bytes, file: str, *, strict: bool) -> reader.BankReading:
        parsed.append(file)
        return real(data, file, strict=strict)

    monkeypatch.setattr(reader, "read_bank", counted)
    library = BankLibrary([tmp_path])
    library.summaries()
    library.summaries()
    assert library.load("proeve").title == "Prøvebank"
    assert len(parsed) == 1
    path.write_text(renamed("proeve", "Ny og længere titel"), encoding="utf-8")
    assert library.load("proeve").title == "Ny og længere titel"
    assert len(parsed) == 2


def test_a_file_that_comes_or_goes_is_seen(tmp_path: Path) -> None:
    library = BankLibrary([tmp_path])
    assert library.summaries() == []
    path = put(tmp_path, "a.md", EXAMPLE)
    assert library.load("proeve")
    path.unlink()
    assert library.summaries() == []


def test_importing_the_library_loads_no_parser() -> None:
    code = (
        "import sys, kompetence_tui.banks.library as l, pathlib\n"
        "l.BankLibrary([pathlib.Path('.')])\n"
        "heavy = {'pydantic', 'markdown_it', 'textual', 'rich'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
