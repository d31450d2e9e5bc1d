"""Strategy, phases and forløb as documents, and what no document holds (K1, K9, E11, E12, V1)."""

import pytest

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.direction.direction import Direction, GoalLevel, Need, StrategicGoal
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import EventKind, Participant, Session
from kompetence_tui.export.course import course_document
from kompetence_tui.export.form import Form
from kompetence_tui.store.related import others_in_course
from kompetence_tui.store.sessions import SessionStore
from tests.export.group_samples import (
    SECRET,
    area,
    everything,
    full_board,
    grus,
    phases,
    strategy,
    workshops,
)
from tests.export.outline import em, outline
from tests.factories import NOW, make_session
from tests.shipped_forms import FORMS, form

SECTIONS = ["Mål og opgaver", "Vilkår", "Kompetencebehov", "Indsatsområder", "Principper", "Plan"]


def under(markdown: str, heading: str) -> list[str]:
    """The texts under a heading of the second level."""
    entries = outline(markdown)
    start = entries.index(("h2", heading)) + 1
    rest = [place for place, (kind, _text) in enumerate(entries) if kind == "h2" and place >= start]
    return [text for _kind, text in entries[start : rest[0] if rest else None]]


@pytest.mark.parametrize("known", FORMS, ids=lambda known: known.id)
def test_guide_help_examples_and_a_hidden_round_are_in_no_document(known: Form) -> None:
    for session in everything():
        assert SECRET not in known.render(session, workshops())


def test_a_strategy_has_its_six_headings_and_says_what_is_empty() -> None:
    entries = outline(form("strategi").render(strategy()))
    after = ["Tilbagespil fra 2026", "Tilbagespil fra 2. halvår 2025"]
    assert [text for kind, text in entries if kind == "h2"] == [*SECTIONS, *after]
    assert under(form("strategi").render(strategy()), "Vilkår") == [em("ikke udfyldt")]
    empty = form("strategi").render(strategy().with_(boards={}, direction=Direction()))
    assert empty.count("*ikke udfyldt*") == len(SECTIONS) - 1  # the plan has a goal


def test_participants_stand_by_side_and_a_facilitator_on_none() -> None:
    written = form("strategi").render(strategy())
    assert "- Ledelse: Eva Eksempel, Gry Fiktiv\n" in written
    assert "- Medarbejdere: Hans Fiktiv" in written.replace(
        "Anna Eksempel, Bo Prøvesen, Åse Ærø, ", ""
    )
    assert "- Facilitator: Finn Fiktiv\n" in written


def test_notes_stand_in_a_strategy_only_until_there_is_a_conclusion() -> None:
    session = strategy()
    lines = under(form("strategi").render(session), "Principper")
    assert lines[1:] == [
        "Gruppe: Samle op på møder (fem prikker)",
        "rolig hånd ved uenighed (tre prikker)",
        "skriver det vigtige ned (én prik)",
        "vi griner sammen",
    ]
    concluded = session.with_board("styrker", full_board().with_(conclusion="Ingen lærer alene."))
    written = form("strategi").render(concluded)
    assert under(written, "Principper") == ["Ingen lærer alene."]


def test_a_closed_strategy_with_areas_is_not_called_unfinished() -> None:
    render, session = form("strategi").render, strategy().with_(events=())
    closed = session.with_event(EventKind.CLOSED, NOW)
    assert "Ikke samlet i en konklusion endnu" in render(session)
    assert "endnu" not in render(closed)
    assert "På pladen ligger:" in render(closed)
    assert "endnu" in render(closed.with_(direction=Direction()))


def test_a_board_outside_the_sections_is_pointed_to() -> None:
    session = strategy()
    assert "uden for de seks afsnit" not in form("strategi").render(session)
    own = session.with_board("eget", Board(conclusion="Mere te"))
    assert "Plader uden for de seks afsnit" in form("strategi").render(own)


def test_each_competence_is_named_once_among_the_needs() -> None:
    session = strategy()
    again = Answer(needs=(*area().needs, Need(competence="Regneark", whom="vagten")))
    lines = under(form("strategi").render(session.with_answer("maal-1", again)), "Kompetencebehov")
    assert lines == [
        "Kompetence: Svære samtaler – alle i vagten (brugerinput)",
        "Kompetence: Lære fra sig – Åse og de erfarne",
        "Kompetence: Regneark – vagten",
    ]


def test_the_phases_stand_in_order_with_two_dates_closed_or_not() -> None:
    for session, status in ((phases(), "Afsluttet"), (phases(closed=False), "Udkast")):
        entries = outline(form("faser").render(session))
        assert [text for kind, text in entries if kind == "h2"] == [
            theme.title for theme in session.bank.themes
        ]
        dates = [text for _kind, text in entries if text.startswith("Dato: ")]
        assert dates == ["Dato: 8.10.2026", "Dato: 8.10.2027"]
        assert any(text.startswith(f"Status: {status}") for _kind, text in entries)


def test_experiences_without_a_date_say_so() -> None:
    session = phases().with_(answers={})
    assert under(form("faser").render(session), "6. ERFARINGER") == [
        f"Dato: {em('ikke udfyldt')}",
        em("ikke udfyldt"),
    ]


def test_what_is_written_by_the_date_of_the_experiences_is_not_lost() -> None:
    session = phases()
    (date,) = (q for q in session.bank.questions if q.text == "Dato")
    answer = session.answer(date.id).with_(text="Efter ferien")
    written = form("faser").render(session.with_answer(date.id, answer))
    assert under(written, "6. ERFARINGER")[0] == "Dato: 8.10.2027 – Efter ferien"


def test_only_one_persons_plan_is_for_a_personnel_file() -> None:
    plan = form("plan")
    assert plan.called(make_session("mus2345abc")) == "udviklingsplan (personalesag)"
    for session in (strategy(), grus(), workshops()[0]):
        assert plan.called(session) == "udviklingsplan"


def test_the_direction_stands_in_the_phases_it_belongs_to() -> None:
    goal = StrategicGoal(id="s", level=GoalLevel.DEPARTMENT, text="Færre klager")
    session = phases().with_(direction=Direction(goals=(goal,), areas=(area(),)))
    written = form("faser").render(session)
    assert under(written, "1. HVAD ER VORES MÅL?")[0] == "Afdelingens mål: Færre klager"
    competences = under(written, "2. HVILKE KOMPETENCER VIL VI UDVIKLE?")
    assert competences[0] == "Indsatsområde: Borgeren i centrum"


def test_a_course_tells_where_each_aspect_was_covered_and_what_came_of_the_tasks() -> None:
    first, second = workshops()
    written = str(course_document((second, first)))
    assert (
        written == str(course_document((first, second))) == form("forloeb").render(first, (second,))
    )
    assert under(written, "Afdække behov")[0] == em("dækket i værksted 1 (8.10.2026)")
    assert under(written, "Definere mål")[0] == em("dækket i værksted 2 (10.12.2026)")
    assert under(written, "Følge op") == [em("ikke dækket")]
    tasks = under(written, "Opgaver")
    assert "Status: delvist udført" in tasks
    assert tasks.count("Opgave 1: Spørge fem borgere") == 1


def test_the_tasks_of_a_workshop_that_is_gone_are_kept() -> None:
    lines = under(str(course_document(workshops()[1:])), "Opgaver")
    assert lines[:2] == ["Før værksted 2", "Opgave 1: Spørge fem borgere"]


def test_the_other_workshops_are_found_in_the_folder(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    store = SessionStore(tmp_path_factory.mktemp("data"))
    first, second = workshops()
    for session in (first, second, make_session("w2345andet")):
        store.create(session).close()
    assert others_in_course(store, second) == (first,)
    assert others_in_course(store, grus()) == ()


def test_a_groups_plan_names_those_who_miss_a_talk_of_their_own() -> None:
    written = form("plan").render(grus())
    assert under(written, "Erstatter individuel samtale for") == ["Anna Eksempel", "Bo Prøvesen"]
    assert under(written, "Mangler individuel samtale") == ["Åse Ærø"]
    assert under(written, "Sådan støtter vi hinanden") == ["Vi siger til, når det brænder på."]


def test_what_a_goal_builds_on_and_who_is_told_are_in_an_individual_plan_too() -> None:
    mus = make_session(goals=grus().plan.goals).with_(kind=SessionKind.MUS)
    written = form("plan").render(mus)
    assert "- Bygger på: strategi 10.1.2026: Borgeren i centrum\n" in written
    assert "  - Fortalt til: hele teamet\n" in written


def test_a_board_whose_theme_is_gone_is_kept() -> None:
    session = grus()
    session = session.with_(boards={"gammel": Board(conclusion="Stadig her")})
    assert under(form("fuld").render(session), "gammel") == ["Det er vi enige om", "Stadig her"]


def test_a_committee_member_without_a_name_of_the_unit() -> None:
    session: Session = strategy().with_(
        unit="", participants=(Participant(name="Eva Eksempel", role=Role.LEADER),)
    )
    written = form("strategi").render(session)
    assert written.startswith("# Kompetencestrategi for: *ikke udfyldt*\n")
    assert "- Medarbejdere: *ikke udfyldt*\n" in written
