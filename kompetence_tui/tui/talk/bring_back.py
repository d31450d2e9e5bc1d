"""Hent tilbage: what was deleted in the talk comes back while the program runs."""

from typing import Any

from kompetence_tui.domain.parts.returned import Returned
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _
from kompetence_tui.tui.talk.screen import TalkScreen


async def bring_back(screen: TalkScreen[Any]) -> None:
    """Put the newest of what was deleted back in its place, and say what it is."""
    talk = screen.talk
    try:
        async with screen.changed_behind():
            returned = await _returned(screen)
    except RuleBroken as refusal:
        screen.refuse(str(refusal))
        return
    if returned is None:
        screen.say(talk.failure, alarm=True)
        return
    await screen.show_returned(returned)
    here = screen.app.screen
    if isinstance(here, TalkScreen):  # another stop's screen may have taken this one's place
        here.tell(returned.words)


async def _returned(screen: TalkScreen[Any]) -> Returned | None:
    talk = screen.talk
    if talk.locked_by:
        raise RuleBroken(talk.locked_by)
    if not screen.may_write(talk.newest_removed()):
        words = _("Samtalen er afsluttet. Genåbn den, så kan {key} hente det slettede tilbage.")
        raise RuleBroken(words.format(key=screen.key_of("bring_back")))
    return await talk.bring_back()
