"""Several units' reports, read from the files they were written in, for one sheet."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import orjson

from kompetence_tui import regular
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.report.merging import MergedReport, merged
from kompetence_tui.domain.report.plain_report import SCHEMA, read_report
from kompetence_tui.domain.report.report import Report
from kompetence_tui.i18n import _

LIMIT = 20_000_000
"""Bytes of a file: the report of a whole municipality takes a hundredth."""

_ANY_SCHEMA = SCHEMA.rpartition("-")[0]


class NotMerged(Exception):
    """Some of the files are none that can be merged; nothing is made of the others."""

    def __init__(self, sentences: Sequence[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = tuple(sentences)
        """One in Danish of each such file."""


def merge_files(paths: Iterable[Path], asked: Sequence[str] = ()) -> MergedReport:
    """The reports of the files in one; ``asked`` are the units there should be, in words.

    The period is the one most of them are of; one of another, and a unit that comes twice, is left
    out and told.

    Raises:
        NotMerged: a file is none that can be read.
    """
    reports: list[Report] = []
    wrong: list[str] = []
    for path in paths:
        try:
            reports.append(_read(path))
        except ValueError as error:
            wrong.append(f"{one_line(str(path))}: {error}")
    if wrong:
        raise NotMerged(wrong)
    [(period, _often)] = Counter(report.period for report in reports).most_common(1)
    return merged(sorted(reports, key=lambda report: report.period != period), asked)


def _read(path: Path) -> Report:
    """Raises ValueError with a Danish sentence on what is wrong."""
    data = _bytes_of(path)
    try:
        stored = orjson.loads(data)
    except ValueError:
        stored = None
    schema = stored.get("schema") if isinstance(stored, dict) else None
    if not isinstance(schema, str) or not schema.startswith(_ANY_SCHEMA):
        words = _(
            "det er ingen rapport: bed om den fil, »kompetence report --format json« har skrevet"
        )
        raise ValueError(words)
    if schema != SCHEMA:
        words = _("rapporten er skrevet af en anden udgave af programmet ({schema})")
        raise ValueError(words.format(schema=one_line(schema)[:40]))
    if (report := read_report(stored)) is None:
        raise ValueError(_("rapporten er beskadiget: bed om at få den skrevet igen"))
    return report


def _bytes_of(path: Path) -> bytes:
    """Raises as ``_read``."""
    try:
        data, _status = regular.read(path, LIMIT)
    except regular.TooLarge:
        raise ValueError(_("filen er for stor til at være en rapport")) from None
    except FileNotFoundError:
        raise ValueError(_("filen findes ikke")) from None
    except OSError:
        raise ValueError(_("det er ikke en fil, der kan læses")) from None
    return data
