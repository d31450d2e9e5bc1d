"""What a method's rows and its description say."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from textwrap import fill

from kompetence_tui.domain.plan.action import Action, ChosenMethod
from kompetence_tui.domain.plan.method import LearningForm, Method
from kompetence_tui.domain.plan.method_rules import chosen_for
from kompetence_tui.i18n import _
from kompetence_tui.tui.widgets.row_list import Row, Span, column

_FORM_WIDTH = max(len(form.value) for form in LearningForm)
_WIDE_ENOUGH = 64
"""Cells of a row with room for another form of learning than it stands under."""

GONE = _("Valgt tidligere; står ikke længere i listen")


def method_rows(methods: Sequence[Method], action: Action) -> Iterator[Row]:
    """The methods under the three forms of learning, within each those on the job first; what is
    chosen has a cross."""
    known = {method.id for method in methods}
    gone = [method for method in action.methods if method.id not in known]
    for form in LearningForm:
        yield from _group(form.heading, form, [m for m in methods if m.form is form], action)
    yield from _group(GONE, None, gone, action)


def _group(
    heading: str,
    form: LearningForm | None,
    methods: Sequence[Method | ChosenMethod],
    action: Action,
) -> Iterator[Row]:
    """Beside a method stands its form of learning where that is another than the heading's."""
    if methods:
        yield Row("", lambda _width: [(heading, "muted")], selectable=False)
    for method in methods:
        now = chosen_for(action, method.id)
        stated = (now or method).form
        yield Row(method.id, partial(_row, method.name, now, None if stated is form else stated))


def _row(
    name: str, now: ChosenMethod | None, form: LearningForm | None, width: int
) -> Sequence[Span]:
    sign = "[x] " if now else "[ ] "
    beside = _FORM_WIDTH + 1 if form and width >= _WIDE_ENOUGH else 0
    role = "strong" if now else ""
    spans = [(sign, role), column(name, width - len(sign) - beside, role)]
    return [*spans, column(f" {form or ''}", beside, "muted")] if beside else spans


def matches(method: Method, words: str) -> bool:
    """All the words stand in what is said of the method."""
    points = (point for _name, points in _said_of(method) for point in points)
    said = " ".join((method.name, method.description, method.form, *points)).casefold()
    return all(word in said for word in words.casefold().split())


def described(method: Method, width: int) -> Iterator[tuple[str, str]]:
    """Texts with their styles: what it is, what speaks for and against it, what makes that it comes
    into use, and the source."""
    yield f"{method.name}\n", "bold"
    if method.description:
        yield f"{method.description}\n", ""
    for name, points in _said_of(method):
        yield from _points(name, points, width)
    form = method.form.value
    yield f"{form[:1].upper()}{form[1:]}", "$muted"
    if method.source:
        yield _(" · Kilde: {source}").format(source=method.source), "$muted"


def _said_of(method: Method) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (_("Fordel"), method.advantages),
        (_("Barriere"), method.barriers),
        (_("Før"), method.before),
        (_("Under"), method.during),
        (_("Efter"), method.after),
    )


def _points(name: str, points: Iterable[str], width: int) -> Iterator[tuple[str, str]]:
    """Each on lines of its own, all in under the first word."""
    lead = max(len(_("Fordel")), len(_("Barriere"))) + 2
    for point in points:
        lines = fill(point, max(width - lead, 12)).replace("\n", "\n" + " " * lead)
        yield f"{name:<{lead}}", "$muted"
        yield f"{lines}\n", ""
        name = ""
