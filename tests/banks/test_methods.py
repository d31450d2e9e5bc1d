"""Where methods are found, and those that come with the program (N9, N10, N26, H10, E3)."""

from pathlib import Path

import pytest

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.domain.plan.method import LearningForm, Method, PromptKind
from kompetence_tui.paths import shipped
from tests.banks.example import EXAMPLE
from tests.shipped_banks import LIBRARY

SHIPPED = shipped("question_banks")
OWN = """\
# Vores metoder

## Fagdag på kysten

- Læringsform: ekstern formaliseret

## Sidemandsoplæring hos os

- Id: sidemandsoplaering
- Læringsform: intern formaliseret
- På jobbet: ja
"""


def folder(place: Path, text: str = OWN, name: str = "metoder.md") -> Path:
    place.mkdir(exist_ok=True)
    (place / name).write_text(text, encoding="utf-8")
    return place


def by_id(*folders: Path) -> dict[str, Method]:
    return {method.id: method for method in BankLibrary(folders).methods()}


def test_a_new_method_in_ones_own_file_appears(tmp_path: Path) -> None:
    usual = by_id(SHIPPED)
    found = by_id(folder(tmp_path / "egne"), SHIPPED)
    assert found.keys() - usual.keys() == {"fagdag-paa-kysten"}


def test_the_same_id_in_an_earlier_folder_replaces(tmp_path: Path) -> None:
    own = folder(tmp_path / "egne")
    assert by_id(own, SHIPPED)["sidemandsoplaering"].name == "Sidemandsoplæring hos os"
    assert by_id(SHIPPED, own)["sidemandsoplaering"].name == "Sidemandsoplæring"
    names = [method.id for method in BankLibrary((own, SHIPPED)).methods()]
    assert names.count("sidemandsoplaering") == 1


def test_learning_on_the_job_comes_first(tmp_path: Path) -> None:
    methods = BankLibrary((folder(tmp_path / "egne"), SHIPPED)).methods()
    order = [method.on_the_job for method in methods]
    assert order == sorted(order, reverse=True)
    assert methods[0].id == "sidemandsoplaering"


def test_a_file_with_mistakes_is_told_of_and_hides_no_other(tmp_path: Path) -> None:
    own = folder(tmp_path / "egne", OWN.replace("Læringsform", "Læring"))
    library = BankLibrary((own, SHIPPED))
    assert len(library.methods()) == len(LIBRARY.methods())
    assert {problem.file for problem in library.method_problems()} == {str(own / "metoder.md")}


def test_a_method_file_is_no_bank(tmp_path: Path) -> None:
    place = folder(tmp_path / "egne", name="Metoder.MD")
    folder(place, EXAMPLE, "proeve.md")
    assert [bank.id for bank in BankLibrary((place,)).summaries()] == ["proeve"]
    assert by_id(place)
    assert BankLibrary((place / "Metoder.MD",)).summaries() == []
    assert by_id(place / "Metoder.MD")
    assert by_id(place / "proeve.md", tmp_path / "findes-ikke") == {}


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    library = BankLibrary((folder(tmp_path / "egne"),))
    assert len(library.methods()) == 2
    folder(tmp_path / "egne", OWN + "\n## Mere\n\n- Læringsform: ekstern formaliseret\n")
    assert len(library.methods()) == 3


def test_what_stands_under_the_name_can_be_anything(tmp_path: Path) -> None:
    (tmp_path / "mappe" / "metoder.md").mkdir(parents=True)
    (tmp_path / "ude.md").write_text(OWN, encoding="utf-8")
    (tmp_path / "link").mkdir()
    (tmp_path / "link" / "metoder.md").symlink_to("../ude.md")
    (tmp_path / "stor").mkdir()
    (tmp_path / "stor" / "metoder.md").write_bytes(b"\x00" * 10_000_000)
    library = BankLibrary([*(tmp_path / name for name in ("mappe", "link", "stor")), SHIPPED])
    assert [problem.line for problem in library.method_problems()] == [1, 1, 1]
    assert len(library.methods()) > 20


# Those that come with the program.


def test_at_least_fifteen_with_what_speaks_for_and_against() -> None:
    methods = LIBRARY.methods()
    assert len(methods) >= 22
    for method in methods:
        assert method.description, method.name
        assert method.advantages, method.name
        assert method.barriers, method.name
        assert method.before, method.name
        assert method.during, method.name
        assert method.after, method.name
        assert method.prompts, method.name
        assert method.source, method.name
    assert {method.form for method in methods} == set(LearningForm)
    assert sum(method.on_the_job for method in methods) > len(methods) / 2


@pytest.mark.parametrize(
    "word",
    [
        "netværk og erfagrupper", "projekter og særlige opgaver", "jobrotation",
        "sidemandsoplæring", "opgaveændringer og tilpasninger", "sparring", "supervision",
        "kurser og uddannelse", "efter- og videreuddannelse", "videndeling",
    ],
)  # fmt: skip
def test_all_ten_of_herlevs(word: str) -> None:
    assert word in {method.name.casefold() for method in by_id(SHIPPED).values()}


def test_what_some_of_them_ask() -> None:
    methods = by_id(SHIPPED)
    asks = {key: [prompt.kind for prompt in method.prompts] for key, method in methods.items()}
    assert asks["sidemandsoplaering"] == [PromptKind.PERSON, PromptKind.TEXT, PromptKind.TEXT]
    assert PromptKind.DATES in asks["projekter"]
    assert {PromptKind.PERSON, PromptKind.DATES} <= set(asks["laerende-moeder"])


def test_the_texts_fit_beside_the_list() -> None:
    for method in by_id(SHIPPED).values():
        assert len(method.name) <= 34
        assert all(len(prompt.words) <= 60 for prompt in method.prompts)
        assert all(len(line) <= 80 for line in points_of(method))


def points_of(method: Method) -> tuple[str, ...]:
    kept = (*method.before, *method.during, *method.after)
    return (*method.advantages, *method.barriers, *kept)


@pytest.mark.parametrize(
    "way", ["e-læring", "netværk og erfagrupper", "jobbytte mellem kommuner", "øve sig med ai"]
)
def test_the_newer_ways_are_among_them(way: str) -> None:
    assert way in {method.name.casefold() for method in by_id(SHIPPED).values()}


@pytest.mark.parametrize(("bank_id", "number"), [("mus", 12), ("mus-kort", 6)])
def test_a_mus_has_competences_for_a_profile(bank_id: str, number: int) -> None:
    assert len(LIBRARY.load(bank_id).profile) == number
