"""A program killed while it saves: no session unreadable, no acknowledged save lost."""

import multiprocessing
import os
import random
import sys
from multiprocessing.connection import Connection

import pytest

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_session
from tests.store.helpers import names

ID = "a1b2c3d4e5"
RUNS = int(os.environ.get("KOMPETENCE_KILLS", "40"))
LONGEST = 0.04
"""Seconds within which the program is killed; in every other run counted from its first save."""


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_kill_at_random_moments(store: SessionStore) -> None:
    chance = random.Random(8)
    store.create(make_session()).close()
    before = told = 0
    for run in range(RUNS):
        is_at_work = run % 2 == 0
        acknowledged = kill_a_writer(store, chance.uniform(0, LONGEST), is_at_work=is_at_work)
        with store.open(ID) as opened:
            assert not opened.read_only
            found = number_in(opened.session)
        assert max(acknowledged, before) <= found
        assert found <= max(acknowledged, before) + 1
        told += max(0, acknowledged - before)
        before = found
    assert told >= RUNS // 2
    store.listing()
    assert names(store.sessions) == [f"{ID}.json"]


def kill_a_writer(store: SessionStore, seconds: float, *, is_at_work: bool) -> int:
    """The number of the last save that the killed program said was durable, or 0.

    One that ``is_at_work`` has saved before the seconds begin.
    """
    fork = multiprocessing.get_context("fork")
    ours, theirs = fork.Pipe(duplex=False)
    writer = fork.Process(target=write, args=(store, theirs))
    writer.start()
    theirs.close()
    if is_at_work:
        ours.poll(None)
    writer.join(seconds)
    writer.kill()
    writer.join()
    acknowledged = 0
    try:
        while True:
            acknowledged = ours.recv()
    except EOFError:
        return acknowledged


def write(store: SessionStore, durable: Connection) -> None:
    """Save without end, telling the number of each save when it is durable."""
    with store.open(ID) as opened:
        number = number_in(opened.session)
        while True:
            number += 1
            text = f"{number} " + "å" * 20 * (number % 50)
            opened.save(opened.session.with_answer("siden-sidst", Answer(text=text)))
            durable.send(number)


def number_in(session: Session) -> int:
    first = session.answer("siden-sidst").text.split()[0]
    return int(first) if first.isdecimal() else 0
