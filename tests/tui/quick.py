"""Textual spared what it would do again for each of hundreds of programs in one process.

What is drawn and how it looks is the same: ``tests/tui/test_quick.py``.
"""

from typing import Any

from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_parsed: dict[tuple[Any, ...], tuple[list[RuleSet], dict[str, list[RuleSet]]]] = {}
_parse = Stylesheet.parse


def parse_once() -> None:
    """Parse the same sources, with the same colours, only for the first program."""
    Stylesheet.parse = _parse_or_recall  # type: ignore[method-assign]
    RuleSet.__hash__ = object.__hash__  # type: ignore[method-assign]  # the same, not in Python


def paint_when_read() -> None:
    """Compose no picture for a terminal that is not there; what reads the screen draws it."""
    Compositor.render_update = _no_picture  # type: ignore[method-assign]


def _parse_or_recall(self: Stylesheet) -> None:
    key = (*self._variables.items(), *self.source.items())
    if key not in _parsed:
        _parse(self)
        _parsed[key] = self.rules, self.rules_map
    self._rules, self._rules_map = _parsed[key]
    self._require_parse = False


def _no_picture(self: Compositor, *_how: object, **_more: object) -> None:
    self._dirty_regions.clear()
