"""What is written in an open session that something happens beneath, and what is stored then."""

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.store.sessions import OpenSession, SessionStore
from tests.factories import NOW

ID = "a1b2c3d4e5"
FILE = f"{ID}.json"
NOTES = PrivateNotes(session=ID).with_text("siden-sidst", "kun til mig", NOW)


def write(opened: OpenSession, text: str) -> None:
    opened.save(opened.session.with_answer("siden-sidst", Answer(text=text)))


def text_in(store: SessionStore) -> str:
    return store.read(ID).answer("siden-sidst").text
