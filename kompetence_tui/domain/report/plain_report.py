"""A report as what JSON knows, and back: what several units' files are merged from.

Free of pydantic. It holds what is shown and nothing else. Whatever is read may have been written
by anybody: what is no report is None, never an error.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from kompetence_tui.domain.base.text import clean, one_line
from kompetence_tui.domain.report.experiences import Chosen, Sort
from kompetence_tui.domain.report.feedback import Feedback, FeedbackPart
from kompetence_tui.domain.report.groups import GroupFacts, GroupWork, YearlyForm
from kompetence_tui.domain.report.plain import (
    Json,
    number,
    plain_figure,
    plain_label,
    read_figure,
    read_labels,
    words,
)
from kompetence_tui.domain.report.protecting import LEAST_THRESHOLD
from kompetence_tui.domain.report.report import Report, ReportCell, ReportLine, ReportTable
from kompetence_tui.domain.report.report_period import ReportPeriod, report_period
from kompetence_tui.domain.report.tables import SPECS, TableId

SCHEMA = "kompetence-report-1"
"""What the file says that it is; ``docs/schemas/report.json`` says what is in it."""

_FORM = ("who", "unit", "level", "dialogue", "experiences")
_WORK = ("talks", "plans", "workshops", "goals")


def plain_report(report: Report) -> Json:
    """A published report as JSON."""
    return {
        "schema": SCHEMA,
        "period": report.period.key,
        "published": report.published and report.published.isoformat(),
        "threshold": report.threshold,
        "is_all": report.is_all,
        "units": [plain_label(unit) for unit in report.units],
        "unread": report.unread,
        "remarks": list(report.remarks),
        "tables": [_table(table) for table in report.tables],
        "groups": _groups(report.groups),
        "texts": [_text(text) for text in report.texts],
        "feedback": report.feedback and _feedback(report.feedback),
    }


def _table(table: ReportTable) -> Json:
    return {
        "id": table.spec.id.value,
        "columns": [plain_label(column) for column in table.columns],
        "rows": [_line(line) for line in table.lines],
        "total": _line(table.total),
    }


def _line(line: ReportLine) -> Json:
    return {
        "label": plain_label(line.label),
        "cells": [_cell(cell) for cell in line.cells],
        "total": _cell(line.total),
    }


def _cell(cell: ReportCell) -> Json:
    return {
        "now": plain_figure(cell.now),
        "before": None if cell.before is None else plain_figure(cell.before),
    }


def _groups(groups: GroupFacts) -> Json:
    return {
        "strategies": [_form(form) for form in groups.strategies],
        "phases": [_form(form) for form in groups.phases],
        "work": [
            {"unit": plain_label(work.unit), "verdicts": dict(work.verdicts)}
            | {name: getattr(work, name) for name in _WORK}
            for work in groups.work
        ],
    }


def _form(form: YearlyForm) -> Json:
    return {"date": form.date.isoformat()} | {name: getattr(form, name) for name in _FORM}


def _text(text: Chosen) -> Json:
    """Whose it is is not told."""
    return {"sort": text.sort.value, "text": text.text}


def _feedback(feedback: Feedback) -> Json:
    return {
        "who": feedback.who,
        "date": feedback.date.isoformat(),
        "parts": [_part(part) for part in feedback.parts],
    }


def _part(part: FeedbackPart) -> Json:
    said = [{"asked": asked, "text": text} for asked, text in part.said]
    return {"id": part.id, "title": part.title, "said": said}


def read_report(data: object) -> Report | None:
    """What ``plain_report`` made of a published report; None for all else."""
    try:
        return _report(data) if isinstance(data, dict) and data["schema"] == SCHEMA else None
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _report(data: Json) -> Report:
    period = report_period(data["period"])
    if period is None or number(data["threshold"]) < LEAST_THRESHOLD:
        raise ValueError
    return Report(
        period,
        data["threshold"],
        read_labels(data["units"]),
        data["is_all"] is True,
        dt.date.fromisoformat(data["published"]),
        tuple(_read_table(table) for table in data["tables"]),
        _read_groups(period, data["groups"]),
        tuple(words(remark) for remark in data["remarks"]),
        number(data["unread"]),
        tuple(map(_read_text, data["texts"])),
        None if data["feedback"] is None else _read_feedback(data["feedback"]),
    )


def _read_table(data: Mapping[str, Any]) -> ReportTable:
    [spec] = (spec for spec in SPECS if spec.id is TableId(data["id"]))
    columns = read_labels(data["columns"])
    lines = [_read_line(line, len(columns)) for line in (*data["rows"], data["total"])]
    return ReportTable(spec, columns, tuple(lines[:-1]), lines[-1])


def _read_line(data: Mapping[str, Any], columns: int) -> ReportLine:
    [label] = read_labels([data["label"]])
    cells = tuple(_read_cell(cell) for cell in data["cells"])
    if len(cells) != columns:
        raise ValueError
    return ReportLine(label, cells, _read_cell(data["total"]))


def _read_cell(data: Mapping[str, Any]) -> ReportCell:
    before = data["before"]
    return ReportCell(read_figure(data["now"]), None if before is None else read_figure(before))


def _read_groups(period: ReportPeriod, data: Mapping[str, Any]) -> GroupFacts:
    return GroupFacts(
        period,
        tuple(_read_forms(data["strategies"])),
        tuple(_read_forms(data["phases"])),
        tuple(_read_work(work) for work in data["work"]),
    )


def _read_forms(data: Iterable[Mapping[str, Any]]) -> Iterable[YearlyForm]:
    for form in data:
        told = {name: words(form[name]) for name in _FORM}
        yield YearlyForm(date=dt.date.fromisoformat(form["date"]), **told)


def _read_work(data: Mapping[str, Any]) -> GroupWork:
    [unit] = read_labels([data["unit"]])
    counts = {name: number(data[name]) for name in _WORK}
    verdicts = {words(key): number(n) for key, n in data["verdicts"].items()}
    return GroupWork(unit, verdicts=verdicts, **counts)


def _read_text(data: Mapping[str, Any]) -> Chosen:
    return Chosen("", "", Sort(data["sort"]), "", clean(data["text"]))


def _read_feedback(data: Mapping[str, Any]) -> Feedback:
    date = dt.date.fromisoformat(data["date"])
    return Feedback(one_line(data["who"]), date, tuple(map(_read_part, data["parts"])))


def _read_part(data: Mapping[str, Any]) -> FeedbackPart:
    said = tuple((one_line(one["asked"]), clean(one["text"])) for one in data["said"])
    return FeedbackPart(one_line(data["id"]), one_line(data["title"]), said)
