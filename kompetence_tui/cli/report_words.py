"""What a report gets besides its figures, for the shell: ticked texts, and a committee's words."""

import argparse
from typing import TYPE_CHECKING

from kompetence_tui.cli import ask, places
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.report.report import Report


def talk_of_feedback(arguments: argparse.Namespace, period: ReportPeriod) -> str:
    """Id of the talk with the committee's words; empty where none were asked for.

    Raises Refusal, RuleBroken, StoreError: there is none such, and nothing is published.
    """
    if arguments.med is None:
        return ""
    from kompetence_tui.domain.session.kinds import FEEDBACK_BANK
    from kompetence_tui.preparation import feedback

    store = places.open_store(arguments)
    if arguments.med:
        return feedback.talk_of_feedback(store, store.resolve(arguments.med))
    if found := feedback.feedback_on(store.rows(), period):
        return found[0].id
    words = _(
        "Der er ingen MED-tilbagemelding om {period}: begynd en samtale med spørgsmålene "
        "»{bank}«, eller skriv samtalens nummer efter --med"
    )
    raise Refusal(Code.REFUSED, words.format(period=period.danish, bank=FEEDBACK_BANK))


def with_words(arguments: argparse.Namespace, report: "Report", talk: str) -> "Report":
    """The report with what was ticked, and the committee's words; how many are unread is told."""
    from kompetence_tui.preparation.experiences import gather
    from kompetence_tui.preparation.feedback import with_feedback, with_texts

    store = places.open_store(arguments)
    report = with_texts(store, report)
    gathered = gather(store, report.period)
    if gathered.passages and not gathered.chosen:
        one = "{n} tekst til et højere niveau er ikke læst igennem endnu og er ikke med"
        many = "{n} tekster til et højere niveau er ikke læst igennem endnu og er ikke med"
        tell(plural(one, many, len(gathered.passages)))
    return with_feedback(store, report, talk) if talk else report


def check_names(arguments: argparse.Namespace, talk: str) -> None:
    """Asks for a yes where known names stand in the committee's words.

    Raises Refusal: none was given, or nobody is there; nothing is published or written then.
    """
    from kompetence_tui.domain.rules import listed
    from kompetence_tui.preparation.experiences import known_names
    from kompetence_tui.preparation.feedback import feedback_in, names_in_words

    store = places.open_store(arguments)
    names = names_in_words(feedback_in(store, talk), known_names(store.rows()))
    if not names:
        return
    words = _("Der står navne i udvalgets ord: {names}").format(names=listed(names))
    question = _("{words}. Skriv arket alligevel? Skriv ja: ").format(words=words)
    if not (ask.can_ask() and ask.is_yes(question)):
        rest = _("{words}. Intet er skrevet: ret dem i samtalen, og skriv igen")
        raise Refusal(Code.REFUSED, rest.format(words=words))
