"""The forms of one's own bank, and the fields of what they are of."""

import pytest

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.base.model import Model
from kompetence_tui.tui.screens.questions.own_head import OwnHead
from kompetence_tui.tui.screens.questions.own_part import OwnPart
from kompetence_tui.tui.screens.questions.own_question import OwnQuestion
from kompetence_tui.tui.screens.questions.own_theme import OwnTheme


@pytest.mark.parametrize(
    ("form", "model", "others"),
    [
        (OwnQuestion, Question, "id scale steps only_if origin proposed_by"),
        (OwnTheme, Theme, "id minutes section aspect questions proposed_by"),
        (OwnHead, Bank, "id is_collection language dated budget ways themes"),
    ],
)
def test_what_ones_own_bank_is_written_with_is_decided_of_every_field(
    form: type[OwnPart], model: type[Model], others: str
) -> None:
    """``others`` are written in another way on the screen, or in the file alone."""
    shown = [field.name for field in form.FIELDS]
    assert sorted([*shown, *others.split()]) == sorted(model.model_fields)
