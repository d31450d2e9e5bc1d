"""What of a bank is asked: the rest keeps its place in it, and is not shown."""

from collections.abc import Callable, Iterable, Iterator

from kompetence_tui.domain.bank import Bank, OnlyIf, Question, Theme
from kompetence_tui.i18n import _

IsAsked = Callable[[Theme, Question], bool]


def only_asked(bank: Bank, is_asked: IsAsked) -> Bank:
    """The bank without the other questions, and without the themes they leave empty.

    What is left of a theme has its share of the theme's minutes. The whole bank where nothing
    would be left: a talk without a question is none.
    """
    themes = tuple(_themes(bank, is_asked))
    return bank.with_(themes=themes) if themes and themes != bank.themes else bank


def _themes(bank: Bank, is_asked: IsAsked) -> Iterator[Theme]:
    for theme in bank.themes:
        asked = tuple(question for question in theme.questions if is_asked(theme, question))
        if len(asked) == len(theme.questions):
            yield theme
        elif asked:
            minutes = share(theme, len(asked)) if theme.minutes else None
            yield theme.with_(questions=asked, minutes=minutes)


def share(theme: Theme, asked: int) -> int:
    """Minutes of so many of the theme's questions, at least one."""
    return max(1, round((theme.minutes or 0) * asked / len(theme.questions)))


def others_alone(theme: Theme, question: Question, groups: Iterable[str]) -> tuple[str, ...]:
    """Whom the question is for, where that is none of the groups; empty where it is asked."""
    wanted = {group.casefold() for group in groups}
    for part in (theme, question):
        theirs = {group.casefold() for group in part.staff_groups}
        if wanted and theirs and not wanted & theirs:
            return part.staff_groups
    return ()


def for_others_words(groups: Iterable[str]) -> str:
    """»er til pædagoger, køkken«."""
    return _("er til {groups}").format(groups=", ".join(groups))


def only_if_words(bank: Bank, condition: OnlyIf) -> str:
    """»spørges kun, når »Vil du være mentor?« er »Ja««."""
    asked = bank.question(condition.question)
    words = _("spørges kun, når svaret på »{question}« er {answers}")
    answers = _(" eller ").join(f"»{answer}«" for answer in condition.answers)
    return words.format(question=asked.text if asked else condition.question, answers=answers)
