"""Hent tilbage: what was deleted in the talk comes back while the program runs."""

from kompetence_tui.domain.removed import Removed
from kompetence_tui.domain.returned import Returned
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import Command
from kompetence_tui.tui.screens.talk import TalkScreen
from kompetence_tui.tui.widgets.lines import NoteLine


class BringBack(TalkScreen[None]):
    """Offered where something was deleted in the same talk; others' are never in reach."""

    _told = ""
    """What was said last of something deleted or brought back."""
    _gone: Removed | None = None
    """What that was, while it says that something can come back."""

    def offers(self, command: Command) -> bool:
        if command.id == "bring_back" and not self.talk.has_removed:
            return False
        return super().offers(command)

    def say_deleted(self, words: str) -> None:
        """Say that something was deleted, once the question about it is gone from the screen.

        ``words`` name the key that brings it back: ``{key}``.
        """
        self.tell(words.format(key=self.key_of("bring_back")))
        self._gone = self.talk.last_removed

    def tell(self, words: str) -> None:
        """Say what was just done, once the screen shows it."""
        self._told, self._gone = words, None
        self.call_after_refresh(self.say, words)

    @property
    def has_just_told(self) -> bool:
        """It stands there still, and is not to go because the focus moved with what was done."""
        return bool(self._told) and self.query_one(NoteLine).words == self._told

    def show_status(self) -> None:
        super().show_status()
        if self._gone and not self.talk.holds_removed(self._gone):
            self._gone = None
            if self.has_just_told:  # it was brought back from another screen
                self.rest()

    def may_write(self, returned: Returned) -> bool:
        """What came back can be written here and now."""
        return not self.talk.read_only

    async def show_returned(self, returned: Returned) -> None:
        """Go to what came back, where that is easy."""

    async def action_bring_back(self) -> None:
        """Put the newest of what was deleted back in its place, and say what it is."""
        self.talk.flush()
        self.talk.settle()
        self._covered = self.part(self.talk.kept)
        self.talk.ask_no_more(self.collect)  # the fields still show it as gone
        try:
            returned = await self._bring_back()
            await self.refill()
        except RuleBroken as refusal:
            self.refuse(str(refusal))
            return
        finally:
            self.talk.ask(self.collect)
        if returned is None:
            self.say(self.talk.failure, alarm=True)
            return
        await self.show_returned(returned)
        here = self.app.screen
        if isinstance(here, BringBack):  # another stop's screen may have taken this one's place
            here.tell(returned.words)

    async def _bring_back(self) -> Returned | None:
        if self.talk.locked_by:
            raise RuleBroken(self.talk.locked_by)
        if not self.may_write(self.talk.newest_removed()):
            words = _("Samtalen er afsluttet. Genåbn den, så kan {key} hente det slettede tilbage.")
            raise RuleBroken(words.format(key=self.key_of("bring_back")))
        return await self.talk.bring_back()
