"""The headings of a bank file as a tree, with the settings, introductions and advice under each."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kompetence_tui.banks.inline import Plain

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_PARTS = 1_000
"""Headings of one file; no talk has time for so many questions."""

MAX_SAME = 100
"""Settings of the same key under one heading, such as the options to choose among."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One »- Nøgle: værdi«. Lines and columns count from 1; the columns are of key and value."""

    key: str
    value: Plain
    line: int
    key_column: int
    column: int

    @classmethod
    def unread(cls, key: str, line: int) -> "Setting":
        """Stands for a setting whose mistake is already reported: not missing, not to be read."""
        return cls(key, Plain("", sound=False), line, 1, 1)


@dataclass(slots=True)
class Section:
    """What a heading makes, with everything found under it."""

    level: int
    """Hashes of its heading."""
    title: Plain = field(default_factory=lambda: Plain("", sound=False))
    line: int = 1
    column: int = 1
    """Of the title's text."""
    stated: bool = False
    """Has a heading of its own in the file; else it only holds what came too early."""
    settings: dict[str, list[Setting]] = field(default_factory=dict)
    intro: list[str] = field(default_factory=list)
    """Paragraphs."""
    help: list[str] | None = None
    """Paragraphs of the one quote; None without a quote."""
    parts: "list[Section]" = field(default_factory=list)

    def add(self, setting: Setting) -> None:
        self.settings.setdefault(setting.key, []).append(setting)

    def first(self, key: str) -> Setting | None:
        return self.settings.get(key, [None])[0]

    def every(self, key: str) -> "Iterable[Setting]":
        return self.settings.get(key, ())
