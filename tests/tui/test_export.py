"""The export screen: what is seen is what is written, and nothing is overwritten unasked."""

import os
import stat
from pathlib import Path

import pytest

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.config import Config
from kompetence_tui.export.formats import FORMATS, MARKDOWN
from kompetence_tui.export.html import page as html_page
from kompetence_tui.paths import shipped
from kompetence_tui.store.known_exports import read, remember
from tests.export.outline import EM, END, outline
from tests.factories import make_bank, make_goal, make_session
from tests.shipped_forms import form
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import GAP, talk

NAME = "2026-11-21-mus-anna-eksempel-udviklingsplan.md"


def exports(stage: Stage) -> Path:
    folder = stage.app.services.config.export_folder
    assert folder is not None
    return folder


async def test_two_keys_from_the_overview_write_the_file(tmp_path: Path) -> None:
    session = talk(make_goal())
    async with playing(tmp_path, session) as stage:
        await stage.press("e", "enter")
        assert "Gemt som" in stage.note
        file = exports(stage) / NAME
        assert file.read_text(encoding="utf-8") == form("plan").render(session)
        if os.name == "posix":
            assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_the_preview_is_what_is_written(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal(), GAP), size=(100, 200)) as stage:
        for keys, name in ((("e",), NAME), (("f2",), NAME.replace("udviklingsplan", "samtale"))):
            await stage.press(*keys)
            preview = stage.shown("#preview")
            await stage.press("f3")
            raw = stage.shown("#preview")
            await stage.press("f3", "enter")
            written = (exports(stage) / name).read_text(encoding="utf-8")
            assert letters(raw) == letters(written)
            read = "".join(text for _kind, text in outline(written))
            assert letters(preview) == letters(read.replace(EM, "").replace(END, ""))


def letters(text: str) -> str:
    """All but white space and the points before items."""
    return "".join(text.replace("•", "").split())


async def test_it_looks_as_a_document_and_is_read_without_leaving_the_path(tmp_path: Path) -> None:
    session = talk(make_goal(aim="[/x] *Blive* tryg ved # det nye journalsystem, og lære det"))
    async with playing(tmp_path, session, size=(60, 20)) as stage:
        await stage.press("e")
        assert "  Kompetenceudviklingsplan for: Anna Eksempel" in stage.text
        assert "  • Dato: 21.11.2026" in stage.text
        for _page in range(9):
            if "journalsystem" in stage.text:
                break
            await stage.press("pagedown")
        assert "[/x] *Blive* tryg ved # det nye" in stage.words
        assert not [line for line in stage.text.splitlines() if line.startswith("  #")]
        await stage.press("f3")
        assert stage.words.count("# Kompetenceudviklingsplan") == 1
        await stage.press("enter")
        assert "Gemt som" in stage.note


async def test_the_organisation_s_words_are_in_the_preview_and_in_the_file(tmp_path: Path) -> None:
    config = Config(export_folder=tmp_path / "exports", notice="Planen gemmes i fem år.")
    session = talk(make_goal())
    async with playing(tmp_path, session, size=(100, 120), config=config) as stage:
        await stage.press("e")
        assert stage.shown("#preview").rstrip().endswith("Planen gemmes i fem år.")
        await stage.press("enter")
        written = (exports(stage) / NAME).read_text(encoding="utf-8")
        assert written == form("plan").render(session, notice=config.notice)


async def test_the_content_changes_name_and_preview(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e")
        assert "Vagtplanen" not in stage.words
        assert "udviklingsplan.md" in stage.words
        await stage.press("f2")
        assert "samtale.md" in stage.words
        assert "Svarene fra samtalen står i filen" in stage.words
        assert stage.screen.query_one("#preview").size.height > 20
        await stage.press("f2")
        assert "aftaleskema.md" in stage.words
        await stage.press("f2", "f2")
        assert "opgaver.md" in stage.words
        await stage.press("f2")
        assert "udviklingsplan.md" in stage.words


async def test_a_name_of_ones_own_stays_when_the_content_changes(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e")
        await stage.focus_on("#path")
        await stage.press("ctrl+u")
        await stage.type("min plan.md")
        await stage.press("f2", "enter")
        assert [file.name for file in exports(stage).iterdir()] == ["min plan.md"]


async def test_what_is_missing_is_said_first(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal(), GAP)) as stage:
        await stage.press("e")
        assert "Mål 2 »Lede mødet« mangler" in stage.words
        assert "ikke afsluttet" in stage.words


async def test_overwriting_asks_with_the_keys_on_no(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        file = exports(stage) / NAME
        file.write_text("andet", encoding="utf-8")
        await stage.press("e", "enter")
        assert "Filen findes allerede. Skal den overskrives?" in stage.words
        await stage.press("enter")
        assert file.read_text(encoding="utf-8") == "andet"
        await stage.press("enter", "right", "enter")
        assert file.read_text(encoding="utf-8").startswith("# Kompetenceudviklingsplan")
        assert "Gemt som" in stage.note


async def test_another_s_file_is_never_written_over(tmp_path: Path) -> None:
    other = make_session("boxx2345ab", employee="anna eksempel", goals=(make_goal(),))
    async with playing(tmp_path, talk(make_goal()), other) as stage:
        file = exports(stage) / NAME
        file.write_text("en andens", encoding="utf-8")
        remember(stage.store.place, ["boxx2345ab"], file, b"en andens")
        await stage.press("e", "enter")
        apart = file.with_name(file.name.replace(".md", f"-{ID}.md"))
        assert apart.read_text(encoding="utf-8").startswith("# Kompetenceudviklingsplan")
        await stage.focus_on("#path")
        await stage.press("ctrl+u")
        await stage.type(NAME)
        await stage.press("enter")
        assert stage.on("Export")
        assert "er fra en anden samtale" in stage.words
        assert file.read_text(encoding="utf-8") == "en andens"


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
async def test_a_link_is_refused_in_words(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        target = tmp_path / "andet"
        (exports(stage) / NAME).symlink_to(target)
        await stage.press("e", "enter")
        assert "er et link til et andet sted" in stage.words
        assert not target.exists()


async def test_a_place_that_cannot_be_used_is_refused_in_words(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e")
        for written, words in (
            ("findes/ikke/plan.md", "findes ikke"),
            ("mappe/", "findes ikke"),
            ("plan.doc", "lad navnet ende på .docx"),
            ("", "Skriv, hvor filen skal ligge."),
            ("a\N{REPLACEMENT CHARACTER}/b", "findes ikke"),
        ):
            await stage.focus_on("#path")
            await stage.press("end", "ctrl+u")
            await stage.paste(written)
            await stage.press("enter")
            assert words in stage.words, written
            assert stage.on("Export")
        assert not list(exports(stage).iterdir())


async def test_a_folder_takes_the_proposed_name_and_a_bare_name_becomes_markdown(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e")
        for written, name in ((".", NAME), ("anna", "anna.md")):
            await stage.focus_on("#path")
            await stage.press("end", "ctrl+u")
            await stage.paste(written)
            await stage.press("enter")
            assert (exports(stage) / name).is_file()


async def test_from_the_talk_what_was_just_typed_is_in_the_file(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("f8", "enter")
        await stage.type(" og tryg")
        await stage.press("f9", "enter", "escape")
        assert stage.on("PlanScreen")
        text = (exports(stage) / NAME).read_text(encoding="utf-8")
    assert "journalsystemet og tryg" in text


async def test_a_home_of_nobody_is_refused_in_words(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e", "ctrl+u")
        await stage.paste("~findes-ikke/plan.md")
        await stage.press("enter")
        assert stage.on("Export")
        assert stage.note


async def test_a_name_too_long_is_refused_with_its_cause_on_the_screen(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e", "ctrl+u")
        await stage.paste("a" * 400)
        await stage.press("enter")
        assert "filnavnet er for langt" in stage.words


async def test_a_held_arrow_reads_on_line_by_line(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal(), make_goal("m2"))) as stage:
        await stage.press("e")
        preview = await stage.focus_on("#preview-scroll")
        await stage.burst(*["down"] * 20)
        assert preview.scroll_offset.y == 20


@pytest.mark.parametrize("tabs", range(5))
async def test_enter_writes_the_file_from_wherever_the_keys_are(tmp_path: Path, tabs: int) -> None:
    session = talk(make_goal())
    async with playing(tmp_path, session) as stage:
        await stage.press("e")
        assert "Enter gemmer filen" in stage.note
        await stage.press(*["tab"] * tabs, "enter")
        assert "Gemt som" in stage.note
        assert (exports(stage) / NAME).exists()


async def test_a_talk_that_cannot_be_read_any_more_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        stage.store.delete(ID)
        await stage.press("e")
        assert stage.on("Overview")
        assert ID in stage.note


HTML, PDF = (next(known for known in FORMATS if known.id == each) for each in ("html", "pdf"))
PAGE = NAME.replace(".md", ".html")


async def to_html(stage: Stage) -> None:
    """Choose it by the key that goes from one to the next."""
    await stage.press(*["f4"] * FORMATS.index(HTML))
    assert f"● {HTML.name}" in stage.words


async def test_every_format_is_written_with_its_ending_and_remembered(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e")
        for known in FORMATS:
            assert f"● {known.name}" in stage.words
            await stage.press("enter")
            await stage.until(lambda: "Gemt som" in stage.note)
            assert NAME.replace(".md", f".{known.id}") in stage.note.replace("\n", "")
            await stage.press("f4")
        assert f"● {MARKDOWN.name}" in stage.words  # after the last comes the first
        files = {path.name: path.read_bytes() for path in exports(stage).iterdir()}
        assert len(files) == len(FORMATS)
        document = form("plan").document(talk(make_goal()))
        assert files[PAGE] == HTML.write(document).data
        known_files = {known.path.name for known in read(stage.store.place, ID)}
        assert known_files == set(files)  # ``erase`` takes them with the talk


async def test_a_kind_of_file_that_is_not_written_is_refused_in_any_format(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e", "f4", "end", "ctrl+u")
        await stage.paste("plan.doc")
        await stage.press("enter")
        assert "lad navnet ende på .docx" in stage.words
        assert not list(exports(stage).iterdir())


async def test_what_is_worth_knowing_of_the_file_is_said_whole(tmp_path: Path) -> None:
    session = make_session(ID, employee="李小龍 Ωმ😀", goals=(make_goal(),))
    config = Config(export_folder=tmp_path / "exports", export_format="pdf")
    async with playing(tmp_path, session, config=config) as stage:
        await stage.press("e", "enter")
        await stage.until(lambda: "Gemt." in stage.note)
        content = PDF.write(form("plan").document(session))
        assert content.remark
        assert content.remark in stage.words


async def test_what_was_chosen_last_is_chosen_the_next_time(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e")
        await to_html(stage)
        await stage.press("escape", "e")
        assert f"● {HTML.name}" in stage.words
        assert PAGE in stage.words


async def test_what_is_always_chosen_goes_before_what_was_chosen_last(tmp_path: Path) -> None:
    config = Config(export_folder=tmp_path / "exports", export_format="html")
    async with playing(tmp_path, talk(make_goal()), config=config) as stage:
        await stage.press("e", *["f4"] * (len(FORMATS) - FORMATS.index(HTML)))
        assert f"● {MARKDOWN.name}" in stage.words
        await stage.press("escape", "e")
        assert f"● {HTML.name}" in stage.words


async def test_the_ending_and_the_choice_follow_each_other(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e", "ctrl+u")
        await stage.type("min plan.html")
        assert f"● {HTML.name}" in stage.words
        await stage.press(*["f4"] * (len(FORMATS) - FORMATS.index(HTML)))
        assert stage.words.count("min plan.md") == 1
        await stage.press("ctrl+u")
        await stage.type("plan 2.0")
        await to_html(stage)
        await stage.press("enter")
        await stage.until(lambda: "Gemt som" in stage.note)
        assert [file.name for file in exports(stage).iterdir()] == ["plan 2.0.html"]


async def test_the_text_of_the_file_is_shown_of_markdown_alone(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e", "f3")
        assert "# Kompetenceudviklingsplan" in stage.text
        await to_html(stage)
        assert "# Kompetenceudviklingsplan" not in stage.text
        assert "F3" not in stage.text
        await stage.press("f3")
        assert "kun ses, når den er Markdown" in stage.note
        assert "# Kompetenceudviklingsplan" not in stage.text


async def test_a_format_that_fails_costs_the_file_and_not_the_talk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_document: object) -> str:
        raise ZeroDivisionError("Anna Eksempel")

    monkeypatch.setattr(html_page, "page", failing)
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e", *["f4"] * FORMATS.index(HTML), "enter")
        await stage.until(lambda: "der skete en uventet fejl" in stage.words)
        assert stage.on("Export")
        assert not list(exports(stage).iterdir())
        [report] = (stage.store.place.own / "crash").iterdir()
        assert "ZeroDivisionError" in report.read_text(encoding="utf-8")
        assert "Anna" not in report.read_text(encoding="utf-8")
        await stage.press(*["f4"] * (len(FORMATS) - FORMATS.index(HTML)), "enter")
        await stage.until(lambda: "Gemt som" in stage.note)
        assert [file.suffix for file in exports(stage).iterdir()] == [".md"]


async def test_a_form_of_ones_own_is_offered_and_a_broken_one_told(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "egne" / "skemaer"
    folder.mkdir(parents=True)
    own = "# Vores: {navn}\n\n- Skema: vores\n- Navn: vores skema\n- Bank: prøve\n- Felt: dato\n"
    (folder / "vores.md").write_text(own.replace("prøve", make_bank().id), encoding="utf-8")
    (folder / "ny.md").write_text("# Nyt\n", encoding="utf-8")
    async with playing(tmp_path, talk(make_goal())) as stage:
        stage.app.services.banks = BankLibrary([folder.parent, shipped("question_banks")])
        await stage.press("e")
        assert "● vores skema" in stage.words
        assert "Vores: Anna Eksempel" in stage.words
        assert "1 skema har fejl og er ikke med" in stage.words
        await stage.press("f9")
        (file,) = exports(stage).iterdir()
        assert file.name.endswith("-vores.md")
