"""MED-tilbagemelding: the year's figures and the committee's words under three headings (H9)."""

from dataclasses import replace

import pytest

from kompetence_tui.domain.report.columns import NO_AREA, WORKPLACE
from kompetence_tui.domain.report.experiences import Chosen, Sort
from kompetence_tui.domain.report.feedback import HEADINGS, Feedback, FeedbackPart, feedback_of
from kompetence_tui.domain.report.merging import merged
from kompetence_tui.domain.report.report import Report
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.export.document import Document
from kompetence_tui.export.figure_table import FigureTable
from kompetence_tui.export.file_name import merged_file_name, report_file_name
from kompetence_tui.export.report_feedback import (
    feedback_document,
    merged_document,
)
from kompetence_tui.export.report_files import PreliminaryReport
from tests import told_sessions
from tests.export.docx import test_docx_readback
from tests.export.html import test_readback as test_html_readback
from tests.export.outline import outline
from tests.export.pdf import test_readback as test_pdf_readback
from tests.export.report_samples import HOSTILE, TODAY, report

ALL = report(share=2.0)


def feedback(who: str = "Lokal-MED i Eksempelhuset") -> Feedback:
    return feedback_of(told_sessions.feedback(unit=who))


def headings(document: Document, level: int) -> list[str]:
    return [text for kind, text in outline(str(document)) if kind == f"h{level}"]


def under(document: Document, heading: str) -> str:
    """All that stands below a heading of the second level."""
    text = str(document).split(f"\n## {heading}\n", 1)[1]
    return text.split("\n## ", 1)[0]


AIMS, COHERENCE, EVALUATION = HEADINGS.values()


def test_the_three_headings_have_their_figures_and_the_committees_words() -> None:
    document = feedback_document(replace(ALL, feedback=feedback()), TODAY)
    assert headings(document, 1) == ["MED-tilbagemelding 2026: Lokal-MED i Eksempelhuset"]
    assert headings(document, 2) == ["Kort fortalt", *HEADINGS.values()]
    aims, coherence, evaluation = (under(document, one) for one in HEADINGS.values())
    assert "vi lærer fra os" in aims
    assert WORKPLACE.words not in aims
    assert WORKPLACE.words in coherence
    assert NO_AREA.words in coherence
    assert "### Udvalg og grupper" in coherence
    assert "### Brug i praksis" in evaluation
    assert (
        "#### Hvem er ikke med i tallene?\n\nVi er 52 ansatte.\n\nOtte af dem er \\*" in evaluation
    )
    assert "At lære fra os" in aims
    assert "ikke udfyldt" in coherence


def test_the_first_page_says_of_when_and_whom_it_is() -> None:
    document = str(feedback_document(replace(ALL, feedback=feedback()), TODAY))
    first = document.split("\n## ", 1)[0]
    for words in (
        "- Periode: 1.1.2026 til 31.12.2026",
        "- Enheder: alle 6",
        "- Skrevet: 8.10.2026",
    ):
        assert words in first
    assert "Hvor mange ansatte der er i alt" in first


def test_the_first_question_is_answered_first() -> None:
    """Of how many the figures are: by the committee, or else it is said that nobody wrote it."""
    said = under(feedback_document(replace(ALL, feedback=feedback()), TODAY), "Kort fortalt")
    assert "- Afholdte samtaler: 1" in said
    assert "- Hvem er ikke med i tallene: Vi er 52 ansatte. Otte af dem" in said
    talk = told_sessions.feedback().with_answer("med-evaluering-hvem", Answer())
    silent = replace(ALL, feedback=feedback_of(talk))
    said = under(feedback_document(silent, TODAY), "Kort fortalt")
    assert "- Hvem er ikke med i tallene: det har udvalget ikke skrevet" in said


def figures(document: Document) -> set[str]:
    """What stands in the cells of its tables."""
    tables = (block for block in document.blocks if isinstance(block, FigureTable))
    return {figure for table in tables for row in table.rows for figure in row.cells}


def said_by(of: Report) -> set[str]:
    """All that the report itself says in figures."""
    lines = [line for table in of.tables for line in (*table.lines, table.total)]
    cells = [cell for line in lines for cell in (*line.cells, line.total)]
    both = [figure for cell in cells for figure in (cell.now, cell.before) if figure]
    work: list[tuple[int, ...]] = [
        (one.talks, one.plans, one.workshops, one.goals) for one in of.groups.work
    ]
    total = of.groups.total
    work += [(total.talks, total.plans, total.workshops, total.goals), (*total.verdicts.values(),)]
    counted = {str(n) for counts in work for n in counts}
    return {figure.danish(of.threshold) for figure in both} | counted | {"–", "0"}


def test_nothing_is_counted_anew() -> None:
    assert figures(feedback_document(ALL, TODAY)) - said_by(ALL) == set()


def test_a_sheet_that_is_not_published_is_none() -> None:
    with pytest.raises(PreliminaryReport):
        feedback_document(replace(ALL, published=None), TODAY)


def test_units_stand_beside_each_other_with_each_committees_words() -> None:
    parts = [
        replace(report(unit, share=2.0), feedback=feedback(f"MED i {unit}"))
        for unit in ("eksempelhuset", "prøvegården")
    ]
    parts.append(
        replace(report("eksempelskolen"), texts=(Chosen("", "", Sort.PROPOSAL, "", "Et kursus"),))
    )
    document = merged_document(merged(parts, ["Eksempelhuset", "Køkkenet"]), TODAY)
    assert headings(document, 1) == ["Tilbagemelding til Hovedudvalget 2026"]
    assert headings(document, 2) == ["Kort fortalt", *HEADINGS.values(), "Forslag og erfaringer"]
    assert "Hvem er ikke med i tallene: MED i prøvegården: Vi er 52" in under(
        document, "Kort fortalt"
    )
    first = str(document).split("\n## ", 1)[0]
    assert "Mangler: Køkkenet." in first
    assert "- Periode: 1.1.2026 til 31.12.2026\n" in first
    assert "- Enhed: prøvegården\n  - Udvalg: MED i prøvegården\n" in first
    assert "- Enhed: eksempelskolen\n  - Udvalg: ingen har skrevet\n" in first
    evaluation = under(document, EVALUATION)
    for unit in ("eksempelhuset", "prøvegården"):
        assert f"### Udvalgets ord: MED i {unit}\n" in evaluation
    assert "| eksempelhuset |" in " ".join(evaluation.split())
    assert "- Et kursus" in under(document, "Forslag og erfaringer")
    assert str(document).count("Hoved-MED i Eksempelkommunen") == 1


def test_the_files_are_called_by_the_period_alone() -> None:
    own = replace(ALL, is_all=False, feedback=feedback())
    assert report_file_name(own, "pdf") == "med-tilbagemelding-2026.pdf"
    assert merged_file_name(merged([ALL]), "md") == "hovedudvalg-2026.md"


def test_html_word_and_pdf_say_what_markdown_says() -> None:
    nasty = Feedback(
        HOSTILE[1], TODAY, (FeedbackPart("med-maal", "# x", ((HOSTILE[0], HOSTILE[2]),)),)
    )
    of_one = replace(report("prøvegården", share=2.0), feedback=nasty)
    of_one = replace(of_one, texts=(Chosen("", "", Sort.TOOL, "", HOSTILE[0]),))
    document = merged_document(merged([of_one, report("eksempelhuset")]), TODAY)
    test_html_readback.check(document)
    test_docx_readback.check(document)
    test_pdf_readback.check(document)


def test_the_total_of_goals_of_which_some_stand_elsewhere_says_that_it_is_of_all() -> None:
    text = str(feedback_document(ALL, TODAY))
    for title in ("Mål efter indsatsområde", "Mål uden et indsatsområde"):
        part = text.split(f"### {title}", 1)[1].split("\n### ", 1)[0]
        assert "Alle mål i alt" in part
        assert "\n| I alt " not in part
