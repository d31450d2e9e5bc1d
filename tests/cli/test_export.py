"""``kompetence export``."""

import os
import stat
from pathlib import Path

import pytest

from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.form import Form
from tests.cli.conftest import Run, World
from tests.export.group_samples import grus, strategy, workshops
from tests.factories import make_session
from tests.shipped_forms import form, forms_for

NAME = "2026-11-21-mus-anna-eksempel-udviklingsplan.md"


def test_it_goes_to_the_configured_folder_and_says_where(
    world: World, kompetence: Run, anna: Session
) -> None:
    ended = kompetence("export", "anna")
    target = world.documents / NAME
    assert (ended.code, ended.out) == (0, f"{target}\n")
    assert target.read_bytes() == form("plan").render(anna).encode()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_without_configuration_it_goes_to_the_documents(
    world: World, kompetence: Run, anna: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOMPETENCE_CONFIG", os.devnull)
    elsewhere = world.root / "andre"
    elsewhere.mkdir()
    monkeypatch.setattr("kompetence_tui.paths.documents_folder", lambda: elsewhere)
    assert kompetence("export", "anna").out == f"{elsewhere / NAME}\n"


@pytest.mark.parametrize("chosen", forms_for(make_session()), ids=lambda chosen: chosen.id)
def test_to_stdout_as_the_form_gives_it(kompetence: Run, anna: Session, chosen: Form) -> None:
    ended = kompetence("export", anna.id, "--form", chosen.id, "-o", "-")
    assert (ended.code, ended.out) == (0, chosen.render(anna))


def test_the_default_is_the_first_form_that_fits(world: World, kompetence: Run) -> None:
    session = world.keep(strategy())
    ended = kompetence("export", session.id)
    name = "2026-10-08-strategi-team-eksempelhavn-kompetencestrategi.md"
    assert (ended.code, ended.out) == (0, f"{world.documents / name}\n")


def test_a_form_that_does_not_fit_names_those_that_do(kompetence: Run, anna: Session) -> None:
    ended = kompetence("export", anna.id, "--form", "strategi", "-o", "-")
    assert (ended.code, ended.out) == (1, "")
    assert "passer ikke til samtalen" in ended.err
    assert "»plan«, »fuld«, »aftaleskema«, »herlev« eller »opgaver«" in ended.err


def test_a_forloeb_is_told_from_all_its_workshops(world: World, kompetence: Run) -> None:
    first, second = (world.keep(session) for session in workshops())
    ended = kompetence("export", second.id, "--form", "forloeb", "-o", "-")
    assert (ended.code, ended.out) == (0, form("forloeb").render(second, (first,)))


def test_the_file_about_the_tool_is_called_after_nobody(world: World, kompetence: Run) -> None:
    session = world.keep(grus())
    ended = kompetence("export", session.id, "--form", "vaerktoej")
    assert ended.out == f"{world.documents / 'erfaringer-med-vaerktoejet.md'}\n"
    assert "Læs teksten igennem" in ended.err


def test_what_is_missing_is_said_on_stderr(kompetence: Run, bo: Session) -> None:
    ended = kompetence("export", bo.id, "-o", "-")
    assert ended.code == 0
    assert "Planen er tom" in ended.err
    assert ended.out.startswith("# ")


def test_the_organisation_s_words_stand_last(world: World, kompetence: Run, anna: Session) -> None:
    world.config.write_text('notice = "Planen gemmes i fem år."\n', encoding="utf-8")
    ended = kompetence("export", anna.id, "-o", "-")
    assert ended.out.endswith("## Om oplysningerne\n\nPlanen gemmes i fem år.\n")


def test_to_a_folder_and_to_a_file(world: World, kompetence: Run, anna: Session) -> None:
    folder = world.root / "ud"
    folder.mkdir()
    assert kompetence("export", anna.id, "-o", str(folder)).out == f"{folder / NAME}\n"
    file = world.root / "plan.md"
    assert kompetence("export", anna.id, "-o", str(file)).out == f"{file}\n"
    assert file.read_text(encoding="utf-8") == (folder / NAME).read_text(encoding="utf-8")


def test_a_relative_place_is_told_in_full(
    world: World, kompetence: Run, anna: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(world.root)
    assert kompetence("export", anna.id, "-o", "plan.md").out == f"{world.root / 'plan.md'}\n"


def test_an_existing_file_stays_unless_forced(world: World, kompetence: Run, anna: Session) -> None:
    file = world.root / "plan.md"
    file.write_text("før", encoding="utf-8")
    ended = kompetence("export", anna.id, "-o", str(file))
    assert (ended.code, ended.out) == (1, "")
    assert "--force" in ended.err
    assert file.read_text(encoding="utf-8") == "før"
    assert kompetence("export", anna.id, "-o", str(file), "--force").code == 0
    assert file.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("place", ["findes-ikke/plan.md", "findes-ikke/", "link.md"])
def test_a_place_that_cannot_be_used_is_refused(
    world: World, kompetence: Run, anna: Session, place: str
) -> None:
    (world.root / "link.md").symlink_to(world.root / "target.md")
    ended = kompetence("export", anna.id, "-o", f"{world.root}/{place}", "--force")
    assert (ended.code, ended.out) == (1, "")
    assert not (world.root / "target.md").exists()
    assert not (world.root / "findes-ikke").exists()


def test_which_session_must_be_clear(world: World, kompetence: Run, anna: Session) -> None:
    world.keep(make_session("anna9999"))
    for wanted, words in (("anna", "skriv mere"), ("zzzz", "kompetence list"), ("", "list")):
        ended = kompetence("export", wanted, "-o", "-")
        assert (ended.code, ended.out) == (1, "")
        assert words in ended.err


def test_a_damaged_session_has_its_own_code(world: World, kompetence: Run, anna: Session) -> None:
    Path(world.data / "sessions" / "anna2345.json").write_text("{", encoding="utf-8")
    ended = kompetence("export", "anna2345", "-o", "-")
    assert (ended.code, ended.out) == (4, "")
    assert "anna2345" in ended.err


def test_a_wrong_configuration_is_told(world: World, kompetence: Run, anna: Session) -> None:
    world.config.write_text("theme = 3\n", encoding="utf-8")
    ended = kompetence("export", anna.id)
    assert ended.code == 2
    assert "config.toml:1:" in ended.err
    # The configuration can hold what must stand in every export, and where the sessions are.
    assert kompetence("export", anna.id, "-o", "-").code == 2
