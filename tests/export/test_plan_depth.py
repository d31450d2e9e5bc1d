"""What a plan says besides its five fields, and what came before and after it."""

from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.kinds import Horizon, Interest
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.plan import plan_document
from tests.export.intended import full_outline, plan_outline
from tests.export.lived import BEST, lived_session
from tests.export.outline import Entry, em, outline
from tests.factories import make_goal, make_session
from tests.shipped_forms import form, forms_for, session_document


def after(session: Session, entry: Entry, number: int) -> list[str]:
    """What the plan says in the entries right after one."""
    entries = outline(str(plan_document(session)))
    at = entries.index(entry) + 1
    return [text for _kind, text in entries[at : at + number]]


def titles(document: str, *levels: int) -> list[str]:
    kinds = [f"h{level}" for level in levels]
    return [text for kind, text in outline(document) if kind in kinds]


def test_all_that_is_said_stands_where_it_is_meant_to() -> None:
    session = lived_session()
    assert outline(str(plan_document(session))) == plan_outline(session)
    assert outline(str(session_document(session))) == full_outline(session)


def test_the_plan_goes_from_the_last_to_what_came_after() -> None:
    assert titles(str(plan_document(lived_session())), 1, 2) == [
        "Kompetenceudviklingsplan for: Anna Eksempel",
        "Opfølgning på planen fra 3.2.2026",
        "Overblik",
        "Mål på kort sigt",
        "Mål på langt sigt",
        "Mål uden tidshorisont",
        "Næste opfølgning",
        "Underskrifter",
        "Godkendelser",
        "Tillæg",
        "Fremdrift",
    ]


def test_two_goals_of_short_and_one_of_long_horizon_are_two_sections() -> None:
    horizons = (Horizon.SHORT, Horizon.LONG, Horizon.SHORT)
    goals = tuple(make_goal(f"m{n}").with_(horizon=h) for n, h in enumerate(horizons, 1))
    written = str(plan_document(make_session(goals=goals)))
    assert titles(written, 2, 3)[1:] == [
        "Mål på kort sigt", "Mål 1", "Mål 3", "Mål på langt sigt", "Mål 2", "Underskrifter",
    ]  # fmt: skip


def test_goals_are_grouped_by_type_and_the_balance_is_told() -> None:
    assert after(lived_session(), ("h2", "Overblik"), 3) == [
        "Udspring: 1 mål er arbejdspladsens og 1 er begge dele",
        "Faglig: mål 1 og 3",
        "Social: mål 2",
    ]


def test_a_type_is_never_taken_for_a_status() -> None:
    goals = tuple(make_goal(f"m{n}").with_(competence_type="status") for n in (1, 2))
    written = str(plan_document(make_session(goals=goals)))
    assert ("li1", "Status: mål 1 og 2") in outline(written)
    assert "\n- Status: mål" not in written


def test_a_goal_says_what_it_serves_and_what_it_is_for() -> None:
    entries = outline(str(plan_document(lived_session())))
    for words in (
        "Udspring: både medarbejderens ønske og arbejdspladsens mål",
        "Arbejdspladsens mål: Én indgang for familien",
        "Videreført fra: MUS 3.2.2026",
        "Skal bruges fra: 1.8.2027",
        "Forudsætning for: rollen som koordinator",
        "Giver ikke i sig selv ret til: højere løn",
    ):
        assert ("li1", words) in entries
    assert ("h4", "Lederen sikrer") in entries
    assert ("p", "Tid til forberedelse.\nEn vikar den dag.") in entries
    assert ("h4", "Medarbejderen gør") in entries


def test_an_action_says_how_it_is_learnt_and_used() -> None:
    assert after(lived_session(), ("li1", "Handling 1: Følge Bo på to møder"), 14) == [
        "Ansvarlig: Anna Eksempel",
        "Start: 1.2.2027",
        "Frist: 1.4.2027",
        "Fortalt til: teamet",
        "Metode: Sidemandsoplæring (intern ikke-formaliseret)",
        "Hvem lærer fra sig? Bo Prøvesen",
        "Status: 1.3.2027",
        "Sådan bruges det: Leder mødet hver anden gang.",
        "Udfordringen, set af medarbejderen: alarm",
        "Udfordringen, set af lederen: stræk",
        "Støtte og redskaber: En fast plan at gå efter",
        "Før, motivation: Tale med Bo om hvorfor",
        "Efter, afprøve: Lede ét punkt selv",
        "Tales om bagefter: 1.5.2027",
    ]


def test_what_became_of_the_last_goals_is_told_in_their_own_words() -> None:
    session = lived_session()
    assert after(session, ("h3", "Mål 1 fra sidst"), 4) == [
        "Blive tryg ved journalsystemet",
        "Vurdering: videreføres som mål 1",
        f"{em('Udbytte:')} Finder selv rundt.",
        f"{em('Justering 21.11.2026:')} Mere tid sammen med Bo.",
    ]
    assert after(session, ("h3", "Mål 2 fra sidst"), 2)[1] == "Vurdering: opfyldt"
    assert after(session, ("h3", "Mål 3 fra sidst"), 2)[1] == (
        "Vurdering: ikke vurderet; målet gælder fortsat"
    )


def test_what_was_done_is_dated_after_the_signatures() -> None:
    assert after(lived_session(), ("h2", "Fremdrift"), 4) == [
        "20.1.2027: Mål 2 »Lede det tværfaglige møde« · Følge Bo på to møder · før: motivation – "
        "Tale med Bo om hvorfor (gjort)",
        "1.3.2027: Mål 2 »Lede det tværfaglige møde« · Følge Bo på to møder · status 1.3.2027 "
        "(gjort)",
        "Note: Det svære er at slutte til tiden.",
        "2.3.2027: Tillæg 1 »Nyt journalsystem i maj«",
    ]


def test_an_addendum_is_a_dated_goal_beside_the_plan() -> None:
    session = lived_session()
    assert after(session, ("h2", "Tillæg"), 1) == ["Tillæg 1, aftalt 12.1.2027"]
    assert (
        "Nyt journalsystem i maj"
        not in str(plan_document(session)).partition("## Underskrifter")[0]
    )


def test_a_plan_with_the_five_fields_says_nothing_of_the_rest() -> None:
    written = str(plan_document(make_session(goals=(make_goal(),))))
    for words in ("Udspring", "koblet", "Overblik", "Metode", "Sigt", "sigt", "Opfølgning"):
        assert words not in written


def test_the_balance_is_of_several_goals() -> None:
    wish = make_goal().with_(interest=Interest.WISH)
    one = str(plan_document(make_session(goals=(wish,))))
    assert "Overblik" not in one
    assert "- Udspring: medarbejderens ønske" in one
    two = make_session(goals=(wish, wish.with_(id="m2")))
    assert after(two, ("h2", "Overblik"), 1) == ["Udspring: 2 mål er ønsker"]


def test_the_whole_talk_has_the_preparation_as_the_employees_own() -> None:
    entries = outline(str(session_document(lived_session())))
    at = entries.index(("h2", "Medarbejderens forberedelse, hentet 18.11.2026"))
    assert entries[at + 1 : at + 5] == [
        ("h3", "Om målet »Blive tryg ved journalsystemet«"),
        ("p", "Det gik bedre, end jeg troede."),
        ("h3", "Hvad vil du gerne blive bedre til?"),
        ("p", "Jeg vil gerne lede mødet.\n- og lære det fra mig"),
    ]
    assert ("li1", "1.6.2026: om målet") in entries
    assert ("li2", "Note: Halvvejs") in entries
    assert "forberedelse, hentet" not in str(plan_document(lived_session()))


def test_what_is_nobody_elses_stands_in_no_form() -> None:
    session = lived_session()
    for known in forms_for(session):
        written = known.render(session)
        assert BEST not in written
        assert "Mødeledelse" not in written


def test_a_profile_both_let_out_is_in_plan_and_whole_talk() -> None:
    session = lived_session()
    session = session.with_(profile=session.profile.with_(leader_allows=True))
    for document in (str(plan_document(session)), str(session_document(session))):
        assert "Mødeledelse" in document
        assert [t for t in titles(document, 2, 3) if t == "Kompetenceprofil"]


def test_tasks_stand_under_whoever_does_them() -> None:
    entries = outline(form("opgaver").render(lived_session()))
    assert entries[0] == ("h1", "Opgaver efter ansvarlig: Anna Eksempel")
    assert ("li1", "Status: Afsluttet 21.11.2026") in entries
    assert [text for kind, text in entries if kind == "h2"] == ["Anna Eksempel", "Eva Eksempel"]
    leader = entries.index(("h2", "Eva Eksempel"))
    assert entries[leader + 1][1] == "Mål 2: Tid til forberedelse. En vikar den dag."


def test_tasks_of_an_open_talk_are_a_draft_and_may_have_nobody() -> None:
    goal = make_goal().with_(responsible="")
    goal = goal.with_(actions=tuple(a.with_(responsible="") for a in goal.actions))
    written = form("opgaver").render(make_session(goals=(goal,)))
    assert "- Status: Udkast" in written
    assert "\n## Ingen ansvarlig endnu\n" in written
    empty = form("opgaver").render(make_session().with_(plan=Plan()))
    assert "Der er endnu ingen opgaver i planen" in empty
