"""Whether a filled sheet still has its headings, each once and unchanged."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import quote
from kompetence_tui.i18n import _
from kompetence_tui.preparation.markers import HeadingMark
from kompetence_tui.preparation.outline import SheetHeading

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Findings

_WIDTH = 60
"""Characters of a heading that are told."""


def check_marks(
    marks: Sequence[HeadingMark],
    parts: Sequence[SheetHeading],
    lines: Sequence[str],
    findings: "Findings",
) -> list[HeadingMark]:
    """The headings among the marks, in order; what is wrong with the others is found."""
    found: dict[SheetHeading, HeadingMark] = {}
    for mark in marks:
        if mark.part in found:
            _add_doubled(mark, found[mark.part], findings)
        elif mark.part:
            found[mark.part] = mark
    missing = [part for part in parts if part.is_asked and part not in found]
    if not found:
        what = _("her er ingen af spørgsmålene fra samtalens skema")
        todo = _("se efter, om det er den rigtige fil, eller lav et nyt skema")
        findings.add(1, 1, what, todo)
        return []
    for mark in marks:
        if mark.part is None:
            _check_unknown(mark, missing, lines, findings)
    for part in missing:
        _add_missing(part, found, parts, len(lines), findings)
    return sorted(found.values(), key=lambda mark: mark.line)


def _check_unknown(
    mark: HeadingMark, missing: list[SheetHeading], lines: Sequence[str], findings: "Findings"
) -> None:
    """A heading that was changed, or is another sheet's; words without # may be an answer's."""
    same = [p for p in missing if (p.label, p.number) == (mark.label, mark.number)]
    written = quote(lines[mark.line], _WIDTH)
    if same:
        missing.remove(same[0])
        what = _("overskriften er ændret: »{heading}«").format(heading=written)
        todo = _("skriv den igen som »{heading}«").format(heading=_line_of(same[0]))
        findings.add(mark.line + 1, 1, what, todo)
    elif mark.is_heading:
        what = _("overskriften hører ikke til samtalens skema: »{heading}«").format(heading=written)
        findings.add(mark.line + 1, 1, what, _("slet linjen, eller skriv den uden # foran"))


def _add_doubled(mark: HeadingMark, first: HeadingMark, findings: "Findings") -> None:
    what = _("»{label} {n}« står her igen; første gang er linje {line}").format(
        label=mark.said, n=mark.number, line=first.line + 1
    )
    findings.add(mark.line + 1, 1, what, _("slet den ene, og saml svaret under den anden"))


def _add_missing(
    part: SheetHeading,
    found: dict[SheetHeading, HeadingMark],
    parts: Sequence[SheetHeading],
    last: int,
    findings: "Findings",
) -> None:
    """Told where the next heading stands, or at the end."""
    after = parts[parts.index(part) + 1 :]
    line = next((found[other].line + 1 for other in after if other in found), last)
    what = _("før denne linje mangler overskriften »{label} {n}«").format(
        label=part.said, n=part.number
    )
    todo = _("skriv »{heading}« over svaret, også hvis der ikke er noget svar")
    findings.add(line, 1, what, todo.format(heading=_line_of(part)))


def _line_of(part: SheetHeading) -> str:
    """The whole heading: it is to be copied."""
    return f"{'#' * part.level} {part.title}"
