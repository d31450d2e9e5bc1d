"""The page as it lies on the desk: nothing outside its margins, nothing torn apart, few pages."""

from collections.abc import Callable, Iterator

import pytest

from kompetence_tui.domain.base.text import FIELD_LIMIT
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.blocks import About, Item, Items, SpiderWeb
from kompetence_tui.export.document import Document
from kompetence_tui.export.pdf.write import pdf
from tests.export.group_samples import everything, grus
from tests.export.pdf.reading import Element, Words, read, structure
from tests.export.samples import sample_session
from tests.export.test_sheets import decided
from tests.factories import make_goal, make_session
from tests.shipped_forms import form, forms_for

MM = 72 / 25.4
LEFT, RIGHT, BOTTOM = 24 * MM, (210 - 20) * MM, 19 * MM


def everywhere(text: str) -> Document:
    """The text in each place that people's text may stand."""
    doc = Document()
    doc.about = About("MUS", text)
    doc.title("Plan for:", text)
    doc.items([Item(text, key="Navn", inner=(Item(text, key="Frist", inner=(Item(text),)),))])
    doc.heading(2, "Mål")
    doc.heading(3, "Handlingsplan")
    doc.remark("(hvordan)")
    doc.items([Item(text, key="Handling 1", inner=(Item(text, key="Ansvarlig"),)), Item(text)])
    doc.heading_of(3, text)
    doc.text(text)
    doc.items([Item(text, box=True, inner=(Item(text, inner=(Item(text),)),))])
    doc.web(web_of(text))
    doc.heading(2, "Underskrifter")
    doc.signatures([("Leder", text)])
    return doc


def web_of(text: str) -> SpiderWeb:
    said = (Item(f"{text}: 4 af 5"), Item(text, key="Sammenholdt"))
    return SpiderWeb(
        Items((Item(text, inner=said),) * 3), ((1, 5), (3, 3), (5, None)), 5, (text,) * 2
    )


def words_of(document: Document) -> list[Words]:
    return list(structure(read(pdf(document)[0])).words())


@pytest.mark.parametrize(
    "text",
    [
        "x" * 400,
        "W" * 400,
        "W" * 39,
        "W" * 26,
        "W" * 19,
        "å" * 39,
        "李" * 30,
        "😀" * 30,
        "ord\n" * 60,
    ],
    ids=["x400", "W400", "W39", "W26", "W19", "å39", "李30", "😀30", "60 lines"],
)
def test_nothing_runs_out_of_the_page(text: str) -> None:
    check_margins(everywhere(text))


def test_a_full_field_runs_over_the_pages() -> None:
    doc = Document()
    doc.title("Plan for:", "Anna Eksempel")
    for full in ("ord " * 5000, "x" * FIELD_LIMIT):
        doc.heading(3, "Lederen sikrer")
        doc.text(full)
    check_margins(doc)


def check_margins(document: Document) -> None:
    found = words_of(document)
    assert min(words.left for words in found) >= LEFT - 0.1
    assert max(words.right for words in found if words.text.strip()) <= RIGHT + 4
    assert min(words.bottom for words in found) >= BOTTOM - 0.1


def three_goals() -> Document:
    goals = tuple(make_goal(f"g{number}") for number in range(3))
    return form("plan").document(make_session(goals=goals))


def test_a_plan_of_three_goals_is_two_pages() -> None:
    assert len(read(pdf(three_goals())[0]).pages) <= 2


LONG = "Alle kan holde samtalen, og ingen står alene. "


@pytest.mark.parametrize(("boards", "tasks"), [(1, 1), (15, 3), (2, 60), (40, 60)])
@pytest.mark.parametrize("words", ["Kort.", LONG * 3, LONG * 12])
def test_the_handout_is_two_pages_on_paper_too(boards: int, tasks: int, words: str) -> None:
    written = form("formidling").document(decided(boards, words, tasks))
    assert len(read(pdf(written)[0]).pages) <= 2


@pytest.mark.parametrize("goals", [1, 15, 60])
def test_the_opspil_is_one_page_on_paper_too(goals: int) -> None:
    planned = tuple(make_goal(f"m{n}", f"Mål {n}: {LONG * 8}") for n in range(goals))
    written = form("opspil").document(grus().with_(plan=Plan(goals=planned)))
    assert len(read(pdf(written)[0]).pages) == 1


def headings(element: Element) -> list[Element]:
    found = [child for child in element.children if isinstance(child, Element)]
    return [
        *(child for child in found if child.kind[0] == "H"),
        *(below for child in found for below in headings(child)),
    ]


FILLED = pytest.mark.parametrize("filled", range(18, 58, 4))
"""Lines on the page already."""


@FILLED
def test_signatures_stay_with_their_heading(filled: int) -> None:
    doc = Document()
    doc.heading(1, "Plan")
    doc.text("linje\n" * filled)
    doc.heading(2, "Underskrifter")
    doc.signatures([("Den", ""), ("Medarbejder", "Anna Eksempel"), ("Leder", "Bo Prøvesen")])
    assert len(pages_from(doc, "Underskrifter")) == 1


@FILLED
def test_a_heading_stays_with_what_comes_below_it(filled: int) -> None:
    doc = Document()
    doc.heading(1, "Skema")
    doc.text("linje\n" * filled)
    doc.heading(2, "Tema")
    doc.remark("Cirka 10 minutter")
    doc.heading_of(3, "Hvad lykkedes?")
    doc.items([Item("Hvem hjalp?")])
    doc.room(3)
    assert len(pages_from(doc, "Tema")) == 1


def pages_from(document: Document, text: str) -> set[int]:
    """The pages of the text and all that follows."""
    found = words_of(document)
    return {words.page for words in found[[words.text for words in found].index(text) :]}


@pytest.mark.parametrize("make", [three_goals, lambda: blank_form(sample_session().bank)])
def test_a_heading_is_never_the_last_on_a_page(make: Callable[[], Document]) -> None:
    written = make()
    root = structure(read(pdf(written)[0]))
    every = list(root.words())
    for heading in headings(root):
        last = [id(words) for words in every].index(id(list(heading.words())[-1]))
        assert every[last].page == every[min(last + 1, len(every) - 1)].page


def test_a_key_stands_on_one_line() -> None:
    for session in everything():
        for chosen in forms_for(session):
            for label in labels(structure(read(pdf(chosen.document(session))[0]))):
                assert len({words.bottom for words in label.words()}) == 1


def test_what_one_key_says_stands_at_the_same_place_whatever_its_length() -> None:
    doc = Document()
    doc.title("Skema", "")
    for text in ("kort", "lang " * 20):
        doc.heading(2, "Fase")
        doc.items([Item(text, key="Fokus")])
    found = [words for words in words_of(doc) if words.text.startswith(("kort", "lang"))]
    assert found[0].left == pytest.approx(found[1].left)


def test_one_fact_above_fields_stands_where_what_is_filled_in_does() -> None:
    doc = Document()
    doc.title("Plan", "")
    doc.heading(2, "Mål 1")
    doc.items([Item("faglig", key="Type")])
    doc.heading(3, "Udviklingsmål")
    doc.text("Lære")
    found = {words.text: words.left for words in words_of(doc)}
    assert found["faglig"] == pytest.approx(found["Lære"])


def labels(element: Element) -> Iterator[Element]:
    """The keys of the lists."""
    for child in element.children:
        if isinstance(child, Element):
            yield from [child] if child.kind == "Lbl" else labels(child)


def test_what_is_told_of_a_format_itself_stands_in_it() -> None:
    doc = Document()
    doc.title("Plan for:", "Anna Eksempel")
    doc.remark_on_format("Kontrolsummen er af planen som Markdown.")
    assert "Kontrolsummen er af planen som Markdown." in [words.text for words in words_of(doc)]
