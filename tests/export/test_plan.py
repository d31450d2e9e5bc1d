"""The plan for the personnel file (H3, H4, N8, V6)."""

from datetime import UTC, datetime

from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import EventKind, Participant, Session
from kompetence_tui.export.plan import plan_document
from tests.export.intended import plan_outline
from tests.export.outline import em, outline
from tests.export.samples import sample_session
from tests.factories import make_goal, make_session

FILL = "_" * 40
FIELDS = ["Udviklingsmål", "Handlingsplan", "Tidsplan", "Ansvarlig", "Evaluering"]


def signatures(session: Session) -> list[str]:
    """The lines under the last heading."""
    entries = outline(str(plan_document(session)))
    start = entries.index(("h2", "Underskrifter"))
    return [text for _kind, text in entries[start + 1 :]]


def headings(session: Session) -> list[str]:
    return [text for kind, text in outline(str(plan_document(session))) if kind.startswith("h")]


def with_plan(plan: Plan) -> Session:
    return make_session().with_(plan=plan)


def test_each_side_signs_in_its_order_whatever_the_order_of_the_names() -> None:
    people = [
        ("Eva Eksempel", Role.LEADER), ("Mads Fiktiv", Role.MANAGEMENT_REPRESENTATIVE),
        ("Hans Fiktiv", Role.EMPLOYEE_REPRESENTATIVE), ("Bo Prøvesen", Role.EMPLOYEE),
        ("Liv Prøvesen", Role.FACILITATOR), ("Anna Eksempel", Role.EMPLOYEE),
    ]  # fmt: skip
    people_in = tuple(Participant(name=name, role=role) for name, role in people)
    _day, *signers = signatures(make_session().with_(participants=people_in))
    names = ("Bo Prøvesen", "Anna Eksempel", "Hans Fiktiv", "Mads Fiktiv", "Eva Eksempel")
    assert [name for line in signers for name in names if name in line] == list(names)
    assert len(signers) == len(names)


def test_the_block_is_repeated_for_each_goal() -> None:
    assert headings(sample_session()) == [
        "Kompetenceudviklingsplan for: Anna Eksempel",
        "Mål 1",
        *FIELDS,
        "Mål 2",
        *FIELDS,
        "Underskrifter",
    ]


def test_a_groups_plan_has_the_same_five_fields() -> None:
    """As an individual one (H7)."""
    group = sample_session().with_(kind=SessionKind.GRUS, unit="Team Eksempelhavn")
    assert [text for text in headings(group) if text in FIELDS] == FIELDS * 2
    assert headings(group)[0] == "Kompetenceudviklingsplan for: Team Eksempelhavn"


def test_the_help_questions_stand_word_for_word() -> None:
    said = [text for kind, text in outline(str(plan_document(sample_session()))) if kind == "p"]
    for words in (
        "hvilke kompetencer (faglige/personlige/sociale) skal udvikles?",
        "hvordan nås udviklingsmålene",
        "hvornår igangsættes og inden for hvilken periode skal målet nås?",
        "hvem skal være ansvarlig for de enkelte punkter i handlingsplanen?",
        "hvordan evalueres på om målene er blevet indfriet?",
    ):
        assert said.count(em(f"({words})")) == 2


def test_each_action_has_its_own_responsible_and_dates() -> None:
    entries = outline(str(plan_document(sample_session())))
    start = entries.index(("li1", "Handling 1: Følge Bo på to møder"))
    assert entries[start + 1 : start + 6] == [
        ("li2", "Ansvarlig: Anna Eksempel"),
        ("li2", "Start: 15.1.2027"),
        ("li2", "Frist: marts 2027"),
        ("li1", "Handling 2: Lede ét møde med sparring"),
        ("li2", f"Ansvarlig: {em('ikke udfyldt')}"),
    ]


def test_an_incomplete_goal_says_what_it_lacks() -> None:
    written = str(plan_document(sample_session()))
    assert written.count("- Status: mangler ") == 1
    assert "- Status: mangler ansvarlig for handling 2, slutdato og evaluering\n" in written


def test_answers_and_the_words_a_goal_came_from_stay_out() -> None:
    written = str(plan_document(sample_session()))
    assert "Vagtplanen" not in written
    assert "Godt hold" not in written


def test_an_open_session_is_a_draft_and_a_closed_one_is_dated() -> None:
    session = sample_session()
    assert "- Status: Udkast – samtalen er ikke afsluttet\n" in str(plan_document(session))
    closed = session.with_event(EventKind.CLOSED, datetime(2027, 2, 3, 15, tzinfo=UTC))
    assert "- Status: Afsluttet 3.2.2027\n" in str(plan_document(closed))
    reopened = closed.with_event(EventKind.REOPENED, datetime(2027, 3, 1, 9, tzinfo=UTC))
    assert "- Status: Udkast – samtalen er ikke afsluttet\n" in str(plan_document(reopened))


def test_the_decision_to_have_no_goals_is_printed() -> None:
    session = with_plan(Plan(no_development_because="Anna går på orlov."))
    sentence = "Der er taget stilling: ingen kompetenceudvikling i år, fordi Anna går på orlov."
    assert ("p", sentence) in outline(str(plan_document(session)))


def test_a_decision_beside_goals_is_not_lost() -> None:
    session = with_plan(Plan(goals=(make_goal(),), no_development_because="orlov"))
    assert "år, fordi orlov\n" in str(plan_document(session))


def test_an_empty_plan_says_so() -> None:
    assert ("p", em("Der er endnu ingen mål i planen")) in outline(
        str(plan_document(make_session()))
    )


def test_employee_and_leader_sign_after_the_date() -> None:
    assert signatures(make_session()) == [
        f"Den {FILL}",
        f"Medarbejder {FILL} Anna Eksempel",
        f"Leder {FILL} Eva Eksempel",
    ]


def test_a_facilitator_is_listed_and_never_signs() -> None:
    session = make_session()
    helper = Participant(name="Bo Prøvesen", role=Role.FACILITATOR)
    session = session.with_(participants=(*session.participants, helper))
    assert "- Facilitator: Bo Prøvesen\n" in str(plan_document(session))
    assert not any("Bo Prøvesen" in line for line in signatures(session))


def test_each_member_of_a_group_signs() -> None:
    session = make_session().with_(
        kind=SessionKind.GRUS,
        unit="Team Eksempelhavn",
        participants=(
            Participant(name="Eva Eksempel", role=Role.LEADER),
            Participant(name="Anna Eksempel", role=Role.EMPLOYEE),
            Participant(name="Bo Prøvesen", role=Role.EMPLOYEE),
        ),
    )
    assert headings(session)[0] == "Kompetenceudviklingsplan for: Team Eksempelhavn"
    assert [line.partition(FILL)[2].strip() for line in signatures(session)] == [
        "",
        "Anna Eksempel",
        "Bo Prøvesen",
        "Eva Eksempel",
    ]


def test_a_group_without_named_members_signs_as_a_group() -> None:
    session = make_session().with_(
        kind=SessionKind.GRUS,
        unit="Team Eksempelhavn",
        participants=(Participant(name="Eva Eksempel", role=Role.LEADER),),
    )
    assert signatures(session)[1] == f"Gruppen {FILL} Team Eksempelhavn"


def test_nothing_but_the_form_is_in_the_plan() -> None:
    session = sample_session()
    assert outline(str(plan_document(session))) == plan_outline(session)
