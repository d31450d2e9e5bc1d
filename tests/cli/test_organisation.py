"""Two leaders and one organisation's folder: what each has, and what is said of it."""

import os
import shutil
from pathlib import Path

import pytest

from kompetence_tui.paths import bank_folders, own_banks_folder, shipped
from kompetence_tui.store.sessions import SessionStore
from tests.cli.conftest import Outcome, Run, World
from tests.cli.screen_double import Screen
from tests.factories import make_goal, make_session

SETTINGS = """\
retention_years = 2
notice = "Jeres ord bliver her."
hidden_banks = ["grus"]
locked = ["notice"]
"""


class Users:
    """Two leaders with homes of their own, and a folder that both can read."""

    def __init__(self, root: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        self._root, self._run, self._monkeypatch = root, run, monkeypatch
        self.folder = root / "etc" / "kompetence"
        (self.folder / "banks").mkdir(parents=True)
        self.decide(SETTINGS)
        monkeypatch.setenv("XDG_CONFIG_DIRS", str(root / "etc"))
        monkeypatch.delenv("KOMPETENCE_CONFIG")
        monkeypatch.delenv("KOMPETENCE_DATA_DIR")

    def decide(self, text: str) -> None:
        (self.folder / "config.toml").write_text(text, encoding="utf-8")

    def be(self, name: str, own: str | None = None) -> Path:
        """Go on as that user; their folder of settings."""
        home = self._root / name
        for variable, folder in (
            ("HOME", home),
            ("XDG_CONFIG_HOME", home / "config"),
            ("XDG_DATA_HOME", home / "data"),
            ("XDG_DOCUMENTS_DIR", home),
        ):
            folder.mkdir(parents=True, exist_ok=True)
            self._monkeypatch.setenv(variable, str(folder))
        settings = home / "config" / "kompetence"
        settings.mkdir(exist_ok=True)
        if own is not None:
            (settings / "config.toml").write_text(own, encoding="utf-8")
        return settings

    def run(self, name: str, *arguments: str) -> Outcome:
        self.be(name)
        return self._run(*arguments)

    def rows(self, name: str) -> dict[str, str]:
        """The doctor's table for that user: by setting, the value and what decided it."""
        lines = self.run(name, "doctor").out.splitlines()
        at = next(n for n, line in enumerate(lines) if line.split()[:1] == ["Indstilling"])
        rows = [line.split(maxsplit=1) for line in lines[at + 1 :] if line.startswith("     ")]
        return {row[0]: " ".join(row[1].split()) for row in rows}


@pytest.fixture
def users(world: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch) -> Users:
    return Users(world.root, kompetence, monkeypatch)


def bank(file: Path, name: str, of: str = "mus-kort") -> Path:
    """A bank with another id."""
    text = (shipped("question_banks") / f"{of}.md").read_text(encoding="utf-8")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text.replace(of, name), encoding="utf-8")
    return file


def test_the_doctor_says_which_file_decided_what(users: Users) -> None:
    users.be("eva", 'retention_years = 9\nnotice = "Evas"\n')
    users.be("ole", "theme = 'lys'\n")
    eva, ole = users.rows("eva"), users.rows("ole")
    assert eva["retention_years"] == "9 dig, linje 1"
    assert ole["retention_years"] == "2 organisationen, linje 1"
    for rows in (eva, ole):
        assert rows["notice"] == "Jeres ord bliver her. organisationen, linje 2, låst"
        assert rows["mouse"] == "true programmet"
    assert ole["theme"] == "lys dig, linje 1"
    ended = users.run("eva", "doctor")
    assert "     din fil: ~/config/kompetence/config.toml\n" in ended.out
    assert f"     organisationens fil: {users.folder / 'config.toml'}\n" in ended.out
    assert "config.toml:2: »notice« er bestemt af organisationen" in ended.out
    assert users.run("ole", "doctor").code == 0


def test_banks_and_methods_are_both_users_and_the_hidden_in_no_list(users: Users) -> None:
    bank(users.folder / "banks" / "vores.md", "vores")
    shutil.copy(shipped("question_banks") / "metoder.md", users.folder / "banks")
    bank(users.be("eva") / "banks" / "min.md", "min")
    for name, own in (("eva", True), ("ole", False)):
        listed = users.run(name, "banks", "list")
        assert (listed.code, listed.err) == (0, "")
        ids = [line.split()[0] for line in listed.out.splitlines()]
        assert ("vores" in ids, "grus" in ids, "min" in ids) == (True, False, own)
        assert f"metoder fra {users.folder / 'banks' / 'metoder.md'}" in listed.out
        assert "grus" in users.run(name, "banks", "show", "grus").out


FORM = """\
# Aftale i Eksempelhuset: {navn}

- Skema: vores-aftale
- Navn: vores aftale
- Samtale: MUS
- Felt: oplysninger

## Det har vi aftalt

- Hvis tom: 4 linjer

### Mål

- For hvert: mål
- Felt: udviklingsmål
- Felt: aktiviteter

## Underskrifter

- Underskrift: alle
- Underskrift: HR
"""


def put_form(banks: Path, text: str = FORM, name: str = "vores-aftale.md") -> Path:
    (banks / "skemaer").mkdir(parents=True, exist_ok=True)
    (banks / "skemaer" / name).write_text(text, encoding="utf-8")
    return banks / "skemaer" / name


def test_a_whole_folder_works_for_two_users_whatever_is_broken_in_it(users: Users) -> None:
    """Two banks, a form, methods, hidden banks, and one broken file of each kind in turn."""
    banks = users.folder / "banks"
    bank(banks / "vores.md", "vores")
    bank(banks / "kort.md", "vores-korte")
    shutil.copy(shipped("question_banks") / "metoder.md", banks)
    form = put_form(banks)
    broken = put_form(banks, FORM.replace("Skema: vores-aftale", "Skema: Ny"), "ny.md")
    for name in ("eva", "ole"):
        listed = users.run(name, "banks", "list")
        ids = {line.split()[0] for line in listed.out.splitlines()}
        assert (listed.code, {"vores", "vores-korte"} <= ids, "grus" in ids) == (0, True, False)
        forms = users.run(name, "forms", "list")
        assert (forms.code, str(form) in forms.out, "herlev" in forms.out) == (0, True, True)
        assert forms.err.startswith(f"{broken}:3:10: »Ny« kan ikke bruges som id")
        store = SessionStore(users.be(name).parents[1] / "data" / "kompetence")
        store.create(make_session("anna2345", goals=(make_goal(),))).close()
        written = users.run(name, "export", "anna2345", "--form", "vores-aftale", "-o", "-")
        assert written.code == 0
        assert written.out.startswith("# Aftale i Eksempelhuset: Anna Eksempel\n")
        assert "Jeres ord bliver her." in written.out
        assert f"HR {'_' * 40}\n" in written.out
        for ending in ("docx", "pdf", "html"):
            target = users.be(name) / f"aftale.{ending}"
            ended = users.run(
                name, "export", "anna2345", "--form", "vores-aftale", "-o", str(target)
            )
            assert (ended.code, target.exists()) == (0, True)
        said = users.run(name, "doctor").out
        of_ours = list((shipped("question_banks") / "skemaer").glob("*.md"))
        assert f"Skemaer: {len(of_ours) + 1} kan bruges" in said
        assert f"{broken}:3:10" in said


def test_ones_own_form_goes_before_the_organisations(users: Users) -> None:
    form = put_form(users.folder / "banks")
    before = form.read_bytes()
    own = put_form(users.be("eva") / "banks", FORM.replace("i Eksempelhuset", "hos Eva"))
    assert str(own) in users.run("eva", "forms", "list").out
    assert str(form) in users.run("ole", "forms", "list").out
    assert "hos Eva" in users.run("eva", "forms", "show", "vores-aftale").out
    assert "i Eksempelhuset" in users.run("ole", "forms", "show", "vores-aftale").out
    assert form.read_bytes() == before


def test_a_hidden_bank_begins_no_talk_but_ones_own_copy_does(users: Users, screen: Screen) -> None:
    ended = users.run("eva", "new", "--bank", "grus")
    assert (ended.code, "»grus« er taget ud af listen" in ended.err) == (1, True)
    assert screen.shown == []
    users.run("eva")
    (hidden,) = {"grus", "mus"} - {each.id for each in screen.shown.pop().banks.summaries()}
    assert hidden == "grus"
    bank(users.be("eva") / "banks" / "grus.md", "grus", of="grus")
    assert users.run("eva", "new", "--bank", "grus").code == 0
    assert users.run("ole", "new", "--bank", "grus").code == 1
    assert "grus" in users.run("eva", "banks", "list").out


@pytest.mark.parametrize("text", ["theme = \n", 'theme = "lilla"\n', "[[[\n"])
def test_a_broken_file_of_theirs_stops_nobody(users: Users, screen: Screen, text: str) -> None:
    users.decide(text)
    bank(users.folder / "banks" / "vores.md", "vores")
    (users.folder / "banks" / "forkert.md").write_text("# Forkert\n", encoding="utf-8")
    users.be("eva", "theme = 'lys'\n")
    ended = users.run("eva")
    assert ended.code == 0
    assert len(screen.shown) == 1
    assert ended.err.count(f"{users.folder / 'config.toml'}:1: ") == 1
    assert "Organisationens opsætning har en fejl" in ended.err
    listed = users.run("eva", "banks", "list")
    assert "vores" in listed.out
    assert "forkert.md:1:1" in listed.err
    ended = users.run("ole", "doctor")
    assert (ended.code, "OBS  Organisationen: " in ended.out) == (1, True)


def test_a_broken_file_of_ones_own_is_refused_and_is_nobody_elses(users: Users) -> None:
    users.be("eva", "theme = 1\n")
    ended = users.run("eva", "list")
    assert (ended.code, "config.toml:1: »theme«" in ended.err) == (2, True)
    assert users.run("ole", "list").code == 0
    assert "Organisationen: " in users.run("eva", "doctor").out


def test_another_file_of_settings_takes_no_banks_away(
    users: Users, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = bank(users.be("eva") / "banks" / "min.md", "min")
    elsewhere = tmp_path / "srv" / "andet.toml"
    beside = bank(elsewhere.parent / "banks" / "nabo.md", "nabo")
    elsewhere.write_text("theme = 'lys'\n", encoding="utf-8")
    for named in (str(elsewhere), os.devnull):
        monkeypatch.setenv("KOMPETENCE_CONFIG", named)
        listed = users.run("eva", "banks", "list").out
        assert str(own) in listed
        assert (str(beside) in listed) == (named != os.devnull)
    assert "min.md" not in users.run("ole", "banks", "list").out


def test_their_file_may_be_named_as_ones_own(users: Users, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOMPETENCE_CONFIG", str(users.folder / "config.toml"))
    own = users.be("eva") / "banks"
    own.mkdir()
    assert (users.run("eva", "list").err).count("locked") == 0
    folders = [folder for folder in bank_folders() if folder.exists()]
    assert folders == [own, users.folder / "banks", shipped("question_banks")]
    assert own_banks_folder() == own


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_a_folder_that_anyone_can_change_is_told_of(users: Users) -> None:
    assert "chmod" not in users.run("eva", "doctor").out
    file = bank(users.folder / "banks" / "vores.md", "vores")
    for path in (users.folder, users.folder / "config.toml", file):
        mode = path.stat().st_mode
        path.chmod(mode | 0o002)
        ended = users.run("eva", "doctor")
        assert (ended.code, f"chmod o-w {path}\n" in ended.out) == (1, True)
        path.chmod(mode)


def test_a_hidden_bank_that_is_none_is_told_of(users: Users) -> None:
    users.decide('hidden_banks = ["gruss", "mus"]\n')
    ended = users.run("eva", "doctor")
    assert ended.code == 1
    assert "»gruss«, som ikke følger med programmet; mente du »grus«?" in ended.out
    assert "vises ikke (hidden_banks): mus\n" in ended.out


def test_nothing_of_theirs_is_written(users: Users, screen: Screen) -> None:
    def everything() -> dict[Path, tuple[int, int]]:
        found = users.folder.rglob("*")
        return {path: (path.stat().st_mtime_ns, path.stat().st_mode) for path in found}

    bank(users.folder / "banks" / "vores.md", "vores")
    before = everything()
    for run in (("doctor",), ("doctor", "--repair"), ("banks",), ("new", "--bank", "vores"), ()):
        users.run("eva", *run)
    for folder in (users.folder, users.folder / "banks"):
        ended = users.run("eva", "banks", "copy", "mus", "-o", str(folder / "ny.md"))
        assert (ended.code, "dem skriver programmet ikke i" in ended.err) == (1, True)
    assert everything() == before
