"""The example sessions that ``kompetence demo`` opens, and the files they become."""

from pathlib import Path

from kompetence_tui.export.file_name import file_name
from kompetence_tui.export.forms import form
from kompetence_tui.store.format import document_of
from kompetence_tui.store.storage import SessionFile
from tests.examples.aase import aase
from tests.examples.anna import anna
from tests.examples.bo import bo
from tests.examples.build import Example
from tests.examples.cille import cille
from tests.examples.dan import dan
from tests.examples.team import team

EXAMPLES = tuple(make() for make in (anna, bo, cille, dan, team, aase))


def write_files(example: Example, folder: Path) -> None:
    """Save and export the example into the folder, as the program does."""
    session = example.session
    document = document_of(session, example.revision, example.saved_at)
    SessionFile(folder / f"{session.id}.json").put(document)
    for form_id in example.exports:
        markdown = form(form_id).render(session)
        (folder / file_name(session, form_id)).write_bytes(markdown.encode())
