"""What committees and groups did in a period, from their talks. Free of pydantic."""

from collections import Counter
from collections.abc import Iterable, Sequence

from kompetence_tui.domain.people.alphabet import in_order
from kompetence_tui.domain.people.namesakes import unit_key
from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.groups import GroupFacts, GroupWork, YearlyForm
from kompetence_tui.domain.report.own_talk import GroupTalk
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.session.kinds import SessionKind

LEVELS = ("Hoved-MED", "Forvaltnings-MED", "Lokal-MED", "SU")
"""Committees from the whole to the part: the values of ``direction.Level``."""


def group_facts(talks: Iterable[GroupTalk], period: ReportPeriod) -> GroupFacts:
    """Of the talks those until the end of the period count."""
    known = [one for one in talks if one.talk.date <= period.last and not one.is_feedback]
    strategies = [one for one in known if one.talk.kind is SessionKind.STRATEGY]
    phases = [one for one in known if one.is_phased]
    of_period = [one for one in known if period.holds(one.talk.date)]
    groups = [one for one in of_period if one.talk.kind is not SessionKind.STRATEGY]
    there = {unit_key(one.talk.unit): one.talk.unit for one in groups}
    return GroupFacts(
        period,
        _newest(strategies),
        _newest(phases),
        tuple(
            _work(key, there[key], groups)
            for key in sorted(there, key=lambda key: in_order(there[key]))
        ),
    )


def _newest(talks: Iterable[GroupTalk]) -> tuple[YearlyForm, ...]:
    """Of each committee or group its newest."""
    found: dict[tuple[str, str], GroupTalk] = {}
    for one in sorted(talks, key=lambda one: (one.talk.date, one.talk.id)):
        found[one.talk.level, unit_key(one.talk.unit)] = one
    forms = map(_form, found.values())
    return tuple(sorted(forms, key=lambda form: (_rank(form.level), in_order(form.who))))


def _rank(level: str) -> int:
    return LEVELS.index(level) if level in LEVELS else len(LEVELS)


def _form(one: GroupTalk) -> YearlyForm:
    talk = one.talk
    return YearlyForm(
        talk.unit, unit_key(talk.unit), talk.date, talk.level, one.dialogue, one.experiences
    )


def _work(key: str, words: str, talks: Sequence[GroupTalk]) -> GroupWork:
    mine = [one for one in talks if unit_key(one.talk.unit) == key]
    held = [one for one in mine if one.is_held and one.talk.kind is not SessionKind.WORKSHOP]
    verdicts: Counter[str] = Counter()
    for one in held:
        verdicts.update(one.verdicts)
    return GroupWork(
        unit=Label(key, words) if key else columns.NO_UNIT,
        talks=len(held),
        plans=sum(one.is_written for one in held),
        workshops=sum(one.is_held for one in mine) - len(held),
        goals=sum(len(one.talk.goals) for one in held),
        verdicts=verdicts,
    )
