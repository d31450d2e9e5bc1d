"""»På sporet«: a goal goes as it should, and nobody judges it yet.

It is a note of progress, so it changes nothing of what was agreed on.
"""

import datetime as dt

from kompetence_tui.domain.follow_up.follow_up import FollowedGoal
from kompetence_tui.domain.follow_up.progress_rules import Subject, new_note_id, with_note
from kompetence_tui.domain.session.session import Session


def is_on_track(session: Session, goal_id: str) -> bool:
    """It was said of the goal in this talk, or since it was closed."""
    return any(note.on_track for note in session.progress if note.goal == goal_id)


def with_on_track(session: Session, goal_id: str, day: dt.date, *, is_so: bool) -> Session:
    """The session in which that is said of the goal once, or not any more."""
    if not is_so:
        for note in session.progress:
            if note.goal == goal_id and note.on_track:
                session = with_note(session, note.with_(on_track=False))
        return session
    if is_on_track(session, goal_id):
        return session
    note = Subject(goal_id).note(new_note_id(session), day)
    return with_note(session, note.with_(on_track=True))


def unsaid(session: Session) -> tuple[FollowedGoal, ...]:
    """The goals of the last plan that were neither judged nor said to be on track."""
    left = session.follow_up.unjudged if session.follow_up else ()
    return tuple(goal for goal in left if not is_on_track(session, goal.id))
