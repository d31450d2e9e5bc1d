"""The rows of the question banks, and of the questions that were found in them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import groupby

from kompetence_tui.banks.library import BankSummary
from kompetence_tui.banks.owners import Owner
from kompetence_tui.banks.search import Hit
from kompetence_tui.banks.told import notice, told
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.text import Styled, folded
from kompetence_tui.tui.widgets.row_list import Row, Span, column, spaced

_WITH_THEME, _WITH_ALL = 50, 70
"""Cells of a row with room for the theme of a question, and for all columns of a bank."""
_DETAIL = 3
"""Lines below a list."""
_KINDS, _NUMBER, _TIME, _VERSION, _THEME = 14, 10, 11, 7, 24


def headings(width: int) -> str:
    """What stands above the columns of the banks."""
    cells = (_("Bank"), _("Til"), _("Spørgsmål"), _("Tid"), _("Version"))
    return "".join(text for text, _role in _cells(cells, width, "", ""))


def bank_rows(banks: Mapping[Owner, Sequence[BankSummary]]) -> Iterator[Row]:
    """Under a heading for each owner; the id of a row is the bank's path."""
    for owner, listed in banks.items():
        yield _heading(f"─ {_(owner.value)} ─")
        for bank in listed:
            spans = partial(_broken if bank.problems else _bank, bank)
            yield Row(str(bank.path), spans)


class HitRows:
    """Under a heading for each bank; the ids of bank and question are the id of a row.

    A row is made when it is asked for: a single letter is found in thousands of questions.
    """

    def __init__(self, hits: Sequence[Hit], is_taken: Callable[[Hit], bool] | None = None) -> None:
        """Where they can be ticked, ``is_taken`` says which are."""
        self._is_taken = is_taken
        self._entries: list[str | Hit] = []
        for _bank_id, found in groupby(hits, key=lambda hit: hit.bank.id):
            of_bank = list(found)
            number = plural("{n} spørgsmål", "{n} spørgsmål", len(of_bank))
            self._entries += (f"{of_bank[0].bank.title} · {number}", *of_bank)

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: int) -> Row:
        entry = self._entries[index]
        if isinstance(entry, str):
            return _heading(entry)
        return Row(hit_id(entry), partial(self._spans, entry))

    def _spans(self, hit: Hit, width: int) -> list[Span]:
        if self._is_taken is None:
            return _hit(hit, width)
        tick = ("[x] ", "accent") if self._is_taken(hit) else ("[ ] ", "muted")
        return [tick, *_hit(hit, width - len(tick[0]))]


def hit_id(hit: Hit) -> str:
    return f"{hit.bank.id} {hit.question.id}"


def below_list(parts: Sequence[Styled], width: int) -> list[Styled]:
    """What is said of the marked row, as far as there are lines; each with its style."""
    lines = [(line, style) for text, style in parts for line in folded(text, max(1, width))]
    return [(f"{line}\n", style) for line, style in lines[:_DETAIL]]


def _heading(words: str) -> Row:
    return Row("", lambda width: [column(words, width, "muted")], selectable=False)


@lru_cache(maxsize=512)
def _bank(bank: BankSummary, width: int) -> list[Span]:
    kinds, minutes = ", ".join(bank.kinds), duration(bank.minutes) if bank.minutes else "–"
    cells = (bank.title, kinds, str(bank.questions), minutes, bank.version)
    return _cells(cells, width, "", "muted")


def _cells(cells: Sequence[str], width: int, role: str, quiet: str) -> list[Span]:
    """The columns there is room for: the title, and as many questions and minutes as it has."""
    title, kinds, number, minutes, version = cells
    beside = [spaced(number, _NUMBER, quiet), spaced(minutes, _TIME, quiet)]
    if width >= _WITH_ALL:
        beside = [spaced(kinds, _KINDS, quiet), *beside, column(version, _VERSION, quiet)]
    taken = sum(len(text) for text, _role in beside)
    if width - taken < taken // 2:
        return [column(title, width, role)]
    return [spaced(title, width - taken, role), *beside]


def _broken(bank: BankSummary, width: int) -> list[Span]:
    words = _("! {file}: {problem}").format(file=bank.title, problem=bank.problems[0].what)
    return [column(words, width, "warn")]


def _hit(hit: Hit, width: int) -> list[Span]:
    if width < _WITH_THEME:
        return [column(hit.question.text, width)]
    return [spaced(hit.question.text, width - _THEME), column(hit.theme.title, _THEME, "muted")]


def about_hit(hit: Hit) -> list[tuple[str, str]]:
    """The question in full, and where it stands; each with its style."""
    where = _("{theme} · {bank}").format(theme=hit.theme.title, bank=hit.bank.title)
    return [(hit.question.text, ""), (where, "$muted")]


def about_bank(bank: BankSummary, today: date) -> list[tuple[str, str]]:
    """What it is for, how large and how old it is; of a faulty file its first problem."""
    if bank.problems:
        return [(_problem(bank), "$needs-you")]
    kinds = ", ".join(bank.kinds)
    words = _("Til {kinds} · {facts}").format(kinds=kinds, facts=told(bank, today))
    words_of_use = notice(bank, today)
    return [(words, ""), *([(f"{words_of_use}.", "$needs-you")] if words_of_use else [])]


def _problem(bank: BankSummary) -> str:
    """The first of its problems, and where it is."""
    first = bank.problems[0]
    words = _("{what} → {todo}").format(what=first.what, todo=first.todo)
    if first.line > 1:
        return _("Linje {n}: {words}").format(n=first.line, words=words)
    return words[:1].upper() + words[1:]
