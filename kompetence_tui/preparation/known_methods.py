"""Which methods a report may name."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui import paths
from kompetence_tui.domain.plan.method import LearningForm
from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.counting import KnownMethod

if TYPE_CHECKING:
    from kompetence_tui.banks.methods import MethodShelf


def known_methods() -> Mapping[str, KnownMethod]:
    """By their ids those of the organisation's and the shipped files."""
    forms = {form: column.key for form, column in zip(LearningForm, columns.FORMS, strict=True)}
    methods = _shelf(paths.common_bank_folders()).methods()
    return {method.id: KnownMethod(method.name, forms[method.form]) for method in methods}


@cache
def _shelf(folders: tuple[Path, ...]) -> "MethodShelf":
    """The one of those folders: it parses a file once, however often years are turned over."""
    from kompetence_tui.banks.methods import MethodShelf

    return MethodShelf(folders)
