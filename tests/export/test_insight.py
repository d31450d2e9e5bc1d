"""All that is held about one person: nothing of theirs missing, nothing of others' that need not
be there, and nobody's text a structure."""

from datetime import date, datetime, time

import pytest

from kompetence_tui.domain.board.board import Board, Note, NoteGroup
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, FollowUp
from kompetence_tui.domain.people.said import Called
from kompetence_tui.domain.plan.agreed import Acknowledgement, Addendum
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.private import PrivateNote, PrivateNotes
from kompetence_tui.domain.session.session import EventKind, Participant, Session
from kompetence_tui.export.file_name import hand_over_file_name, insight_file_name
from kompetence_tui.export.insight import NothingHeld, insight
from kompetence_tui.export.insight_found import Held
from tests.export.group_samples import grus, strategy, workshops
from tests.export.outline import outline
from tests.export.samples import sample_session
from tests.factories import TODAY, make_goal, make_session

ANNA, BO = "Anna Eksempel", "Bo Prøvesen"
SECRET = "ingen andres sag"
AT = datetime.fromisoformat("2026-04-14T10:41:07+02:00")


def told(name: str, *sessions: Session, **more: object) -> str:
    held = Held(sessions, **more)  # type: ignore[arg-type]
    return str(insight(Called(name), TODAY, held).document)


def test_what_is_half_filled_in_is_told_to_whom_it_belongs() -> None:
    begun = {"forslag": {"question": "Hvornår sover vi", "by": BO}}
    own = make_session("anna2345ab").with_(drafts={"forslag": {"question": "Hvad med ferien"}})
    assert "Hvad med ferien" in told(ANNA, own)
    assert "Hvornår sover vi" in told(BO, grus().with_(drafts=begun))
    assert "Hvornår sover vi" not in told(ANNA, grus().with_(drafts=begun))


def noted(session: Session, **texts: str) -> dict[str, PrivateNotes]:
    notes = {key.replace("_", "-"): PrivateNote(text=t, at=AT) for key, t in texts.items()}
    return {session.id: PrivateNotes(session=session.id, notes=notes)}


def under(markdown: str, title: str) -> list[str]:
    """What stands under the first heading of that title, deeper headings included."""
    entries = outline(markdown)
    start = next(n for n, (kind, text) in enumerate(entries) if kind[0] == "h" and text == title)
    level = entries[start][0]
    rest = entries[start + 1 :]
    end = next((n for n, (k, _t) in enumerate(rest) if k[0] == "h" and k <= level), len(rest))
    return [text for _kind, text in rest[:end]]


def bos_talk() -> Session:
    """Another's talk, led by Eva, with Anna in an answer and in an action."""
    session = make_session("b1b2c3d4e5", employee=BO, goals=(make_goal(),))
    text = f"{SECRET}\nDet var anna  EKSEMPELs idé.\n{SECRET}"
    return session.with_answer("siden-sidst", Answer(text=text))


def test_the_whole_of_ones_own_talk_is_there_with_the_private_notes() -> None:
    session = sample_session()
    private = noted(session, laering="Tøvede.\nSpørg igen.", trivsel="Så træt ud.", ukendt="Mere.")
    written = told(ANNA, session, private=private)
    for words in ("Godt hold, men travlt i maj.", "Følge Bo på to møder", "uge 24 2027"):
        assert words in written
    assert under(written, "Private noter") == [
        "\ue0f0PRIVAT · kun leder\ue0f1",
        *("Hvordan har du det på arbejdet lige nu?", "Så træt ud."),
        "Skrevet: 14.4.2026 kl. 10.41",
        *("Hvordan lærer du bedst?", "Tøvede.\nSpørg igen.", "Skrevet: 14.4.2026 kl. 10.41"),
        *("ukendt", "Mere.", "Skrevet: 14.4.2026 kl. 10.41"),
    ]


def test_when_things_happened_is_there() -> None:
    session = make_session().with_event(EventKind.CLOSED, AT)
    assert {"Oprettet: 21.11.2026 kl. 14.32", "Afsluttet: 14.4.2026 kl. 10.41"} <= set(
        under(told(ANNA, session), "Egne samtaler")
    )


def test_when_it_was_planned_for_is_there() -> None:
    session = make_session().with_(time=time(10), length=90)
    assert "Planlagt til: kl. 10.00-11.30, 1 t 30 min" in told(ANNA, session)


def test_what_was_searched_is_said() -> None:
    unread = {"unread": ("abcdefghjk",), "unread_notes": ("bcdefghjkm",), "unnamed": 2}
    written = told(ANNA, make_session(), bos_talk(), **unread)
    assert under(written, "Oplysninger om Anna Eksempel")[:10] == [
        "Dato: 21.11.2026",
        "Gennemsøgt: 2 samtaler",
        "Samtaler, der ikke kunne læses: abcdefghjk",
        "Private noter, der ikke kunne læses: bcdefghjkm",
        "Filer med andre navne, der ikke kunne læses: 2",
        "Egne samtaler: 1",
        "Gruppers samtaler: 0",
        "Andres samtaler: 1",
        "Samtaler med navnet i teksten: 1",
        "\ue0f0Andre kan være nævnt i teksten: læs den igennem, før den gives til nogen\ue0f1",
    ]


def test_of_anothers_talk_only_the_line_and_the_number_of_duties() -> None:
    session = bos_talk()
    private = noted(session, maal=f"{SECRET}\nAnna Eksempel er med.")
    written = told(ANNA, session, private=private)
    assert SECRET not in written
    assert BO not in written
    assert "Blive tryg ved journalsystemet" not in written
    assert under(written, "Andres samtaler") == [
        "MUS 21.11.2026", "Nummer: b1b2c3d4e5", "Ansvarlig for: 1 mål og 1 handling",
    ]  # fmt: skip
    assert under(written, "Hvor navnet står i teksten")[1:] == [
        "MUS 21.11.2026",
        "Nummer: b1b2c3d4e5",
        "Svar: Det var anna EKSEMPELs idé.",
        "Spørgsmål: Hvad er du mest tilfreds med fra det sidste år?",
        "PRIVAT · kun leder: Anna Eksempel er med.",
        "Ved: Hvad vil du gerne blive bedre til?",
    ]


def test_a_leader_is_told_which_talks_without_their_text() -> None:
    written = told("eva eksempel", make_session().with_answer("maal", Answer(text=SECRET)))
    assert written.startswith("# Oplysninger om Eva Eksempel\n")
    assert under(written, "Andres samtaler") == [
        "MUS 21.11.2026", "Nummer: a1b2c3d4e5", "Rolle: leder",
    ]  # fmt: skip
    assert SECRET not in written
    assert ANNA not in written


def group_with(board: Board) -> Session:
    return grus().with_(boards={grus().bank.boards[0].id: board})


def test_of_a_group_s_talk_what_is_the_person_s_own() -> None:
    board = Board(
        notes=(
            Note(id="n1", text="Min egen", author="anna eksempel", dots={BO: 2}),
            Note(id="n2", text="Ikke vist", author=ANNA, hidden=True),
            Note(id="n3", text="Bos seddel", author=BO, dots={ANNA: 1}),
            Note(id="n4", text=SECRET, author=BO, dots={BO: 1}),
        ),
        groups=(NoteGroup(id="g1", title="Overskrift", dots={ANNA: 2}),),
    )
    written = told(ANNA, group_with(board))
    assert SECRET not in written
    assert "Rolle: medarbejder" in under(written, "Gruppers samtaler")
    where = f"Plade: {grus().bank.boards[0].title}"
    assert under(written, "Egne sedler") == [
        *("Min egen", where, "Prikker: to prikker"),
        *("Ikke vist", where, "Skjult: ja, runden er ikke vist endnu"),
    ]
    dotted = ["én prik", "På: Bos seddel", where, "to prikker", "På: Overskrift", where]
    assert under(written, "Egne prikker") == dotted


def test_of_a_group_s_plan_what_the_person_is_responsible_for() -> None:
    session = grus()
    other = make_goal("m9", SECRET).with_(responsible=BO, actions=())
    mine = make_goal("m8", "Fælles mål").with_(responsible=f"{BO} og {ANNA}")
    plan = session.plan.with_(goals=(other, mine), replaces=(ANNA,))
    written = told(ANNA, session.with_(plan=plan))
    assert "Erstatter individuel samtale: ja" in under(written, "Gruppers samtaler")
    assert under(written, "Mål og handlinger")[:3] == [
        "Mål 2: Fælles mål", "Ansvarlig: Bo Prøvesen og Anna Eksempel",
        "Tidsplan: 15.1.2027 – uge 24 2027",
    ]  # fmt: skip
    assert SECRET not in written


def with_duties(session: Session) -> Session:
    """Anna's name in what was taken up, in an addendum and under the plan; not in the plan."""
    hers = make_goal("t1", "Fælles mål").with_(responsible=ANNA, actions=())
    link = Link(session="sidste2345", item="m1", kind=session.kind, date=TODAY)
    other = FollowedGoal(id="f1", goal=hers.with_(aim=SECRET, responsible=BO), link=link)
    taken_up = FollowUp(
        session="sidste2345", kind=session.kind, date=TODAY,
        goals=(other, FollowedGoal(id="f2", goal=hers, link=link)),
    )  # fmt: skip
    ack = Acknowledgement(name="anna eksempel", role=Role.EMPLOYEE, at=AT, checksum="0" * 64)
    return session.with_(
        participants=tuple(p for p in session.participants if p.name != ANNA), plan=Plan(),
        follow_up=taken_up, addenda=(Addendum(date=TODAY, goal=hers),), acknowledgements=(ack,),
    )  # fmt: skip


def test_what_was_taken_up_added_and_acknowledged_in_a_group() -> None:
    written = told(ANNA, with_duties(grus().with_(boards={})))
    assert under(written, "Egne godkendelser") == ["medarbejder: 14.4.2026 kl. 10.41"]
    assert under(written, "Mål fra sidste plan")[:2] == [
        "Mål 2: Fælles mål", "Ansvarlig: Anna Eksempel",
    ]  # fmt: skip
    assert under(written, "Tillæg til planen")[0] == "Mål 1: Fælles mål"
    assert SECRET not in written


def test_of_what_another_took_up_and_added_the_number_of_duties() -> None:
    written = told(ANNA, with_duties(make_session("b1b2c3d4e5", employee=BO)))
    assert "Ansvarlig for: 2 mål" in under(written, "Andres samtaler")
    assert "medarbejder: 14.4.2026 kl. 10.41" in under(written, "Andres samtaler")
    assert SECRET not in written
    assert "Fælles mål" not in written


def test_tasks_of_a_workshop() -> None:
    session = workshops()[1]
    assert session.course
    tasks = [t.text for t in session.course.earlier + session.course.tasks if t.responsible == ANNA]
    assert tasks
    written = told(ANNA, session)
    assert [t for t in under(written, "Opgaver") if t.startswith("Opgave")] == [
        f"Opgave {n}: {text}" for n, text in enumerate(tasks, 1)
    ]


@pytest.mark.parametrize(
    "name", ["Anne-Marie Eksempel", "Karl-Åge Eksempel", "Hans Peter Eksempel"]
)
def test_a_first_name_with_an_inner_capital_is_found_too(name: str) -> None:
    first = name.removesuffix(" Eksempel")
    line = f"{first} er tit forsinket"
    session = group_with(Board(conclusion=f"{line}\n{SECRET}"))
    session = session.with_(participants=(Participant(name=name, role=Role.EMPLOYEE),))
    private = noted(session, maal=f"{first}s plan")
    said = under(told(name, session, private=private), "Hvor navnet står i teksten")
    assert f"På pladen: {line}" in said
    assert f"PRIVAT · kun leder: {first}s plan" in said
    assert SECRET not in "".join(said)


def test_in_a_group_the_first_name_alone_is_found_too() -> None:
    board = Board(conclusion=f"{SECRET}\nSpørg Anna først\nannaler")
    written = told(ANNA, group_with(board), bos_talk().with_answer("maal", Answer(text="Anna")))
    assert "På pladen: Spørg Anna først\n" in written
    assert SECRET not in written
    assert "annaler" not in written
    assert "Svar: Anna\n" not in written


def test_private_notes_to_a_group_are_counted_for_whoever_answers() -> None:
    session = grus()
    private = noted(session, et=f"{SECRET}", to="Anna var stille")
    written = told(ANNA, session, private=private)
    assert "- Private noter til samtalen: 2; læs dem igennem\n" in written
    assert "- PRIVAT · kun leder: Anna var stille\n" in written
    assert SECRET not in written


def test_private_notes_outlive_a_session_that_cannot_be_read() -> None:
    lost = make_session("lost234567")
    private = noted(lost, et=f"{SECRET}\nSpørg Anna Eksempel")
    written = told(ANNA, make_session(), private=private, unread=(lost.id,))
    assert "- PRIVAT · kun leder: Spørg Anna Eksempel\n  - Ved: et\n" in written
    assert SECRET not in written


def test_a_name_across_two_lines_is_found() -> None:
    session = bos_talk().with_answer("maal", Answer(text=f"{SECRET}\nsom Anna\nEksempel sagde"))
    written = told(ANNA, session)
    assert "- Svar: som Anna Eksempel sagde\n" in written
    assert SECRET not in written


@pytest.mark.parametrize(
    "held", [Held(()), Held((bos_talk(), grus(), strategy())), Held((), private={})]
)
def test_nobody_of_the_name_is_said_without_repeating_it(held: Held) -> None:
    with pytest.raises(NothingHeld) as raised:
        insight(Called("Ursula Fiktiv"), TODAY, held)
    assert "Ursula" not in repr(raised.value)


def test_somebody_who_is_only_remembered_is_told_so() -> None:
    written = told(ANNA, remembered="anna  eksempel")
    assert "- Står klar i formularen til en ny samtale: ja, som leder\n" in written


def test_known_exports_stand_by_their_talk() -> None:
    written = told(ANNA, make_session(), exports={"a1b2c3d4e5": ("/hjem/a_b.md", "/x/*.md")})
    places = [t for t in under(written, "MUS 21.11.2026") if t.startswith("Eksporteret")]
    assert places == ["Eksporteret til: /hjem/a_b.md", "Eksporteret til: /x/*.md"]


def test_what_is_not_in_it_depends_on_the_folder() -> None:
    own, shared = told(ANNA, make_session()), told(ANNA, make_session(), shared=True, set_aside=2)
    assert "Andre lederes private noter" not in own
    assert "lagt til side" not in own
    assert any("private noter" in text for text in under(shared, "Det er ikke med"))
    assert "- De 2 beskadigede filer," in shared


def test_talks_come_oldest_first_and_the_notice_last() -> None:
    late, early = make_session("late234567"), make_session("early23456")
    early = early.with_(date=date(2025, 1, 2))
    held = Held((late, early))
    made = insight(Called(ANNA), TODAY, held, "Planen gemmes i fem år.")
    assert made.sessions == ("early23456", "late234567")
    assert outline(str(made.document))[-2:] == [
        ("h2", "Om oplysningerne"), ("p", "Planen gemmes i fem år."),
    ]  # fmt: skip


def test_the_file_name_is_dated_and_plain() -> None:
    assert insight_file_name("Åse Ærø", TODAY, "a2") == "2026-11-21-indsigt-aase-aeroe.md"
    assert insight_file_name("山田", TODAY, "a2") == "2026-11-21-indsigt-uden-navn-a2.md"
    assert insight_file_name("山田", TODAY, "") == "2026-11-21-indsigt-uden-navn.md"
    assert len(insight_file_name("Eksempel " * 40, TODAY, "a2")) <= 120
    assert hand_over_file_name("山田", TODAY, "a2") == "2026-11-21-overdragelse-uden-navn-a2.json"
