"""Where a question of one's own bank was taken from: »mus 1.2«, »mus 1.2, omformuleret«."""

from kompetence_tui.banks.search import Hit
from kompetence_tui.domain.bank import Bank, Question
from kompetence_tui.domain.base.text import LINE_LIMIT, quote
from kompetence_tui.i18n import _

_REWORDED = _(", omformuleret")


def named(bank: Bank) -> str:
    """The bank and its version, as they stand in a file."""
    return f"{bank.id} {bank.version}"


def origin_of(bank: Bank, question: Question) -> str:
    """Where one says the question is from that takes it from the bank: where that had it from."""
    return question.origin or quote(named(bank), LINE_LIMIT)


def is_from(question: Question, hit: Hit) -> bool:
    """The question was taken from there, whatever was done to it since."""
    if _base(question.origin) != _base(origin_of(hit.bank, hit.question)):
        return False
    return question.id == hit.question.id or question.text == hit.question.text


def told_origin(before: Question, after: Question) -> Question:
    """The question after a change; where it was taken from elsewhere, it says that it is reworded
    once it asks in other words."""
    origin = after.origin
    if not origin or origin.endswith(_REWORDED) or _asked(before) == _asked(after):
        return after
    return after.with_(origin=quote(origin, LINE_LIMIT - len(_REWORDED)) + _REWORDED)


def _base(origin: str) -> str:
    return origin.removesuffix(_REWORDED)


def _asked(question: Question) -> tuple[str, ...]:
    """The words that are asked."""
    scale = (question.low, question.high, *question.steps)
    return (question.text, *question.follow_ups, *question.options, *question.columns, *scale)
