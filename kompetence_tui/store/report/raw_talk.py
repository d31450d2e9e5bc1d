"""What a report takes of one session, from what its file holds.

Only the parts named here, so that a report can be handed over (N24). Each function raises one of
``raw.UNREADABLE`` for a file that the program could not open either. One of an older schema lacks
what came later, and says nothing of it.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import Any

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.plan.satisfaction import are_only_satisfied
from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.own_talk import Bearing, GroupTalk, JudgedGoal, OwnGoal, OwnTalk
from kompetence_tui.domain.session.kinds import FEEDBACK_BANK, Role, SessionKind
from kompetence_tui.domain.thread.facts import Lead
from kompetence_tui.store.raw import dict_of, line_of, list_of, text_of
from kompetence_tui.store.report.begun import followed_in, is_started, is_touched
from kompetence_tui.store.thread import talk_of

Stored = dict[str, Any]

_VERDICTS = {column.words: column.key for column in columns.VERDICTS}
_FORMS = dict(
    zip(
        ("intern ikke-formaliseret", "intern formaliseret", "ekstern formaliseret"),
        (column.key for column in columns.FORMS),
        strict=True,
    )
)
"""From the value of a ``LearningForm`` to its column."""


def kind_of(session: Stored) -> SessionKind:
    return SessionKind(session["kind"])


def own_talk(session: Stored) -> OwnTalk:
    """An individual talk."""
    bank, plan = dict_of(session["bank"]), session.get("plan", {})
    kind, unit = kind_of(session), line_of(session.get("unit", ""))
    who = ", ".join(_names(session, Role.EMPLOYEE))
    last = _last_events(session)
    closed = last["closed"] == "afsluttet"
    types = tuple(map(line_of, list_of(bank.get("competence_types", []))))
    return OwnTalk(
        id=session["id"],
        date=dt.date.fromisoformat(session["date"]),
        whose=(who, unit) if who else (f"\n{session['id']}", ""),
        unit=unit,
        leader=next(iter(_names(session, Role.LEADER)), ""),
        is_follow_up=kind is SessionKind.FOLLOW_UP,
        is_closed=closed,
        is_started=closed or is_started(session),
        is_declined=last["asked"] == "afslået",
        has_reason=bool(text_of(plan.get("no_development_because", "")).strip()),
        bank=text_of(bank["id"]),
        bank_title=line_of(bank["title"]),
        types=types,
        goals=tuple(_own_goal(goal, types) for goal in _goals(session)),
        judged=tuple(_judged(session, is_closed=closed)),
        offers=tuple(_offers(session)),
        due=_due(session),
    )


def group_talk(session: Stored, today: dt.date) -> GroupTalk:
    """A group's or a committee's talk."""
    talk, bank, plan = talk_of(session), dict_of(session["bank"]), session.get("plan", {})
    closed = _last_events(session)["closed"] == "afsluttet"
    forms = {theme.get("form") for theme in list_of(bank["themes"])}
    is_phased = not forms.isdisjoint(("fase", "erfaringer"))
    agreed = session.get("direction", {}).get("dialogue") or {}
    if not agreed.get("text"):
        agreed = (plan.get("next_follow_up") or {}).get("when") or {}
    reason = text_of(plan.get("no_development_because", "")).strip()
    return GroupTalk(
        talk=talk,
        is_held=closed or (talk.date <= today and is_started(session)),
        is_written=closed and bool(talk.goals or reason or is_phased),
        is_phased=is_phased,
        is_feedback=bank["id"] == FEEDBACK_BANK,
        dialogue=_danish(agreed),
        experiences=_experienced(session) if is_phased else "",
        verdicts=Counter(goal.verdict for goal in _judged(session, is_closed=closed)),
    )


def _goals(session: Stored) -> Iterator[Stored]:
    """The goals with words in them: of the plan, and those agreed on later."""
    goals = list_of(session.get("plan", {}).get("goals", []))
    for goal in (*goals, *(added["goal"] for added in list_of(session.get("addenda", [])))):
        if text_of(goal.get("aim", "")).strip():
            yield goal


def _own_goal(goal: Stored, types: tuple[str, ...]) -> OwnGoal:
    actions = [action for action in list_of(goal.get("actions", [])) if action.get("text")]
    named = line_of(goal.get("competence_type", ""))
    return OwnGoal(
        bears=_bearing(goal),
        type=named if named in types else "",
        actions=len(actions),
        methods=tuple(
            (text_of(method["id"]), _FORMS.get(method.get("form") or "", ""))
            for action in actions
            for method in list_of(action.get("methods", []))
        ),
    )


def _bearing(goal: Stored) -> Bearing:
    return Bearing(_lead(goal.get("builds_on")), bool(text_of(goal.get("serves", "")).strip()))


def _lead(stored: Stored | None) -> Lead | None:
    """Where a link leads; what that was called, and when, stays in the file."""
    if stored is None:
        return None
    key = text_of(stored["session"]), text_of(stored["item"])
    return Lead(key, SessionKind(stored["kind"]), dt.date.min, "", "")


def _judged(session: Stored, *, is_closed: bool) -> Iterator[JudgedGoal]:
    """The goals of the last plan, once something was said of one or the talk is closed."""
    followed = followed_in(session)
    if not (is_closed or any(map(is_touched, followed))):
        return
    for one in followed:
        goal, link = dict_of(one["goal"]), dict_of(one["link"])
        yield JudgedGoal(
            key=(text_of(link["session"]), text_of(link["item"])),
            bears=_bearing(goal),
            verdict=_VERDICTS.get(one.get("verdict") or "", columns.VERDICTS[-1].key),
            use=_use(one.get("outcome") or {}),
        )


def _use(outcome: Stored) -> str:
    """What is said of its use in practice; the words themselves stay here."""
    said, satisfied, silent = (column.key for column in columns.USE)
    benefit, applied = text_of(outcome.get("benefit", "")), text_of(outcome.get("applied", ""))
    if are_only_satisfied(benefit, applied):
        return satisfied
    return said if applied.strip() else silent


def _offers(session: Stored) -> Iterator[Lead]:
    """Its opspil, and the indsatsområder it took over."""
    areas = list_of(session.get("direction", {}).get("areas", []))
    for stored in (*list_of(session.get("inputs", [])), *(area.get("origin") for area in areas)):
        if lead := _lead(stored):
            yield lead


def _due(session: Stored) -> dt.date | None:
    """The follow-up that was agreed on, or else the first evaluation of a goal."""
    plan = session.get("plan", {})
    agreed = _day(plan.get("next_follow_up"))
    evaluations = (_day(goal.get("evaluation")) for goal in _goals(session))
    return agreed or min(filter(None, evaluations), default=None)


def _day(holder: Stored | None) -> dt.date | None:
    date = ((holder or {}).get("when") or {}).get("date")
    return PartialDate.from_iso(date).last if date else None


def _danish(when: Stored) -> str:
    return PartialDate.from_iso(when["date"]).danish if when.get("date") else ""


def _experienced(session: Stored) -> str:
    """When experiences were written: the date that the form asks for there."""
    answers = session.get("answers", {})
    for theme in session["bank"]["themes"]:
        for question in theme["questions"] if theme.get("form") == "erfaringer" else ():
            when = answers.get(question["id"], {}).get("when") or {}
            if when.get("date"):
                return _danish(when)
    return ""


def _names(session: Stored, role: Role) -> list[str]:
    people = list_of(session["participants"])
    names = (line_of(person["name"]) for person in people if Role(person["role"]) is role)
    return list(dict.fromkeys(names))


def _last_events(session: Stored) -> dict[str, str]:
    """What happened last of closing and reopening, and of offering and declining."""
    found = {"closed": "", "asked": ""}
    for event in list_of(session.get("events", [])):
        if event["kind"] in ("afsluttet", "genåbnet"):
            found["closed"] = event["kind"]
        elif event["kind"] in ("tilbudt", "afslået"):
            found["asked"] = event["kind"]
    return found
