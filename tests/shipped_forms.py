"""The forms as the program has them: those that are no files, and the files that come with it."""

from collections.abc import Sequence

from kompetence_tui.domain.form import FormFile
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export import forms
from kompetence_tui.export.document import Document
from kompetence_tui.export.form import Form
from tests.shipped_banks import LIBRARY

FILES: Sequence[FormFile] = LIBRARY.forms()
FORMS = forms.all_forms(FILES)


def form(form_id: str) -> Form:
    return forms.form(form_id, FILES)


def forms_for(session: Session) -> tuple[Form, ...]:
    return tuple(known for known in FORMS if known.fits(session))


def form_of(session: Session, form_id: str | None) -> Form:
    return forms.form_of(session, form_id, FILES)


def session_document(session: Session) -> Document:
    """The whole session, as the shipped file has it."""
    return form("fuld").document(session)
