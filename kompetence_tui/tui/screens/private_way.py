"""The way from a stop of the talk, and from its plan, to the leader's private note there."""

from dataclasses import dataclass

from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.screens.talk import TalkScreen


@dataclass(frozen=True)
class NotedAt:
    """The place in the talk that a private note belongs to."""

    id: str
    words: str
    """The question, the board or the phase."""


class PrivateWay(TalkScreen[None]):
    """Offered in a closed talk too: a private note is no part of it."""

    @property
    def noted_at(self) -> NotedAt:
        """The place that is on the screen."""
        raise NotImplementedError

    async def action_private(self) -> None:
        from kompetence_tui.tui.screens.private import Private

        if self.app.screen is not self:  # pressed twice: the note that is open keeps its saver
            return
        self.talk.flush()
        try:
            notes = self.talk.private_notes()
        except StoreError:
            # The employee reads along: nothing of what it is that cannot be read.
            words = _(
                "{key} virker ikke lige nu: en fil kan ikke læses. »kompetence doctor« siger "
                "hvorfor."
            )
            self.say(words.format(key=self.key_of("private")), alarm=True)
            return
        await self.go_to(Private(self.services, self.talk, notes, self.noted_at))
