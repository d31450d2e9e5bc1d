"""A bank of one's own made on the screen: taken from others, reworded, written, ordered (N6)."""

from pathlib import Path

from kompetence_tui import paths
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.session.kinds import Answerer, PlanTopic
from tests.tui.stage import Stage, playing

OWN = "mus-i-eksempelhuset"


def library(bank: str = "mus-kort.md") -> BankLibrary:
    """One's own banks, and one of those that come with the program; or all, for no name."""
    return BankLibrary((paths.own_banks_folder(), paths.shipped("question_banks") / bank))


def own_file(name: str = OWN) -> Path:
    return paths.own_banks_folder() / f"{name}.md"


def stored(name: str = OWN) -> Bank:
    """The bank as ``banks check`` reads it."""
    reading = read_bank(own_file(name).read_bytes(), name, strict=True)
    assert reading.bank, reading.problems
    return reading.bank


async def begun(stage: Stage, name: str = "MUS i Eksempelhuset") -> None:
    """From the overview into a new bank for MUS."""
    await stage.press("f2", "n")
    await stage.type(name)
    await stage.press("enter", "enter")
    assert stage.on("OwnBankScreen"), stage.text


def shipped_bytes() -> dict[Path, bytes]:
    folder = paths.shipped("question_banks")
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


async def test_a_bank_is_made_of_others_by_keyboard_alone(tmp_path: Path) -> None:
    before = shipped_bytes()
    async with playing(tmp_path, library=library("")) as stage:
        await begun(stage)
        assert own_file().exists()
        assert "Banken er tom" in stage.note
        await stage.press("h")
        for _time in range(8):
            await stage.press("space", "down")
        assert "8 spørgsmål" in stage.text
        await stage.press("escape", "end", "t")
        await stage.type("Hos os")
        await stage.press("enter", "n")
        await stage.type("Hvem spiser du frokost med?")
        await stage.press("enter", "n")
        await stage.type("Hvad er en god mandag?")
        await stage.press("enter", "o")
        await stage.press("home", "down", "down", "enter")
        await stage.type(" Og hvordan?")
        await stage.press("escape", "escape")
        assert stage.on("QuestionsScreen")
        assert "MUS i Eksempelhuset" in stage.text
    bank = stored()
    questions = list(bank.questions)
    assert len(questions) == 10
    assert [q.text for q in bank.themes[-1].questions] == [
        "Hvad er en god mandag?",
        "Hvem spiser du frokost med?",
    ]
    assert questions[0].text.endswith(" Og hvordan?")
    assert questions[0].origin.endswith(", omformuleret")
    assert [q.origin.count(",") for q in questions] == [1, *[0] * 9]
    assert all(q.origin for q in questions[:8])
    assert bank.minutes
    assert shipped_bytes() == before


async def saved(stage: Stage) -> None:
    work = stage.app.services.own_bank
    assert work is not None
    assert await work.saved(), work.failure
    await stage.settle()


def row(stage: Stage, words: str) -> str:
    """The row of the list with those words."""
    lines = stage.shown("#own-list").splitlines()
    return next((" ".join(line.split()) for line in lines if words in line), "")


async def test_each_step_is_taken_back_and_said(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        await stage.press("h", "space", "down", "space", "escape", "end", "o", "delete")
        assert "1 spørgsmål" in stage.text
        assert "Ctrl+Z fortryder" in stage.note
        await stage.press("ctrl+z")
        assert "2 spørgsmål" in stage.text
        assert stage.note == "Fortrudt: spørgsmålet er slettet."
        await stage.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert "0 spørgsmål" in stage.text
        await saved(stage)
        assert "###" not in own_file().read_text("utf-8")
        await stage.press("ctrl+z")
        assert stage.note == "Der er ikke noget at fortryde."


async def test_a_question_is_given_an_answer_follow_ups_and_help(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        await stage.press("n")
        await stage.type("Hvordan lærer du bedst?")
        await stage.press("enter", "enter", "tab", "3")
        await stage.focus_on("#own-options")
        await stage.type("Kursus\nSidemandsoplæring, æøå")
        await stage.focus_on("#own-follow-ups")
        await stage.type("Hvem kan hjælpe?")
        await stage.focus_on("#own-help")
        await stage.type("Lyt.\n\nVent.")
        await stage.focus_on("#own-by")
        await stage.press("3")
        await stage.focus_on("#own-staff")
        await stage.type("køkken\nnat")
        await stage.focus_on("#own-topics")
        await stage.press("1", "2", "escape")
        assert "i orden" in stage.note
        assert row(stage, "lærer du bedst").endswith("valg")
        (question,) = stored().questions
        assert question == question.with_(
            options=("Kursus", "Sidemandsoplæring, æøå"),
            follow_ups=("Hvem kan hjælpe?",),
            help="Lyt.\n\nVent.",
            answered_by=Answerer.BOTH,
            staff_groups=("køkken", "nat"),
            topics=(PlanTopic.GOAL, PlanTopic.COMPETENCES),
        )
        await stage.press("ctrl+z")
        await saved(stage)
        assert "Mulighed" not in own_file().read_text("utf-8")
        await stage.press("escape")
    draft = read_bank(own_file().read_bytes(), OWN).draft
    assert draft
    assert [question.text for question in draft.questions] == ["Hvordan lærer du bedst?"]


async def test_a_scale_and_its_steps(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        await stage.press("n", *"Hvor?", "enter", "enter", "tab", "2")
        await stage.focus_on("#own-scale")
        await stage.press("home", "delete", "delete", "delete", *"1-3")
        await stage.focus_on("#own-steps")
        await stage.type("lidt\n\nmeget")
        await stage.press("escape", "escape")
    text = own_file().read_text("utf-8")
    assert "- Svar: skala 1-3\n- Trin: 1 = lidt\n- Trin: 3 = meget\n" in text


async def test_a_table_and_its_columns(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        await stage.press("n", *"Hvilke kurser?", "enter", "enter", "tab", "8")
        await stage.focus_on("#own-columns")
        await stage.type("Kursus\nPris")
        await stage.press("escape")
        assert row(stage, "Hvilke kurser").endswith("tabel")
        await stage.press("escape")
    assert "- Svar: tabel\n- Kolonne: Kursus\n- Kolonne: Pris\n" in own_file().read_text("utf-8")


async def test_what_is_written_stays_whatever_is_chosen_or_shown_meanwhile(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        await stage.press("n", *"Hvor?", "enter", "enter", "tab", "3")
        await stage.focus_on("#own-options")
        await stage.type("Kursus\nBytte")
        await stage.focus_on("#own-answer")
        await stage.press("1")
        await saved(stage)
        assert "Mulighed" not in own_file().read_text("utf-8")
        await stage.press("f1", "escape", "3")
        await saved(stage)
        assert "- Mulighed: Bytte\n" in own_file().read_text("utf-8")
        await stage.focus_on("#own-text")
        await stage.press("home", "f1", "escape", *"Nej, h")
        await saved(stage)
        assert "### Nej, hHvor?\n" in own_file().read_text("utf-8")


async def test_a_form_that_is_passed_on_the_way_takes_nothing_with_it(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        await stage.press("n", *"Hvor?", "enter", "enter", "tab", "2", "escape")
        await stage.press("up", "enter", "tab", "tab", "right")
        await saved(stage)
        assert "Form: plade" in own_file().read_text("utf-8")
        assert "Svar" not in own_file().read_text("utf-8")
        await stage.press("right", "escape", "escape")
    text = own_file().read_text("utf-8")
    assert "Form: fase" in text
    assert "- Svar: skala 1-5\n" in text


ASKED_AFTER = """
### Hvad så?

- Id: saa
- Svar: valg
- Mulighed: Kursus
- Mulighed: Bytte

### Hvilket?

- Hvis: saa = Bytte
"""


async def test_a_condition_outlives_a_slip_of_the_keys_and_its_loss_is_told(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        await stage.press("t", *"Trivsel", "enter", "escape")
        own_file().write_text(own_file().read_text("utf-8") + ASKED_AFTER, "utf-8")
        await stage.press("r", "end", "up", "enter")
        await stage.focus_on("#own-options")
        await stage.press("x")
        await saved(stage)
        assert "Hvis" not in own_file().read_text("utf-8")
        await stage.press("backspace")
        await saved(stage)
        assert "- Hvis: saa = Bytte\n" in own_file().read_text("utf-8")
        await stage.press("x", "escape")
        assert stage.note.startswith("Stilles nu altid, for svaret før det er væk: Hvilket?")
        await stage.press("ctrl+z", "d")
        assert stage.note.startswith("Stilles nu altid")


async def test_theme_and_bank_are_written(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        await stage.press("t", *"Trivsel", "enter", "enter", "tab", *"25", "escape")
        assert "25 min" in row(stage, "Trivsel")
        await stage.press("home", "enter", "end", *" 2027", "tab", "4", "escape")
        assert stage.title == "MUS i Eksempelhuset 2027"
        await stage.press("escape")
    text = own_file().read_text("utf-8")
    assert text.startswith("# MUS i Eksempelhuset 2027\n")
    assert "- Samtale: MUS, GRUS\n" in text
    assert "- Minutter: 25\n" in text


async def test_what_is_not_finished_is_there_again(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        await stage.press("t", *"Trivsel", "enter", "escape")
        assert "har en fejl" not in stage.text
        await stage.press("r")
        assert stage.on("OwnBankScreen")
        assert row(stage, "Trivsel").startswith("!")


async def test_comments_that_go_with_what_is_deleted_are_told(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        await stage.press("t", *"Trivsel", "enter", "escape")
        text = own_file().read_text("utf-8") + "\n<!-- spørg HR -->\n"
        own_file().write_text(text, "utf-8")
        await stage.press("r", "end", "n", *"Hvad?", "enter", "delete")
        assert stage.note.startswith("Slettet: Hvad?")
        assert "<!-- spørg HR -->" in own_file().read_text("utf-8")
        await stage.press("delete")
        assert stage.note.startswith("Slettet med sine bemærkninger i filen: Trivsel")
        await stage.press("ctrl+z")
        assert "<!-- spørg HR -->" in own_file().read_text("utf-8")


async def test_a_file_changed_meanwhile_is_never_written_over(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        await saved(stage)
        by_hand = own_file().read_text("utf-8") + "\nI hånden.\n"
        own_file().write_text(by_hand, "utf-8")
        await stage.press("t", *"Trivsel", "enter")
        await stage.until(lambda: stage.status == "IKKE GEMT")
        assert "rettet et andet sted" in stage.note
        assert own_file().read_text("utf-8") == by_hand
        for key, screen in (("enter", "OwnTheme"), ("escape", "OwnBankScreen")):
            await stage.press(key)
            assert stage.on(screen)
            assert "rettet et andet sted" in stage.note, screen
        await stage.press("escape")
        assert "Det sidste er ikke gemt" in stage.words
        await stage.press("escape", "f5")
        await saved(stage)
        assert stage.status.startswith("gemt")
        assert own_file().read_text("utf-8") == by_hand
        assert "## Trivsel" in own_file(f"{OWN}-2").read_text("utf-8")
        await stage.press("ctrl+z")
        await saved(stage)
        copied = own_file(f"{OWN}-2").read_text("utf-8")
        assert "## Trivsel" not in copied
        assert f"- Bank: {OWN}-2\n" in copied


async def test_others_banks_are_copied_and_not_written_in(tmp_path: Path) -> None:
    """The original is untouched (K10)."""
    before = shipped_bytes()
    async with playing(tmp_path, library=library()) as stage:
        await stage.press("f2", "r")
        assert "Kun dine egne banker kan rettes" in stage.note
        await stage.press("c", "enter")
        assert stage.on("OwnBankScreen")
        assert "i orden" in stage.note
        await stage.press("end", "delete", "escape")
        assert stage.on("QuestionsScreen")
    assert shipped_bytes() == before
    assert len(list(paths.own_banks_folder().iterdir())) == 1


async def test_a_bank_called_as_another_does_not_take_its_place(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage, "MUS kort")
        await saved(stage)
        assert own_file("mus-kort-2").exists()
        await stage.press("h")
        assert "MUS – kort" in stage.text


async def test_the_demo_makes_no_banks(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library(), demo=True) as stage:
        await stage.press("f2", "n")
        assert stage.on("QuestionsScreen")
        assert "I demoen" in stage.note
    assert not paths.own_banks_folder().exists()


async def test_words_of_an_earlier_deed_give_way_to_what_the_bank_lacks(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        for key, words in (("t", "Hos os"), ("n", "Hvad er en god mandag?")):
            await stage.press("h", "space", "escape", "ctrl+z")
            assert stage.note.startswith("Fortrudt")
            await stage.press(key)
            await stage.type(words)
            await stage.press("enter")
            await saved(stage)
            assert stage.note.startswith("Mangler endnu"), key
        await stage.press("ctrl+z", "enter", "escape")
        assert stage.note.startswith("Mangler endnu")
