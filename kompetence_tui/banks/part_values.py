"""The values of one part's settings, each mistake reported where it stands."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from kompetence_tui.banks.outline import Section, Setting
from kompetence_tui.banks.problems import Findings
from kompetence_tui.banks.source import Source
from kompetence_tui.banks.values import BadValue, read_line
from kompetence_tui.domain.base.text import FIELD_LIMIT, clean
from kompetence_tui.i18n import _

Value = TypeVar("Value")


class PartValues:
    """Reads values; None stands for a setting that is absent or already among the findings."""

    def __init__(self, source: Source, findings: Findings) -> None:
        self._source, self.findings = source, findings

    def one(self, part: Section, key: str, read: Callable[[str], Value]) -> Value | None:
        setting = part.first(key)
        return self._read(setting, read) if setting else None

    def line(self, part: Section, key: str) -> str:
        return self.one(part, key, read_line) or ""

    def lines(self, part: Section, key: str) -> tuple[str, ...]:
        return tuple(line for _setting, line in self.lines_with_place(part, key))

    def lines_with_place(self, part: Section, key: str) -> Iterator[tuple[Setting, str]]:
        """Each line that can be read, with where it stands."""
        yield from self.each(part, key, read_line)

    def each(
        self, part: Section, key: str, read: Callable[[str], Value]
    ) -> Iterator[tuple[Setting, Value]]:
        """Each value that can be read, with where it stands."""
        for setting in part.every(key):
            if (value := self._read(setting, read)) is not None:
                yield setting, value

    def title(self, part: Section) -> str:
        if not part.title.sound:
            return ""
        try:
            return read_line(part.title.text)
        except BadValue as bad:
            self.findings.add(part.line, part.column, bad.what, bad.todo)
            return ""

    def text(self, part: Section, paragraphs: list[str] | None) -> str:
        """Paragraphs as one text."""
        text = clean("\n\n".join(paragraphs or ()))
        if len(text) > FIELD_LIMIT:
            self.findings.add(
                part.line,
                1,
                _("teksten under overskriften er på {n} tegn").format(n=len(text)),
                _("gør den kortere; der er plads til {n}").format(n=FIELD_LIMIT),
            )
        return text

    def refuse(self, part: Section, key: str, todo: str, what: str = "") -> None:
        """Reports every setting of the key as out of place."""
        what = what or _("»{key}« passer ikke til spørgsmålets svar")
        what = what.format(key=key)
        for setting in part.every(key):
            self.findings.add(setting.line, setting.key_column, what, todo)

    def refuse_same(self, part: Section, key: str, what: str) -> None:
        """Reports each setting of the key that says the same as one before, at ``{line}``."""
        seen: dict[str, int] = {}
        for setting in part.every(key):
            name = " ".join(setting.value.released.split()).casefold()
            if setting.value.sound and name in seen:
                self.findings.add(
                    setting.line,
                    setting.column,
                    what.format(line=seen[name]),
                    _("ret eller slet den ene"),
                )
            seen.setdefault(name, setting.line)

    def _read(self, setting: Setting, read: Callable[[str], Value]) -> Value | None:
        if not setting.value.sound:
            return None
        try:
            return read(setting.value.text)
        except BadValue as bad:
            self.findings.add(setting.line, self._column(setting, bad), bad.what, bad.todo)
            return None

    def _column(self, setting: Setting, bad: BadValue) -> int:
        """The column of the part of the value that is meant, where it can be found."""
        line = self._source.lines[setting.line - 1]
        place = line.find(bad.part, setting.column - 1)
        return place + 1 if place >= 0 else setting.column
