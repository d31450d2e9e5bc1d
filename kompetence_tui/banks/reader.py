"""A question bank from its Markdown file, with every mistake in the file."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from kompetence_tui.banks import keys
from kompetence_tui.banks.blocks import read_outline
from kompetence_tui.banks.demands import check_demands
from kompetence_tui.banks.outline import Section
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.problems import Findings, Problem, Remark, TooManyFindings
from kompetence_tui.banks.source import read_source
from kompetence_tui.banks.staff_groups import check_staff_groups
from kompetence_tui.banks.themes import check_themes, read_themes
from kompetence_tui.banks.values import (
    read_budget,
    read_dated,
    read_language,
    read_list,
    read_slug,
    read_words,
    read_yes,
)
from kompetence_tui.banks.ways import read_ways
from kompetence_tui.domain.bank import YES_NO, Bank
from kompetence_tui.domain.profile import profile
from kompetence_tui.domain.session.kinds import PlanTopic, SessionKind
from kompetence_tui.i18n import _

_LEADS_TO_A_PLAN = {PlanTopic.GOAL, PlanTopic.COMPETENCES}
_DEVELOPMENT = "kompetence"
"""What the title of a theme on kompetenceudvikling says, where no question is marked as such."""


@dataclass(frozen=True, slots=True)
class BankReading:
    """A bank, or the problems that keep it from being one, in the order of the file."""

    bank: Bank | None
    problems: tuple[Problem, ...]
    id: str = ""
    """The bank's id as far as it can be read, also with problems."""
    advice: tuple[Remark, ...] = ()
    """What keeps nobody from using the bank, but was hardly meant so."""
    draft: Bank | None = None
    """With problems: the bank as far as it was read. It may lack what could not be, so it is only
    sound where writing it gives the file again."""


def read_bank(data: bytes, file: str, *, strict: bool = False) -> BankReading:
    """The bank in a file's bytes; ``file`` is the name that the problems carry.

    A ``strict`` reading also finds what keeps nobody from using the bank, but should be put right:
    a bank for MUS without a theme on kompetenceudvikling.
    """
    findings, fields = Findings(file), {"id": ""}
    with suppress(TooManyFindings):
        if source := read_source(data, keys.GRAMMAR, findings):
            outline, values = read_outline(source, findings), PartValues(source, findings)
            fields["id"] = values.one(outline, keys.BANK, read_slug) or ""
            fields |= _bank(outline, values, strict=strict)
    problems = findings.in_order()
    bank = None if problems else Bank.model_validate(fields)
    draft = _draft(fields) if problems else None
    return BankReading(bank, problems, fields["id"], findings.advice_in_order(), draft)


def _draft(fields: dict[str, Any]) -> Bank | None:
    with suppress(ValidationError):
        return Bank.model_validate(fields)
    return None


def _bank(part: Section, values: PartValues, *, strict: bool) -> dict[str, Any]:
    """What Bank is made of, its id aside; sound only when nothing was found."""
    _check_required(part, values.findings)
    language = values.one(part, keys.LANGUAGE, read_language) or "da"
    fields: dict[str, Any] = {
        "title": values.title(part),
        "intro": values.text(part, part.intro),
        "kinds": values.one(part, keys.KINDS, read_words(SessionKind)) or (),
        "is_collection": values.one(part, keys.COLLECTION, read_yes(YES_NO)) or False,
        "language": language,
        "version": values.line(part, keys.VERSION),
        "dated": values.one(part, keys.DATED, read_dated),
        "source": values.line(part, keys.SOURCE),
        "licence": values.line(part, keys.LICENCE),
        "competence_types": values.one(part, keys.COMPETENCES, read_list) or (),
        "budget": values.one(part, keys.BUDGET, read_budget),
        "staff_groups": values.one(part, keys.STAFF, read_list) or (),
        "profile": _profile(part, values),
        "ways": read_ways(part, values, language),
        "themes": read_themes(part, values),
    }
    check_staff_groups(part, values)
    every = [question for theme in fields["themes"] for question in theme["questions"]]
    check_demands(part, fields["themes"], fields["ways"]["demands"], values)
    check_themes(part, fields["themes"], fields["kinds"], values.findings)
    if SessionKind.MUS in fields["kinds"] and every:
        _check_topics(part, fields["themes"], values.findings, strict=strict)
    return fields


def _profile(part: Section, values: PartValues) -> tuple[str, ...]:
    """The competences of a kompetenceprofil: none twice, and no more than one can hold."""
    settings = list(part.every(keys.PROFILE))
    for setting in settings[profile.MOST : profile.MOST + 1]:
        what = _("banken har mere end {n} kompetencer til profilen").format(n=profile.MOST)
        todo = _("behold dem, der betyder mest, og slet resten")
        values.findings.add(setting.line, setting.key_column, what, todo)
    values.refuse_same(part, keys.PROFILE, _("kompetencen står også i linje {line}"))
    return values.lines(part, keys.PROFILE)


def _check_required(part: Section, findings: Findings) -> None:
    if not part.stated and not part.settings:
        return  # Not a bank at all; the finding about its beginning says so.
    for key, example in keys.REQUIRED.items():
        if not part.every(key):
            what = _("banken mangler »{key}«").format(key=key)
            todo = _("skriv fx »- {key}: {example}« under overskriften")
            findings.add(part.line, 1, what, todo.format(key=key, example=example))
    if not part.parts:
        what, todo = _("banken har ingen temaer"), _("skriv et tema med ## og spørgsmål med ###")
        findings.add(part.line, 1, what, todo)


def _check_topics(
    part: Section, themes: Sequence[dict[str, Any]], findings: Findings, *, strict: bool
) -> None:
    """A MUS leads to a plan, and has a theme on kompetenceudvikling (N4)."""
    setting = part.first(keys.KINDS)
    topics = [question["topics"] for theme in themes for question in theme["questions"]]
    if setting is None or None in topics:
        return
    if not any(_LEADS_TO_A_PLAN & set(some) for some in topics):
        what = _("en bank til MUS skal have et spørgsmål om mål eller kompetencer")
        todo = _("skriv »- Plan: mål« eller »- Plan: kompetencer« under et spørgsmål")
    elif strict and not any(map(_is_on_development, themes)):
        what = _("en bank til MUS skal have et tema om kompetenceudvikling")
        todo = _("skriv »- Plan: kompetencer« under et spørgsmål i temaet")
    else:
        return
    findings.add(setting.line, setting.column, what, todo)


def _is_on_development(theme: dict[str, Any]) -> bool:
    named = _DEVELOPMENT in theme["title"].casefold()
    return named or any(PlanTopic.COMPETENCES in asked["topics"] for asked in theme["questions"])
