"""Documents of nasty text in every form, and how they are meant to be read in any format."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice
from random import Random

from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.export.bars import alternative as bars_alternative
from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.blocks import Paragraph, SpiderWeb
from kompetence_tui.export.document import Document
from kompetence_tui.export.figure_table import Bar, FigureRow, FigureTable
from kompetence_tui.export.form_blank import blank_of_form
from kompetence_tui.export.form_file import document_of
from kompetence_tui.export.web import alternative as web_alternative
from kompetence_tui.export.web import key, numbered
from tests.export.nasty import nasty_session, nasty_text
from tests.export.nasty_depth import nasty_deep
from tests.export.nasty_form_files import nasty_form
from tests.export.nasty_group import nasty_group
from tests.shipped_forms import forms_for

MANY = 3000
"""Documents of the whole corpus."""

PROFILED = 0.3
"""How many of the sessions let a kompetenceprofil out."""


def nasty_documents(most: int, first_seed: int = 0) -> Iterator[Document]:
    """So many documents: every form of sessions made with the seeds from the first on, the
    blank form of each one's bank, and a form of a nasty file, with the session and without."""
    yield from islice((one for seed in count(first_seed) for one in _of(Random(seed))), most)


def _of(rng: Random) -> Iterator[Document]:
    session = rng.choice((nasty_session, nasty_group, nasty_deep))(rng)
    if rng.random() < PROFILED:
        session = session.with_(profile=_profile(rng))
    notice = rng.choice(("", nasty_text(rng)))
    for form in forms_for(session):
        yield form.document(session, notice=notice)
    yield blank_form(session.bank)
    file = nasty_form(rng)
    yield document_of(file, session, notice)
    yield blank_of_form(file)
    yield _figures(rng)


def typeset(document: Document) -> Document:
    """The document with what only other formats than Markdown say, in Markdown too."""
    read = Document()
    for block in document.blocks:
        if isinstance(block, Paragraph):
            read._blocks.append(replace(block, is_typeset_only=False))
        else:
            read._blocks.append(block)
    return read


def in_words(document: Document) -> Document:
    """The same where each web is the words that stand beside it in a format with pictures."""
    read = Document()
    for block in typeset(document).blocks:
        if isinstance(block, SpiderWeb):
            read.items(key(block).items)
            read.items(numbered(block).items)
        elif isinstance(block, FigureTable) and block.has_bars:
            read.figures(_with_head_of_bars(block))
        else:
            read._blocks.append(block)
    return read


def _with_head_of_bars(table: FigureTable) -> FigureTable:
    rows = tuple(FigureRow(row.label, (*row.cells, "")) for row in table.rows)
    return FigureTable((*table.heads, table.head_of_bars), rows)


def meanings(document: Document) -> list[str]:
    """The alternatives of all that is drawn, in order."""
    found = []
    for block in document.blocks:
        if isinstance(block, SpiderWeb):
            found.append(web_alternative(block))
        elif isinstance(block, FigureTable):
            found += [bars_alternative(block, row) for row in block.rows if row.is_drawn]
    return found


def webs(document: Document) -> list[SpiderWeb]:
    """The webs to be drawn, in order."""
    return [block for block in document.blocks if isinstance(block, SpiderWeb)]


def _figures(rng: Random) -> Document:
    """Tables with nasty heads, labels and cells, with bars and without."""
    document = Document()
    document.title("Tal:", nasty_text(rng))
    for columns in (1, 2, rng.randint(1, 6)):
        heads = tuple(nasty_text(rng, 2) for _n in range(columns + 1))
        rows = tuple(_figure_row(rng, columns) for _n in range(rng.randint(1, 9)))
        document.figures(FigureTable(heads, rows))
    document.heading(2, "Efter")
    return document


def _figure_row(rng: Random, columns: int) -> FigureRow:
    cells = tuple(rng.choice(("12", "<5", "mindst 7", nasty_text(rng, 1))) for _n in range(columns))
    bars = tuple(
        rng.choice((None, Bar(rng.randint(0, 900), is_open=rng.random() < PROFILED)))
        for _n in range(min(columns, 2))
    )
    return FigureRow(nasty_text(rng), cells, rng.choice((bars, ())), is_sum=rng.random() < PROFILED)


def _profile(rng: Random) -> Profile:
    """Let out, with more or less than what is drawn, and steps that somebody passed over."""
    steps = (None, 1, 2, 3, 4, 5)
    ratings = tuple(
        Rating(
            id=f"k{n}",
            competence=nasty_text(rng),
            employee=rng.choice(steps),
            leader=rng.choice(steps),
        )
        for n in range(rng.randint(1, 14))
    )
    return Profile(
        ratings=ratings,
        employee_done=True,
        leader_done=True,
        employee_allows=True,
        leader_allows=True,
    )
