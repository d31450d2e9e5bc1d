"""What a document is written as from the screens, and writing it beside the screen."""

import asyncio
from dataclasses import replace
from typing import Any

from kompetence_tui import crash
from kompetence_tui.export.document import Document
from kompetence_tui.export.formats import MARKDOWN, Format, Written, format_called
from kompetence_tui.i18n import _
from kompetence_tui.setting_values import AS_LAST
from kompetence_tui.store.remembered import read_remembered, remember
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.services import Services


def first_format(services: Services) -> Format:
    """What is chosen to begin with: by the configuration, else as the last time."""
    chosen = services.config.export_format
    if chosen == AS_LAST:
        chosen = read_remembered(services.store.place).written_as
    return format_called(chosen) or MARKDOWN


def remember_format(services: Services, chosen: Format) -> None:
    """Begin with it the next time, unless the configuration says otherwise."""
    if chosen is not first_format(services):
        place = services.store.place
        remember(place, replace(read_remembered(place), written_as=chosen.id))


async def content_in(frame: Frame[Any], chosen: Format, document: Document) -> Written | None:
    """The document as a file's content; what writes some formats takes its time the first time.

    None where that fails, which is told on the frame.
    """
    try:
        return await asyncio.to_thread(chosen.write, document)
    except Exception as error:  # whatever a format meets, the talk goes on
        number = crash.report(error, frame.services.store.place.own)
        words = _(
            "Filen blev ikke skrevet: der skete en uventet fejl (nummer {number}). Prøv en anden "
            "filtype."
        )
        frame.say(words.format(number=number), alarm=True)
    return None
