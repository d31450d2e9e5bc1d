"""Documents of nasty text in every form, and how they are meant to be read in any format."""

from collections.abc import Iterator
from itertools import count, islice
from random import Random

from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.document import Document
from kompetence_tui.export.forms import forms_for
from tests.export.nasty import nasty_session, nasty_text
from tests.export.nasty_depth import nasty_deep
from tests.export.nasty_group import nasty_group

MANY = 3000
"""Documents of the whole corpus."""


def nasty_documents(most: int, first_seed: int = 0) -> Iterator[Document]:
    """So many documents: every form of sessions made with the seeds from the first on, and the
    blank form of each one's bank."""
    yield from islice((one for seed in count(first_seed) for one in _of(Random(seed))), most)


def _of(rng: Random) -> Iterator[Document]:
    session = rng.choice((nasty_session, nasty_group, nasty_deep))(rng)
    notice = rng.choice(("", nasty_text(rng)))
    for form in forms_for(session):
        yield form.document(session, notice=notice)
    yield blank_form(session.bank)
