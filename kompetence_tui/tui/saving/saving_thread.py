"""The one thread that writes on the disk, so that a slow one never holds up the keys."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

Done = TypeVar("Done")


class SavingThread:
    """Does one piece of work after another, in the order it was handed in, for one open talk.

    A disk that never answers does not hold up the end of the program: whoever ends it waits as
    long as it likes.
    """

    def __init__(self) -> None:
        self._handed_in: SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = SimpleQueue()
        self._thread: Thread | None = None

    def hand_in(self, work: Callable[[], Done]) -> Future[Done]:
        """Have it done after all that was handed in before; the future holds what came of it."""
        future: Future[Done] = Future()
        future.set_running_or_notify_cancel()  # done also when nobody waits for it any more
        self._handed_in.put((future, work))
        if self._thread is None:
            self._thread = Thread(target=self._work, name="saving", daemon=True)
            self._thread.start()
        return future

    def end(self) -> None:
        """Stop once all that was handed in is done."""
        self._handed_in.put(None)

    def _work(self) -> None:
        while handed_in := self._handed_in.get():
            future, work = handed_in
            try:
                future.set_result(work())
            except BaseException as error:  # for whoever asks for the result
                future.set_exception(error)
