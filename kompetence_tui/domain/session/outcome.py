"""What a talk came to, in a few words each: what stands on the page that it is closed on."""

from kompetence_tui.domain.follow_up.on_track import is_on_track
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.rules import WHEN_JUDGED
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural


def goal_summary(goal: Goal) -> str:
    """»2 handlinger · evalueres 2.11.2027«."""
    actions = sum(bool(action.text.strip()) for action in goal.actions)
    words = plural("{n} handling", "{n} handlinger", actions)
    when = goal.evaluation.when.danish
    evaluated = _("evalueres {when}").format(when=when) if when else WHEN_JUDGED
    return f"{words} · {evaluated}"


def followed_summary(session: Session) -> str:
    """»opfyldt: 2 · på sporet: 1«, by what was said of the goals of the last plan."""
    counted: dict[str, int] = {}
    for followed in session.follow_up.goals if session.follow_up else ():
        said = _("på sporet") if is_on_track(session, followed.id) else _("ikke vurderet")
        words = followed.verdict.value if followed.verdict else said
        counted[words] = counted.get(words, 0) + 1
    return " · ".join(f"{words}: {n}" for words, n in counted.items())
