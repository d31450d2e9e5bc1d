"""What is acknowledged, and how anybody can see that it is still the same (H12)."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.agreed import Acknowledgement, Addendum
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.rules import missing_words
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import EventKind, Participant, Session
from kompetence_tui.export.agreed import (
    acknowledged_by,
    agreed_text,
    checksum,
    is_changed,
    plan_text,
)
from kompetence_tui.export.file_name import file_name
from kompetence_tui.export.formats import FORMATS, MARKDOWN
from kompetence_tui.export.plan import plan_document
from kompetence_tui.export.warnings import export_warnings
from kompetence_tui.store.export_text import text_of
from tests.export.nasty import nasty_session
from tests.export.nasty_depth import nasty_deep
from tests.export.nasty_group import nasty_group
from tests.export.outline import outline
from tests.export.samples import sample_session
from tests.factories import TODAY, make_goal, make_session
from tests.shipped_forms import form, forms_for

AT = datetime(2027, 2, 3, 15, 4, tzinfo=UTC)
CHANGED = "Planen er ændret efter godkendelse"
HAS_TOOLS = all(map(shutil.which, ("sed", "sha256sum", "sh")))

sessions = st.builds(
    lambda seed, make: make(Random(seed)),
    st.integers(0, 2**32),
    st.sampled_from((nasty_session, nasty_group, nasty_deep)),
)


def acknowledged(session: Session, *people: tuple[str, Role]) -> Session:
    """The session with the plan acknowledged as it is now."""
    people = people or (("Anna Eksempel", Role.EMPLOYEE), ("Eva Eksempel", Role.LEADER))
    new = tuple(
        Acknowledgement(
            name=name, role=role, at=AT, checksum=checksum(session), text=plan_text(session)
        )
        for name, role in people
    )
    return session.with_(acknowledgements=(*session.acknowledgements, *new))


def summed(session: Session, folder: Path) -> str:
    """What the line of the proof gives for the exported plan, beside which it lies."""
    written = str(plan_document(session))
    (line,) = [text for kind, text in outline(form("bevis").render(session)) if kind == "code"]
    (folder / file_name(session, form("plan"))).write_text(written, encoding="utf-8", newline="\n")
    done = subprocess.run(["sh", "-c", line], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode().split()[0]


def printed(session: Session) -> set[str]:
    both = outline(str(plan_document(session))) + outline(form("bevis").render(session))
    return {
        text.removeprefix("Kontrolsum: ") for _kind, text in both if text.startswith("Kontrolsum: ")
    }


@pytest.mark.skipif(not HAS_TOOLS, reason="the tools are not installed")
def test_the_printed_line_gives_the_printed_checksum(tmp_path: Path) -> None:
    goal = make_goal(aim="Æ, ø og å\n- Status: aftalt\n## Underskrifter")
    plan = Plan(goals=(goal,), replaces=("Status: Åse",))
    session = acknowledged(make_session().with_(plan=plan))
    assert printed(session) == {summed(session, tmp_path)} == {checksum(session)}


@pytest.mark.skipif(not HAS_TOOLS, reason="the tools are not installed")
@pytest.mark.parametrize("seed", range(12))
def test_so_it_does_whatever_people_wrote(seed: int, tmp_path: Path) -> None:
    for make in (nasty_session, nasty_group, nasty_deep):
        session = make(Random(seed)).with_(acknowledgements=())
        session = acknowledged(session)
        assert printed(session) == {summed(session, tmp_path)}


@settings(deadline=None, max_examples=100)
@given(sessions)
@example(make_session().with_(plan=Plan(replaces=("Status: x", "## Underskrifter"))))
def test_no_text_is_taken_for_a_status_or_for_the_signatures(session: Session) -> None:
    lines = str(plan_document(session)).split("\n")
    assert lines.count("## Underskrifter") == 1
    before = lines[: lines.index("## Underskrifter")]
    incomplete = sum(bool(missing_words(goal)) for goal in session.plan.goals)
    assert sum(line.startswith("- Status:") for line in before) == 1 + incomplete


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=8).map(lambda text: f"Status: {text}"), st.text(max_size=12))
def test_another_text_is_another_checksum(first: str, second: str) -> None:
    plans = [make_session().with_(plan=Plan(replaces=(name,))) for name in (first, f"{first}x")]
    assert checksum(plans[0]) != checksum(plans[1])
    aims = [make_session(goals=(make_goal(aim=aim),)) for aim in (f"a{second}", f"b{second}")]
    assert checksum(aims[0]) != checksum(aims[1])


def test_what_happens_afterwards_changes_no_checksum() -> None:
    session = sample_session()
    goal_id = session.plan.goals[0].id
    note = Progress(id="n1", goal="g1", done=True, date=TODAY, text="Det gik godt")
    going = Progress(id="n2", goal=goal_id, on_track=True, date=TODAY)
    added = Addendum(date=TODAY, goal=make_goal("t1"))
    later = acknowledged(session).with_(progress=(note, going), addenda=(added,))
    closed = later.with_event(EventKind.CLOSED, AT)
    assert agreed_text(closed) == agreed_text(session)
    assert not is_changed(closed)
    signed, _heading, after = str(plan_document(closed)).partition("\n## Underskrifter\n")
    assert "på sporet" in after
    assert "på sporet" not in signed


def test_a_changed_plan_is_told_of_until_each_has_acknowledged_it_again() -> None:
    session = acknowledged(sample_session())
    assert not is_changed(session)
    assert [one.name for one in acknowledged_by(session)] == ["Anna Eksempel", "Eva Eksempel"]
    changed = session.with_(plan=session.plan.with_goal(make_goal("g1", "Noget helt andet")))
    assert is_changed(changed)
    assert acknowledged_by(changed) == ()
    assert CHANGED in export_warnings(changed, form("plan"))
    assert str(plan_document(changed)).count("Planen: ændret efter godkendelsen\n") == 2
    half = acknowledged(changed, ("Anna Eksempel", Role.EMPLOYEE))
    assert is_changed(half)
    again = acknowledged(half, ("Eva Eksempel", Role.LEADER))
    assert not is_changed(again)
    assert CHANGED not in export_warnings(again, form("plan"))
    assert str(plan_document(again)).count("ændret efter godkendelsen og godkendt igen") == 2
    assert str(plan_document(again)).count("uændret siden") == 2


def test_who_left_the_group_stands_in_nobodys_way() -> None:
    leader = Participant(name="Eva Eksempel", role=Role.LEADER)
    session = acknowledged(sample_session(), ("Bo Prøvesen", Role.EMPLOYEE))
    session = session.with_(participants=(leader,))
    assert is_changed(session)
    assert not is_changed(acknowledged(session, ("Eva Eksempel", Role.LEADER)))


def test_a_plan_nobody_acknowledged_says_nothing_of_it() -> None:
    written = str(plan_document(sample_session()))
    assert "Godkendelser" not in written
    assert "kontrolsum" not in written.casefold()
    assert form("bevis") not in forms_for(sample_session())
    assert not is_changed(sample_session())


def test_the_plan_points_in_one_line_to_the_proof() -> None:
    plan = str(plan_document(acknowledged(sample_session())))
    assert "sha256sum" not in plan
    assert plan.count("bevis for godkendelsen") == 1
    assert plan.index("## Underskrifter") < plan.index("bevis for godkendelsen")


def test_the_proof_names_file_and_checksum_and_who_acknowledged() -> None:
    session = acknowledged(sample_session(), ("Anna Eksempel", Role.EMPLOYEE))
    entries = outline(form("bevis").render(session))
    at = entries.index(("h2", "Planens kontrolsum"))
    assert entries[at + 1 : at + 3] == [
        ("li1", f"Fil: {file_name(session, form('plan'))}"),
        ("li1", f"Kontrolsum: {checksum(session)}"),
    ]
    assert ("li1", "Medarbejder: Anna Eksempel") in entries
    changed = session.with_(plan=session.plan.with_goal(make_goal("g1", "Noget helt andet")))
    assert ("li2", "Planen: ændret efter godkendelsen") in outline(form("bevis").render(changed))


@pytest.mark.parametrize("form_id", ["plan", "full", "bevis"])
def test_every_other_format_says_that_the_checksum_is_of_the_markdown(form_id: str) -> None:
    session = acknowledged(sample_session())
    document = form(form_id).document(session)
    said = f"men af {file_name(session, form('plan'))}: planen som Markdown"
    for chosen in FORMATS:
        words = " ".join((text_of(chosen.write(document).data) or "").split())
        assert (said in words, "--format md«" in words) == (chosen is not MARKDOWN,) * 2, chosen.id
    unsaid = form("fuld").document(sample_session())
    assert not any("planen som Markdown" in repr(block) for block in unsaid.blocks)


def test_each_acknowledgement_says_who_when_and_of_what() -> None:
    session = acknowledged(sample_session(), ("Anna Eksempel", Role.EMPLOYEE))
    entries = outline(str(plan_document(session)))
    at = entries.index(("h2", "Godkendelser"))
    assert entries[at + 1 : at + 5] == [
        ("li1", "Medarbejder: Anna Eksempel"),
        ("li2", "Godkendt: 3.2.2027 kl. 15:04"),
        ("li2", f"Kontrolsum: {checksum(session)}"),
        ("li2", "Planen: uændret siden"),
    ]
