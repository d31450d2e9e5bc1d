"""``kompetence forms``, and forms of files in the exports of the shell."""

from pathlib import Path

import pytest

from kompetence_tui.domain.session.session import Session
from kompetence_tui.paths import shipped
from tests.cli.conftest import Run, World
from tests.shipped_forms import FILES

FORM = """\
# Vores aftale: {navn}

- Skema: vores
- Felt: oplysninger

## Mål

> Hvad skal læres?

- For hvert: mål
- Felt: udviklingsmål
"""


@pytest.fixture
def skemaer(world: World) -> Path:
    """The user's own folder of forms."""
    folder = world.root / "banks" / "skemaer"
    folder.mkdir(parents=True)
    (folder / "vores.md").write_text(FORM, encoding="utf-8")
    return folder


def test_every_form_stands_in_the_list_with_its_file(kompetence: Run, skemaer: Path) -> None:
    ended = kompetence("forms")
    assert (ended.code, ended.err) == (0, "")
    rows = {line.split()[0]: line for line in ended.out.splitlines()}
    assert rows["vores"].endswith(str(skemaer / "vores.md"))
    assert "MUS, PLUS, LUS" in rows["herlev"]
    assert rows["plan"].endswith("programmet")
    assert {file.id for file in FILES} <= rows.keys()


def test_check_says_what_is_wrong_and_what_to_do(kompetence: Run, skemaer: Path) -> None:
    good = kompetence("forms", "check", str(skemaer / "vores.md"))
    assert (good.code, good.out) == (0, f"{skemaer / 'vores.md'}: i orden, 1 afsnit\n")
    bad = skemaer / "nyt.md"
    bad.write_text(FORM.replace("udviklingsmål", "udviklingmål"), encoding="utf-8")
    ended = kompetence("forms", "check", str(bad), str(skemaer / "vores.md"))
    assert ended.code == 1
    assert f"{bad}:11:9: »udviklingmål« er ikke en gyldig værdi → mente du »" in ended.out
    assert "i orden" in ended.out
    assert ended.err == "1 fil skal rettes\n"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.id)
def test_a_shipped_form_is_right_and_can_be_shown_and_printed_blank(
    kompetence: Run, file: object, tmp_path: Path
) -> None:
    form_id = getattr(file, "id", "")
    path = shipped("question_banks") / "skemaer" / f"{form_id}.md"
    assert kompetence("forms", "check", str(path)).code == 0
    assert kompetence("forms", "show", form_id).out == path.read_text(encoding="utf-8")
    assert kompetence("forms", "blank", form_id).out.startswith("# ")
    assert kompetence("forms", "blank", form_id, "-o", str(tmp_path / "x.docx")).code == 0


def test_a_form_that_is_none_is_refused_with_the_nearest(kompetence: Run, skemaer: Path) -> None:
    ended = kompetence("forms", "show", "vorse")
    assert (ended.code, ended.out) == (1, "")
    assert "intet skema »vorse«; mente du »vores«?" in ended.err
    ended = kompetence("forms", "blank", "plan")
    assert (ended.code, "skriver programmet selv" in ended.err) == (1, True)


def test_one_talk_and_all_are_written_in_a_form_of_a_file(
    kompetence: Run, skemaer: Path, anna: Session, world: World
) -> None:
    ended = kompetence("export", anna.id, "--form", "vores", "-o", "-")
    assert ended.out.startswith("# Vores aftale: Anna Eksempel\n")
    assert "\n## Mål 1\n\n*Hvad skal læres?*\n" in ended.out
    many = kompetence("export", "--all", "--form", "vores", "-o", str(world.documents))
    assert many.code == 0
    (file,) = world.documents.iterdir()
    assert file.name.endswith("-anna-eksempel-vores.md")
    assert file.read_text(encoding="utf-8") == ended.out


def test_a_form_nobody_knows_is_refused_before_anything_is_read(
    kompetence: Run, anna: Session, world: World
) -> None:
    for run in ((anna.id,), ("--all", "-o", str(world.documents))):
        ended = kompetence("export", *run, "--form", "brev")
        assert (ended.code, ended.out) == (2, "")
        assert "»brev« findes ikke – vælg" in ended.err


def test_a_broken_file_is_told_and_hides_no_other(
    kompetence: Run, skemaer: Path, anna: Session
) -> None:
    (skemaer / "a.md").write_bytes(b"# Pr\xf8ve\n")
    (skemaer / "b.md.txt").write_text(FORM, encoding="utf-8")
    (skemaer / "c.md").write_text(FORM, encoding="utf-8")
    ended = kompetence("export", anna.id, "--form", "vores", "-o", "-")
    assert ended.code == 0
    told = ended.err
    assert "a.md:1:5: tegnet her (byte F8) er ikke UTF-8" in told
    assert "b.md.txt:1:1: filen er ikke læst" in told
    assert "vores.md:1:1: id »vores« bruges også af c.md" in told


def test_ids_that_no_bank_has_are_worth_a_look(kompetence: Run, skemaer: Path) -> None:
    odd = skemaer / "nyt.md"
    odd.write_text(
        FORM.replace("- Felt: opl", "- Svar: opgave\n- Bank: muss\n- Felt: opl"), "utf-8"
    )
    ended = kompetence("forms", "check", str(odd))
    assert ended.code == 0
    assert "bemærk: intet spørgsmål og intet tema har id »opgave«; mente du »opgaver«?" in ended.out
    assert "bemærk: ingen bank har id »muss«; mente du »mus«?" in ended.out


def test_another_programs_document_is_told_for_what_it_is(kompetence: Run, skemaer: Path) -> None:
    (skemaer / "plan.docx").write_bytes(b"PK\x03\x04word/")
    (skemaer / "brev.md").write_bytes(b"PK\x03\x04word/")
    ended = kompetence("forms", "list")
    for name in ("plan.docx", "brev.md"):
        said = f"{skemaer / name}:1:1: det er et Word-dokument og ikke en tekstfil → skriv skemaet"
        assert said in ended.err
