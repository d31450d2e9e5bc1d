"""The form for a new talk, and for correcting an old one."""

import datetime as dt
from pathlib import Path

import pytest

from kompetence_tui import paths
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.domain.dates.hours import Hours
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import Role, SessionKind, ThemeForm
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.store.errors import SaveFailed
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.widgets.picker import Picker
from tests.factories import TODAY
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.talks import closed_talk, talk


def only(stage: Stage) -> str:
    """The id of the only session in the store."""
    (row,) = stage.store.listing().rows
    return row.id


def bank_text(title: str, dated: str) -> str:
    """A bank file with one question."""
    return (
        f"# {title}\n\n- Bank: {title}\n- Samtale: MUS\n- Sprog: da\n- Version: 1.4\n"
        f"- Dato: {dated}\n\n## Kompetenceudvikling\n\n- Minutter: 20\n\n"
        "### Hvad vil du gerne lære?\n\n- Plan: mål\n"
    )


async def fill(stage: Stage, **fields: str) -> None:
    for name, text in fields.items():
        await stage.focus_on("#date LineInput" if name == "date" else f"#{name}")
        await stage.press("end", "ctrl+u")
        await stage.type(text)


async def test_from_nothing_to_the_first_question(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await stage.type("Anna Eksempel")
        await stage.press("tab")
        await stage.type("Eva Eksempel")
        await stage.press("tab")
        await stage.type("Eksempelhuset")
        await stage.press("f4")
        assert stage.title == "MUS · Anna Eksempel"
        assert "spørgsmål 1 af" in stage.words
        await stage.type("Første svar")
        session = stage.stored(only(stage))
    assert (session.unit, session.date) == ("Eksempelhuset", TODAY)
    assert session.names(Role.LEADER) == ("Eva Eksempel",)
    assert [answer.text for answer in session.answers.values()] == ["Første svar"]


async def test_enter_alone_goes_through_the_form(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        names = (*"Anna", "enter", *"Eva", "enter", *"Hus", "enter")
        await stage.burst(*names, "enter", "enter", "enter", "enter", *"Hej")
        assert stage.title == "MUS · Anna"
        session = stage.stored(only(stage))
    assert (session.names(), session.unit) == (("Anna", "Eva"), "Hus")
    assert [answer.text for answer in session.answers.values()] == ["Hej"]


async def test_a_banks_size_is_shown_before_it_is_chosen(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await stage.focus_on("#bank")
        sizes = set()
        for _bank in range(3):
            sizes.add(stage.shown("#bank-preview"))
            assert "spørgsmål" in stage.shown("#bank-preview")
            assert "\N{NO-BREAK SPACE}min" in stage.shown("#bank-preview")
            await stage.press("right")
        assert len(sizes) == 3


async def test_what_is_made_for_the_kind_is_offered_before_what_can_be_used(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await stage.focus_on("#kind")
        assert "● MUS – medarbejderudviklingssamtale" in stage.text
        await stage.press("home", "right")
        assert "● PLUS for medarbejdere 1" in stage.text


async def test_a_banks_version_and_age_are_told_before_it_is_chosen(tmp_path: Path) -> None:
    folder = tmp_path / "banker"
    folder.mkdir()
    for name, dated in (("ny", "2026-09-21"), ("gammel", "2024-05-02")):
        (folder / f"{name}.md").write_text(bank_text(name, dated), encoding="utf-8")
    async with playing(tmp_path, library=BankLibrary((folder,))) as stage:
        await stage.press("n")
        await stage.focus_on("#bank")
        shown = [" ".join(stage.shown("#bank-preview").split())]
        await stage.press("right")
        shown.append(" ".join(stage.shown("#bank-preview").split()))
    old, new = sorted(shown, key=lambda words: "2 år" not in words)
    assert "1 tema · 1 spørgsmål · 20 min · version 1.4 · 2 år gammel" in old
    assert "Banken er dateret 2.5.2024 og er mere end et år gammel" in old
    assert "version 1.4 · 2 måneder gammel" in new
    assert "mere end et år" not in new


async def test_people_of_earlier_talks_are_offered_by_letters_where_names_are_shown(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, talk()) as stage:
        await stage.press("n", "down", "up")
        assert "Anna" not in stage.text
        await stage.type("an")
        await stage.press("tab")
        assert stage.screen.query_one("#employees").value == "Anna Eksempel"  # type: ignore[attr-defined]
        await stage.press("escape", *YES, "v", "n")
        await stage.type("an")
        await stage.press("tab")
        assert stage.screen.query_one("#employees").value == "an"  # type: ignore[attr-defined]


async def test_left_and_right_choose_in_both_rows_and_it_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        for row in ("#kind", "#bank"):
            picker = await stage.focus_on(row)
            assert isinstance(picker, Picker)
            assert stage.note == "Pil til venstre og højre vælger."
            await stage.press("right")
            assert picker.chosen == {1}
            await stage.press("left", "down")
            assert picker.chosen == {0}
        assert stage.focus is stage.screen.query_one("#minutes")


async def test_a_collection_is_never_begun_as_a_talk(tmp_path: Path) -> None:
    library = BankLibrary((paths.shipped("question_banks"),))
    assert "spoergsmaal" in {bank.id for bank in library.summaries()}
    async with playing(tmp_path, library=library) as stage:
        await stage.press("n")
        for kind in SessionKind:
            assert "Spørgsmål at vælge fra" not in stage.text, kind
            await stage.focus_on("#kind")
            await stage.press("right")


async def test_a_day_just_past_is_not_next_year(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await fill(stage, employees="Anna Eksempel", leader="Eva Eksempel", date="1.11")
        assert "søndag 1.11.2026" in stage.words
        await stage.press("f4")
        assert "Samtalens dato: søndag 1.11.2026" in stage.note
        assert str(stage.stored(only(stage)).date) == "2026-11-01"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"employees": "Anna Eksempel"}, "uden en leder"),
        ({"leader": "Eva Eksempel"}, "skriv medarbejderens navn"),
        ({"employees": "A", "leader": "E", "date": "snart"}, "Skriv samtalens dato som en dag"),
        ({"employees": "A", "leader": "E", "date": "marts 2027"}, "som en dag"),
        ({"employees": "A", "leader": "E", "date": ""}, "som en dag"),
        ({"employees": " ", "leader": "  "}, "uden en leder"),
    ],
)
async def test_what_is_missing_is_refused_in_words(
    fields: dict[str, str], words: str, tmp_path: Path
) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await fill(stage, **fields)
        await stage.press("f4")
        assert stage.on("NewDetails")
        assert words in stage.note
        assert not stage.store.listing().rows
        if "date" not in fields:
            assert stage.focus in (
                stage.screen.query_one("#employees"), stage.screen.query_one("#leader"),
            )  # fmt: skip
        for name, text in fields.items():
            if name != "date":
                assert stage.screen.query_one(f"#{name}").value == text  # type: ignore[attr-defined]


async def test_a_date_is_explained_and_used(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await fill(stage, employees="Anna", leader="Eva", date="8/12")
        assert "tirsdag 8.12.2026" in stage.text
        await stage.press("f4")
        assert str(stage.stored(only(stage)).date) == "2026-12-08"


async def test_a_date_that_is_none_says_why(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await fill(stage, date="31.2.2027")
        assert "findes ikke" not in stage.words, "nothing nags while it is being written"
        await stage.press("tab")
        assert "findes ikke" in stage.words
        await fill(stage, date="mandag 20.11")
        await stage.press("tab")
        assert "20.11.2026 er en fredag" in stage.words


async def test_leader_and_unit_are_remembered_and_nobody_else(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await fill(stage, employees="Anna Eksempel", leader="Eva Eksempel", unit="Eksempelhuset")
        await stage.press("f4", "escape", *YES, "n")
        assert "Eva Eksempel" in stage.shown("#leader")
        assert "Eksempelhuset" in stage.shown("#unit")
        assert "Anna" not in stage.text


async def test_a_committee_is_nobodys_unit_and_its_boards_are_counted(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await stage.focus_on("#kind")
        await stage.press("end", "left", "left")
        assert "6 plader · 33 kort" in stage.shown("#bank-preview")
        await fill(stage, leader="Eva Eksempel", management="Eva Eksempel", unit="Hoved-MED")
        await stage.press("f4", "escape", *YES, "n")
        assert "Eva Eksempel" in stage.shown("#leader")
        assert "Hoved-MED" not in stage.text.split("Spørgsmål")[1]


async def test_escape_asks_only_when_something_was_written(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n", "escape")
        assert stage.on("Overview")
        await stage.press("n")
        await fill(stage, employees="Anna")
        await stage.press("escape")
        assert "Det, du har skrevet her, bliver ikke gemt. Gå alligevel?" in stage.words
        await stage.press("enter")
        assert "Anna" in stage.text
        await stage.press("escape", "right", "enter")
        assert stage.on("Overview")
        assert not stage.store.listing().rows


async def test_what_the_command_line_knew_stands_in_the_form(tmp_path: Path) -> None:
    wish = NewSession(bank_id="mus-kort", employees=("Anna Eksempel",))
    async with playing(tmp_path, new=wish) as stage:
        assert stage.on("NewDetails")
        assert "Anna Eksempel" in stage.text
        assert "● MUS – kort" in stage.text


async def test_enough_from_the_command_line_goes_straight_to_the_editor(tmp_path: Path) -> None:
    wish = NewSession(bank_id="mus", employees=("Anna Eksempel",), leader="Eva Eksempel")
    async with playing(tmp_path, new=wish) as stage:
        assert stage.on("Conversation")
        await stage.type("Hej")
        session = stage.stored(only(stage))
        assert [answer.text for answer in session.answers.values()] == ["Hej"]


async def test_a_talk_that_cannot_be_kept_stands_in_the_form_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_anything: object) -> None:
        raise SaveFailed("Ikke gemt: disken er fuld", "disken er fuld")

    monkeypatch.setattr(SessionStore, "create", refuse)
    wish = NewSession(bank_id="mus", employees=("Anna Eksempel",), leader="Eva Eksempel")
    async with playing(tmp_path, new=wish) as stage:
        assert stage.on("NewDetails")
        assert "Anna Eksempel" in stage.text
        await stage.press("escape")
        assert stage.on("Overview")
        assert stage.note == "Ikke gemt: disken er fuld"


async def test_a_team_has_several_names(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await stage.focus_on("#kind")
        await stage.press("end", *["left"] * 4)
        assert "● GRUS" in stage.text
        assert "Deltagere" in stage.text
        await fill(stage, employees="Anna, Bo , ,Cille", leader="Eva", unit="Team Eksempelhavn")
        await stage.press("f4")
        assert stage.title == "GRUS · Team Eksempelhavn"
        assert stage.stored(only(stage)).names(Role.EMPLOYEE) == ("Anna", "Bo", "Cille")


async def test_names_are_corrected_later(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        await stage.press("r")
        await fill(stage, employees="Anne Eksempel", date="1.12.2026")
        await stage.press("f4")
        assert stage.on("Overview")
        assert "Anne Eksempel" in stage.text
        assert stage.app.services.talk is None
        session = stage.stored()
        assert session.names() == ("Anne Eksempel", "Eva Eksempel")
        assert session.answers == talk().answers
        await stage.press("r", "escape")
        assert stage.on("Overview")


async def test_a_time_of_day_is_read_said_kept_and_taken_away(tmp_path: Path) -> None:
    planned = talk().with_(answers={}, place="")
    async with playing(tmp_path, planned) as stage:
        await stage.press("r")
        await fill(stage, date="8.12.2026 kl. 10")
        assert "er ingen dato" not in stage.words
        await stage.press("tab")
        assert "▎ kl. 10 " in stage.words
        assert "kl. 10.00-10.45, 45 min" in stage.words
        await fill(stage, hours="10-9")
        await stage.press("f4")
        assert "9.00 ligger ikke efter 10.00" in stage.note
        await fill(stage, hours="10-11.30")
        await stage.press("f4")
        assert stage.stored().hours == Hours(dt.time(10), 90)
        assert "Planlagt til 8.12.2026 kl. 10.00-11.30" in stage.words
        await stage.press("p")
        assert "8.12.        10.00  Anna Eksempel" in stage.shown("RowList")
        await stage.press("escape", "r")
        await fill(stage, hours="")
        await stage.press("f4")
        assert stage.stored().hours == Hours()


async def test_correcting_is_refused_in_words_like_making(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        await stage.press("r")
        await fill(stage, leader="")
        await stage.press("f4")
        assert "uden en leder" in stage.note
        await stage.press("escape", *YES)
        assert stage.stored() == talk()


async def test_correcting_from_the_talk_shows_at_once(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.type(" Og mere.")
        await stage.press("ctrl+p")
        await stage.type("ret navne")
        await stage.press("enter")
        await fill(stage, employees="Anne Eksempel")
        await stage.press("f4")
        assert stage.title == "MUS · Anne Eksempel"
        assert stage.stored().answers["siden-sidst"].text.endswith("Og mere.")


async def test_a_closed_talk_is_opened_again_before_its_names_are_corrected(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, closed_talk()) as stage:
        await stage.press("r")
        assert stage.on("Overview")
        assert "Genåbn den" in stage.note
        assert stage.app.services.talk is None


async def test_a_second_leader_is_not_lost_by_a_correction(tmp_path: Path) -> None:
    session = talk()
    second = session.participants[1].with_(name="Dan Eksempel")
    session = session.with_(participants=(*session.participants, second))
    async with playing(tmp_path, session) as stage:
        await stage.press("r")
        await fill(stage, unit="Ny enhed")
        await stage.press("f4")
        assert stage.stored().names(Role.LEADER) == ("Eva Eksempel", "Dan Eksempel")


async def test_what_is_written_clears_the_refusal(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await fill(stage, employees="Anna")
        await stage.press("f4")
        assert "uden en leder" in stage.note
        await stage.type("Eva")
        assert "uden en leder" not in stage.note


def group_talk(kind: SessionKind = SessionKind.GRUS) -> Session:
    """A group's talk with a board and somebody in every role."""
    people = (
        ("Anna Eksempel", Role.EMPLOYEE), ("Eva Eksempel", Role.LEADER),
        ("Gert Eksempel", Role.MANAGEMENT_REPRESENTATIVE),
        ("Bo Prøvesen", Role.EMPLOYEE_REPRESENTATIVE), ("Dan Eksempel", Role.FACILITATOR),
    )  # fmt: skip
    session = talk()
    board = session.bank.themes[0].with_(id="plade", form=ThemeForm.BOARD)
    bank = session.bank.with_(kinds=(kind,), budget=120, themes=(board, *session.bank.themes[1:]))
    return session.with_(
        kind=kind,
        bank=bank,
        participants=tuple(Participant(name=name, role=role) for name, role in people),
    )


@pytest.mark.parametrize("kind", [SessionKind.GRUS, SessionKind.STRATEGY, SessionKind.WORKSHOP])
async def test_all_names_are_kept_when_one_is_corrected(kind: SessionKind, tmp_path: Path) -> None:
    before = group_talk(kind)
    async with playing(tmp_path, before) as stage:
        await stage.press("r")
        assert stage.text.splitlines()[-1].strip().startswith("F4 Gem")
        await fill(stage, leader="Eva Prøvesen")
        await stage.press("f4")
        after = stage.stored()
    assert after.names(Role.LEADER) == ("Eva Prøvesen",)
    for role in Role:
        if role is not Role.LEADER:
            assert after.names(role) == before.names(role)
    assert after.budget is None


async def test_each_kind_asks_for_those_who_take_part_in_it(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        assert "Facilitator" not in stage.text
        await stage.focus_on("#kind")
        await stage.press("end", "left", "left")
        assert "● strategi" in stage.text
        for name in ("Leder ", "Ledelse", "Medarbejdere", "Facilitator", "udvalg eller"):
            assert name in stage.text
        assert "Deltagere" not in stage.text
        await stage.press("end", "left")
        for name in ("Deltagere", "Leder ", "Facilitator", "Enhed", "Dato"):
            assert name in stage.text
        assert "Ledelse" not in stage.text


async def test_a_strategy_is_begun_with_its_sides(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await stage.focus_on("#kind")
        await stage.press("end", "left", "left")
        await fill(stage, leader="Eva Eksempel", management="Gert Eksempel",
                   staff="Anna Eksempel, Bo Prøvesen", facilitators="Dan Eksempel",
                   unit="Lokaludvalg")  # fmt: skip
        await stage.press("f4")
        session = stage.stored(only(stage))
    assert session.kind is SessionKind.STRATEGY
    assert session.names(Role.MANAGEMENT_REPRESENTATIVE) == ("Gert Eksempel",)
    assert session.names(Role.EMPLOYEE_REPRESENTATIVE) == ("Anna Eksempel", "Bo Prøvesen")
    assert session.names(Role.FACILITATOR) == ("Dan Eksempel",)


async def test_names_written_for_one_kind_are_never_hidden(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await stage.focus_on("#kind")
        await stage.press("end", "left", "left")
        await fill(stage, leader="Eva Eksempel", staff="Anna Eksempel")
        await stage.focus_on("#kind")
        await stage.press("end", "left")
        assert "Anna Eksempel" in stage.text


@pytest.mark.parametrize(
    ("text", "minutes"), [("150", 150), ("3 t 30 min", 210), ("2½ time", 150), ("", None)]
)
async def test_the_time_in_all_is_set(text: str, minutes: int | None, tmp_path: Path) -> None:
    async with playing(tmp_path, group_talk().with_(budget=60)) as stage:
        await stage.press("r")
        assert "1 t" in stage.shown("#budget")
        await fill(stage, budget=text)
        if not text:
            assert "2 t" in stage.shown("#budget")
        await stage.press("f4")
        assert stage.stored().budget == minutes


@pytest.mark.parametrize("text", ["længe", "0", "9999", "-5"])
async def test_a_time_that_is_none_is_refused_in_words(text: str, tmp_path: Path) -> None:
    async with playing(tmp_path, group_talk()) as stage:
        await stage.press("r")
        await fill(stage, budget=text)
        await stage.press("f4")
        assert "Skriv tiden" in stage.note
        assert stage.stored().with_(drafts={}) == group_talk()


async def test_a_talk_without_boards_has_no_time_in_all(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        await stage.press("r")
        assert "Tid i alt" not in stage.text


async def test_a_banks_boards_and_time_are_in_its_line(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await stage.focus_on("#kind")
        await stage.press("end", "left")
        assert " plader · " in stage.shown("#bank")


async def test_corrections_begun_survive_until_they_are_used_or_left(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        await stage.press("r")
        await stage.focus_on("#unit")
        await stage.type(" Ø")
        assert await stage.talk.saved()
        begun = stage.store.read(ID)
    assert (begun.unit, begun.drafts["oplysninger"]) == (talk().unit, {"unit": talk().unit + " Ø"})
    for keys, unit in ((("f4",), talk().unit + " Ø"), (("escape", "right", "enter"), talk().unit)):
        async with playing(tmp_path / keys[0], begun) as stage:
            await stage.press("r")
            assert "ikke brugt endnu" in stage.note
            await stage.press(*keys)
            assert stage.on("Overview")
            session = stage.stored()
            assert (session.unit, session.drafts) == (unit, {})


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_bank_that_is_marked_is_the_one_that_begins(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, size=size) as stage:
        await stage.press("n")
        await stage.focus_on("#bank")
        await stage.press("right", "right")
        picker = stage.screen.query_one("#bank", Picker)
        title = picker.options[picker.marked].split(" · ")[0]
        assert picker.chosen == {picker.marked} == {2}
        await stage.focus_on("#employees")
        await stage.burst(*"Anna", "enter", *"Eva")
        await stage.press("f4")
        assert stage.stored(only(stage)).bank.title == title


async def test_ones_own_bank_and_the_organisations_stand_before_those_of_the_program(
    tmp_path: Path,
) -> None:
    own, organisation = paths.own_banks_folder(), tmp_path / "organisation"
    for folder, title in ((own, "vores"), (organisation, "husets")):
        folder.mkdir(parents=True)
        text = bank_text(title, "2026-01-01").replace("Samtale: MUS", "Samtale: GRUS, MUS")
        (folder / f"{title}.md").write_text(text, encoding="utf-8")
    folders = (own, organisation, paths.shipped("question_banks"))
    async with playing(tmp_path, library=BankLibrary(folders)) as stage:
        await stage.press("n")
        shown = stage.text
        assert "● vores" in shown
        assert shown.index("vores") < shown.index("husets") < shown.index("MUS – med")
