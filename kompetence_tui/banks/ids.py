"""The ids of a bank's themes and questions: stated in the file, or made from their text."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kompetence_tui.banks import keys
from kompetence_tui.banks.outline import Section
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.slugs import FreeSlugs
from kompetence_tui.banks.values import read_slug
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank


class Ids:
    """Knows the ids that are taken; a theme and a question share none."""

    def __init__(self, values: PartValues) -> None:
        self._values = values
        self._lines: dict[str, int] = {}

    def stated(self, part: Section) -> str:
        """The part's own id, or nothing; one that is taken is reported."""
        found = self._values.one(part, keys.ID, read_slug) or ""
        setting = part.first(keys.ID)
        if not found or setting is None:
            return ""
        if found in self._lines:
            self._values.findings.add(
                setting.line,
                setting.column,
                _("id »{id}« er også brugt i linje {line}").format(
                    id=found, line=self._lines[found]
                ),
                _("giv det ene et andet id"),
            )
        self._lines.setdefault(found, setting.line)
        return found

    def give(self, themes: list[dict[str, Any]]) -> None:
        """An id made from its text for each question without one, then for each theme."""
        free = FreeSlugs(self._lines)
        for question in (question for theme in themes for question in theme["questions"]):
            question["id"] = question["id"] or free.new(question["text"])
        for theme in themes:
            theme["id"] = theme["id"] or free.new(theme["title"])


def with_theme_ids(bank: "Bank") -> "Bank":
    """The bank with the ids that a file gives its themes, where they have none."""
    if all(theme.id for theme in bank.themes):
        return bank
    free = FreeSlugs((*_question_ids(bank), *(theme.id for theme in bank.themes)))
    themes = (theme.with_(id=theme.id or free.new(theme.title)) for theme in bank.themes)
    return bank.with_(themes=tuple(themes))


def themes_to_name(bank: "Bank") -> set[int]:
    """Places of the themes whose id must stand in the file: it would be given another one."""
    named: set[int] = set()
    while True:
        free = FreeSlugs((*_question_ids(bank), *(bank.themes[place].id for place in named)))
        wrong = (
            place
            for place, theme in enumerate(bank.themes)
            if place not in named and free.new(theme.title) != theme.id
        )
        # One at a time: an id that is named may be what another theme's title was short of.
        if (first := next(wrong, None)) is None:
            return named
        named.add(first)


def _question_ids(bank: "Bank") -> Iterable[str]:
    return (question.id for question in bank.questions)
