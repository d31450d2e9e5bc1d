"""The example sessions that ``kompetence demo`` opens, and the files they become."""

import datetime as dt
from pathlib import Path

from kompetence_tui.domain.session.session import Session
from kompetence_tui.domain.thread.thread import thread_of
from kompetence_tui.export.file_name import file_name
from kompetence_tui.export.formats import FORMATS
from kompetence_tui.export.thread import thread_document, thread_file_name
from kompetence_tui.store import private
from kompetence_tui.store.format import DOC_ID, TABLE, document_of
from kompetence_tui.store.storage import DocumentFile
from kompetence_tui.store.thread import facts_in
from tests.examples.aase import aase
from tests.examples.anna import anna
from tests.examples.bo import bo
from tests.examples.build import Example
from tests.examples.cafe import cafe
from tests.examples.cille import cille
from tests.examples.dan import dan
from tests.examples.hoved_med import hoved_med
from tests.examples.kaj import kaj
from tests.examples.lokal_med import lokal_med
from tests.examples.nadia import nadia
from tests.examples.nord import nord
from tests.examples.signe import signe
from tests.examples.team import team
from tests.examples.workshops import workshops
from tests.examples.yearly import FOLDER as YEARLY
from tests.examples.yearly import write_year
from tests.shipped_forms import form_of

TODAY = dt.date(2026, 11, 21)
"""When the red thread of the examples was written down."""


def _chain() -> tuple[Example, ...]:
    """From the uppermost strategy to the talks of two members of a group."""
    above = hoved_med()
    local, group = lokal_med(above.session), nord(above.session)
    earlier = tuple(example.session for example in (above, local, group))
    return above, local, cafe(above.session), group, kaj(earlier), nadia(earlier)


EXAMPLES = (
    *(make() for make in (anna, bo, cille, dan, team, aase)),
    *_chain(),
    *workshops(),
    *signe(),
)

SIX_PLANS = ("6ue39tyz2s", "b8evzp7kms", "5s5t4dnzu7", "qd9sh3y6wb", "r9hx4md7kw", "cadyheycjj")
"""Ids of those whose plan lies there in every format."""

BY_ID = {example.session.id: example.session for example in EXAMPLES}
BY_WHO = {session.who: session for session in BY_ID.values() if session.course is None}
"""All but the workshops, which are all the same unit's."""


def write_files(folder: Path) -> None:
    """Save and export the examples into the folder, as the program does."""
    for example in EXAMPLES:
        session = example.session
        document = document_of(session, example.revision, example.saved_at)
        DocumentFile(folder / f"{session.id}.json", TABLE).put(document)
        if example.private:
            _write_private(folder / "private", example)
        for form_id in example.exports:
            chosen = form_of(session, form_id)
            filed = chosen.document(session, _others(session))
            every = form_id == "plan" and session.id in SIX_PLANS
            for each in FORMATS if every else FORMATS[:1]:
                data = each.write(filed).data
                (folder / file_name(session, chosen, each.id)).write_bytes(data)
    thread = str(thread_document(thread_of(facts_in(folder)), TODAY))
    (folder / thread_file_name(TODAY)).write_bytes(thread.encode())
    write_year(folder / YEARLY)


def _write_private(folder: Path, example: Example) -> None:
    assert example.private
    folder.mkdir(exist_ok=True)
    document = private.tables_of(example.private)[private.TABLE][str(DOC_ID)]
    saved = example.saved_at.isoformat(timespec="milliseconds")
    file = DocumentFile(folder / f"{example.session.id}.json", private.TABLE)
    file.put(document | {"saved_at": saved})


def _others(session: Session) -> list[Session]:
    """The other workshops of the session's forløb."""
    course = session.course
    return [
        other
        for other in BY_ID.values()
        if course and other.course and other.id != session.id and other.course.id == course.id
    ]
