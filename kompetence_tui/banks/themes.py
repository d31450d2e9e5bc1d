"""From the part of a theme to its fields, and the rules that themes keep together."""

from typing import Any

from kompetence_tui.banks import keys
from kompetence_tui.banks.conditions import read_conditions
from kompetence_tui.banks.ids import Ids
from kompetence_tui.banks.outline import Section
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.problems import Findings
from kompetence_tui.banks.questions import QuestionBuilder
from kompetence_tui.banks.values import read_list, read_minutes, read_word
from kompetence_tui.domain.bank import MAX_TOOL_QUESTIONS
from kompetence_tui.domain.session.kinds import (
    Answerer,
    Aspect,
    SessionKind,
    StrategySection,
    ThemeForm,
)
from kompetence_tui.i18n import _

_ONLY_IN = {keys.SECTION: SessionKind.STRATEGY, keys.ASPECT: SessionKind.WORKSHOP}
"""Keys of a theme that only mean something in one kind of talk."""


def read_themes(part: Section, values: PartValues) -> list[dict[str, Any]]:
    """What the bank's themes are made of, each with an id.

    What could not be read is None, or missing.
    """
    ids = Ids(values)
    questions = QuestionBuilder(values, ids)
    themes = [_theme(theme, values, ids, questions) for theme in part.parts]
    ids.give(themes)
    read_conditions(part, themes, values)
    return themes


def check_themes(
    part: Section, themes: list[dict[str, Any]], kinds: tuple[SessionKind, ...], findings: Findings
) -> None:
    """Reports what themes of these forms cannot be, in a bank for these kinds of talk."""
    for key, kind in _ONLY_IN.items():
        if kinds and kind not in kinds:
            for theme in part.parts:
                _refuse_key(theme, key, kind, findings)
    is_to_one = all(kind.is_individual for kind in kinds)
    for under, fields in zip(part.parts, themes, strict=True):
        if not is_to_one or fields["form"] is not ThemeForm.QUESTIONS:
            for question, asked in zip(under.parts, fields["questions"], strict=True):
                if asked.get("answered_by") is Answerer.BOTH:
                    _refuse_both(question, findings)
    formed = list(zip(part.parts, (theme["form"] for theme in themes), strict=True))
    _check_tool([theme for theme, form in formed if form is ThemeForm.TOOL], findings)
    if not {ThemeForm.PHASE, None} & {form for _theme, form in formed}:
        for theme in (theme for theme, form in formed if form is ThemeForm.EXPERIENCE):
            _refuse_experience(theme, findings)


def _theme(
    part: Section, values: PartValues, ids: Ids, questions: QuestionBuilder
) -> dict[str, Any]:
    if part.stated and not part.parts:
        what = _("temaet har ingen spørgsmål")
        todo = _("skriv et spørgsmål med ###, eller slet det")
        if part.title.released.rstrip().endswith("?"):
            todo = _("skriv ### i stedet for ##, hvis det er et spørgsmål")
        values.findings.add(part.line, 1, what, todo)
    form = values.one(part, keys.FORM, read_word(ThemeForm))
    if not part.every(keys.FORM):
        form = ThemeForm.QUESTIONS
    on_board = form is ThemeForm.BOARD
    return {
        "id": ids.stated(part),
        "title": values.title(part),
        "intro": values.text(part, part.intro),
        "guide": values.text(part, part.help),
        "minutes": values.one(part, keys.MINUTES, read_minutes),
        "form": form,
        "focus": values.line(part, keys.FOCUS),
        "section": values.one(part, keys.SECTION, read_word(StrategySection)),
        "aspect": values.one(part, keys.ASPECT, read_word(Aspect)),
        "staff_groups": values.one(part, keys.STAFF, read_list) or (),
        "questions": [questions.fields(question, on_board=on_board) for question in part.parts],
    }


def _refuse_key(part: Section, key: str, kind: SessionKind, findings: Findings) -> None:
    for setting in part.every(key):
        findings.add(
            setting.line,
            setting.key_column,
            _("»{key}« hører til i en bank for {kind}").format(key=key, kind=kind.value),
            _("slet linjen, eller skriv {kind} under »{kinds}«").format(
                kind=kind.value, kinds=keys.KINDS
            ),
        )


def _refuse_both(part: Section, findings: Findings) -> None:
    what = _("kun én medarbejder og en leder kan svare hver for sig, på ét spørgsmål ad gangen")
    todo = _("slet linjen, eller lav en bank kun til samtaler med én medarbejder, uden faser")
    for setting in part.every(keys.BY):
        findings.add(setting.line, setting.column, what, todo)


def _check_tool(parts: list[Section], findings: Findings) -> None:
    """The questions of all of them together are counted."""
    questions = [question for part in parts for question in part.parts]
    for question in questions[MAX_TOOL_QUESTIONS : MAX_TOOL_QUESTIONS + 1]:
        findings.add(
            question.line,
            1,
            _("banken har {n} spørgsmål om værktøjet").format(n=len(questions)),
            _("behold højst {n}, og slet resten").format(n=MAX_TOOL_QUESTIONS),
        )


def _refuse_experience(part: Section, findings: Findings) -> None:
    for setting in part.every(keys.FORM):
        findings.add(
            setting.line,
            setting.column,
            _("»{form}« samler op på faser, og banken har ingen").format(
                form=ThemeForm.EXPERIENCE.value
            ),
            _("skriv »- {key}: {phase}« under de temaer, der er faser, eller slet linjen").format(
                key=keys.FORM, phase=ThemeForm.PHASE.value
            ),
        )
