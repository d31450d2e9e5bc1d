"""Search across all questions of all banks, as fast as one types."""

from collections.abc import Iterable
from typing import NamedTuple

from kompetence_tui.domain.bank import Bank, Question, Theme


class Hit(NamedTuple):
    """A question where it stands."""

    bank: Bank
    theme: Theme
    question: Question


class QuestionSearch:
    """The questions of some banks, each with the words it is found by."""

    def __init__(self, banks: Iterable[Bank]) -> None:
        self._questions = [
            (_found_by(bank, theme, question), Hit(bank, theme, question))
            for bank in banks
            for theme in bank.themes
            for question in theme.questions
        ]

    def __len__(self) -> int:
        return len(self._questions)

    def every(self) -> list[Hit]:
        """All of them, in the order of the banks."""
        return [hit for _text, hit in self._questions]

    def find(self, words: str) -> list[Hit]:
        """Those that hold every word, in the order of the banks; none for no words."""
        wanted = words.casefold().split()
        if not wanted:
            return []
        return [hit for text, hit in self._questions if all(word in text for word in wanted)]


def _found_by(bank: Bank, theme: Theme, question: Question) -> str:
    """Its own words, its theme, whom it is for, and what the bank is called and is for."""
    kinds = (word for kind in bank.kinds for word in (kind.value, kind.long_name))
    asked = (question.text, *question.follow_ups, *question.options)
    groups = (*question.staff_groups, *theme.staff_groups, *bank.staff_groups)
    whose = theme.title, theme.focus, bank.title
    return "\n".join((*asked, *whose, *kinds, *groups)).casefold()
