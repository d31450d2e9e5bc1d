"""``kompetence banks``."""

from pathlib import Path

import pytest

from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.writer import write_bank
from kompetence_tui.cli.bank_text import WIDTH, bank_text
from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.session.kinds import AnswerKind, PlanTopic, SessionKind
from kompetence_tui.export.blank import blank_form
from kompetence_tui.paths import shipped
from tests.banks.example import FORMS
from tests.cli.conftest import Run, World


def _bank() -> Bank:
    """One question of each kind that is shown differently."""
    return Bank(
        id="vores",
        title="Vores egen",
        intro="Først dette.\n\nSå dette.",
        kinds=(SessionKind.MUS,),
        version="2",
        dated=PartialDate.month(2026, 11),
        source="HR",
        competence_types=("faglig",),
        themes=(
            Theme(
                title="Kompetenceudvikling",
                minutes=15,
                questions=(
                    Question(
                        id="a",
                        text="Hvad?",
                        help="Kun til lederen.",
                        topics=(PlanTopic.GOAL,),
                        follow_ups=("Hvem?",),
                    ),
                    Question(
                        id="b",
                        text="Hvor meget?",
                        answer=AnswerKind.SCALE,
                        scale=(1, 5),
                        low="lidt",
                        high="meget",
                    ),
                    Question(
                        id="c", text="Hvilken?", answer=AnswerKind.CHOICE, options=("Den", "Denne")
                    ),
                    Question(id="d", text="Hvornår?", answer=AnswerKind.DATE),
                ),
            ),
        ),
    )


@pytest.fixture
def folder(world: World) -> Path:
    """The organisation's own folder, with one bank."""
    made = world.root / "banker"
    made.mkdir()
    (made / "vores.md").write_text(write_bank(_bank()), encoding="utf-8")
    return made


def test_the_list_has_own_and_shipped_banks(kompetence: Run, folder: Path) -> None:
    ended = kompetence("banks", "list", "--banks", str(folder))
    assert (ended.code, ended.err) == (0, "")
    heads, first, *others = ended.out.splitlines()
    assert heads.split() == ["Bank", "Titel", "Til", "Spørgsmål", "Minutter", "Fil"]
    assert first.split() == ["vores", "Vores", "egen", "MUS", "4", "15", f"{folder}/vores.md"]
    assert {"mus", "mus-kort", "herlev-inspiration"} <= {line.split()[0] for line in others}
    assert kompetence("banks", "--banks", str(folder)).out == ended.out


def test_a_bank_with_mistakes_is_told_beside_the_list(kompetence: Run, folder: Path) -> None:
    (folder / "forkert.md").write_text("# Forkert\n", encoding="utf-8")
    ended = kompetence("banks", "list", "--banks", str(folder))
    assert ended.code == 0
    assert "forkert" not in ended.out
    assert f"{folder}/forkert.md:" in ended.err


def test_check_names_each_mistake_and_goes_on(kompetence: Run, folder: Path) -> None:
    wrong = folder / "forkert.md"
    wrong.write_text("# Forkert\n\n- Ukendt: 3\n", encoding="utf-8")
    ended = kompetence("banks", "check", str(wrong), str(folder / "vores.md"), "findes-ikke.md")
    assert ended.code == 1
    lines = ended.out.splitlines()
    assert any(line.startswith(f"{wrong}:3:") and "→" in line for line in lines)
    assert f"{folder}/vores.md: i orden, 1 tema, 4 spørgsmål, 15 minutter" in lines
    assert any(line.startswith("findes-ikke.md:") for line in lines)
    assert ended.err == "2 filer skal rettes\n"


def test_check_gives_advice_and_the_bank_is_good_all_the_same(
    kompetence: Run, folder: Path
) -> None:
    path = folder / "vores.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("- Minutter: 15\n", "- Minutter: 15\n\nHvad nu?\n"), "utf-8")
    ended = kompetence("banks", "check", str(path))
    assert (ended.code, ended.err) == (0, "")
    good, advice = ended.out.splitlines()
    assert good == f"{path}: i orden, 1 tema, 4 spørgsmål, 15 minutter"
    assert advice.startswith(f"{path}:19:1: bemærk: »Hvad nu?« står i indledningen")
    assert "vores" in kompetence("banks", "list", "--banks", str(folder)).out


@pytest.mark.parametrize(
    ("old", "new"),
    [("- Minutter: 15\n", "- Minutter: 15\n\nHvad nu?\n"), ("- Version: 2\n", "- Version: 2\n")],
)
def test_a_strict_check_lets_advice_count(
    old: str, new: str, kompetence: Run, folder: Path
) -> None:
    path = folder / "vores.md"
    text = path.read_text(encoding="utf-8").replace(old, new)
    path.write_text(text, "utf-8")
    ended = kompetence("banks", "check", "--strict", str(path))
    wanted = (0, "") if old == new else (1, "1 fil skal rettes\n")
    assert (ended.code, ended.err) == wanted
    notice = path.rename(folder / "vores.md.txt")
    assert kompetence("banks", "check", "--strict", str(notice)).code == 1


def test_the_shipped_banks_pass_a_strict_check(kompetence: Run) -> None:
    files = [str(path) for path in sorted(shipped("question_banks").glob("*.md"))]
    ended = kompetence("banks", "check", "--strict", *files)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.count("i orden") == len(files)


def test_check_tells_advice_among_the_mistakes_in_the_order_of_the_file(
    kompetence: Run, folder: Path
) -> None:
    path = folder / "vores.md"
    text = path.read_text(encoding="utf-8").replace("### Hvem", "### 1. Hvem")
    text = text.replace("- Minutter: 15\n", "- Minutter: 15\n\nHvad nu?\n")
    path.write_text(text.replace("- Lav:", "- Lva:"), "utf-8")
    ended = kompetence("banks", "check", str(path))
    assert ended.code == 1
    advice, mistake = ended.out.splitlines()
    assert "bemærk: »Hvad nu?«" in advice
    assert "»Lva«" in mistake


def test_check_says_what_a_good_bank_of_another_name_must_be_called(
    kompetence: Run, folder: Path
) -> None:
    path = (folder / "vores.md").rename(folder / "vores.md.txt")
    ended = kompetence("banks", "check", str(path))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines()[1:] == [
        f"{path}: bemærk: programmet finder kun filer, hvis navn ender på .md "
        "→ giv den navnet vores.md"
    ]
    listed = kompetence("banks", "list", "--banks", str(folder))
    assert f"{path}:1:1: filen er ikke læst: dens navn ender ikke på .md" in listed.err
    doctor = kompetence("doctor", "--banks", str(folder)).out
    assert "ikke læst" in " ".join(doctor.split())


def test_check_names_a_document(kompetence: Run, world: World) -> None:
    path = world.root / "vores.docx"
    path.write_bytes(b"PK\x03\x04" + bytes(30) + b"word/document.xml")
    ended = kompetence("banks", "check", str(path))
    assert ended.code == 1
    assert ended.out.startswith(f"{path}:1:1: det er et Word-dokument og ikke en tekstfil → ")


def test_show_says_whose_words_they_are(kompetence: Run) -> None:
    for bank, whose in (
        ("femfaser", "Esbjerg Kommunes"),
        ("herlev-inspiration", "Herlev Kommunes"),
    ):
        shown = " ".join(kompetence("banks", "show", bank).out.split())
        assert "Kilde: " in shown
        assert "Licens: MIT for det, der er skrevet til kompetence-tui; " in shown
        assert f"{whose} og står her som citat" in shown
        blank = kompetence("banks", "blank", bank).out
        assert f"{whose} og står her som citat" in blank


def test_check_remarks_on_boards_that_take_too_long(kompetence: Run, world: World) -> None:
    path = world.root / "plader.md"
    path.write_text(FORMS.replace("Minutter: 40", "Minutter: 215"), encoding="utf-8")
    ended = kompetence("banks", "check", str(path))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        f"{path}: i orden, 4 temaer, 1 plade, 2 kort, 4 spørgsmål, 215 minutter",
        f"{path}: bemærk: Pladerne er sat til 3 t 35 min, men der er 3 t 30 min i alt",
    ]


def test_check_refuses_a_mus_without_a_theme_on_development(kompetence: Run, world: World) -> None:
    lines = (shipped("question_banks") / "mus-kort.md").read_text("utf-8").splitlines(True)
    begin = lines.index("## Kompetencer og læring\n")
    end = lines.index("## Aftaler\n")
    path = world.root / "vores-mus.md"
    path.write_text("".join(lines), "utf-8")
    assert kompetence("banks", "check", str(path)).code == 0
    path.write_text("".join(lines[:begin] + lines[end:]), "utf-8")
    ended = kompetence("banks", "check", str(path))
    assert ended.code == 1
    assert f"{path}:4:" in ended.out
    assert "tema om kompetenceudvikling → skriv »- Plan: kompetencer«" in ended.out
    # It can still be used: a leader about to begin is not stopped.
    assert kompetence("--banks", str(path.parent), "banks", "show", "mus-kort").code == 0


def test_check_of_the_shipped_ones(kompetence: Run) -> None:
    from kompetence_tui import paths

    files = [str(file) for file in sorted(paths.shipped("question_banks").glob("*.md"))]
    ended = kompetence("banks", "check", *files)
    assert (ended.code, ended.err) == (0, "")


def test_show_changes_no_word(kompetence: Run, folder: Path) -> None:
    (path,) = folder.glob("*.md")
    path.write_text(path.read_text().replace("# Vores egen", "# »kompetence på vej«"))
    assert (
        "\n»kompetence på vej«\n"
        in "\n" + kompetence("banks", "show", "vores", "--banks", str(folder)).out
    )


def test_show_reads_well_and_keeps_the_leader_s_help_back(kompetence: Run, folder: Path) -> None:
    assert (
        kompetence("banks", "show", "vores", "--banks", str(folder)).out
        == """\
Vores egen
==========
vores · MUS · 4 spørgsmål · 15 minutter · version 2 · november 2026

Først dette.

Så dette.

Kilde: HR

1. Kompetenceudvikling (15 minutter)
------------------------------------
  • Hvad?
    – Hvem?
  • Hvor meget?
    [skala: 1 lidt – 5 meget]
  • Hvilken?
    [Den / Denne]
  • Hvornår?
    [dato]
"""
    )


def test_show_says_what_boards_and_phases_are_but_keeps_the_guide_back() -> None:
    bank = read_bank(FORMS.encode(), "plader.md").bank
    assert bank
    assert (
        bank_text(bank)
        == """\
Prøveplader
===========
plader · GRUS, strategi, værksted · 1 plade · 2 kort · 4 spørgsmål · 40 minutter
· tid i alt 3 t 30 min · version 1.0

1. Hvad kan vi? (plade, 40 minutter)
------------------------------------
Fokus: Det, vi er gode til
Til strategien: kompetencebehov
I forløbet: afdække behov

Læg kortene frem.

  • Hvad spørger andre os om?
    – Hvem spørger?
  • Hvad er vi stolte af?

2. Behov (fase)
---------------
  • Hvad vil vi udvikle?
    [kompetencer, og for hvem]
    fx »Samle op på møder«
    fx »Bruge regneark«

3. Erfaringer (skrives senere)
------------------------------
  • Hvad lærte vi?

4. Om programmet (om værktøjet)
-------------------------------
  • Hvad hjalp?
  • Hvad var i vejen?"""
    )


def test_show_numbers_no_theme_that_is_numbered_already() -> None:
    themes = (Theme(title="1. FAKTA", questions=()), Theme(title="Uden tal", questions=()))
    lines = bank_text(_bank().with_(themes=themes)).splitlines()
    assert [line for line in lines if line[:1].isdigit()] == ["1. FAKTA", "2. Uden tal"]


def test_show_says_what_each_step_is() -> None:
    bank = _bank()
    (theme,) = bank.themes
    scale = theme.questions[1].with_(
        scale=(0, 3), steps=("", "ny", "", ""), high="kan lære fra sig"
    )
    shown = bank_text(bank.with_(themes=(theme.with_(questions=(scale,)),)))
    assert "[skala: 0 lidt – 1 ny – 3 kan lære fra sig]" in shown


def test_show_says_whom_it_is_for() -> None:
    bank = _bank()
    (theme,) = bank.themes
    question = theme.questions[0].with_(staff_groups=("køkken", "nat"))
    theme = theme.with_(questions=(question, *theme.questions[1:]), staff_groups=("drift",))
    shown = bank_text(bank.with_(themes=(theme,), staff_groups=("drift", "køkken", "nat")))
    assert "november 2026\nTil: drift, køkken, nat\n\nFørst" in shown
    assert "---\nTil: drift\n\n  • Hvad?\n    [Til: køkken, nat]\n    – Hvem?" in shown


def test_show_fits_a_narrow_terminal() -> None:
    bank = _bank().with_(intro="ord " * 200, kinds=tuple(SessionKind), budget=10)
    shown = bank_text(bank)
    assert max(map(len, shown.splitlines())) <= WIDTH
    assert "Temaerne er sat til 15 min, men der er 10 min i alt" in shown


def test_blank_to_stdout_and_to_a_file(world: World, kompetence: Run, folder: Path) -> None:
    command = ["banks", "blank", "vores", "--banks", str(folder)]
    assert kompetence(*command).out == str(blank_form(_bank()))
    assert kompetence(*command, "-o", str(world.documents)).out == f"{world.documents}/vores.md\n"
    assert (world.documents / "vores.md").read_text(encoding="utf-8") == str(blank_form(_bank()))
    refused = kompetence(*command, "-o", str(world.documents))
    assert refused.code == 1
    assert "--force" in refused.err
    assert kompetence(*command, "-o", str(world.documents), "--force").code == 0


@pytest.mark.parametrize("verb", ["show", "blank"])
def test_a_bank_that_is_nowhere_is_told_with_the_nearest(kompetence: Run, verb: str) -> None:
    ended = kompetence("banks", verb, "mus-kor")
    assert (ended.code, ended.out) == (1, "")
    assert "»mus-kort«" in ended.err
    assert "question_banks" in ended.err


METHODS = "# Metoder\n\n## Vagtbytte\n\n- Læringsform: intern formaliseret\n"


def test_a_method_file_is_checked_as_one(kompetence: Run, tmp_path: Path) -> None:
    path = tmp_path / "metoder.md"
    path.write_text(METHODS, encoding="utf-8")
    ended = kompetence("banks", "check", str(path))
    assert (ended.code, ended.out.strip()) == (0, f"{path}: i orden, 1 metode")
    path.write_text(METHODS + "- Ulempe: x\n", encoding="utf-8")
    ended = kompetence("banks", "check", str(path))
    assert ended.code == 1
    assert f"{path}:6:3: »Ulempe« kendes ikke for metoden" in ended.out
    assert "1 fil skal rettes" in ended.err


def test_the_list_says_how_many_methods_each_file_gives(kompetence: Run, tmp_path: Path) -> None:
    path = tmp_path / "metoder.md"
    path.write_text(METHODS, encoding="utf-8")
    listed = kompetence("banks", "list", "--banks", str(tmp_path)).out
    assert f"1 metode fra {path}" in listed
    assert listed.splitlines()[-1].endswith("metoder.md")
    assert not any(line.startswith("metoder") for line in listed.splitlines())
    path.write_text("# Metoder\n", encoding="utf-8")
    ended = kompetence("banks", "list", "--banks", str(tmp_path))
    assert f"{path}:1:1: filen har ingen metoder" in ended.err
    assert "metoder fra " in ended.out
