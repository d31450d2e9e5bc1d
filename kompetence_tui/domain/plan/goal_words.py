"""What is said of a goal besides its five fields, in few words."""

from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.kinds import Interest
from kompetence_tui.i18n import _, plural


def depth_words(goal: Goal) -> str:
    """»lang sigt · ønske · skal bruges fra maj 2027 · 2 felter mere«; empty where nothing is said.

    What the goal serves of the workplace's is told where its link is.
    """
    texts = (goal.leader_ensures, goal.employee_does, goal.prerequisite_for, goal.no_right_to)
    more = sum(bool(text.strip()) for text in texts)
    words = (
        goal.horizon.value if goal.horizon else "",
        _interest(goal.interest) if goal.interest else "",
        _("skal bruges fra {date}").format(date=goal.needed_from.danish)
        if not goal.needed_from.is_empty
        else "",
        plural("{n} felt mere", "{n} felter mere", more) if more else "",
    )
    return " · ".join(filter(None, words))


def carried_words(goal: Goal) -> str:
    """»Videreført fra MUS 3.2.2026, i gang siden 1.3.2026«, or nothing."""
    if goal.follows is None:
        return ""
    words = _("Videreført fra {source}").format(source=goal.follows.source)
    since = since_words(goal)
    return _("{source}, i gang {since}").format(source=words, since=since) if since else words


def since_words(goal: Goal) -> str:
    """»siden 1.3.2026« of a goal that was under way when it was carried on, or nothing."""
    return "" if goal.since.is_empty else _("siden {date}").format(date=goal.since.danish)


def _interest(interest: Interest) -> str:
    return {
        Interest.WISH: _("ønske"),
        Interest.WORKPLACE: _("arbejdspladsens mål"),
        Interest.BOTH: _("ønske og arbejdspladsens mål"),
    }[interest]
