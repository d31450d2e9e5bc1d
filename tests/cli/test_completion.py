"""``kompetence completion``: what each shell, the real one where it is there, fills in."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kompetence_tui.paths import shipped
from tests.cli.conftest import Run, World
from tests.factories import make_goal, make_session
from tests.terminal.driver import Terminal

WORDS = [
    ("ov", {"overview"}),
    ("banks ch", {"check"}),
    ("--data-dir /tmp li", {"list"}),
    ("thread --na", {"--names"}),
    ("export 7k3m --format ", {"md", "docx", "pdf", "html"}),
    ("new --bank mus-k", {"mus-kort"}),
    ("export 7k3m --form bev", {"bevis"}),
    ("new --kind GR", {"GRUS"}),
    ("guide skem", {"skemaer"}),
    ("--data-dir zs", {"zsh"}),
    ("completion ", {"bash", "zsh", "fish"}),
]
FILES = ["plan-talks li", "banks check li", "insight Anna -o li"]
NOBODY = [
    "new --bank mus-kaj",
    "export ",
    "open ",
    "erase --person ",
    "list --person A",
    "insight ",
    "new --employee ",
    "new --kind team",
]
"""Where a number, a name or what people wrote stands."""

BASH = """\
source kompetence.bash
read -ra COMP_WORDS <<< "kompetence $1"
[[ $1 == *" " ]] && COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_shtab_kompetence
printf '%s\\n' "${COMPREPLY[@]}"
"""
FISH = "source kompetence.fish; complete -C (string join ' ' -- kompetence $TYPED)"


@pytest.fixture
def files(world: World, kompetence: Run) -> Path:
    """A folder with the files of all shells, where a talk is kept and a bank is one's own."""
    world.keep(make_session("anna2345", goals=(make_goal(),)))
    banks = world.root / "banks"
    banks.mkdir()
    shutil.copy(shipped("question_banks") / "mus-kort.md", banks / "mus-kaj-eksempel.md")
    (world.root / "liste.csv").touch()
    for shell in ("bash", "zsh", "fish"):
        ended = kompetence("completion", shell)
        assert (ended.code, ended.err) == (0, "")
        (world.root / f"kompetence.{shell}").write_text(ended.out, encoding="utf-8")
    (world.root / "zsh").mkdir()
    (world.root / "kompetence.zsh").rename(world.root / "zsh" / "_kompetence")
    return world.root


def filled_in(shell: str, typed: str, folder: Path) -> set[str]:
    """What the shell offers for the last word."""
    command = {
        "bash": ["bash", "--norc", "-c", BASH, "bash", typed],
        "fish": ["fish", "--no-config", "-c", FISH],
    }[shell]
    environment = {**os.environ, "TYPED": typed}
    ended = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8"
    )
    assert ended.stderr == ""
    return {line.partition("\t")[0].rstrip("/") for line in ended.stdout.splitlines() if line}


@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_verbs_options_values_and_files_and_nobodys_name(files: Path, shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not there")
    for typed, expected in WORDS:
        assert filled_in(shell, typed, files) == expected, typed
    for typed in FILES:
        assert filled_in(shell, typed, files) == {"liste.csv"}, typed
    for typed in NOBODY:
        assert filled_in(shell, typed, files) == set(), typed


@pytest.mark.skipif(sys.platform == "win32", reason="needs the pseudo-terminals of POSIX")
def test_zsh_fills_in_too(files: Path) -> None:
    zsh = shutil.which("zsh")
    if not zsh:
        pytest.skip("zsh is not there")
    environment = {"HOME": str(files), "TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "/bin"}
    with Terminal([zsh, "-f", "-i"], environment) as terminal:
        folder = shlex.quote(str(files))
        terminal.type(f"PS1='%# '; cd {folder}; fpath=({folder}/zsh $fpath)\r")
        terminal.type("autoload -U compinit; compinit -u -D && echo kla''r\r")
        terminal.wait("klar")
        for typed, there in (("overv", "overview"), ("plan-talks li", "plan-talks liste.csv")):
            terminal.type(f"kompetence {typed}\t")
            terminal.wait(f"kompetence {there}")
            terminal.type("\x15")
        terminal.type("exit\r")
        terminal.wait_exit()


def test_each_is_written_for_its_shell_alone(kompetence: Run) -> None:
    ended = kompetence("completion", "tcsh")
    assert (ended.code, ended.out) == (2, "")
    assert "fish" in ended.err
    told = kompetence("completion", "zsh").out
    assert "erase:'slet samtaler for altid, med alt, der hører til'" in told
