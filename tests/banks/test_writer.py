"""A written bank reads back as the same bank, and looks as a person would have written it."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.writer import BankNotWritable, write_bank, write_draft
from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.session.kinds import AnswerKind, Aspect, SessionKind, ThemeForm
from tests.banks.example import EXAMPLE, FORMS
from tests.banks.strategies import ATOMS, banks
from tests.factories import make_bank

SMALL = Bank(
    id="proeve",
    title="Prøve",
    kinds=(SessionKind.GRUS,),
    version="1",
    themes=(Theme(id="et", title="Et", questions=(Question(id="a", text="Hvad?"),)),),
)


def read(text: str) -> Bank:
    reading = read_bank(text.encode(), "bank.md")
    assert reading.problems == ()
    assert reading.bank
    return reading.bank


def with_question(**fields: object) -> Bank:
    question = SMALL.themes[0].questions[0].with_(**fields)
    return SMALL.with_(themes=(SMALL.themes[0].with_(questions=(question,)),))


def with_theme(**fields: object) -> Bank:
    return SMALL.with_(themes=(SMALL.themes[0].with_(**fields),))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(banks())
def test_any_bank_reads_back_as_it_was(bank: Bank) -> None:
    text = write_bank(bank)
    assert read(text) == bank
    assert write_bank(read(text)) == text


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(ATOMS), min_size=1, max_size=8).map("".join))
def test_any_text_reads_back_in_every_place(text: str) -> None:
    bank = with_question(
        text="." + text, help=text, follow_ups=("." + text,), examples=("." + text,)
    )
    theme = bank.themes[0].with_(title="." + text, id="x", guide=text, focus=text)
    bank = bank.with_(intro=text, competence_types=("." + text,), source=text, title="." + text)
    bank = bank.with_(themes=(theme,))
    assert read(write_bank(bank)) == bank


@pytest.mark.parametrize(
    "text",
    [
        "Minutter: 3",
        "Vi tager\nMinutter: 3\n– Id: to",
        "- et\n- to",
        "1. et\n2) to",
        "# et\n##to\n#tre",
        "> citat\n>> mere",
        "et\n---\nto\n===\ntre",
        "a | b\n:--|--\n1 | 2",
        "a|b\n:--",
        "slutter med \\",
        "slutter med \\\nog mere",
        "AT&amp;T &#10; &nbsp; &lt;",
        "    kode\n\tmere",
        "to  mellemrum  \nog slut ",
        "\n\nførst tomt\n\n\n\nmange\n \nog til sidst\n",
        "\n",
        " ",
        "\u00a0hård\u00a0kant\u00a0",
        "http://x.dk/a_b*c*?d=[1]&e=2#f",
        "<!-- ikke en kommentar -->",
        "```\nkode\n```\n~~~",
        "__init__ og snake_case og _kursiv_ og *to*",
        "[x]: http://y.dk\n[x]",
        "👩\u200d👧 æøå ÆØÅ \ufffd",
        "ord " * 60 + "- 1. # > ord",
        "x" * 500,
    ],
)
def test_intro_guide_and_help_keep_their_text(text: str) -> None:
    bank = with_question(help=text).with_(intro=text)
    bank = bank.with_(themes=(bank.themes[0].with_(guide=text, intro=text),))
    assert read(write_bank(bank)) == bank


@pytest.mark.parametrize("text", [EXAMPLE, FORMS])
def test_a_bank_in_the_canonical_form_is_written_as_it_stands(text: str) -> None:
    assert write_bank(read(text)) == text


def test_themes_of_an_older_session_get_the_ids_a_file_gives() -> None:
    bank = with_theme(id="")
    assert read(write_bank(bank)) == SMALL
    assert "- Id: et" not in write_bank(bank)


def test_an_id_stands_only_where_the_title_does_not_give_it() -> None:
    themes = [("to", "Et"), ("et", "Et"), ("to-2", "To"), ("a-2", "A")]
    bank = SMALL.with_(
        themes=tuple(
            Theme(id=name, title=title, questions=(Question(id=f"q-{name}", text="Hvad?"),))
            for name, title in themes
        )
    )
    assert read(write_bank(bank)) == bank
    ids = [line for line in write_bank(bank).splitlines() if line.startswith("- Id: ")]
    assert [line for line in ids if "q-" not in line] == ["- Id: to", "- Id: a-2"]


def test_an_everyday_word_needs_no_escape_in_advice_but_does_elsewhere() -> None:
    bank = with_theme(guide="Tid: ti minutter.", intro="Tid: ti minutter.")
    assert "\n> Tid: ti minutter.\n" in write_bank(bank)
    assert "\nTid\\: ti minutter.\n" in write_bank(bank)


@pytest.mark.parametrize("of", ["theme", "question"])
def test_a_proposal_is_refused_without_the_name(of: str) -> None:
    make = with_theme if of == "theme" else with_question
    with pytest.raises(BankNotWritable, match="foreslået af en deltager") as refusal:
        write_bank(make(proposed_by="Bo Prøvesen"))
    assert "Prøvesen" not in str(refusal.value)


def test_the_written_form() -> None:
    assert write_bank(make_bank()) == (
        "# Prøvebank\n\n"
        "- Bank: proeve\n- Samtale: MUS, GRUS\n- Sprog: da\n- Version: 1.0\n- Kilde: Eksempel\n"
        "- Kompetencer: faglig, personlig, social\n\n"
        "## Siden sidst\n\n- Minutter: 10\n\n"
        "### Hvad er du mest tilfreds med fra det sidste år?\n\n"
        "> Lyt færdig, før du spørger videre.\n\n"
        "- Id: siden-sidst\n- Uddyb: Hvem hjalp dig?\n- Uddyb: Hvad gjorde det muligt?\n\n"
        "### Hvordan har du det på arbejdet lige nu?\n\n"
        "- Id: trivsel\n- Svar: skala 1-5\n- Lav: skidt\n- Høj: godt\n\n"
        "## Udvikling\n\n- Minutter: 20\n\n"
        "### Hvordan lærer du bedst?\n\n"
        "- Id: laering\n- Svar: valg flere\n- Plan: aktiviteter\n"
        "- Mulighed: Kursus\n- Mulighed: Sidemandsoplæring\n- Mulighed: Ny opgave\n\n"
        "### Hvad vil du gerne blive bedre til?\n\n- Id: maal\n- Plan: mål\n"
    )


def test_ordinary_text_is_written_without_escapes() -> None:
    text = "Tag 1-2 mål (fx »mere ro«) & sæt dato: 15.3.2027, kl. 9:30 – 50 % af C#/F# i a_b!"
    assert f"\n{text}\n" in write_bank(SMALL.with_(intro=text))


def test_long_text_is_broken_at_spaces() -> None:
    written = write_bank(with_question(help="Hvad med det? " * 40))
    help_lines = [line for line in written.splitlines() if line.startswith("> ")]
    assert len(help_lines) > 5
    assert max(map(len, help_lines)) <= 98


def other(question_id: str, answer: AnswerKind = AnswerKind.TEXT, **fields: object) -> Theme:
    """A theme with one question of its own."""
    question = Question(id=question_id, text="Hvad?", answer=answer)
    return SMALL.themes[0].with_(questions=(question,), **fields)


UNSAYABLE: dict[str, tuple[Callable[[], Bank], str]] = {
    "no title": (lambda: SMALL.with_(title=""), "tom"),
    "no question text": (lambda: with_question(text=" "), "tom"),
    "no version": (lambda: SMALL.with_(version=""), "Version"),
    "no kinds": (lambda: SMALL.with_(kinds=()), "Samtale"),
    "kind twice": (lambda: SMALL.with_(kinds=(SessionKind.GRUS,) * 2), "to gange"),
    "no themes": (lambda: SMALL.with_(themes=()), "ingen temaer"),
    "no questions": (lambda: SMALL.with_(themes=(Theme(title="Et", questions=()),)), "spørgsmål"),
    "same id": (lambda: SMALL.with_(themes=SMALL.themes * 2), "også brugt"),
    "language": (lambda: SMALL.with_(language="sv"), "»sv«"),
    "empty type": (lambda: SMALL.with_(competence_types=("a", "")), "kommaer"),
    "empty follow-up": (lambda: with_question(follow_ups=("",)), "Uddyb"),
    "options on text": (lambda: with_question(options=("a", "b")), "Mulighed"),
    "one option": (lambda: with_question(answer=AnswerKind.CHOICE, options=("a",)), "mindst to"),
    "same option": (
        lambda: with_question(answer=AnswerKind.CHOICE, options=("a", "A")),
        "muligheden står også",
    ),
    "own yes and no": (
        lambda: with_question(answer=AnswerKind.YES_NO, options=("Jo", "Næ")),
        "Mulighed",
    ),
    "yes/no without options": (lambda: with_question(answer=AnswerKind.YES_NO), "ikke kan stå"),
    "scale without steps": (lambda: with_question(answer=AnswerKind.SCALE), "skala"),
    "steps upside down": (lambda: with_question(answer=AnswerKind.SCALE, scale=(5, 1)), "skala"),
    "steps on text": (lambda: with_question(scale=(1, 5)), "ikke kan stå"),
    "ends on text": (lambda: with_question(low="skidt"), "Lav"),
    "same theme id": (
        lambda: SMALL.with_(themes=(*SMALL.themes, other("b", id="et", title="Et"))),
        "også brugt",
    ),
    "theme with a question's id": (lambda: with_theme(id="a"), "også brugt"),
    "time": (lambda: SMALL.with_(budget=24 * 60 + 1), "højst 24 t"),
    "aspect outside a workshop": (lambda: with_theme(aspect=Aspect.NEEDS), "bank for værksted"),
    "experience without phases": (lambda: with_theme(form=ThemeForm.EXPERIENCE), "ingen"),
    "example of a date": (
        lambda: with_question(answer=AnswerKind.DATE, examples=("x",)),
        "Eksempel",
    ),
    "date on a card": (
        lambda: SMALL.with_(themes=(other("b", AnswerKind.DATE, id="b-id", form=ThemeForm.BOARD),)),
        "et kort på en plade",
    ),
    "mus without competences": (lambda: SMALL.with_(kinds=(SessionKind.MUS,)), "kompetencer"),
}


@pytest.mark.parametrize("name", UNSAYABLE)
def test_what_a_file_cannot_hold_is_refused_with_a_sentence(name: str) -> None:
    make, words = UNSAYABLE[name]
    with pytest.raises(BankNotWritable, match="Banken »proeve« kan ikke gemmes") as refusal:
        write_bank(make())
    assert words in str(refusal.value)


UNFINISHED = {
    "no themes": SMALL.with_(themes=()),
    "no questions": with_theme(questions=()),
    "no options": with_question(answer=AnswerKind.CHOICE),
    "one option": with_question(answer=AnswerKind.CHOICES, options=("Kursus",)),
    "the same option": with_question(answer=AnswerKind.CHOICES, options=("Kursus", "Kursus")),
    "nothing leads to a plan": SMALL.with_(kinds=(SessionKind.MUS,)),
    "no kind": SMALL.with_(kinds=()),
    "nothing asked": with_question(text=""),
    "no title": with_theme(title=""),
}


@pytest.mark.parametrize("bank", UNFINISHED.values(), ids=UNFINISHED.keys())
def test_what_is_not_finished_is_written_and_read_back_as_it_was(bank: Bank) -> None:
    text, problems = write_draft(bank)
    assert problems
    reading = read_bank(text.encode(), "bank.md", strict=True)
    assert reading.bank is None
    assert reading.draft == bank
    with pytest.raises(BankNotWritable):
        write_bank(bank)


def test_a_draft_is_never_written_without_something_of_it() -> None:
    with pytest.raises(BankNotWritable):
        write_draft(with_question(scale=(1, 5), options=("går tabt",)))
