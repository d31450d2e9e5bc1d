"""Names of earlier talks are offered by their first letters."""

from kompetence_tui.domain.people.earlier import completions, known_people
from kompetence_tui.domain.session.summary import row_of
from tests.boards import grus
from tests.factories import make_session


def test_each_person_once_by_what_they_were() -> None:
    rows = [row_of(make_session(f"{n}nna2345ab", employee=name))
            for n, name in enumerate(("Åse Eksempel", "Bo Prøvesen", "Bo Prøvesen"))]  # fmt: skip
    found = known_people([*rows, row_of(grus())])
    assert found["employees"] == ["Bo Prøvesen", "Åse Eksempel"]
    assert "Eva Eksempel" in found["leader"]


def test_nobody_is_offered_before_a_letter() -> None:
    names = ["Bo Prøvesen", "Bodil Eksempel", "Åse Eksempel"]
    assert completions("", names) == []
    assert completions("Anna, ", names) == []
    assert completions("bo", names) == ["Bo Prøvesen", "Bodil Eksempel"]
    assert completions("Anna Eksempel, å", names) == ["Anna Eksempel, Åse Eksempel"]
