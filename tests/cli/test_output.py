"""One door for what commands print: nothing in it commands the terminal, wherever it came from."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from kompetence_tui import cli
from kompetence_tui.cli import terminal
from kompetence_tui.cli.danish import danish_argparse
from kompetence_tui.cli.output import harmless
from kompetence_tui.cli.parser import build_parser
from tests.cli.conftest import Outcome, Run, World
from tests.cli.screen_double import put_up
from tests.factories import make_goal, make_session

CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
"""What a terminal obeys, or what turns text round or hides it."""

FORGED = "OK   Alt er godt"
NASTY = f"\x1b]0;x\x07\x1b[2J\x9b2J\u202e\u2066\u200b\u2028\x7f\r\x85\n{FORGED}\n"
"""It may stand in an argument, a file, and the name of a file."""

ID = "fjendtlig2"
NAMES = f"Anna{NASTY}"
MISSING = f"væk{NASTY}.md"
RUNS: dict[str, list[tuple[str, ...]]] = {
    "": [(NASTY,), ("--data-dir", NASTY), (f"--{NASTY}",), ("--lang", NASTY)],
    "demo": [("--banks", NASTY), (NASTY,)],
    "new": [
        ("--bank", NASTY), ("--date", NASTY), ("--kind", NASTY), ("--leader", NASTY, NASTY),
        ("--unit", NASTY, "--bank", f"../{NASTY}"),
    ],
    "open": [(NASTY,), (ID,), (ID, NASTY)],
    "list": [(), ("--json",), ("--due",), ("--person", NASTY), (NASTY,)],
    "export": [
        (ID,), (ID, "-o", "-"), (ID, "--form", NASTY), (ID, "--form", "fuld", "-o", "-"),
        (ID, "--form", "ond", "-o", "-"),
        (ID, "-o", f"{NASTY}/x"), (ID, "-o", NASTY), (NASTY,), ("knækket",),
        (), ("--all",), ("--all", "-o", "."), ("--all", "-o", ".", "--since", NASTY),
        ("--all", "-o", NASTY), ("--all", "-o", ".", "--kind", NASTY, "--unit", NASTY),
        ("--all", "-o", ".", "--form", "full"), ("--all", "-o", ".", "--unit", NASTY),
        (ID, "--format", NASTY), (ID, "--format", "md", "-o", f"{NASTY}.pdf"),
    ],
    "overview": [(), ("2026",), (NASTY,), ("--json",)],
    "calendar": [("-o", "-"), ("-o", f"{NASTY}/"), (NASTY,), ("abc", NASTY)],
    "plan-talks": [
        (f"banker/{NASTY}.md", "--bank", "mus"), (MISSING, "--bank", "mus"),
        ("liste.csv", "--bank", NASTY),
        ("liste.csv", "--bank", "mus", "--unit", NASTY, "--dry-run"),
        ("liste.csv", "--bank", "mus", "--leader", NASTY, "--kind", NASTY),
        ("liste.csv", "--bank", "ond", "--leader", NAMES), ("ond.csv", "--bank", "mus"),
    ],
    "prepare": [(ID, "-o", "-"), (ID, "-o", "skema.md"), (ID, "-o", f"{NASTY}/"), (NASTY,)],
    "import-preparation": [
        (MISSING,), ("ond.csv",), ("ond.csv", NASTY), ("ond.csv", ID), (f"banker/{NASTY}.md", ID),
        ("skema.md", ID), ("skema.md", ID),
    ],
    "thread": [
        (), ("--names",), ("-o", f"{NASTY}/"), (NASTY,), ("--json", "--names"),
        ("--json", "-o", f"{NASTY}.md"),
    ],
    "report": [
        (), ("--year", "2025"), ("--year", NASTY), ("--half", NASTY), ("--unit", NASTY),
        ("--year", "2025", "--unit", NASTY), ("--format", NASTY), ("-o", f"{NASTY}/"),
        ("--format", "json"), ("--format", "csv", "-o", "-"), (NASTY,), ("--year", "2025", "--med"),
        ("--med", NASTY), ("--med", ID), ("merge", MISSING, f"{NASTY}.md"), ("merge", "fra.json"),
        ("--attach-to", ID), ("--attach-to", NASTY), ("--attach-to", ID, "--unit", NASTY),
    ],
    "banks": [
        (), ("list",), (NASTY,), ("check", MISSING), ("check", f"banker/{NASTY}.md"),
        ("list", "--json"), ("check", "banker/pæn.md"), ("show", "ond"), ("show", NASTY),
        ("show", f"a{NASTY}"),
        ("blank", "ond"), ("blank", "ond", "-o", f"{NASTY}/"), ("blank", NASTY),
        ("policies",), ("policies", "-o", f"{NASTY}/"), ("policies", NASTY),
        ("new", NASTY), ("new", NASTY), ("new", "ny", "-o", f"{NASTY}.md"),
        ("new", NASTY, "-o", "-"),
        ("new", "ny", "--kind", NASTY), ("copy", "ond"), ("copy", "mus", NASTY), ("copy", NASTY),
        ("copy", "mus", "-o", f"banker/{NASTY}"), ("import", MISSING), ("import", "ond.csv", NASTY),
        ("import", "spørg.txt", "-o", "-"), ("import", "spørg.txt", NASTY), ("import", "spørg.txt"),
        ("import", f"banker/{NASTY}.md"), ("import", "spørg.txt", "x", "-o", f"{NASTY}/"),
    ],
    "forms": [
        (), ("list",), (NASTY,), ("check", MISSING), ("check", f"banker/{NASTY}.md"),
        ("check", f"banker/skemaer/{NASTY}.md"), ("show", NASTY), ("show", "ond"),
        ("show", "herlev"), ("blank", "ond", "-o", f"{NASTY}/"), ("blank", NASTY), ("blank", "ond"),
    ],
    "doctor": [(), (NASTY,), ("--repair",)],
    "keys": [(), (NASTY,)],
    "guide": [("skemaer",), (NASTY,)],
    "man": [(), (NASTY,)],
    "completion": [("bash",), ("fish",), (NASTY,)],
    "erase": [
        (ID, "--dry-run"), ("--person", NASTY, "--dry-run"), ("--older-than", NASTY),
        (NASTY,), ("--person", NAMES, "--dry-run"), (ID, "--private", "--yes"), (ID, "--yes"),
    ],
    "same-person": [(), (ID, ID), (NASTY, ID), (ID, "--undo")],
    "stopped": [(NASTY,), (ID,), (), (ID, "--undo"), (ID, "--date", NASTY), (ID,)],
    "hand-over": [(), (NASTY,), (ID,), (ID, "--yes", "-o", "videre.json"), (ID, "--yes"), ()],
    "take-over": [(NASTY,), (MISSING,), ("ond.csv",), ("videre.json",)],
    "insight": [(NASTY,), (NAMES, "-o", "-"), (NAMES, "-o", f"{NASTY}/"), (NAMES,)],
}  # fmt: skip
"""Of every verb: what it is run with, from within the world's folder."""

BANK = """\
# Bank \x1b]0;x\x07\x9b2J\u202e
- Version: 1.0
- Type: MUS
- Ukendt\x1b[2J: \u202evrøvl

## Tema\x1b[31m om udvikling
### Spørgsmål\x1b[2J \x9b2J\u200b?
> råd\x07
"""


@pytest.fixture
def hostile(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """Sessions, banks and the names of their files are hostile."""
    world.keep(make_session(ID, goals=(make_goal(),)))
    sessions = world.data / "sessions"
    file = sessions / f"{ID}.json"
    file.write_bytes(orjson.dumps(_poisoned(orjson.loads(file.read_bytes()))))
    for name in (f"{NASTY}.json".replace("/", ""), "knækket.json", "\udcff.json"):
        (sessions / name).write_text(f"{{{NASTY}", encoding="utf-8")
    banks = world.root / "banker"
    banks.mkdir()
    for name in (f"{NASTY}.md", "pæn.md", "ond.md"):
        (banks / name).write_text(BANK, encoding="utf-8")
    readable = BANK.replace("- Ukendt\x1b[2J: \u202evrøvl\n", "")
    (banks / "ond.md").write_text(readable, encoding="utf-8")
    _lay_forms(banks / "skemaer")
    (world.root / "liste.csv").write_text(f'"{NAMES.splitlines()[0]}";1.1.2090\n', "utf-8")
    (world.root / "ond.csv").write_text(f"{NAMES}\n{NASTY};{NASTY}\n", encoding="utf-8")
    asked = "".join(f"{mark}{NASTY}{NASTY}?\n" for mark in ("# ", "- ", "  - ", "1. ", ""))
    (world.root / "spørg.txt").write_text(asked, encoding="utf-8")
    monkeypatch.setenv("KOMPETENCE_BANKS", str(banks))
    monkeypatch.chdir(world.root)
    return world


def _lay_forms(folder: Path) -> None:
    """One that is right, of hostile words, and one that is full of mistakes."""
    folder.mkdir()
    (folder / f"{NASTY}.md").write_text(BANK, encoding="utf-8")
    words = " ".join(FORGED.split())
    sound = f"# {words} {{navn}}\n\n- Skema: ond\n- Navn: &#x1b;[31m{words}\n- Felt: svar\n"
    (folder / "ond.md").write_text(sound, encoding="utf-8")


def _poisoned(value: object, key: str = "") -> object:
    if isinstance(value, dict):
        return {name: _poisoned(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_poisoned(inner, key) for inner in value]
    words = ("name", "text", "aim", "unit", "title", "responsible", "how", "help", "source")
    return value + NASTY if isinstance(value, str) and key in words else value


def assert_harmless(ended: Outcome, run: object) -> None:
    for told in (ended.out, ended.err):
        told = told.replace("\r\n", "\n")  # as in a calendar file
        found = CONTROL.search(told)
        assert not found, (run, told[max(0, found.start() - 60) : found.end() + 20])
        is_document = told.startswith("# ")  # there people's paragraphs stand as they wrote them
        assert is_document or FORGED not in told.splitlines(), (run, told)
    assert "Traceback" not in ended.err
    assert "uventet fejl" not in ended.err, (run, ended.err)


def verbs() -> Iterator[str]:
    with danish_argparse():
        for action in build_parser()._actions:
            if isinstance(action, argparse._SubParsersAction):
                yield from action.choices


@pytest.mark.parametrize("verb", ["", *verbs()])
def test_nothing_that_a_verb_prints_is_obeyed(hostile: World, kompetence: Run, verb: str) -> None:
    assert RUNS.get(verb), f"{verb} is new here: say what to run it with"
    for arguments in RUNS[verb]:
        run = (verb, *arguments) if verb else arguments
        assert_harmless(kompetence(*run), run)


@pytest.mark.parametrize(
    "config",
    [
        'theme = "{}"', '"{}" = 1', 'export_folder = "{}"', '[keys]\n"{}" = "f5"',
        '[keys]\n"conversation.plan" = "{}"', 'notice = "{}"', "{}", 'shared_folder = "/{}"',
    ],
)  # fmt: skip
def test_nothing_of_the_configuration_is_obeyed(
    hostile: World, kompetence: Run, config: str
) -> None:
    escaped = "".join(f"\\u{ord(letter):04x}" for letter in NASTY)
    hostile.config.write_text(config.replace("{}", escaped), encoding="utf-8")
    for run in (("doctor",), ("list",), ("export", ID), ("export", ID, "-o", "-"), ("new",)):
        assert_harmless(kompetence(*run), (config, run))


@pytest.mark.parametrize(
    "name",
    ["KOMPETENCE_DATA_DIR", "KOMPETENCE_CONFIG", "KOMPETENCE_BANKS", "HOME", "TMPDIR", "TERM",
     "LANG", "LC_ALL", "PYTHONIOENCODING", "XDG_DOCUMENTS_DIR", "XDG_CONFIG_DIRS",
     "COLORTERM"],
)  # fmt: skip
def test_nothing_of_the_environment_is_obeyed(
    hostile: World, kompetence: Run, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    obstacle = terminal.obstacle
    put_up(monkeypatch)
    monkeypatch.setattr(terminal, "obstacle", obstacle)
    monkeypatch.setenv(name, str(hostile.root / NASTY))
    for run in (("doctor",), ("list",), ("export", ID), ("open", ID), ("demo",), ("banks",)):
        assert_harmless(kompetence(*run), (name, run))


def test_json_is_whole_and_harmless(hostile: World, kompetence: Run) -> None:
    ended = kompetence("list", "--json")
    assert_harmless(ended, "list --json")
    (record,) = orjson.loads(ended.out)
    assert record["who"].startswith("Anna Eksempel")


@pytest.mark.parametrize("text", ["a\nb", "e\u0301", "æøå »x«", "👩\u200d💻"])
def test_what_does_no_harm_is_printed_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_a_path_with_decomposed_letters_can_be_used(world: World, kompetence: Run) -> None:
    world.keep(make_session(ID, goals=(make_goal(),)))
    folder = world.root / "cafe\u0301"
    folder.mkdir()
    ended = kompetence("export", ID, "-o", str(folder))
    assert Path(ended.out.strip()).is_file()


def test_there_is_no_other_way_out() -> None:
    """Whoever writes to a stream themselves cleans it with ``harmless``."""
    for file in Path(cli.__file__).parent.rglob("*.py"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if re.search(r"\bprint\(|\.buffer\.write|(stdout|stderr|stream)\.write", line):
                assert "harmless(" in line or "_one(" in line or "told" in line, (file.name, line)
