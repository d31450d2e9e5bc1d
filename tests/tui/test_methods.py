"""The methods of an action: chosen among, combined, and asked about (N9, N12, N14, N26, E3)."""

from pathlib import Path

import pytest

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.domain.plan.action import Action, ChosenMethod, PromptAnswer
from kompetence_tui.domain.plan.method import LearningForm, PromptKind
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.paths import shipped
from kompetence_tui.tui.screens.action.method_answers import MethodAnswers
from kompetence_tui.tui.screens.action.methods import MethodsScreen
from tests.factories import NOW, make_goal
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.talks import talk

OWN = "# Vores\n\n## Fagdag\n\n- Læringsform: ekstern formaliseret\n- Person: Hvem tager med?\n"
TAUGHT = ChosenMethod(
    id="sidemandsoplaering",
    name="Sidemandsoplæring",
    form=LearningForm.INFORMAL,
    on_the_job=True,
    answers=(PromptAnswer(kind=PromptKind.PERSON, question="Hvem lærer fra sig?", text="Bo"),),
)


def with_methods(*methods: ChosenMethod) -> Session:
    action = Action(text="Følge Bo i to dage", methods=methods)
    return talk(make_goal().with_(actions=(action,)))


async def to_methods(stage: Stage) -> None:
    """Open the methods of the plan's first action."""
    goal = stage.talk.session.plan.goals[0]
    services = stage.app.services
    await stage.frame.go_to(MethodsScreen(services, stage.talk, goal.id, goal.actions[0].id))
    await stage.settle()


def chosen(stage: Stage) -> tuple[ChosenMethod, ...]:
    return stage.stored().plan.goals[0].actions[0].methods


async def test_several_are_chosen_and_kept_as_copies(tmp_path: Path) -> None:
    async with playing(tmp_path, with_methods(), open_id=ID) as stage:
        await to_methods(stage)
        assert "Intern, ikke-formaliseret læring" in stage.text
        await stage.press("space", "down", "enter")
        assert "»Følordning« er valgt. F4 aftaler nærmere." in stage.words
        assert stage.text.count("[x]") == 2
        assert [method.id for method in chosen(stage)] == ["sidemandsoplaering", "foelordning"]
        assert chosen(stage)[0].answers[0].question == "Hvem lærer fra sig?"
        await stage.press("space")
        assert [method.id for method in chosen(stage)] == ["sidemandsoplaering"]


async def test_what_speaks_for_and_against_the_marked_one_is_shown(tmp_path: Path) -> None:
    async with playing(tmp_path, with_methods(), open_id=ID) as stage:
        await to_methods(stage)
        assert "Fordel Man lærer det dér, hvor det skal bruges" in stage.words
        assert "Barriere Det kan drukne i travlhed" in stage.words
        for said in ("Før Aftal, hvad du skal", "Under Løs det selv", "Efter Tag den næste"):
            assert said in stage.words


async def test_the_next_ones_words_follow_the_mark(tmp_path: Path) -> None:
    async with playing(tmp_path, with_methods(), open_id=ID) as stage:
        await to_methods(stage)
        await stage.press("down")
        assert "Man ser, hvordan en erfaren tænker" in stage.words
        assert "drukne i travlhed" not in stage.words


async def test_taking_away_what_was_agreed_on_is_asked_about(tmp_path: Path) -> None:
    async with playing(tmp_path, with_methods(TAUGHT), open_id=ID) as stage:
        await to_methods(stage)
        await stage.press("space")
        assert "Vælg »Sidemandsoplæring« fra?" in stage.words
        await stage.press("enter")
        assert chosen(stage) == (TAUGHT,)
        await stage.press("space", *YES)
        assert chosen(stage) == ()


async def test_the_chosen_ones_ask_their_questions(tmp_path: Path) -> None:
    async with playing(tmp_path, with_methods(), open_id=ID) as stage:
        await to_methods(stage)
        await stage.press("f4")
        assert "Vælg en metode først" in stage.words
        await stage.press("s")
        await stage.type("projekter og")
        await stage.press("enter", "space", "f4")
        assert isinstance(stage.screen, MethodAnswers)
        await stage.type("Nordprojektet\n1.3.2027 og 15.6.2027")
        assert "1.3.2027" in stage.words
        await stage.press("escape")
        (method,) = chosen(stage)
        assert [answer.text for answer in method.answers] == [
            "Nordprojektet",
            "1.3.2027 og 15.6.2027",
        ]
        assert [when.danish for when in method.answers[1].dates] == ["1.3.2027", "15.6.2027"]


async def test_what_is_no_date_is_said_and_kept(tmp_path: Path) -> None:
    async with playing(tmp_path, with_methods(), open_id=ID) as stage:
        await to_methods(stage)
        await stage.press("s")
        await stage.type("projekter og")
        await stage.press("enter", "space", "f4", "enter")
        await stage.type("engang")
        assert "»engang« kan ikke læses som en dato" in stage.words
        await stage.press("escape")
        assert chosen(stage)[0].answers[1].text == "engang"
        assert chosen(stage)[0].answers[1].dates == ()


async def test_the_form_of_learning_can_be_changed(tmp_path: Path) -> None:
    async with playing(tmp_path, with_methods(TAUGHT), open_id=ID) as stage:
        await to_methods(stage)
        await stage.press("f4", "tab", "2", "escape")
        assert chosen(stage)[0].form is LearningForm.INTERNAL
        assert chosen(stage)[0].answers == TAUGHT.answers
        assert "[x] Sidemandsoplæring intern formaliseret" in stage.words


async def test_how_one_learns_best_is_kept_beside_the_methods(tmp_path: Path) -> None:
    async with playing(tmp_path, with_methods(), open_id=ID) as stage:
        await to_methods(stage)
        assert "Hvordan lærer du bedst?" in stage.text
        assert "kommer ikke med i noget dokument" in stage.text
        await stage.press("shift+tab")
        await stage.type("Ved at se det først\n")
        await stage.press("space")
        assert stage.stored().learns_best == "Ved at se det først"
        assert len(chosen(stage)) == 1
        await stage.press("escape")
        await to_methods(stage)
        assert "Ved at se det først" in stage.text


async def test_what_was_ticked_in_the_talk_stands_beside_the_methods(tmp_path: Path) -> None:
    ways = Answer(chosen=("Sidemandsoplæring", "Ny opgave"), text="[/x] helst om morgenen")
    session = with_methods().with_answer("laering", ways)
    async with playing(tmp_path, session, open_id=ID, size=(60, 20)) as stage:
        await to_methods(stage)
        assert "Sat kryds ved i samtalen Sidemandsoplæring · Ny opgave" in stage.words


async def test_more_lines_on_how_one_learns_are_not_made_one(tmp_path: Path) -> None:
    session = with_methods().with_(learns_best="Sammen.\nIkke alene.")
    async with playing(tmp_path, session, open_id=ID) as stage:
        await to_methods(stage)
        await stage.press("space", "escape")
        assert stage.stored().learns_best == "Sammen.\nIkke alene."


async def test_the_search_narrows_and_lets_go(tmp_path: Path) -> None:
    async with playing(tmp_path, with_methods(), open_id=ID) as stage:
        await to_methods(stage)
        await stage.press("s")
        await stage.type("amu")
        assert "AMU-kursus" in stage.text
        assert "Sidemandsoplæring" not in stage.text
        await stage.type("xyz")
        assert "Ingen metode passer" in stage.text
        await stage.press("escape")
        assert "Sidemandsoplæring" in stage.text
        assert isinstance(stage.screen, MethodsScreen)
        assert stage.talk.session.learns_best == ""


async def test_escape_in_the_narrowed_list_shows_all_before_it_goes_back(tmp_path: Path) -> None:
    async with playing(tmp_path, with_methods(), open_id=ID) as stage:
        await to_methods(stage)
        await stage.press("s")
        await stage.type("mentor")
        await stage.press("enter", "enter")
        assert [method.id for method in chosen(stage)] == ["mentor"]
        await stage.press("escape", "home")
        assert "Sidemandsoplæring" in stage.text
        assert isinstance(stage.screen, MethodsScreen)
        await stage.press("escape")
        assert not isinstance(stage.screen, MethodsScreen)


async def test_an_organisations_own_methods_stand_among_them(tmp_path: Path) -> None:
    (tmp_path / "egne").mkdir()
    (tmp_path / "egne" / "metoder.md").write_text(OWN, encoding="utf-8")
    library = BankLibrary((tmp_path / "egne", shipped("question_banks")))
    async with playing(tmp_path, with_methods(), open_id=ID, library=library) as stage:
        await to_methods(stage)
        await stage.press("s")
        await stage.type("fagdag")
        await stage.press("enter", "space", "f4")
        assert "Hvem tager med?" in stage.text
        assert "har fejl" not in stage.words


async def test_a_faulty_file_is_told_of_and_a_method_that_is_gone_still_stands(
    tmp_path: Path,
) -> None:
    (tmp_path / "egne").mkdir()
    (tmp_path / "egne" / "metoder.md").write_text(OWN + "- Rod: x\n", encoding="utf-8")
    library = BankLibrary((tmp_path / "egne", shipped("question_banks")))
    gone = TAUGHT.with_(id="fagdag", name="Fagdag")
    async with playing(tmp_path, with_methods(gone), open_id=ID, library=library) as stage:
        await to_methods(stage)
        assert "En fil med metoder har fejl og er ikke med" in stage.words
        assert "Sidemandsoplæring" in stage.text
        await stage.press("end")
        assert "[x] Fagdag" in stage.text
        assert "står ikke længere i listen" in stage.words
        await stage.press("space", *YES)
        assert chosen(stage) == ()


async def test_without_any_methods_the_screen_says_so(tmp_path: Path) -> None:
    library = BankLibrary((tmp_path / "ingen",))
    async with playing(tmp_path, with_methods(), open_id=ID, library=library) as stage:
        await to_methods(stage)
        assert "Der er ingen metoder at vise." in stage.text
        await stage.press("space", "f4", "down", "enter", "s", "x", "enter")
        assert chosen(stage) == ()


async def test_in_a_closed_talk_they_can_be_read_only(tmp_path: Path) -> None:
    session = with_methods(TAUGHT).with_(learns_best="Ved at se det først")
    session = session.with_event(EventKind.CLOSED, NOW)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await to_methods(stage)
        await stage.press("space", "enter", "down", "space", "shift+tab")
        await stage.type("x")
        assert "[x] Sidemandsoplæring" in stage.text
        assert "Vælg" not in stage.text.splitlines()[-1]
        await stage.press("f4", "2")
        await stage.type("x")
        assert "Bo" in stage.text
        await stage.press("escape")
        assert chosen(stage) == (TAUGHT,)
        assert stage.stored().learns_best == "Ved at se det først"


async def test_two_with_the_same_id_keep_their_own_answers(tmp_path: Path) -> None:
    """Only a file that was written by hand can hold them."""
    bare = TAUGHT.with_(answers=())
    async with playing(tmp_path, with_methods(bare, TAUGHT), open_id=ID) as stage:
        await to_methods(stage)
        await stage.press("f4", "tab", "tab", "2", "escape")
        assert [method.answers for method in chosen(stage)] == [(), TAUGHT.answers]


async def test_words_that_look_like_markup_stand_as_they_are(tmp_path: Path) -> None:
    nasty = "[/x] [@click=app.quit]x[/] [link='a]b"
    answer = PromptAnswer(kind=PromptKind.TEXT, question=nasty, text=nasty)
    odd = TAUGHT.with_(id="x", name=nasty, answers=(answer,))
    async with playing(tmp_path, with_methods(odd), open_id=ID) as stage:
        await to_methods(stage)
        await stage.press("end")
        assert nasty in stage.text
        await stage.press("f4")
        assert stage.text.count(nasty) == 3
        await stage.press("escape", "space")
        assert "[/x] [@click=app.quit]x[/]" in stage.words


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (130, 40)])
async def test_list_and_description_are_seen_at_every_size(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with playing(tmp_path, with_methods(TAUGHT), open_id=ID, size=size) as stage:
        await to_methods(stage)
        assert "[x] Sidemandsoplæring" in stage.text
        assert "En kollega, der er god" in stage.words
        assert "F1 Hjælp" in stage.text
        await stage.press("end")
        assert "[ ] Efter- og videreuddannelse" in stage.text
        assert "En længere uddannelse" in stage.words
        await stage.press("home", "f4")
        assert "Hvem lærer fra sig?" in stage.text
        assert "Bo" in stage.text
