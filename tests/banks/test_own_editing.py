"""What is done to a bank of one's own: taken over, moved, written, and back again."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kompetence_tui.banks.ids import with_theme_ids
from kompetence_tui.banks.own import editing, fitting, taking
from kompetence_tui.banks.own.comments import comments_in, with_comments
from kompetence_tui.banks.own.conditions import lost_conditions
from kompetence_tui.banks.own.history import OwnHistory
from kompetence_tui.banks.own.in_theme import USUAL_MINUTES
from kompetence_tui.banks.own.origins import told_origin
from kompetence_tui.banks.search import Hit
from kompetence_tui.banks.writer import write_bank, write_draft
from kompetence_tui.domain.bank import MAX_MINUTES, YES_NO, Bank, OnlyIf, Question, Theme
from kompetence_tui.domain.session.kinds import AnswerKind, SessionKind, ThemeForm
from tests.banks.strategies import banks, lines


def bank(*themes: Theme, **fields: object) -> Bank:
    known = {"id": "egen", "title": "Egen", "kinds": (SessionKind.MUS,), "version": "2"}
    return Bank.model_validate(known | {"themes": themes} | fields)


def asking(*ids: str, title: str = "Et", **fields: object) -> Theme:
    questions = tuple(Question(id=one, text=f"Hvad er {one}?") for one in ids)
    return Theme(id=title.casefold(), title=title, questions=questions).with_(**fields)


def order(own: Bank) -> list[list[str]]:
    return [[question.id for question in theme.questions] for theme in own.themes]


OTHER = bank(asking("a", "b", "c", title="Trivsel", minutes=15), id="mus", version="1.2")


def hit(question_id: str, of: Bank = OTHER) -> Hit:
    theme, question = editing.theme_at(of, question_id), of.question(question_id)
    assert theme is not None
    assert question is not None
    return Hit(of, theme, question)


def test_what_is_taken_keeps_its_id_its_theme_its_share_of_time_and_where_it_is_from() -> None:
    own = taking.with_taken(taking.with_taken(bank(), hit("b")), hit("a"))
    assert order(own) == [["b", "a"]]
    assert (own.themes[0].title, own.minutes) == ("Trivsel", 10)
    assert {question.origin for question in own.questions} == {"mus 1.2"}
    assert taking.taken(own, hit("a"))
    assert taking.taken(own, hit("c")) is None
    without = taking.without_taken(own, hit("a"))
    assert order(without) == [["b"]]
    assert taking.without_taken(without, hit("b")) == bank()


def test_minutes_grow_with_what_is_written_unless_nobody_has_said_them() -> None:
    own, theme = editing.with_new_theme(bank(), "Hos os")
    own, first = editing.with_new_question(own, "Hvad?", theme)
    own, _second = editing.with_new_question(own, "Hvem?", first)
    assert own.minutes == 2 * USUAL_MINUTES
    assert editing.without_part(own, first).minutes == USUAL_MINUTES
    assert editing.with_new_question(bank(asking("a")), "Hvad?", "a")[0].minutes == 0
    full = bank(asking("a", title="Trivsel", minutes=238))
    assert taking.with_taken(full, hit("b")).minutes == MAX_MINUTES


def test_an_id_that_is_in_use_gives_way_and_the_question_is_still_known() -> None:
    own = taking.with_taken(bank(asking("a", title="Andet")), hit("a"))
    assert order(own) == [["a"], ["a-2"]]
    assert taking.taken(own, hit("a")) == own.question("a-2")


def test_what_is_taken_from_a_copy_says_where_that_had_it_from() -> None:
    copy = taking.with_taken(bank(id="kopi"), hit("a"))
    own = taking.with_taken(bank(), hit("a", copy))
    assert [question.origin for question in own.questions] == ["mus 1.2"]


def test_other_words_are_told_and_the_old_ones_are_not() -> None:
    before = taking.with_taken(bank(), hit("a")).themes[0].questions[0]
    assert told_origin(before, before.with_(help="Lyt")).origin == "mus 1.2"
    after = told_origin(before, before.with_(text="Hvad ellers?"))
    assert after.origin == "mus 1.2, omformuleret"
    assert told_origin(after, after.with_(text="Hvad mon?")).origin == "mus 1.2, omformuleret"
    own = Question(id="x", text="Hvad?")
    assert told_origin(own, own.with_(text="Hvem?")).origin == ""


def test_a_question_goes_over_to_the_next_theme_and_stops_at_the_last() -> None:
    own = bank(asking("a", "b"), asking("c", title="To"))
    for wanted in ([["b", "a"], ["c"]], [["b"], ["a", "c"]], [["b"], ["c", "a"]]):
        own = editing.moved(own, "a", 1)
        assert order(own) == wanted
    assert editing.moved(own, "a", 1) == own
    assert order(editing.moved(own, "to", -1)) == [["c", "a"], ["b"]]


def test_a_card_has_no_answer_of_its_own() -> None:
    scale = Question(id="s", text="Hvor?", answer=AnswerKind.SCALE, scale=(1, 5), low="lidt")
    board = asking("k", title="Plade", form=ThemeForm.BOARD)
    own = editing.moved(bank(asking("a").with_(questions=(scale,)), board), "s", 1)
    assert own.question("s") == Question(id="s", text="Hvor?")


def test_what_was_done_is_taken_back_in_turn() -> None:
    history, own = OwnHistory(), bank(asking("a", "b"))
    history.step(own, "flyttet")
    moved = editing.moved(own, "a", 1)
    history.step(moved, "slettet")
    steps = [history.take_back(), history.take_back(), history.take_back()]
    assert [step and step.words for step in steps] == ["slettet", "flyttet", None]
    assert steps[1]
    assert steps[1].before == own


def test_a_question_is_always_asked_once_its_condition_cannot_be_met_before_it() -> None:
    asked = Question(id="a", text="Vil du?", answer=AnswerKind.YES_NO, options=YES_NO)
    then = Question(id="b", text="Hvornår?", only_if=OnlyIf(question="a", answers=("Ja",)))
    own = bank(asking().with_(questions=(asked, then)), asking("c", title="To"))
    for after in (
        editing.moved(own, "a", 1),
        editing.without_part(own, "a"),
        editing.with_part(own, fitting.fitting(asked.with_(answer=AnswerKind.TEXT))),
    ):
        assert lost_conditions(own, after) == (then.with_(only_if=None),)
    assert lost_conditions(own, editing.moved(own, "b", 1)) == ()


Deed = Callable[[Bank, str, str], Bank]
DEEDS: tuple[Deed, ...] = (
    lambda own, at, _words: editing.moved(own, at, 1),
    lambda own, at, _words: editing.moved(own, at, -1),
    lambda own, at, _words: editing.without_part(own, at),
    lambda own, at, words: editing.with_new_question(own, words, at)[0],
    lambda own, at, words: editing.with_new_theme(own, words, at)[0],
    lambda own, _at, _words: taking.with_taken(own, hit("a")),
    lambda own, _at, _words: taking.without_taken(own, hit("a")),
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(banks(), st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0), lines), max_size=8))
def test_whatever_is_done_the_file_holds_it(own: Bank, done: list[tuple[Deed, int, str]]) -> None:
    own = with_theme_ids(own)
    for deed, place, words in done:
        ids = [theme.id for theme in own.themes] + [q.id for q in own.questions]
        own = deed(own, ids[place % len(ids)] if ids else "", words)
    write_draft(own)  # raises where reading it would not give the same


def test_comments_stay_with_their_headings() -> None:
    own = bank(asking("a", "b"), asking("c", title="To"), kinds=(SessionKind.GRUS,))
    comments = {
        "": ("<!-- til HR -->",),
        "b": ("<!-- gættet: to\nlinjer -->",),
        "to": ("<!-- x -->",),
    }
    text = with_comments(write_bank(own), own, comments)
    assert comments_in(text, own) == comments
    moved = editing.moved(own, "b", 1)
    written = with_comments(write_bank(moved), moved, comments)
    assert comments_in(written, moved) == comments
    left = editing.without_part(own, "b")
    assert "gættet" not in with_comments(write_bank(left), left, comments)
