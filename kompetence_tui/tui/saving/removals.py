"""What was deleted in one talk, and the last steps on its boards, kept in memory.

So both can be taken back while the program runs.
"""

from collections import deque

from kompetence_tui.domain.board.step import BoardStep, step_between
from kompetence_tui.domain.parts.removed import Removed, removed_between
from kompetence_tui.domain.parts.removed_words import fuller
from kompetence_tui.domain.parts.returned import Returned
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

_STEPS = 100
"""How many steps on boards are remembered."""


class Removals:
    """Belongs to one session; the newest comes back first.

    What was emptied counts as deleted when it is left, by ``settle``: until then somebody may be
    about to write it anew.
    """

    def __init__(self) -> None:
        self._gone: list[Removed] = []
        self._settled: Session | None = None
        self._fullest: Session | None = None
        """As settled last, with each answer as full as it has been since."""
        self._steps: deque[BoardStep] = deque(maxlen=_STEPS)

    def begin(self, session: Session) -> None:
        """The talk was opened: what has happened to it elsewhere was not deleted here."""
        self._settled = self._fullest = session

    def saw(self, session: Session) -> None:
        """The session as it is saved, while something is written in it."""
        if self._settled is not None and self._fullest is not None:
            self._fullest = fuller(self._settled, self._fullest, session)

    def settle(self, session: Session) -> None:
        """What was written has been left: what is gone from it now was deleted."""
        self._gone += [removed for removed in self._since(session) if not removed.is_empty]
        self.begin(session)

    def delete(self, session: Session) -> None:
        """Something was deleted on purpose, even if nothing was written in it."""
        self._gone += self._since(session)
        self.begin(session)

    def holds_any(self, session: Session) -> bool:
        """Something can come back, now or once it is left."""
        return bool(self._gone) or any(not gone.is_empty for gone in self._since(session))

    @property
    def last(self) -> Removed | None:
        """What was deleted last."""
        return self._gone[-1] if self._gone else None

    def holds(self, removed: Removed) -> bool:
        """It is not there again."""
        return any(gone is removed for gone in self._gone)

    def newest(self, session: Session) -> tuple[Removed, Returned]:
        """The newest that can be in the session again. Raises RuleBroken if none can."""
        refusals: list[RuleBroken] = []
        for removed in reversed(self._gone):
            try:
                return removed, removed.put_back(session)
            except RuleBroken as refusal:
                refusals.append(refusal)
        nothing = RuleBroken(_("Der er ikke slettet noget, der kan hentes tilbage."))
        raise refusals[0] if refusals else nothing

    def forget(self, removed: Removed) -> None:
        """It is back."""
        self._gone.remove(removed)

    def step(self, before: Session, after: Session) -> None:
        """Something was done on a board: it can be taken back."""
        if step := step_between(before, after):
            self._steps.append(step)

    def last_step(self, session: Session) -> tuple[BoardStep, Session]:
        """The newest step on a board, and the session without it.

        Raises:
            RuleBroken: there is none, or it cannot be taken back; then none of the older can.
        """
        if not self._steps:
            raise RuleBroken(_("Der er ikke mere at fortryde på pladerne."))
        try:
            return self._steps[-1], self._steps[-1].taken_back(session)
        except RuleBroken:
            self._steps.clear()
            raise

    def took_back(self, session: Session) -> bool:
        """The newest step was taken back. Says whether something is gone that can be brought back.

        What was deleted by it is there again, and what was written by it counts as deleted.
        """
        self._steps.pop()
        self._gone = [gone for gone in self._gone if not gone.is_in(session)]
        known = len(self._gone)
        self.delete(session)
        return len(self._gone) > known

    def forget_steps(self, session: Session) -> None:
        """A round was shown: how it was before is not to be told by anything."""
        self._steps.clear()
        self.begin(session)

    def _since(self, session: Session) -> tuple[Removed, ...]:
        return removed_between(self._fullest, session) if self._fullest else ()
