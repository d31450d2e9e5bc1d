"""Genåbn: a closed talk can be written in again, after a yes."""

from typing import Any

from kompetence_tui.domain.session.closing import reopen
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.talk.screen import TalkScreen


async def ask_to_reopen(screen: TalkScreen[Any]) -> None:
    """Ask, and reopen; that it was is noted in the talk."""
    talk = screen.talk

    async def answered(yes: bool | None) -> None:
        if not (yes and talk.session.is_closed):
            return
        if await talk.try_change(reopen(talk.session, screen.services.now())):
            await screen.refill()
            words = _("Samtalen er genåbnet; det er noteret i den.")
            screen.call_after_refresh(screen.say, words)

    await screen.go_to(
        Ask(
            _("Genåbn samtalen?"),
            _("Den er afsluttet og måske allerede i personalesagen. Genåbningen noteres."),
            yes=_("Genåbn"),
            no=_("Lad den være"),
        ),
        answered,
    )
