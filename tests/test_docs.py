"""The documents: links lead somewhere, commands are those that are run, keys are those that work.

UPDATE_GOLDEN=1 writes the tables of keys anew.
"""

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest

from kompetence_tui import config, organisation, setting_values
from kompetence_tui.banks.budget import budget_notice
from kompetence_tui.banks.form_keys import KEYS as FORM_KEYS
from kompetence_tui.banks.form_reader import read_form
from kompetence_tui.banks.guessing.marking import guess_bank
from kompetence_tui.banks.keys import KEYS
from kompetence_tui.banks.method_keys import KEYS as METHOD_KEYS
from kompetence_tui.banks.method_keys import METHOD
from kompetence_tui.banks.method_reader import read_methods
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.domain.form import TalkField
from kompetence_tui.domain.plan.method import LearningForm
from kompetence_tui.domain.session.kinds import Aspect, StrategySection, ThemeForm
from kompetence_tui.tui.actions import COMMANDS, Command, key_names
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.written.plain import read_plain

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs" / "vejledning.md"
BANKS = ROOT / "docs" / "spoergsmaalsbanker.md"
FORMS = ROOT / "docs" / "skemaer.md"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])

_CODE = re.compile(r"^```.*?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_KEYS = re.compile(r"(?<=<!-- taster -->\n\n).*(?=\n\n<!-- taster slut -->)", re.DOTALL)


def _code_blocks(document: Path) -> list[str]:
    return _CODE.findall(document.read_text(encoding="utf-8"))


def _links(document: Path) -> list[str]:
    text = _CODE.sub("", document.read_text(encoding="utf-8"))
    return [link for link in _LINK.findall(text) if "://" not in link]


def _anchors(document: Path) -> set[str]:
    """What headings are called in links to them."""
    text = _CODE.sub("", document.read_text(encoding="utf-8"))
    return {
        re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        for heading in _HEADING.findall(text)
    }


def _tables_of_keys() -> Iterator[str]:
    everywhere = Room.EVERYWHERE
    for room in (*(room for room in Room if room is not everywhere), everywhere):
        rows = [_row(command) for command in COMMANDS if room in command.rooms]
        title = room.value.title.capitalize()
        yield "\n".join([f"### {title}", "", "| Tast | Hvad den gør |", "|---|---|", *rows])


def _row(command: Command) -> str:
    keys = key_names(command.keys) or "Ctrl+P, og skriv navnet"
    return f"| {keys} | **{command.name}.** {command.help}{_only(command)} |"


def _only(command: Command) -> str:
    """When it is offered, where another action has the same key."""
    if command.group is not None:
        return " Kun i en gruppes samtale." if command.group else " Kun i en medarbejders samtale."
    return " Kun når samtalen er afsluttet." if command.when_closed else ""


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_links_and_pictures_lead_somewhere(document: Path) -> None:
    missing = []
    for link in _links(document):
        name, _hash, anchor = unquote(link).partition("#")
        target = (document.parent / name) if name else document
        if not target.exists() or (anchor and anchor not in _anchors(target)):
            missing.append(link)
    assert not missing


def test_the_first_two_commands_of_the_readme_are_one_line_each() -> None:
    demo, tests = _code_blocks(ROOT / "README.md")[:2]
    assert demo.splitlines() == [demo.strip()]
    assert tests.splitlines() == [tests.strip()]
    assert demo.rstrip().endswith("kompetence demo")


def test_the_check_of_every_change_runs_the_second_command_last() -> None:
    tests = _code_blocks(ROOT / "README.md")[1].strip()
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == tests


def test_the_settings_in_the_readme_can_be_used(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    file = tmp_path / "config.toml"
    file.write_text(readme.partition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    assert config.read(file) != config.Config()


def test_the_settings_in_the_guide_can_be_used_and_are_all_there(tmp_path: Path) -> None:
    guide, file = GUIDE.read_text(encoding="utf-8"), tmp_path / "config.toml"
    blocks = re.findall(r"^```toml\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    assert blocks
    for block in blocks:
        file.write_text(block, encoding="utf-8")
        assert config.read(file) != config.Config()
    names = dict.fromkeys([*setting_values.READERS, *organisation.READERS])
    assert [n for n in names if f"\n| `{n}` |" not in guide and f"\n| `[{n}]` |" not in guide] == []


def test_the_guide_has_every_key_that_works() -> None:
    written = "\n\n".join(_tables_of_keys())
    guide = GUIDE.read_text(encoding="utf-8")
    if os.environ.get("UPDATE_GOLDEN"):
        guide = _KEYS.sub(lambda _old: written, guide)
        GUIDE.write_text(guide, encoding="utf-8", newline="\n")
    found = _KEYS.search(guide)
    assert found
    assert found[0] == written


def test_pictures_name_no_other_place() -> None:
    pictures = sorted((ROOT / "docs" / "pictures").glob("*.svg"))
    assert pictures
    for picture in pictures:
        addresses = set(re.findall(r"\w+://[^\"')\s]+", picture.read_text(encoding="utf-8")))
        assert addresses == {"http://www.w3.org/2000/svg"}


def test_each_promise_of_confidentiality_names_a_test_that_is_there() -> None:
    text = (ROOT / "docs" / "confidentiality.md").read_text(encoding="utf-8")
    named = re.findall(r"`(\S+\.py)::(\w+)`", text)
    assert len(named) > 40
    for file, test in named:
        source = (ROOT / "tests" / file).read_text(encoding="utf-8")
        assert f"def {test}(" in source, f"{file}::{test}"


def test_the_guide_to_banks_shows_what_the_check_says() -> None:
    *good, methods, _command, faulty, said = _code_blocks(BANKS)[:7]
    read = [read_bank(bank.encode(), "vores-mus.md") for bank in good]
    assert [reading.problems or reading.advice for reading in read] == [(), (), ()]
    assert len(read_methods(methods.encode(), "metoder.md").methods) == 2
    problems = read_bank(faulty.encode(), "vores-mus.md").problems
    assert [str(problem) for problem in problems] == said.splitlines()


def test_the_guide_to_banks_shows_advice_on_a_good_bank() -> None:
    odd, said = _code_blocks(BANKS)[7:9]
    reading = read_bank(odd.encode(), "vores-mus.md", strict=True)
    assert reading.bank
    assert [str(remark) for remark in reading.advice] == said.splitlines()[1:]
    assert said.startswith("vores-mus.md: i orden, 1 tema, 1 spørgsmål\n")


def test_the_guide_to_banks_shows_what_a_list_becomes() -> None:
    blocks = _code_blocks(BANKS)
    shown = next(block for block in blocks if "<!-- gættet" in block)
    given = blocks[blocks.index(shown) - 1]
    day = date(2026, 11, 29)
    made = guess_bank(read_plain(given.encode()), "vores-mus", "spørgsmål.txt", None, day)
    assert made.text.startswith(shown)


def test_the_guide_to_banks_shows_boards_and_phases() -> None:
    _mus, boards, phases = (read_bank(text.encode(), "").bank for text in _code_blocks(BANKS)[:3])
    assert boards
    assert phases
    assert len(boards.boards) == 2
    assert all(board.guide or board.focus for board in boards.boards)
    assert budget_notice(boards) is None
    assert {theme.form for bank in (boards, phases) for theme in bank.themes} == set(ThemeForm) - {
        ThemeForm.QUESTIONS
    }


def test_the_guide_to_banks_has_every_key() -> None:
    text = BANKS.read_text(encoding="utf-8")
    assert [key for keys in KEYS.values() for key in keys if f"\n| {key} |" not in text] == []
    own = [key for key in METHOD_KEYS[METHOD] if f"\n| {key} |" not in text]
    assert own == []
    words = [
        word.value for words in (LearningForm, ThemeForm, StrategySection, Aspect) for word in words
    ]
    assert [word for word in words if f"`{word}`" not in text] == []


def test_the_guide_to_forms_shows_one_that_works_and_what_the_check_says() -> None:
    good, _command, faulty, said, _use = _code_blocks(FORMS)
    reading = read_form(good.encode(), "vores-aftale.md")
    assert (reading.problems, reading.advice) == ((), ())
    problems = read_form(faulty.encode(), "vores-aftale.md").problems
    assert [str(problem) for problem in problems] == said.splitlines()


def test_the_guide_to_forms_has_every_key_and_field_and_shipped_form() -> None:
    text = FORMS.read_text(encoding="utf-8")
    assert [key for keys in FORM_KEYS.values() for key in keys if f"\n| {key} |" not in text] == []
    assert [field.value for field in TalkField if f"`{field.value}`" not in text] == []
    shipped = (ROOT / "question_banks" / "skemaer").glob("*.md")
    assert [file.stem for file in shipped if f"\n| `{file.stem}` |" not in text] == []
