"""What groups did, of some units and summed."""

from kompetence_tui.domain.follow_up.follow_up import Verdict
from kompetence_tui.domain.plan.method import LearningForm
from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.groups import GroupFacts, GroupWork
from kompetence_tui.domain.report.report_period import ReportPeriod

NORTH, SOUTH = Label("nord", "Nord"), Label("syd", "Syd")
FACTS = GroupFacts(
    ReportPeriod(2026),
    work=(
        GroupWork(NORTH, talks=2, plans=1, goals=3, verdicts={"reached": 1, "partly": 2}),
        GroupWork(SOUTH, talks=1, workshops=2, verdicts={"reached": 4}),
    ),
)


def test_the_total_is_the_sum_of_the_units() -> None:
    total = FACTS.total
    assert (total.talks, total.plans, total.workshops, total.goals) == (3, 1, 2, 3)
    assert total.verdicts == {"reached": 5, "partly": 2}


def test_chosen_units_keep_only_their_own_work() -> None:
    assert [work.unit for work in FACTS.of({"syd"}).work] == [SOUTH]


def test_there_is_a_column_for_every_form_of_learning_and_verdict_and_one_for_no_verdict() -> None:
    verdicts = [_column.words for _column in columns.VERDICTS]
    assert verdicts == [*(verdict.value for verdict in Verdict), "ikke vurderet"]
    assert len(columns.FORMS) == len(LearningForm)
