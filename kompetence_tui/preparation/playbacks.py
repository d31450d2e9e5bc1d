"""Making a tilbagespil of the talks in a data folder, for screen and shell alike."""

import datetime as dt
from collections.abc import Iterator

from kompetence_tui.domain.report.areas import area_label
from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.making_playback import playback_of
from kompetence_tui.domain.report.playback import Playback
from kompetence_tui.domain.report.protecting import LEAST_THRESHOLD
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.session import Session
from kompetence_tui.domain.thread.facts import Talk
from kompetence_tui.domain.thread.links import Links
from kompetence_tui.preparation.reports import open_picture, publish_picture
from kompetence_tui.store.ids import is_id
from kompetence_tui.store.raw import UNREADABLE, session_in
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.store.thread import ReadProgress, talk_of


def playback_to_show(
    store: SessionStore,
    session: Session,
    period: ReportPeriod,
    today: dt.date,
    progress: ReadProgress | None = None,
    threshold: int = LEAST_THRESHOLD,
) -> Playback:
    """What the period showed of the talk's indsatsområder, as it would be attached today. Changes
    no byte.

    Raises:
        RuleBroken: the period is not over, or there is nothing to show; says why.
        StoreError: the folder, or what was published, cannot be read.
        Whatever ``progress`` raises; that ends the reading.
    """
    opened = open_picture(store, period, today, progress, threshold)
    if opened.why_not:
        raise RuleBroken(opened.why_not)
    return playback_of(session, tuple(_areas(store, session)), opened.picture, today)


def published_playback(
    store: SessionStore,
    session: Session,
    period: ReportPeriod,
    today: dt.date,
    progress: ReadProgress | None = None,
    threshold: int = LEAST_THRESHOLD,
) -> Playback:
    """The same once the period is published, as a file publishes it; raises the same."""
    opened = publish_picture(store, period, today, progress, threshold)
    return playback_of(session, tuple(_areas(store, session)), opened.picture, today)


def _areas(store: SessionStore, session: Session) -> Iterator[Label]:
    """The talk's indsatsområder, each as reports call it: as the red thread has it, one that was
    taken over, through however many talks, is the one it came from."""
    links = Links(_with_those_above(store, session.id).values())
    talk = links.talks.get(session.id)
    for area in talk.areas if talk else ():
        top = links.top_of((session.id, area.id))
        if area.words and top in links.areas:
            yield area_label(*links.areas[top])
        elif area.words:  # what it came from is gone, and reports know nothing of it
            yield Label(area.words, area.words)


def _with_those_above(store: SessionStore, session_id: str) -> dict[str, Talk]:
    """The talk, and those that its areas come from, by their ids."""
    found: dict[str, Talk] = {}
    waiting, known = [session_id], {session_id}
    while waiting:
        if not is_id(one := waiting.pop()):
            continue
        try:
            found[one] = talk_of(session_in(store.sessions / f"{one}.json"))
        except UNREADABLE:
            continue
        above = {area.origin.key[0] for area in found[one].areas if area.origin}
        waiting += above - known
        known |= above
    return found
