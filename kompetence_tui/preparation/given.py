"""A file that people filled in: its text, or what is wrong with it line by line."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from kompetence_tui.banks.problems import Findings, Problem, TooManyFindings
from kompetence_tui.banks.source import MAX_BYTES, decode, too_large
from kompetence_tui.i18n import _
from kompetence_tui.written.kinds import other_kind


class FileHasProblems(Exception):
    """Nothing was taken from the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(_("Filen kan ikke bruges, som den er"))
        self.problems = problems
        """By line; at least one."""


@contextmanager
def findings_in(file: str) -> Iterator[Findings]:
    """The problems found within. Raises FileHasProblems afterwards when there are any."""
    findings = Findings(file)
    with suppress(TooManyFindings):
        yield findings
    if len(findings):
        raise FileHasProblems(findings.in_order())


def text_of(data: bytes, most_lines: int, findings: Findings) -> str | None:
    """The text with LF as line end; None when it cannot be read, and why is then a finding."""
    if len(data) > MAX_BYTES:
        findings.add(1, 1, *too_large())
        return None
    if sentence := other_kind(data):
        add_sentence(findings, sentence)
        return None
    text = decode(data, findings)
    if text is None:
        return None
    if not text.strip():
        findings.add(1, 1, _("filen er tom"), _("se efter, om det er den rigtige fil"))
        return None
    if text.count("\n") >= most_lines:
        too_many_lines(findings, most_lines)
        return None
    return text


def too_many_lines(findings: Findings, most: int) -> None:
    """Told at the first line that is one too many."""
    what = _("filen har mere end {n} linjer").format(n=most)
    findings.add(most + 1, 1, what, _("del den, eller slet det, der ikke hører til"))


def add_sentence(findings: Findings, sentence: str) -> None:
    """»filen er …: gem den …«, of the whole file."""
    what, _colon, todo = sentence.partition(": ")
    findings.add(1, 1, what, todo or _("se efter, om det er den rigtige fil"))
