"""What two MED committees of the fictional municipality wrote of 2026, and the sheets that come of
it: one committee's, and that of all units for Hovedudvalget."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from kompetence_tui.domain.report.experiences import Chosen, Sort
from kompetence_tui.domain.report.feedback import Feedback, feedback_of
from kompetence_tui.domain.report.merging import MergedReport, merged
from kompetence_tui.domain.report.report import Report, report_of
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import FEEDBACK_BANK, Role, SessionKind
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.export.file_name import merged_file_name, report_file_name
from kompetence_tui.export.formats import FORMATS
from kompetence_tui.export.report_feedback import feedback_document, merged_document
from kompetence_tui.preparation.reports import Opened
from tests.shipped_banks import bank

WRITTEN = dt.date(2026, 12, 8)
HOUSE, FARM = "Eksempelhuset", "Prøvegården"

_WORDS = {
    HOUSE: {
        "med-maal-aaret": "Vi satsede på at sætte borgeren i centrum og på at lære fra os. Begge "
        "dele stod på alle afdelingers GRUS.",
        "med-maal-naeste": "Vi beholder de to områder. Digital i hverdagen lader vi ligge, til det "
        "nye journalsystem er her.",
        "med-sammenhaeng-ses": "I modtagelsen. De nye følges med en makker i fire uger, og det "
        "begyndte som en linje i strategien.",
        "med-sammenhaeng-mangler": "På natholdet. Deres GRUS lå klokken 14, og det er deres "
        "klokken tre om natten.",
        "med-evaluering-hvem": "Vi er 41 ansatte, og 34 er i tallene. De syv andre er timelønnede "
        "vikarer, som vi ikke tilbyder en samtale.",
        "med-evaluering-brug": "Bedst, hvor to havde været af sted sammen. Dårligst, hvor kurset "
        "lå i juni og ferien i juli.",
        "med-evaluering-bede": "Ét fælles forløb for alle, der oplærer nye, så hvert hus ikke "
        "laver sit eget.",
    },
    FARM: {
        "med-maal-aaret": "Digital i hverdagen. Resten nåede vi ikke at tale om.",
        "med-evaluering-hvem": "Ingen mangler. Vi er 28, og alle er tilbudt en samtale.",
        "med-evaluering-bede": "Tid. Penge har vi faktisk.",
    },
}

TEXTS = (
    Chosen("", "", Sort.PROPOSAL, "", "Ét hygiejnekursus for alle caféer i kommunen."),
    Chosen("", "", Sort.EXPERIENCE, "", "Makkervagter virker. Overtegnede kurser virker ikke."),
)
"""Of all units, as somebody ticked them."""


def committees_talk(unit: str) -> Session:
    """The talk in which the unit's committee wrote."""
    people = (("Rita Fiktiv", Role.LEADER), ("Tove Prøvesen", Role.EMPLOYEE_REPRESENTATIVE))
    talk = Session(
        id="med2345678",
        kind=SessionKind.STRATEGY,
        date=WRITTEN,
        unit=f"Lokal-MED i {unit}",
        participants=tuple(Participant(name=name, role=role) for name, role in people),
        bank=bank(FEEDBACK_BANK),
    )
    for question, words in _WORDS[unit].items():
        talk = talk.with_answer(question, Answer(text=words))
    return talk


def feedback_on(unit: str) -> Feedback | None:
    return feedback_of(committees_talk(unit)) if unit in _WORDS else None


def sheet_of(opened: Opened, unit: str) -> Report:
    """The unit's report with its committee's words, if it has any."""
    (key,) = (label.key for label in opened.picture.units if label.words == unit)
    report = report_of(opened.picture, [key], opened.before, opened.groups)
    return replace(report, feedback=feedback_on(unit))


def every_sheet(opened: Opened) -> MergedReport:
    """All units' in one; the last was not handed in."""
    *units, last = (label.words for label in opened.picture.units)
    first, *others = (sheet_of(opened, unit) for unit in units)
    return merged([replace(first, texts=TEXTS), *others], [*units, last])


def write_sheets(folder: Path, opened: Opened, today: dt.date) -> None:
    """Both sheets as the program writes them, as text and as PDF."""
    one, every = sheet_of(opened, HOUSE), every_sheet(opened)
    sheet, merged_sheet = feedback_document(one, today), merged_document(every, today)
    for each in (each for each in FORMATS if each.id in ("md", "pdf")):
        (folder / report_file_name(one, each.id)).write_bytes(each.write(sheet).data)
        (folder / merged_file_name(every, each.id)).write_bytes(each.write(merged_sheet).data)
