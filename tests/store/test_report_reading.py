"""What a report counts, read raw from the files: against the models, and what never comes out."""

import datetime as dt
import re
from collections import Counter
from pathlib import Path
from typing import Any

import orjson
import pytest

from kompetence_tui.domain.direction.direction import Level
from kompetence_tui.domain.due.year import Standing, standing_of
from kompetence_tui.domain.follow_up.follow_up import FollowUp, Outcome, Verdict
from kompetence_tui.domain.follow_up.following import taken_up
from kompetence_tui.domain.people.said import Sayings
from kompetence_tui.domain.plan.agreed import Addendum
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.counted import ALL
from kompetence_tui.domain.report.group_counting import LEVELS
from kompetence_tui.domain.report.tables import SPECS, TableId, TableSpec
from kompetence_tui.domain.session.kinds import FEEDBACK_BANK, Role, SessionKind
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.domain.session.summary import row_of
from kompetence_tui.store import said
from kompetence_tui.store.format import read_file
from kompetence_tui.store.report.begun import is_started
from kompetence_tui.store.report.raw_talk import own_talk
from kompetence_tui.store.report.reading import PeriodRead
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_goal, make_session, when
from tests.municipality import AREAS, HOSTILE, SECRET, municipality
from tests.report_reading import AFTER, counted, mus, people, put, read
from tests.thread_sessions import group, strategy, to_area

EXAMPLES = Path(__file__).parents[2] / "sessions"
FROZEN = Path(__file__).parent / "frozen"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return municipality(tmp_path_factory.mktemp("kommune") / "data", units=3, talks=90)


@pytest.fixture(scope="module")
def town(folder: Path) -> PeriodRead:
    return read(folder)


@pytest.fixture(scope="module")
def sessions(folder: Path) -> list[Session]:
    return [read_file(path).session for path in sorted((folder / "sessions").iterdir())]


def test_a_talk_has_begun_where_the_models_say_so(sessions: list[Session]) -> None:
    paths = [*EXAMPLES.glob("??????????.json"), *FROZEN.glob("schema-?.json")]
    stored = [orjson.loads(path.read_bytes())["session"]["1"]["session"] for path in paths]
    stored += [session.model_dump(mode="json") for session in sessions]
    models = [Session.model_validate(one) for one in stored]
    assert len({model.is_started for model in models}) == 2
    assert [is_started(one) for one in stored] == [model.is_started for model in models]


def test_talks_are_counted_as_the_overview_of_the_year_has_them(
    town: PeriodRead, sessions: list[Session]
) -> None:
    rows = [row_of(one) for one in sessions if one.date.year == 2026]
    own = [row for row in rows if row.kind in (SessionKind.MUS, SessionKind.PLUS)]
    standings = Counter(standing_of(row, AFTER) for row in own)
    held = standings[Standing.HELD] + standings[Standing.WRITTEN]
    assert counted(town, TableId.TALKS, ALL, "afholdt").n == held > 0
    assert counted(town, TableId.TALKS, ALL, "afslået").n == standings[Standing.DECLINED] > 0
    assert counted(town, TableId.TALKS).n == len(own)
    assert counted(town, TableId.PLANS).n == held
    assert counted(town, TableId.PLANS, ALL, "ingen af delene endnu").n == standings[Standing.HELD]


def test_goals_actions_and_methods_are_all_counted_once(
    town: PeriodRead, sessions: list[Session]
) -> None:
    own = [one for one in sessions if one.kind.is_individual and one.date.year == 2026]
    goals = [goal for one in own for goal in one.plan.goals]
    actions = [action for goal in goals for action in goal.actions]
    methods = [method for action in actions for method in action.methods]
    for table, found in (
        (TableId.AREAS, goals),
        (TableId.TYPES, actions),
        (TableId.FORMS, methods),
    ):
        assert counted(town, table).n == len(found) > 0
    assert counted(town, TableId.AREA_TYPES).n == len(actions) > len(goals)
    for table in (TableId.AREA_METHODS, TableId.METHODS):
        assert counted(town, table).n == len(methods)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id.value)
def test_a_table_that_divides_another_has_its_totals(town: PeriodRead, spec: TableSpec) -> None:
    """Else what is known from the one would be held against the other in vain."""
    table = town.counted.tables[spec.id]
    for known, labels, is_row in (
        (spec.rows_from, table.rows, True),
        (spec.columns_from, table.columns, False),
    ):
        for key in [label.key for label in labels] if known else ():
            assert known
            ours = (key, ALL) if is_row else (ALL, key)
            theirs = (key, known.column) if known.column or known.is_rows else (ALL, key)
            other = town.counted.tables[known.table]
            assert table.tallies.get(ours) == other.tallies.get(theirs), ours


def test_nothing_stands_where_nobody_could_have_been(town: PeriodRead) -> None:
    tables = town.counted.tables.values()
    assert any(table.impossible for table in tables)
    assert not any(place in table.tallies for table in tables for place in table.impossible)


def said_in(value: object) -> str:
    """All text in it, a figure too."""
    if isinstance(value, dict):
        return " ".join(f"{said_in(key)} {said_in(inner)}" for key, inner in value.items())
    if isinstance(value, tuple | list | frozenset):
        return " ".join(map(said_in, value))
    if names := getattr(type(value), "__dataclass_fields__", None):
        return " ".join(said_in(getattr(value, name)) for name in names)
    return str(value)


def test_no_name_no_id_and_nothing_a_person_wrote_comes_out(
    town: PeriodRead, sessions: list[Session]
) -> None:
    """Nothing of it is about a person (N24)."""
    text = said_in(tuple(town))
    assert AREAS[0] in text
    names = {name for one in sessions for name in one.names()}
    assert names >= set(HOSTILE)
    for words in (SECRET, *names, *(one.id for one in sessions)):
        assert words not in text


_OPENS = (
    "id", "kind", "kinds", "date", "level", "session", "item", "role", "at", "form", "answer",
    "answered_by", "verdict", "purpose", "language", "section", "aspect", "topics", "horizon",
    "interest", "dated",
)  # fmt: skip
"""Fields without free text."""


def marked(value: Any, place: str = "") -> Any:
    """The stored session with its place in every free text of it."""
    if isinstance(value, dict):
        return {key: marked(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [marked(inner, place) for inner in value]
    return f"MÆRKE-{place}" if isinstance(value, str) and place not in _OPENS else value


def test_of_an_individual_talk_only_the_allowed_words_leave_the_file() -> None:
    goal = make_goal("m1").with_(serves="x", builds_on=to_area(strategy("x"), "i1"))
    full = mus("fuld234567", plan=Plan(goals=(goal,), no_development_because="x"))
    full = full.with_(follow_up=followed(mus("sidst23456"), Verdict.PARTLY), learns_best="x")
    talk = own_talk(marked(full.model_dump(mode="json")))
    assert talk.goals
    assert talk.judged
    places = set(re.findall(r"MÆRKE-(\w+)", said_in(talk)))
    assert places == {"unit", "name", "title", "competence_types"}


def test_two_talks_of_one_person_are_two_talks_and_one_person(tmp_path: Path) -> None:
    put(tmp_path, [mus("aaaaaaaaaa"), mus("bbbbbbbbbb"), mus("cccccccccc", "Bo Prøvesen")])
    tally = counted(read(tmp_path), TableId.TALKS)
    assert (tally.n, tally.people, tally.most) == (3, 2, 2)


def test_namesakes_of_two_units_are_two_and_one_without_a_unit_is_the_only_one(
    tmp_path: Path,
) -> None:
    put(tmp_path, [mus("aaaaaaaaaa"), mus("bbbbbbbbbb", unit="")])
    assert counted(read(tmp_path), TableId.TALKS).people == 1
    put(tmp_path, [mus("cccccccccc", unit="Prøvegården")])
    assert counted(read(tmp_path), TableId.TALKS).people == 3


def test_two_names_said_to_be_one_person_are_one(tmp_path: Path) -> None:
    put(tmp_path, [mus("aaaaaaaaaa"), mus("bbbbbbbbbb", "Anna Prøvesen")])
    same = Sayings().with_same(
        ("Anna Eksempel", "Eksempelhuset"), ("Anna Prøvesen", "Eksempelhuset"), AFTER
    )
    said.change(SessionStore(tmp_path).place, lambda _before: same)
    assert counted(read(tmp_path), TableId.TALKS).people == 1


def test_files_that_cannot_be_read_are_counted(tmp_path: Path) -> None:
    folder = put(tmp_path, [mus("aaaaaaaaaa"), mus("bbbbbbbbbb")])
    (folder / "sessions" / "cccccccccc.json").write_text("{")
    broken = orjson.loads((folder / "sessions" / "bbbbbbbbbb.json").read_bytes())
    broken["session"]["1"]["session"]["plan"]["goals"] = [{"aim": 7}]
    (folder / "sessions" / "bbbbbbbbbb.json").write_bytes(orjson.dumps(broken))
    found = read(folder)
    assert (found.counted.unread, counted(found, TableId.TALKS).n) == (2, 1)


def test_a_session_of_every_older_schema_is_read(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir(mode=0o700)
    for path in FROZEN.glob("schema-?.json"):
        stored = orjson.loads(path.read_bytes())
        name = stored["session"]["1"]["session"]["id"]
        (tmp_path / "sessions" / f"{name}.json").write_bytes(path.read_bytes())
    assert read(tmp_path).counted.unread == 0


def test_a_teams_folder_is_read_too(tmp_path: Path) -> None:
    put(tmp_path, people(6))
    assert counted(read(tmp_path, shared=True), TableId.TALKS).n == 6


def test_of_a_goal_taken_up_twice_the_last_verdict_counts(tmp_path: Path) -> None:
    last = mus("sidst23456", date=dt.date(2025, 11, 1))
    half = mus("halvt23456", kind=SessionKind.FOLLOW_UP, date=dt.date(2026, 5, 1), plan=Plan())
    half = half.with_(follow_up=followed(last, Verdict.PARTLY, applied="En gang"))
    full = mus("helt234567").with_(follow_up=followed(half, Verdict.REACHED, benefit="Godt kursus"))
    found = read(put(tmp_path, [last, half, full]))
    assert counted(found, TableId.VERDICTS).n == 1
    assert counted(found, TableId.VERDICTS, ALL, "opfyldt").n == 1
    assert counted(found, TableId.USE, ALL, "kun tilfredshed").n == 1
    assert counted(found, TableId.TALKS).n == 1


def followed(last: Session, verdict: Verdict, **outcome: str) -> FollowUp:
    """The first goal of the last talk judged."""
    found = taken_up(last)
    judged = found.goals[0].with_(verdict=verdict, outcome=Outcome(**outcome))
    return found.with_(goals=(judged,))


def test_a_follow_up_is_in_time_when_the_next_talk_is_held_by_then(tmp_path: Path) -> None:
    agreed = make_session().plan.next_follow_up.with_(when=when("maj 2026"))
    plan = Plan(goals=(make_goal(),), next_follow_up=agreed)
    before = dt.date(2025, 11, 1)
    ours = [mus(f"foer{n:06}", f"Person {n}", date=before, plan=plan) for n in range(3)]
    ours.append(mus("itide23456", "Person 0", date=dt.date(2026, 5, 31)))
    ours.append(mus("forsent234", "Person 1", date=dt.date(2026, 6, 1)))
    found = read(put(tmp_path, ours))
    assert [(one.due, one.kept) for one in found.kept] == [(3, 1)]
    assert counted(found, TableId.FOLLOW_UPS, ALL, "late").people == 1
    soon = read(tmp_path, today=dt.date(2026, 5, 31))
    assert soon.kept == ()


def test_a_follow_up_of_one_who_stopped_before_it_is_not_due(tmp_path: Path) -> None:
    agreed = make_session().plan.next_follow_up.with_(when=when("maj 2026"))
    plan = Plan(goals=(make_goal(),), next_follow_up=agreed)
    store = SessionStore(put(tmp_path, [mus("foer234567", date=dt.date(2025, 11, 1), plan=plan)]))
    assert [one.due for one in read(tmp_path).kept] == [1]
    gone = Sayings().with_stopped(("Anna Eksempel", "Eksempelhuset"), dt.date(2026, 4, 30))
    said.change(store.place, lambda _before: gone)
    assert read(tmp_path).kept == ()


def test_a_goal_that_was_agreed_on_later_is_one_too(tmp_path: Path) -> None:
    later = Addendum(date=AFTER, goal=make_goal("t1"))
    put(tmp_path, [mus("aaaaaaaaaa", addenda=(later,))])
    assert counted(read(tmp_path), TableId.AREAS).n == 2


def test_a_committees_feedback_and_a_later_strategy_are_no_strategy_of_the_year(
    tmp_path: Path,
) -> None:
    now = strategy("Nu")
    later = strategy("Senere", session_id="senere2345").with_(date=dt.date(2027, 1, 5))
    feedback = strategy("x", session_id="tilbage234").with_(date=dt.date(2026, 12, 1))
    feedback = feedback.with_(bank=feedback.bank.with_(id=FEEDBACK_BANK))
    found = read(put(tmp_path, [now, later, feedback]))
    assert [one.date for one in found.groups.strategies] == [now.date]


def test_groups_and_committees_are_told_with_their_dates(town: PeriodRead) -> None:
    top, *local = town.groups.strategies
    assert (top.who, top.level, top.dialogue) == (
        "Hoved-MED i Eksempelkommunen", "Hoved-MED", "12.1.2027",
    )  # fmt: skip
    assert [one.who for one in local] == [
        f"Lokal-MED i {unit}" for unit in ("Eksempelhuset", "Eksempelskolen", "Prøvegården")
    ]
    total = town.groups.total
    assert (total.talks, total.plans, total.goals) == (3, 3, 12)
    assert sum(total.verdicts.values()) == 12


def test_a_form_of_five_phases_says_when_experiences_were_written(tmp_path: Path) -> None:
    cafe = read_file(EXAMPLES / "mz6vp9a4hq.json").session
    (form,) = read(put(tmp_path, [cafe])).groups.phases
    assert (form.who, form.experiences) == ("Eksempelcaféen", "10.11.2026")


def test_committees_stand_from_the_whole_to_the_part() -> None:
    assert tuple(level.value for level in Level) == LEVELS


def test_a_group_without_a_unit_is_not_called_by_its_members(tmp_path: Path) -> None:
    members = (Participant(name="Anna Eksempel", role=Role.EMPLOYEE),)
    team = group(make_goal("m1")).with_(unit="", participants=members)
    found = read(put(tmp_path, [team, *people(5)]))
    assert "Anna Eksempel" not in said_in(tuple(found))
    assert found.groups.work[0].unit == columns.NO_UNIT
