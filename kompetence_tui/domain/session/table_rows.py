"""The rows of an answer in a table, in another order or without one."""

from kompetence_tui.domain.session.answer import TableRow

TableRows = tuple[TableRow, ...]


def moved(rows: TableRows, at: int, step: int) -> TableRows:
    """The rows with one a place further on, as far as that goes."""
    if not (0 <= at < len(rows) and 0 <= at + step < len(rows)):
        return rows
    others = (*rows[:at], *rows[at + 1 :])
    return (*others[: at + step], rows[at], *others[at + step :])


def without(rows: TableRows, at: int) -> TableRows:
    """The rows but one."""
    return (*rows[:at], *rows[at + 1 :])
