"""Questions that are asked after an answer: the answer must be one that can be given before."""

import re
from collections.abc import Iterator
from typing import Any

from kompetence_tui.banks import keys
from kompetence_tui.banks.guesses import guess_word
from kompetence_tui.banks.inline import released
from kompetence_tui.banks.outline import Section
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.values import BadValue, read_list, read_slug
from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.session.kinds import Answerer, ThemeForm
from kompetence_tui.i18n import _

Fields = dict[str, Any]

_CONDITION = re.compile(r"([^=]+?)\s*=\s*(\S.*)", re.DOTALL)
_QUOTED = 40


def read_conditions(part: Section, themes: list[Fields], values: PartValues) -> None:
    """Put in each question's fields when it is asked; the themes have all their ids."""
    before: dict[str, Fields] = {}
    for under, theme in zip(part.parts, themes, strict=True):
        inside: dict[str, Fields] = {}
        for question, fields in zip(under.parts, theme["questions"], strict=True):
            known = before if theme["form"] is ThemeForm.PHASE else before | inside
            for setting, (asked, answers) in values.each(question, keys.ONLY_IF, _read):
                wrong = _wrong(asked, answers, known, inside)
                if wrong:
                    values.findings.add(setting.line, setting.column, *wrong)
                else:
                    fields["only_if"] = {"question": asked, "answers": answers}
            inside[fields["id"]] = fields
        before |= inside


def _read(text: str) -> tuple[str, tuple[str, ...]]:
    """»mentor = Ja«, or several answers with commas between them."""
    if found := _CONDITION.fullmatch(text.strip()):
        return read_slug(found[1]), read_list(found[2])
    what = _("»{text}« siger ikke, efter hvilket svar der spørges")
    raise BadValue(
        what.format(text=quote(released(text), _QUOTED)),
        _("skriv et tidligere spørgsmåls id og svaret, fx »- {key}: mentor = Ja«").format(
            key=keys.ONLY_IF
        ),
    )


def _wrong(
    asked: str, answers: tuple[str, ...], known: dict[str, Fields], inside: dict[str, Fields]
) -> tuple[str, str] | None:
    """What is wrong with the condition, and what to do."""
    if asked in inside and asked not in known:
        what = _("»{id}« står i den samme fase, hvor alle spørgsmål er på skærmen på én gang")
        return what.format(id=asked), _("slet linjen, eller spørg om »{id}« før").format(id=asked)
    if asked not in known:
        what = _("der er intet tidligere spørgsmål med id »{id}«").format(id=asked)
        todo = _("skriv »- Id: {id}« under det spørgsmål, der skal svares på først")
        if near := guess_word(asked, list(known)):
            return what, _("mente du »{id}«?").format(id=near)
        return what, todo.format(id=asked)
    possible = list(_possible(known[asked]))
    if not possible:
        what = _("svaret på »{id}« kan ikke afgøre, om der skal spørges").format(id=asked)
        return what, _("brug et spørgsmål, som I svarer sammen på med valg, skala eller ja/nej")
    folded = {answer.casefold() for answer in possible}
    for answer in answers:
        if answer.casefold() not in folded:
            what = _("»{answer}« er ikke et svar på »{id}«")
            what = what.format(answer=quote(answer, _QUOTED), id=asked)
            return what, _("mulige svar: {answers}").format(answers=", ".join(possible))
    return None


def _possible(fields: Fields) -> Iterator[str]:
    """The answers that can be given to a question; none where they cannot be known."""
    if fields.get("answered_by") is Answerer.BOTH:
        return
    if scale := fields.get("scale"):
        yield from map(str, range(scale[0], scale[1] + 1))
    yield from fields.get("options") or ()
