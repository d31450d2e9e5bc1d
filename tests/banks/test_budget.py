"""Boards that take longer than there is time for give a remark (K4)."""

import pytest

from kompetence_tui.banks.budget import budget_notice
from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.session.kinds import SessionKind, ThemeForm


def bank(form: ThemeForm, *minutes: int | None, budget: int | None = None) -> Bank:
    themes = tuple(
        Theme(title="T", minutes=n, form=form, questions=(Question(id="q", text="?"),))
        for n in minutes
    )
    kinds = (SessionKind.GRUS,)
    return Bank(id="b", title="B", kinds=kinds, version="1", budget=budget, themes=themes)


@pytest.mark.parametrize(
    ("form", "minutes", "budget", "too_long"),
    [
        (ThemeForm.BOARD, (100, 110), None, False),
        (ThemeForm.BOARD, (100, 111), None, True),
        (ThemeForm.BOARD, (100, None), 99, True),
        (ThemeForm.BOARD, (None,), 10, False),
        (ThemeForm.PHASE, (200, 100), None, False),
        (ThemeForm.PHASE, (200, 100), 299, True),
    ],
)
def test_over_the_time_in_all(
    form: ThemeForm, minutes: tuple[int | None, ...], budget: int | None, too_long: bool
) -> None:
    assert bool(budget_notice(bank(form, *minutes, budget=budget))) is too_long
