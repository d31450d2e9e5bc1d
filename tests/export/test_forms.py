"""The registry of forms, and what is said before an export."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.export.form import Form
from kompetence_tui.export.forms import UnknownForm
from kompetence_tui.export.warnings import export_warnings
from tests.export.group_samples import grus, phases, strategy, workshops
from tests.export.samples import sample_session
from tests.factories import agreed, make_goal, make_session
from tests.shipped_forms import FORMS, form, form_of, forms_for
from tests.told_sessions import feedback

CLOSED_AT = datetime(2027, 2, 3, 15, tzinfo=UTC)


def ids(session: Session) -> list[str]:
    return [known.id for known in forms_for(session)]


def test_each_session_is_offered_what_makes_sense_for_it() -> None:
    own, group = ["aftaleskema", "herlev"], ["plan", "fuld", "aftaleskema", "herlev"]
    assert ids(make_session()) == ["plan", "fuld", *own]
    assert ids(sample_session()) == ["plan", "fuld", *own, "opgaver", "plan-typer"]
    assert ids(grus()) == [*group, "opgaver", "opspil", "vaerktoej"]
    assert ids(strategy()) == ["strategi", "plan", "fuld", "opgaver", "opspil", "tilbagespil"]
    assert ids(phases()) == ["faser", "plan", "fuld", "opspil"]
    assert ids(workshops()[1]) == ["formidling", "plan", "fuld", "forloeb"]
    plus = make_session().with_(kind=SessionKind.PLUS)
    assert ids(plus) == ["plan", "fuld", "aftaleskema", "esbjerg-plus", "herlev"]


def test_a_form_that_does_not_fit_is_refused_with_those_that_do() -> None:
    session = make_session()
    assert form_of(session, None) is form_of(session, "plan") is form("plan")
    with pytest.raises(UnknownForm, match=r"»strategi« passer ikke .* eller »herlev«"):
        form_of(session, "strategi")
    first = "»med-tilbagemelding«, »faser«, »femfaser«"
    with pytest.raises(UnknownForm, match=f"»brev« findes ikke – vælg {first}"):
        form_of(session, "brev")


@pytest.mark.parametrize("known", FORMS, ids=lambda known: known.id)
def test_every_form_renders_and_describes_itself(known: Form) -> None:
    assert known.render(sample_session()).startswith("# ")
    assert known.name
    assert known.description


def test_what_is_missing_is_said_first() -> None:
    assert export_warnings(sample_session(), form("plan")) == [
        "Det er ikke aftalt, hvornår og hvordan I følger op på planen",
        "Mål 2 »Lede det tværfaglige møde« mangler ansvarlig for handling 2, slutdato og"
        " evaluering",
        "Samtalen er ikke afsluttet: filen bliver mærket som udkast",
    ]


def test_a_finished_plan_needs_no_warning_and_a_whole_session_one() -> None:
    session = agreed(make_session(goals=(make_goal(),))).with_event(EventKind.CLOSED, CLOSED_AT)
    assert export_warnings(session, form("plan")) == []
    assert export_warnings(session, form("fuld")) == ["Svarene fra samtalen står i filen"]


def test_a_sheet_without_names_is_to_be_read_through() -> None:
    session = grus()
    (warning,) = export_warnings(session, form("opspil"))
    assert warning.startswith("Læs teksten igennem")
    assert export_warnings(session.with_(events=()), form("vaerktoej")) == [warning]
    assert len(export_warnings(session.with_(events=()), form("opspil"))) == 2


def test_a_handout_tells_of_tasks_that_lack_something() -> None:
    warnings = export_warnings(workshops()[1], form("formidling"))
    assert warnings[0] == "Opgaven »Holde en prøvesamtale« mangler en frist"


def test_notes_with_names_are_warned_of() -> None:
    assert export_warnings(grus(), form("fuld"))[-1] == (
        "Svar og sedler med navne fra samtalen står i filen"
    )


def test_choosing_a_form_does_not_load_the_models() -> None:
    code = (
        "import sys, kompetence_tui.export.forms, kompetence_tui.export.file_name;"
        "sys.exit('pydantic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_committees_feedback_is_not_called_indsatsomraader() -> None:
    """What is made for its bank comes before what is for any bank in phases."""
    assert forms_for(feedback())[0].id == "med-tilbagemelding"
    assert form_of(feedback(), None).render(feedback()).startswith("# MED-tilbagemelding: ")
