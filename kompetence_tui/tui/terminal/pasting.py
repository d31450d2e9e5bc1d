"""A paste on its way in: what the terminal sends between the beginning and the end of one."""

import re

BEGIN, END = "\x1b[200~", "\x1b[201~"

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class OpenPaste:
    """Gathers what was pasted, however it is cut into reads; nothing in it is a key.

    ``ends`` are what can end it.
    """

    def __init__(self, *ends: str) -> None:
        self._ends = ends or (END,)
        self._parts: list[str] = []
        self._tail = ""
        """The last of it, where that may be the beginning of the end."""

    def take(self, data: str) -> str | None:
        """Take in more; what came after the end, or None when the end has not come."""
        data = self._tail + data
        ends = [(data.find(end), end) for end in self._ends if end in data]
        if ends:
            at, end = min(ends)
            self._parts.append(data[:at])
            return data[at + len(end) :]
        pasted, self._tail = self._without_begun_end(data)
        self._parts.append(pasted)
        return None

    def taken(self) -> str:
        """What was pasted since this was asked for last, without control characters.

        What may be the beginning of the end is kept for what comes.
        """
        text = _CONTROL.sub(_REPLACEMENT, "".join(self._parts))
        self._parts.clear()
        return text

    def _without_begun_end(self, text: str) -> tuple[str, str]:
        begun = (end[:length] for end in self._ends for length in range(len(end) - 1, 0, -1))
        tail = next((some for some in begun if text.endswith(some)), "")
        return text.removesuffix(tail), tail
