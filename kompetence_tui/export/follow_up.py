"""What became of the goals of the last plan, as it stands in a document."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.follow_up.follow_up import FollowedGoal
    from kompetence_tui.domain.session.session import Session


def write_follow_up(
    doc: Document, session: "Session", level: int, *, with_notes: bool = False
) -> None:
    """Each goal of the last plan in its own words, the verdict and what came of it; nothing where
    no plan came before. ``with_notes`` also what was noted of it until the talk."""
    follow_up = session.follow_up
    if follow_up is None or not follow_up.goals:
        return
    words = (
        _("Opfølgning på aftalerne fra {date}")
        if follow_up.kind is SessionKind.FOLLOW_UP
        else _("Opfølgning på planen fra {date}")
    )
    doc.heading(level, words.format(date=danish_day(follow_up.date)))
    agreed = (follow_up.agreed.how, follow_up.agreed.when.danish)
    if any(part.strip() for part in agreed):
        words = ", ".join(part for part in agreed if part.strip())
        doc.items([Item(words, key=_("Det var aftalt"))])
    for number, followed in enumerate(follow_up.goals, 1):
        doc.heading(level + 1, _("Mål {n} fra sidst").format(n=number))
        doc.text(followed.goal.aim)
        verdict = Item(_verdict_words(session, followed), key=_("Vurdering"))
        older = followed.link.session != follow_up.session
        source = [Item(followed.link.source, key=_("Aftalt ved"))] if older else []
        doc.items([*source, verdict])
        _write_outcome(doc, session, followed)
        if with_notes:
            doc.items(_notes(followed))


def followed_items(session: "Session") -> Iterator[Item]:
    """The same in short: each goal with its verdict."""
    for followed in session.follow_up.goals if session.follow_up else ():
        verdict = Item(_verdict_words(session, followed), key=_("Vurdering"))
        yield Item(followed.goal.aim, inner=(verdict,))


def _verdict_words(session: "Session", followed: "FollowedGoal") -> str:
    from kompetence_tui.domain.follow_up.follow_up import Verdict
    from kompetence_tui.domain.follow_up.following import carried_copy

    match followed.verdict:
        case Verdict.REACHED:
            return _("opfyldt")
        case Verdict.PARTLY:
            return _("delvist opfyldt")
        case Verdict.NOT_REACHED:
            return _("ikke opfyldt")
        case Verdict.CARRIED:
            copy = carried_copy(session, followed)
            if copy is None:
                return _("videreføres")
            number = session.plan.goals.index(copy) + 1
            return _("videreføres som mål {n}").format(n=number)
    return _("ikke vurderet; målet gælder fortsat")


def _write_outcome(doc: Document, session: "Session", followed: "FollowedGoal") -> None:
    from kompetence_tui.domain.follow_up.follow_up import ADJUSTMENT

    for name, text in followed.outcome.said.items():
        dated = f"{_(name)} {danish_day(session.date)}"
        doc.labelled(dated if name == ADJUSTMENT else _(name), text)


def _notes(followed: "FollowedGoal") -> Iterator[Item]:
    from kompetence_tui.export.progress import note_item

    for note in followed.progress:
        yield note_item(note, followed.goal, "")
