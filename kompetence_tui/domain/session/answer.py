"""Svar: what was said to one question, by all as one or by each of the two."""

from collections.abc import Iterable

from kompetence_tui.domain.base.model import Line, Model, Text
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.direction.direction import Need


class OneAnswer(Model):
    """What one noted or chose at a question."""

    text: Text = ""
    step: int | None = None
    """The chosen step of a scale."""
    chosen: tuple[Line, ...] = ()
    """The chosen options of a choice, in the bank's order."""
    when: When = When()

    @property
    def is_empty(self) -> bool:
        chosen = self.chosen or self.step is not None
        return not (chosen or self.text.strip()) and self.when.is_empty


class TableRow(Model):
    """A row of an answer in a table: a cell for each column, as far as they are filled."""

    cells: tuple[Line, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not any(cell.strip() for cell in self.cells)


class Answer(OneAnswer):
    """Svar: what was said to one question, shared by all in the talk; or what the employee said,
    where the leader answers too (see ``both``)."""

    needs: tuple[Need, ...] = ()
    """Competences and for whom, in the order of priority."""
    rows: tuple[TableRow, ...] = ()
    """Of a table, in the order they were put in."""
    leader: OneAnswer | None = None
    """What the leader said, where both answer."""
    employee_done: bool = False
    leader_done: bool = False
    """Both have said theirs: only then may either see what the other said."""

    def is_one_of(self, answers: Iterable[str]) -> bool:
        """One of these was chosen: options, or the numbers of steps."""
        said = (*self.chosen, *(() if self.step is None else (str(self.step),)))
        wanted = {answer.casefold() for answer in answers}
        return any(one.casefold() in wanted for one in said)

    @property
    def named_needs(self) -> tuple[Need, ...]:
        """Those that say something."""
        return tuple(need for need in self.needs if not need.is_empty)

    @property
    def named_rows(self) -> tuple[TableRow, ...]:
        """Those that say something."""
        return tuple(row for row in self.rows if not row.is_empty)

    @property
    def is_empty(self) -> bool:
        others = self.named_needs or self.named_rows or self.leader is not None
        return super().is_empty and not others
