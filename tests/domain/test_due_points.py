"""A due point is noted as done where it stands, and is due no more."""

import pytest

from kompetence_tui.domain.due.due import DueKind
from kompetence_tui.domain.due.points import due_points, noted_done
from kompetence_tui.domain.session.session import Session
from tests.domain.years import first_year
from tests.factories import TODAY


def keys(session: Session) -> set[str]:
    return {due.key for due in due_points(session)}


@pytest.mark.parametrize("kind", [kind for kind in DueKind if kind.is_done_by_noting])
def test_what_is_noted_as_done_is_due_no_more(kind: DueKind) -> None:
    session = first_year()
    point = next(due for due in due_points(session) if due.kind is kind)
    after = noted_done(session, point.key, TODAY)
    assert point.key not in keys(after)
    assert {note.date for note in after.progress} == {TODAY}
    assert after.plan == session.plan
    left = keys(session) - keys(after)
    # An action that is done needs no getting ready for, and no status.
    assert left == {point.key} or kind is DueKind.ACTION
    assert noted_done(after, point.key, TODAY) == after


@pytest.mark.parametrize(
    "key", ["m1.mål", "m1.evaluering", "plan", "m9.h1.handling", "m1.h9.før", ""]
)
def test_what_a_talk_takes_up_and_what_is_gone_is_left(key: str) -> None:
    session = first_year()
    assert noted_done(session, key, TODAY) == session
