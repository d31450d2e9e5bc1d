"""The registry of forms, and what is said before an export."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from kompetence_tui.domain.session import EventKind
from kompetence_tui.export.forms import FORMS, Form, UnknownForm, export_warnings, form
from tests.export.samples import sample_session
from tests.factories import make_goal, make_session

CLOSED_AT = datetime(2027, 2, 3, 15, tzinfo=UTC)


def test_the_plan_is_the_first_choice() -> None:
    assert [known.id for known in FORMS] == ["plan", "full"]
    assert form("plan") is FORMS[0]
    with pytest.raises(UnknownForm):
        form("")


@pytest.mark.parametrize("known", FORMS, ids=lambda known: known.id)
def test_every_form_renders_and_describes_itself(known: Form) -> None:
    assert known.render(sample_session()).startswith("# ")
    assert known.name
    assert known.description


def test_what_is_missing_is_said_first() -> None:
    assert export_warnings(sample_session(), form("plan")) == [
        "Mål 2 »Lede det tværfaglige møde« mangler ansvarlig for handling 2, slutdato og"
        " evaluering",
        "Samtalen er ikke afsluttet: filen bliver mærket som udkast",
    ]


def test_a_finished_plan_needs_no_warning_and_a_whole_session_one() -> None:
    session = make_session(goals=(make_goal(),)).with_event(EventKind.CLOSED, CLOSED_AT)
    assert export_warnings(session, form("plan")) == []
    assert export_warnings(session, form("full")) == ["Svarene fra samtalen står i filen"]


def test_choosing_a_form_does_not_load_the_models() -> None:
    code = (
        "import sys, kompetence_tui.export.forms, kompetence_tui.export.file_name;"
        "sys.exit('pydantic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
