"""A field with its name to the left."""

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.tui.text import plain


def field_row(name: str, *parts: Widget) -> Horizontal:
    """The name, and what stands beside it."""
    return Horizontal(Static(plain(name), classes="field-name"), *parts, classes="field")
