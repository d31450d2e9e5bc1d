"""A rating says first who will see it, and says it truly (N19)."""

from pathlib import Path

from kompetence_tui.domain.bank import Question
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import AnswerKind
from kompetence_tui.domain.session.session import Session
from tests.factories import make_goal
from tests.shipped_forms import forms_for
from tests.tui.phases import ID as PHASES
from tests.tui.phases import five_phases
from tests.tui.stage import ID, playing
from tests.tui.talks import talk

ONLY_IN_FULL = "Ses af jer i samtalen; kommer kun med i udskriften af hele samtalen."
ELSEWHERE_TOO = "Ses af jer i samtalen og kan komme med, når samtalen skrives ud."


def phases_with_a_scale() -> Session:
    """The first question of the first phase is a rating."""
    session = five_phases()
    first, *others = session.bank.themes
    scale = Question(id="maal", text="Hvor klare er målene?", answer=AnswerKind.SCALE, scale=(1, 5))
    themes = (first.with_(questions=(scale, *first.questions[1:])), *others)
    return session.with_(bank=session.bank.with_(themes=themes))


async def test_it_stands_by_the_steps_and_leaves_room_for_words(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f4")
        assert "○ 1   ○ 2   ○ 3   ○ 4   ○ 5" in stage.text
        assert "1 = skidt   5 = godt" in stage.text
        assert ONLY_IN_FULL in stage.text
        assert stage.screen.query_one("#answer Editor").region.height >= 4
        await stage.press("4", "tab", "x")
        assert stage.stored().answers["trivsel"] == Answer(step=4, text="x")


async def test_steps_with_words_stand_below_one_another(tmp_path: Path) -> None:
    session = talk()
    first, *others = session.bank.themes
    few, each = ("", "", "nogle gange", "", ""), ("", "med hjælp", "selv", "det svære", "")
    for steps, shown in ((few, "○ 1   ○ 2   ○ 3   ○ 4"), (each, "○ 1 = skidt")):
        low = "skidt" if steps is each else ""
        scale = first.questions[1].with_(steps=steps, low=low, high="")
        theme = first.with_(questions=(first.questions[0], scale))
        bank = session.bank.with_(themes=(theme, *others))
        folder = tmp_path / str(len(shown))
        async with playing(folder, session.with_(bank=bank, place=scale.id), open_id=ID) as stage:
            assert shown in stage.text
            assert "3 = " in stage.text
            assert "tryk på et tal" in stage.text
            await stage.press("3")
            assert stage.stored().answers["trivsel"].step == 3


async def test_a_question_without_a_rating_says_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        for _question in range(6):
            is_scale = "○ 5" in stage.text
            assert ("Ses af jer" in stage.text) is is_scale
            await stage.press("f4")


async def test_in_a_phase_it_says_that_it_can_be_printed(tmp_path: Path) -> None:
    async with playing(tmp_path, phases_with_a_scale(), open_id=PHASES) as stage:
        assert ELSEWHERE_TOO in stage.words


def test_of_a_person_s_talk_only_the_whole_one_holds_it() -> None:
    session = talk(make_goal()).with_answer("trivsel", Answer(step=4))
    assert [form.id for form in forms_for(session) if "4 af 5" in form.render(session)] == ["fuld"]


def test_the_form_of_the_phases_holds_it() -> None:
    session = phases_with_a_scale().with_answer("maal", Answer(step=4))
    assert "4 af 5" in forms_for(session)[0].render(session)
