"""The kompetenceprofil in a document: only where both allow it (N19, N20)."""

import pytest

from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.export.blocks import SpiderWeb
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


def document(profile: Profile) -> Document:
    doc = Document()
    doc.title("Plan for", "Anna Eksempel")
    write_profile(doc, make_session().with_(profile=profile), 2)
    return doc


def written(profile: Profile) -> str:
    return str(document(profile)).partition("\n\n")[2]


def drawn(ratings: list[Rating]) -> list[SpiderWeb]:
    blocks = document(BOTH.with_(ratings=tuple(ratings))).blocks
    return [block for block in blocks if isinstance(block, SpiderWeb)]


def rated(n: int, **more: int | None) -> list[Rating]:
    both: dict[str, int | None] = {"employee": 2, "leader": 4, **more}
    return [Rating(id=f"k{i}", competence=f"Kompetence {i}", **both) for i in range(n)]


def test_words_and_numbers_in_a_list() -> None:
    assert written(BOTH) == WRITTEN


@pytest.mark.parametrize(
    "missing", ["employee_done", "leader_done", "employee_allows", "leader_allows"]
)
def test_nothing_unless_both_are_done_and_both_allow_it(missing: str) -> None:
    assert written(BOTH.with_(**{missing: False})) == ""


def test_a_profile_nobody_rated_leaves_no_trace() -> None:
    assert written(BOTH.with_(ratings=RATINGS[2:])) == ""


@pytest.mark.parametrize(("n", "webs"), [(2, 0), (3, 1), (12, 1), (13, 0)])
def test_three_to_twelve_are_drawn_whole_and_others_are_words_only(n: int, webs: int) -> None:
    passed_over = Rating(id="k99", competence="Sprunget over")
    assert len(drawn([*rated(n), passed_over])) == webs
    words = written(BOTH.with_(ratings=tuple(rated(n))))
    assert words.count("\n  - Anna Eksempel: 2 af 5") == n


def test_what_is_drawn_is_what_each_said_in_the_chosen_order() -> None:
    (web,) = drawn([*RATINGS, Rating(id="k4", competence="Ro", leader=1)])
    assert web.steps == ((3, 5), (2, None), (None, 1))
    assert [item.text for item in web.items.items] == [RATINGS[0].competence, "# Overblik", "Ro"]
    assert web.parties == ("Anna Eksempel", "Eva Eksempel")
    assert web.highest == 5


def test_what_only_one_of_them_rated_is_not_drawn() -> None:
    assert drawn(rated(5, leader=None)) == []
