"""Ways of learning from a method file, with every mistake in the file."""

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kompetence_tui.banks import method_keys as keys
from kompetence_tui.banks.blocks import read_outline
from kompetence_tui.banks.outline import Section, Setting
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.problems import Findings, Problem, TooManyFindings
from kompetence_tui.banks.slugs import FreeSlugs
from kompetence_tui.banks.source import read_source
from kompetence_tui.banks.values import read_dated, read_slug, read_word, read_yes
from kompetence_tui.domain.bank import YES_NO
from kompetence_tui.domain.plan.method import LearningForm, Method, PromptKind
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.dates.dates import PartialDate


@dataclass(frozen=True, slots=True)
class MethodFile:
    """The methods of a file, or the problems that keep them from being used."""

    methods: tuple[Method, ...]
    problems: tuple[Problem, ...] = ()
    version: str = ""
    dated: "PartialDate | None" = None


def read_methods(data: bytes, file: str) -> MethodFile:
    """The methods in a file's bytes; ``file`` is the name that the problems carry."""
    findings = Findings(file)
    found: list[dict[str, Any]] = []
    version, dated = "", None
    with suppress(TooManyFindings):
        if source := read_source(data, keys.GRAMMAR, findings):
            outline, values = read_outline(source, findings), PartValues(source, findings)
            version = values.line(outline, keys.VERSION)
            dated = values.one(outline, keys.DATED, read_dated)
            found = _methods(outline, values)
    if problems := findings.in_order():
        return MethodFile((), problems)
    return MethodFile(tuple(map(Method.model_validate, found)), (), version, dated)


def _methods(part: Section, values: PartValues) -> list[dict[str, Any]]:
    """What each method is made of; sound only when nothing was found."""
    values.title(part)
    values.text(part, part.intro)
    values.line(part, keys.LICENCE)
    if not part.parts and (part.stated or part.settings):
        what, todo = _("filen har ingen metoder"), _("skriv en metode med ##")
        values.findings.add(part.line, 1, what, todo)
    values.line(part, keys.SOURCE)
    found = [_method(method, values) for method in part.parts]
    _give_ids(part.parts, found, values)
    return found


def _method(part: Section, values: PartValues) -> dict[str, Any]:
    """What could not be read is None, or missing; the id may be empty."""
    if part.stated and not part.every(keys.FORM):
        what = _("metoden mangler »{key}«").format(key=keys.FORM)
        todo = _("skriv én af: {examples}").format(
            examples="; ".join(f"»- {keys.FORM}: {form.value}«" for form in LearningForm)
        )
        values.findings.add(part.line, 1, what, todo)
    return {
        "id": values.one(part, keys.ID, read_slug) or "",
        "name": values.title(part),
        "form": values.one(part, keys.FORM, read_word(LearningForm)),
        "on_the_job": values.one(part, keys.ON_THE_JOB, read_yes(YES_NO)) or False,
        "description": values.text(part, part.intro),
        "advantages": _points(part, keys.ADVANTAGE, values),
        "barriers": _points(part, keys.BARRIER, values),
        "before": _points(part, keys.BEFORE, values),
        "during": _points(part, keys.DURING, values),
        "after": _points(part, keys.AFTER, values),
        "prompts": _prompts(part, values),
        "source": values.line(part, keys.SOURCE),
    }


def _points(part: Section, key: str, values: PartValues) -> tuple[str, ...]:
    values.refuse_same(part, key, _("det samme står i linje {line}"))
    return values.lines(part, key)


def _prompts(part: Section, values: PartValues) -> list[dict[str, Any]]:
    """The questions in the order of the file, whatever they ask for."""
    found = []
    for kind in PromptKind:
        values.refuse_same(part, kind.value, _("det samme spørgsmål står i linje {line}"))
        for setting, words in values.lines_with_place(part, kind.value):
            found.append((setting.line, {"kind": kind, "words": words}))
    return [prompt for _line, prompt in sorted(found, key=lambda pair: pair[0])]


def _give_ids(parts: list[Section], found: list[dict[str, Any]], values: PartValues) -> None:
    """An id made from its name for each method without one; what stands twice is reported."""
    ids: dict[str, int] = {}
    names: dict[str, int] = {}
    for part, method in zip(parts, found, strict=True):
        _check_name(part, method["name"].casefold(), names, values.findings)
        if setting := part.first(keys.ID):
            _check_id(setting, method["id"], ids, values.findings)
    free = FreeSlugs(ids)
    for method in found:
        method["id"] = method["id"] or free.new(method["name"])


def _check_name(part: Section, name: str, names: dict[str, int], findings: Findings) -> None:
    if name and name in names:
        what = _("metoden står også i linje {line}").format(line=names[name])
        todo = _("giv den ene et andet navn, eller slet den")
        findings.add(part.line, part.column, what, todo)
    names.setdefault(name, part.line)


def _check_id(setting: Setting, method_id: str, ids: dict[str, int], findings: Findings) -> None:
    if method_id in ids:
        what = _("id »{id}« er også brugt i linje {line}").format(id=method_id, line=ids[method_id])
        findings.add(setting.line, setting.column, what, _("giv det ene et andet id"))
    if method_id:
        ids.setdefault(method_id, setting.line)
