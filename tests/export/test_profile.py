"""The kompetenceprofil in a document: only where both allow it (N19, N20)."""

import pytest

from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.export.document import Document
from kompetence_tui.export.profile import write_profile
from tests.factories import make_session

RATINGS = (
    Rating(id="k1", competence="Samarbejde | på *tværs*", employee=3, leader=5),
    Rating(id="k2", competence="# Overblik", employee=2),
    Rating(id="k3", competence="Sprunget over"),
)
BOTH = Profile(
    ratings=RATINGS,
    employee_done=True,
    leader_done=True,
    employee_allows=True,
    leader_allows=True,
)

WRITTEN = """\
## Kompetenceprofil

*(vurderet hver for sig: 1 ny i det, 2 kan med hjælp, 3 kan selv, 4 kan det svære, \
5 kan lære andre det)*

- Samarbejde \\| på \\*tværs\\*
  - Anna Eksempel: 3 af 5, kan selv
  - Eva Eksempel: 5 af 5, kan lære andre det
  - Sammenholdt: lederen ser 2 trin højere
- \\# Overblik
  - Anna Eksempel: 2 af 5, kan med hjælp
"""


def written(profile: Profile) -> str:
    doc = Document()
    doc.title("Plan for", "Anna Eksempel")
    write_profile(doc, make_session().with_(profile=profile), 2)
    return str(doc).partition("\n\n")[2]


def test_words_and_numbers_in_a_list() -> None:
    assert written(BOTH) == WRITTEN


@pytest.mark.parametrize(
    "missing", ["employee_done", "leader_done", "employee_allows", "leader_allows"]
)
def test_nothing_unless_both_are_done_and_both_allow_it(missing: str) -> None:
    assert written(BOTH.with_(**{missing: False})) == ""


def test_a_profile_nobody_rated_leaves_no_trace() -> None:
    assert written(BOTH.with_(ratings=RATINGS[2:])) == ""
