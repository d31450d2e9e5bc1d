"""A mended detail of Textual's terminal driver.

It decodes what the keyboard sends as strict UTF-8 in a thread of its own; one byte of another
alphabet, from a terminal set up wrongly, would end the program in the middle of a talk.
"""

import codecs
from collections.abc import Callable
from functools import partial


def _forgiving(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


def forgive_bytes() -> None:
    """Make bytes that are no UTF-8 come in as U+FFFD; nothing to do on Windows."""
    try:
        from textual.drivers import linux_driver
    except ImportError:  # Windows
        return
    vars(linux_driver)["getincrementaldecoder"] = _forgiving
