"""Taking fields off the screen."""

from collections.abc import Iterable

from textual.widget import Widget


async def take_away(widgets: Iterable[Widget]) -> None:
    """Remove them all, and wait until they are gone.

    Nothing is painted meanwhile: a widget half gone still has its place on the screen, but no
    styles to be drawn with, and a frame at that moment would end the program.
    """
    going = list(widgets)
    if going:
        with going[0].app.batch_update():
            for removal in [widget.remove() for widget in going]:
                await removal
