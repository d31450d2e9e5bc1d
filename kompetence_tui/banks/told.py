"""What is told of a bank wherever one is chosen: its size, its version, and how old it is (N5)."""

from datetime import date

from kompetence_tui.banks.age import age_notice, age_words, validity_notice
from kompetence_tui.banks.library import BankSummary
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.i18n import _, plural

COLLECTION = _("en samling at vælge fra")


def told(bank: BankSummary, today: date) -> str:
    """»8 temaer · 32 spørgsmål · 1 t 28 min · version 1.2 · 8 måneder gammel«."""
    version = _("version {version}").format(version=bank.version)
    whom = (
        _("til {groups}").format(groups=", ".join(bank.staff_groups)) if bank.staff_groups else ""
    )
    use = COLLECTION if bank.is_collection else ""
    size = _size(bank)
    return " · ".join(filter(None, (use, *size, whom, version, age_words(bank.dated, today))))


def notice(bank: BankSummary, today: date) -> str | None:
    """What is worth knowing before the bank is used: it is not meant for today, or it is old."""
    return validity_notice(*bank.valid, today) or age_notice(bank.dated, today)


def _size(bank: BankSummary) -> tuple[str, str, str]:
    """Of a bank of boards alone, how many boards and cards."""
    if bank.boards == len(bank.themes):
        themes = plural("{n} plade", "{n} plader", bank.boards)
        questions = plural("{n} kort", "{n} kort", bank.questions)
    else:
        themes = plural("{n} tema", "{n} temaer", len(bank.themes))
        questions = plural("{n} spørgsmål", "{n} spørgsmål", bank.questions)
    return themes, questions, duration(bank.minutes) if bank.minutes else ""
