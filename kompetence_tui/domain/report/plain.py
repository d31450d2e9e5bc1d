"""Pictures and the tables of reports as what JSON knows, and back. Free of pydantic.

Whatever is read may have been written by anybody: what is no picture is None, never an error.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.figures import Cover, Figure, ProtectedTable
from kompetence_tui.domain.report.picture import Picture, keys
from kompetence_tui.domain.report.report_period import report_period
from kompetence_tui.domain.report.tables import TableId

Json = dict[str, Any]


def plain_label(label: Label) -> Json:
    return {"key": label.key, "words": label.words, "group": label.group}


def plain_figure(figure: Figure) -> Json:
    return {"n": figure.n, "cover": figure.cover.value}


def plain_picture(picture: Picture) -> Json:
    """A picture as JSON; rows of figures as lists, the total last."""
    return {
        "period": picture.period.key,
        "threshold": picture.threshold,
        "published": picture.published and picture.published.isoformat(),
        "unread": picture.unread,
        "units": _labels(picture.units),
        "later": _labels(picture.later),
        "tables": [_table(table) for table in picture.tables.values()],
    }


def _labels(labels: Iterable[Label]) -> list[Json]:
    return [plain_label(label) for label in labels]


def _table(table: ProtectedTable) -> Json:
    return {
        "id": table.id.value,
        "rows": _labels(table.rows),
        "columns": _labels(table.columns),
        "figures": [
            [plain_figure(table.figures[row, column]) for column in keys(table.columns)]
            for row in keys(table.rows)
        ],
    }


def read_picture(data: object) -> Picture | None:
    """What ``plain_picture`` made; None for all else."""
    try:
        return _picture(data) if isinstance(data, dict) else None
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _picture(data: Json) -> Picture:
    if (period := report_period(data["period"])) is None:
        raise ValueError
    published = data["published"]
    tables = [_read_table(table) for table in data["tables"]]
    return Picture(
        period,
        number(data["threshold"]),
        read_labels(data["units"]),
        {table.id: table for table in tables},
        number(data["unread"]),
        None if published is None else dt.date.fromisoformat(published),
        read_labels(data["later"]),
    )


def number(data: object) -> int:
    """A count; ValueError for all else."""
    if type(data) is not int or data < 0:
        raise ValueError
    return data


def read_labels(data: Iterable[Mapping[str, object]]) -> tuple[Label, ...]:
    """What ``plain_label`` made of each; ValueError, KeyError or TypeError for all else."""
    return tuple(Label(*(words(label[key]) for key in ("key", "words", "group"))) for label in data)


def words(data: object) -> str:
    """A string; TypeError for all else."""
    if not isinstance(data, str):
        raise TypeError
    return data


def read_figure(data: Mapping[str, object]) -> Figure:
    """What ``plain_figure`` made; ValueError, KeyError or TypeError for all else."""
    cover = Cover(words(data["cover"]))
    if cover in (Cover.NONE, Cover.AT_LEAST):
        return Figure(number(data["n"]), cover)
    return Figure(None, cover)


def _read_table(data: Mapping[str, Any]) -> ProtectedTable:
    rows, columns = read_labels(data["rows"]), read_labels(data["columns"])
    figures = {
        (row, column): read_figure(figure)
        for row, line in zip(keys(rows), data["figures"], strict=True)
        for column, figure in zip(keys(columns), line, strict=True)
    }
    return ProtectedTable(TableId(data["id"]), rows, columns, figures)
