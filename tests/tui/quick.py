"""Textual spared what it would do again for each of hundreds of programs in one process.

What is drawn and how it looks is the same: ``tests/tui/test_quick.py``.
"""

from collections.abc import Callable, Iterable
from typing import Any

from textual import dom, strip
from textual._compositor import Compositor
from textual.app import App
from textual.css import query
from textual.css.match import match
from textual.css.model import RuleSet, SelectorSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.reactive import Reactive
from textual.widget import Widget

_parsed: dict[tuple[Any, ...], tuple[list[RuleSet], dict[str, list[RuleSet]]]] = {}
_parse, _apply, _get = Stylesheet.parse, Stylesheet.apply, Reactive.__get__


def parse_once() -> None:
    """Parse the same sources, with the same colours, only for the first program."""
    Stylesheet.parse = _parse_or_recall  # type: ignore[method-assign]
    RuleSet.__hash__ = object.__hash__  # type: ignore[method-assign]  # the same, not in Python


def match_once() -> None:
    """Match rules only with the first node of those that no rule tells apart."""
    Stylesheet.apply = _apply_or_recall  # type: ignore[method-assign]


def seek_quickly() -> None:
    """Look at what stands above a node only where the node itself may be what is sought."""
    for module in (dom, query):
        module.match = _match_quickly  # type: ignore[attr-defined]


def get_quickly() -> None:
    """Ask an attribute that has a value only whether it is to be worked out anew."""
    Reactive.__get__ = _get_quickly  # type: ignore[method-assign]


def forget_cuts() -> None:
    """Give no row of a screen seven memories of its own; most are cut and drawn only once."""
    strip.FIFOCache = _forgetful  # type: ignore[attr-defined, assignment]


def paint_when_read() -> None:
    """Compose no picture for a terminal that is not there; what reads the screen draws it."""
    Compositor.render_update = _no_picture  # type: ignore[method-assign]


def _parse_or_recall(self: Stylesheet) -> None:
    key = (*self._variables.items(), *self.source.items())
    if key not in _parsed:
        _parse(self)
        _parsed[key] = self.rules, self.rules_map
    for matched in _matched.values():
        matched.seen = {}  # let go of the nodes of a program that has ended
    self._rules, self._rules_map = _parsed[key]
    self._require_parse = False


class _Matched:
    """What was found for the nodes of a stylesheet, by where they stand in the tree."""

    def __init__(self, rules: list[RuleSet]) -> None:
        self.rules = rules
        self.found: dict[tuple[int, ...], tuple[RulesMap | None, tuple[bool, ...]]] = {}
        """The rules of a place, none where none hold there, and what they ask to be told of."""
        self._numbers: dict[tuple[object, ...], int] = {}
        self._checks: dict[tuple[object, ...], tuple[Callable[[Any], bool], ...]] = {}
        sets = (each for rule in rules for each in rule.selector_set)
        self._passing = [s for each in sets for s in each.selectors if s.pseudo_classes]
        self.seen: dict[Any, Any] = {}
        """The numbers of the nodes that one change of the styles has come to."""

    def place(self, node: DOMNode) -> tuple[int, ...]:
        """Equal for nodes that no rule tells apart, nor any node above them."""
        path = node.css_path_nodes
        for each in path:
            if each not in self.seen:
                self.seen[each] = self._number(each)
        return tuple([self.seen[each] for each in path])

    def _number(self, node: DOMNode) -> int:
        lasting = (type(node), node._id, node.classes)
        checks = self._checks.get(lasting)
        if checks is None:
            asked = {n for s in self._passing if s._check(node) for n in s.pseudo_classes}
            known = node._PSEUDO_CLASSES
            checks = self._checks[lasting] = tuple(known[n] for n in sorted(asked & known.keys()))
        state = (lasting, *[check(node) for check in checks])
        return self._numbers.setdefault(state, len(self._numbers))


_matched: dict[int, _Matched] = {}
_NOT_KEPT = "_EXCLUDE_PSEUDO_CLASSES_FROM_CACHE"
_ASKED_OF = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")


def _apply_or_recall(
    self: Stylesheet,
    node: DOMNode,
    *,
    animate: bool = False,
    cache: dict[tuple[Any, ...], Any] | None = None,
) -> None:
    rules = self.rules
    matched = _matched.get(id(rules))
    if matched is None:
        matched = _matched[id(rules)] = _Matched(rules)
    if isinstance(node, Widget | App):
        matched.seen = {} if cache is None else cache  # a component's come after its widget's
    _apply_by_place(self, node, matched, animate)


def _apply_by_place(sheet: Stylesheet, node: DOMNode, matched: _Matched, animate: bool) -> None:
    place = matched.place(node)
    if place in matched.found:
        found, asked_of = matched.found[place]
        for name, value in zip(_ASKED_OF, asked_of, strict=True):
            setattr(node, name, value)
        if found is not None:
            sheet.replace_rules(node, found, animate=animate)
        sheet._process_component_classes(node)
        return
    cache: dict[tuple[Any, ...], RulesMap] = {}  # takes what is found, and gives nothing
    vars(sheet)[_NOT_KEPT] = frozenset()  # the place tells these apart too
    _apply(sheet, node, animate=animate, cache=cache)
    vars(sheet).pop(_NOT_KEPT, None)
    asked_of = tuple(getattr(node, name) for name in _ASKED_OF)
    matched.found[place] = next(iter(cache.values()), None), asked_of


def _match_quickly(selector_sets: Iterable[SelectorSet], node: DOMNode) -> bool:
    may_be = [one for one in selector_sets if one.selectors[-1].check(node)]
    return bool(may_be) and match(may_be, node)


def _get_quickly(self: Any, obj: Any, obj_type: Any = None) -> Any:
    if obj is not None and self.internal_name in vars(obj) and not hasattr(obj, self.compute_name):
        return vars(obj)[self.internal_name]
    return _get(self, obj, obj_type)


class _Forgetting:
    """A memory in which nothing is ever found."""

    def get(self, _key: object) -> None:
        """Nothing."""

    def __setitem__(self, _key: object, _value: object) -> None:
        """Forget it."""


_forgetting = _Forgetting()


def _forgetful(_maxsize: int) -> Any:
    return _forgetting


def _no_picture(self: Compositor, *_how: object, **_more: object) -> None:
    self._dirty_regions.clear()
