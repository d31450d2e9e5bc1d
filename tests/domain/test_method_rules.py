"""Choosing methods, and answering what they ask (N9, N10, N11, N12)."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.plan.action import Action, ChosenMethod, PromptAnswer
from kompetence_tui.domain.plan.method import LearningForm, Method, Prompt, PromptKind
from kompetence_tui.domain.plan.method_rules import (
    chosen,
    chosen_for,
    is_answered,
    read_dates,
    says_only_dates,
    with_answer,
    with_form,
    with_method,
    without_method,
)
from tests.factories import TODAY

PROJECT = Method(
    id="projekter",
    name="Projekter",
    form=LearningForm.INTERNAL,
    on_the_job=True,
    prompts=(
        Prompt(kind=PromptKind.TEXT, words="Hvilket?"),
        Prompt(kind=PromptKind.DATES, words="Hvornår gør I status?"),
    ),
)
COURSE = Method(id="kurser", name="Kurser", form=LearningForm.EXTERNAL)


def test_what_is_chosen_is_a_copy_with_its_questions() -> None:
    assert chosen(PROJECT) == ChosenMethod(
        id="projekter",
        name="Projekter",
        form=LearningForm.INTERNAL,
        on_the_job=True,
        answers=(
            PromptAnswer(kind=PromptKind.TEXT, question="Hvilket?"),
            PromptAnswer(kind=PromptKind.DATES, question="Hvornår gør I status?"),
        ),
    )


def test_methods_combine_and_can_be_taken_away() -> None:
    both = with_method(with_method(Action(text="Lære det"), PROJECT), COURSE)
    assert [method.id for method in both.methods] == ["projekter", "kurser"]
    assert without_method(both, "projekter").methods == (chosen(COURSE),)
    assert chosen_for(both, "kurser") == chosen(COURSE)
    assert chosen_for(both, "andet") is None


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("1.3.2027", True), ("1.3.2027, uge 12 2027 og maj 2028", True), ("1. og 2. juni", False),
        ("teammødet 3.3.", False), ("teammødet, 3.3.2027", False), ("hver gang", False),
    ],
)  # fmt: skip
def test_an_answer_in_dates_that_says_more_than_they_do(text: str, only: bool) -> None:
    answered = with_answer(chosen(PROJECT), 1, text, TODAY)
    assert says_only_dates(answered.answers[1]) is only
    assert not says_only_dates(with_answer(chosen(PROJECT), 0, text, TODAY).answers[0])


def test_choosing_again_keeps_what_was_answered() -> None:
    answered = with_answer(chosen(PROJECT), 0, "Nordprojektet", TODAY)
    assert is_answered(answered)
    action = Action(methods=(answered,))
    assert with_method(action, PROJECT) == action


def test_dates_are_understood_each_for_itself() -> None:
    method = with_answer(chosen(PROJECT), 1, "15.3.2027, uge 24 2027 og engang", TODAY)
    answer = method.answers[1]
    assert answer.text == "15.3.2027, uge 24 2027 og engang"
    assert [when.danish for when in answer.dates] == ["15.3.2027", "uge 24 2027"]
    assert with_answer(method, 1, "", TODAY).answers[1].dates == ()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("i morgen", "22.11.2026"),
        ("om 3 måneder og næste fredag", "21.2.2027, 27.11.2026"),
        ("1.3. og engang", "1.3.2027, engang"),
        ("uge 10-12 2027 og maj 2028", "uge 10-12 2027 og maj 2028"),
    ],
)
def test_words_of_a_day_are_kept_as_the_date_they_were(text: str, kept: str) -> None:
    method = with_answer(chosen(PROJECT), 1, text, date(2026, 11, 21))
    assert method.answers[1].text == kept
    assert with_answer(method, 1, kept, date(2027, 3, 1)) == method


def test_so_many_dates_that_their_years_have_no_room_stay_as_written() -> None:
    text = ",".join(["u1"] * 500)
    assert with_answer(chosen(PROJECT), 1, text, TODAY).answers[1].text == text


def test_the_form_of_learning_can_be_another() -> None:
    assert with_form(chosen(COURSE), LearningForm.INFORMAL).form is LearningForm.INFORMAL


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", []),
        ("  ", []),
        ("15.3.2027", ["15.3.2027"]),
        ("marts, 2027", ["marts 2027"]),
        ("1.3.2027; 1.6.2027", ["1.3.2027", "1.6.2027"]),
        ("1.3.2027 og hver onsdag", ["1.3.2027", "hver onsdag"]),
        (",,", []),
    ],
)
def test_what_stands_between_dates(text: str, shown: list[str]) -> None:
    assert [when.danish for when in read_dates(text, TODAY)] == shown


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_stand_for_dates(text: str) -> None:
    answer = with_answer(chosen(PROJECT), 1, text, TODAY).answers[1]
    assert all(when.date for when in answer.dates)
