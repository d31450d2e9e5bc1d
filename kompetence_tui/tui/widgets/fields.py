"""The fields of a form as a table: which part of a model stands in which widget.

A form that shows one thing after another has a table. A line that is made for one thing, with its
widgets held in it, needs none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from textual.widget import Widget

from kompetence_tui.domain.base.model import Model
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.tui.widgets.date_input import DateField, DateInput
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.picker import Picker

FormModel = TypeVar("FormModel", bound=Model)


@dataclass(frozen=True)
class FormField:
    """One row: the name of a part of the model, and where the widget it stands in is found."""

    name: str
    selector: str
    words: Iterable[StrEnum] = ()
    """What the options of a picker stand for."""
    asks: str = ""
    """Stands in or beside a field that can be written in, while it is empty."""
    keeps_blanks: bool = False
    """A text of white space alone is kept, and not nothing."""
    is_list: bool = False
    """Lines, each on one of its own in an editor."""


def show(form: Widget, table: Sequence[FormField], model: Model, *, read_only: bool) -> None:
    """Put the model in the widgets, the cursor after each text, and open or close them."""
    for field in table:
        _put(field, form.query_one(field.selector), getattr(model, field.name), read_only)


def filled(form: Widget, table: Sequence[FormField], model: FormModel, **more: object) -> FormModel:
    """The model with what stands in the widgets, and ``more`` parts that are read elsewhere.

    The same object where nothing differs. Raises ValidationError.
    """
    read = {field.name: _read(field, form.query_one(field.selector)) for field in table}
    written = model.with_(**read, **more)
    return model if written == model else written


def _put(field: FormField, widget: Widget, value: Any, read_only: bool) -> None:  # noqa: ANN401
    asks = "" if read_only else field.asks
    match widget:
        case Editor():
            widget.put("\n".join(value) if field.is_list else value)
            widget.placeholder, widget.read_only = asks, read_only
        case Picker():
            several = value if widget.several else (value,)
            chosen = [i for i, word in enumerate(field.words) if word in several]
            widget.show(widget.options, chosen)
            widget.read_only = read_only
        case DateInput():
            widget.show(value)
            widget.explain(asks)
            widget.input.disabled = read_only
        case LineInput():
            widget.show(value) if isinstance(widget, DateField) else widget.put(value)
            widget.placeholder, widget.disabled = asks, read_only


def _read(field: FormField, widget: Widget) -> object:
    match widget:
        case Editor() if field.is_list:
            return tuple(line for line in map(one_line, widget.text.split("\n")) if line)
        case Editor():
            return widget.text if field.keeps_blanks else widget.words
        case Picker() if widget.several:
            words = tuple(field.words)
            return tuple(words[index] for index in sorted(widget.chosen))
        case Picker():
            return tuple(field.words)[min(widget.chosen)] if widget.chosen else None
        case DateInput() | DateField():
            return widget.when
        case LineInput():
            return widget.value
    raise TypeError(field.name)
