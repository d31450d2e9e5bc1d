"""How widgets are styled, to be held against how they would be anew."""

from textual.css.stylesheet import Stylesheet
from textual.widget import Widget

from tests.tui import quick
from tests.tui.stage import Stage


def styled(widget: Widget) -> list[dict[str, object]]:
    """The rules that hold for a widget, for its parts, and what they ask to be told of."""
    parts = [styles.base for _name, styles in sorted(widget._component_styles.items())]
    told = {name: getattr(widget, name) for name in quick._ASKED_OF}
    return [dict(styles._rules) for styles in (widget.styles.base, *parts)] + [told]


def _is_reading(stage: Stage) -> bool:
    workers = stage.app.workers
    return any(worker.group == "thread" and worker.is_running for worker in workers)


async def assert_styled_as_anew(stage: Stage) -> None:
    """Every widget of the screen in front has the rules that it would get now, and shows it, once
    what is read beside the screen has come."""
    await stage.until(lambda: not _is_reading(stage))
    await stage.settle()
    widgets = list(stage.screen.walk_children(Widget, with_self=True))
    before, shown = [styled(widget) for widget in widgets], stage.text
    recall, Stylesheet.apply = Stylesheet.apply, quick._apply  # type: ignore[method-assign]
    try:
        stage.app.stylesheet.update(stage.app)
    finally:
        Stylesheet.apply = recall  # type: ignore[method-assign]
    await stage.settle()
    for widget, was in zip(widgets, before, strict=True):
        assert styled(widget) == was, widget
    assert stage.text == shown
