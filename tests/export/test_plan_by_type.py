"""The plan by competence type, where that is asked for (E2)."""

from collections import Counter
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.agreed import checksum
from kompetence_tui.export.plan import plan_document
from tests.export.lived import lived_session
from tests.export.nasty_depth import nasty_deep
from tests.export.outline import Entry, em, outline
from tests.factories import make_goal, make_session
from tests.shipped_forms import form, forms_for

BY_TYPE = form("plan-typer")
POINTS = em(
    "Godkendelser og kontrolsum gælder formen »udviklingsplan«; her står den samme plan efter"
    " kompetencetype"
)


def of_types(*types: str) -> Session:
    """A talk with a goal of each type, in a bank that has faglig, personlig and social."""
    goals = (make_goal(f"m{n}").with_(competence_type=name) for n, name in enumerate(types))
    return make_session().with_(plan=Plan(goals=tuple(goals)))


def headings(session: Session) -> list[str]:
    """Of the types, and of the goals below them."""
    entries = outline(BY_TYPE.render(session))
    return [text for kind, text in entries if kind in ("h2", "h3") and text[:3] in ("Kom", "Mål")]


def test_goals_stand_below_their_type_in_the_banks_order_with_their_own_numbers() -> None:
    assert headings(of_types("social", "", "faglig", "social")) == [
        "Kompetencetype: faglig", "Mål 3",
        "Kompetencetype: social", "Mål 1", "Mål 4",
        "Mål uden kompetencetype", "Mål 2",
    ]  # fmt: skip


def test_a_type_of_another_bank_stands_after_the_banks_own() -> None:
    assert headings(of_types("almen", "Faglig", "faglig")) == [
        "Kompetencetype: Faglig", "Mål 2", "Mål 3",
        "Kompetencetype: almen", "Mål 1",
    ]  # fmt: skip


def test_a_goal_still_says_how_far_it_looks_and_the_types_are_told_once() -> None:
    from_last, found = headings(lived_session())[:3], headings(lived_session())[3:]
    assert from_last == ["Mål 1 fra sidst", "Mål 2 fra sidst", "Mål 3 fra sidst"]
    assert found == [
        "Kompetencetype: faglig", "Mål 1 på kort sigt", "Mål 3",
        "Kompetencetype: social", "Mål 2 på lang sigt",
    ]  # fmt: skip
    assert "Faglig: mål 1 og 3" not in BY_TYPE.render(lived_session())


def test_it_is_offered_where_there_are_goals_to_group() -> None:
    assert BY_TYPE in forms_for(of_types("", "social"))
    assert BY_TYPE not in forms_for(of_types("social"))
    assert BY_TYPE not in forms_for(of_types("", ""))


def test_an_acknowledgement_is_of_the_plan_itself() -> None:
    session = lived_session()
    written = BY_TYPE.render(session)
    assert checksum(session) in written
    assert ("p", POINTS) in outline(written)
    assert ("p", POINTS) not in outline(str(plan_document(session)))
    assert ("p", POINTS) not in outline(BY_TYPE.render(session.with_(acknowledgements=())))


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 2**32))
def test_all_that_the_plan_says_is_said_and_nothing_else(seed: int) -> None:
    session = nasty_deep(Random(seed))
    plan, by_type = (said(form(name).render(session)) for name in ("plan", "plan-typer"))
    assert by_type - plan <= Counter([("p", POINTS)])
    assert all(kind == "li1" and ": mål " in text for kind, text in plan - by_type)


def said(written: str) -> Counter[Entry]:
    """All but the headings, which are what differs."""
    return Counter(entry for entry in outline(written) if entry[0][0] != "h")
