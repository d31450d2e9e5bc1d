"""What is agreed on in the order of the file, each the way to where it stands."""

from collections.abc import Iterator

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.closing import needs_decision
from kompetence_tui.domain.session.outcome import followed_summary, goal_summary
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.agreed import plan_text
from kompetence_tui.export.plan_order import goals_in_order
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.widgets.agreed_row import AgreedRow


def agreed_rows(session: Session) -> Iterator[AgreedRow]:
    """What became of the last plan, then the goals; a row for none where there should be some."""
    if session.follow_up and session.follow_up.goals:
        words = _("Opfølgning på planen fra {day}").format(day=danish_day(session.follow_up.date))
        opens = f"open_room('{Room.FOLLOW_UP.name}')"
        yield AgreedRow("–", words, followed_summary(session), opens=opens, id="agreed-before")
    for number, goal in goals_in_order(session.plan, plan_text(session)):
        aim = goal.aim.strip() or _("(uden tekst)")
        opens = f"to_goal({number})"
        yield AgreedRow(str(number), aim, goal_summary(goal), opens=opens, id=f"agreed-{number}")
    if needs_decision(session) and not session.plan.goals:
        words = _("Der er ingen mål i planen")
        yield AgreedRow("–", words, "", opens="to_goal(0)", id="agreed-none")
