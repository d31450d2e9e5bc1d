"""What a group is told: visions, too many competences, and whom its talk replaces."""

import pytest

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.direction.direction import Direction, FocusArea, Need, NeedSource
from kompetence_tui.domain.direction.group_rules import (
    about_cards,
    check_becomes_goal,
    competences_hint,
    findings,
    missing_individual,
)
from kompetence_tui.domain.direction.opspil import inherited
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import Session
from tests.boards import NEEDS, SKILLS, grus
from tests.domain.threads import CENTRE, NAMES, VAGUE, group, strategy


def said(session: Session) -> str:
    return "\n".join(finding.words for finding in findings(session))


def test_a_vision_becomes_a_goal_with_a_competence_and_for_whom() -> None:
    check_becomes_goal(CENTRE)
    half = VAGUE.with_(needs=(Need(competence="Journalføring"), Need(whom="alle")))
    for area in (VAGUE, half):
        with pytest.raises(RuleBroken, match="»Digital i hverdagen« er endnu kun en vision"):
            check_becomes_goal(area)


def test_an_area_without_a_title_is_named_by_its_vision() -> None:
    with pytest.raises(RuleBroken, match=r"»Alle er med\.«"):
        check_becomes_goal(VAGUE.with_(title=""))
    with pytest.raises(RuleBroken, match="»uden navn«"):
        check_becomes_goal(FocusArea(id="i1"))


def test_a_vague_vision_of_ones_own_blocks_closing() -> None:
    session = group(direction=Direction(areas=(CENTRE, VAGUE)))
    (finding,) = findings(session)
    assert finding.blocks
    assert "Digital i hverdagen" in finding.words


def test_an_inherited_vision_is_not_ours_to_make_concrete() -> None:
    areas = inherited(strategy())
    assert said(group(direction=Direction(areas=areas))) == ""


@pytest.mark.parametrize(
    "area",
    [
        FocusArea(id="i1", title="Senere"),
        FocusArea(id="i1", title="Senere", needs=(Need(competence="Journalføring"),)),
        FocusArea(id="i1", title="Senere", needs=(Need(whom="alle"),)),
        FocusArea(id="i1", title="Senere", needs=(Need(source=NeedSource.USERS),)),
        FocusArea(id="i1", needs=(Need(competence="Journalføring"),)),
    ],
)
def test_an_area_that_is_not_concrete_blocks_closing_without_a_vision_too(area: FocusArea) -> None:
    (finding,) = findings(group(direction=Direction(areas=(area,))))
    assert finding.blocks
    assert finding.words.endswith("er endnu ikke konkret: skriv mindst én kompetence, og for hvem")
    concrete = area.with_(needs=(*area.needs, Need(competence="Journal", whom="alle")))
    assert said(group(direction=Direction(areas=(concrete,)))) == ""


def test_a_line_with_only_where_it_was_seen_counts_as_nothing() -> None:
    seen = Need(source=NeedSource.USERS)
    assert said(group(direction=Direction(areas=(FocusArea(id="i1", needs=(seen,)),)))) == ""
    area = CENTRE.with_(needs=(*CENTRE.needs, *[seen] * 6))
    assert said(group(direction=Direction(areas=(area,)))) == ""
    assert Answer(needs=(seen,)).is_empty
    assert not Answer(needs=(seen, Need(whom="alle"))).is_empty


@pytest.mark.parametrize(("count", "is_many"), [(0, False), (5, False), (6, True)])
def test_more_than_five_competences_are_many(count: int, is_many: bool) -> None:
    assert bool(competences_hint(count)) is is_many
    needs = tuple(Need(competence=f"nr. {n}", whom="alle") for n in range(count))
    area = CENTRE.with_(needs=needs, vision="")
    assert ("mange på én gang" in said(group(direction=Direction(areas=(area,))))) is is_many


def test_who_opts_out_wants_a_talk_of_their_own() -> None:
    replaced = group(plan=Plan(replaces=NAMES[:2]))
    assert missing_individual(replaced) == NAMES[2:]
    assert said(replaced) == f"Mangler individuel samtale: {NAMES[2]}"


def test_nobody_is_missing_where_the_talk_replaces_none_or_all() -> None:
    assert missing_individual(group()) == ()
    assert missing_individual(group(plan=Plan(replaces=NAMES))) == ()


def test_boards_never_opened_are_named_beside_the_cards_that_were_not_used() -> None:
    session = grus(boards=6).with_(place=NEEDS)
    session = session.with_board(SKILLS, Board(seconds=9).with_used(f"{SKILLS}-1"))
    found = list(about_cards(session))
    assert [finding.words.partition(":")[0] for finding in found] == ["Aldrig åbnet", "Plade 1"]
    assert found[0].words == (
        "Aldrig åbnet: plade 3 »Plade 3«, plade 4 »Plade 4«, plade 5 »Plade 5« og 1 plade til"
    )
    assert not any(finding.blocks or finding.is_fault for finding in found)
    assert not list(about_cards(grus(boards=1).with_(place=SKILLS)))
