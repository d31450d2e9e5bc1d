"""What text was surely meant as where it stands in the wrong form: a question, a theme, an option.

Only bank files have such parts; of other files nothing is guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kompetence_tui.banks import keys
from kompetence_tui.banks.keys import HeadingLevel
from kompetence_tui.banks.outline import Section
from kompetence_tui.banks.signs import SIGNS
from kompetence_tui.banks.source import Source
from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.i18n import _

QUOTED = 60
"""Characters of the file's own text that advice repeats."""

_LOOKED_AT = 60
"""Lines below a question in which its kind of answer is looked for."""

_LABEL = re.compile(
    r"(?P<word>spørgsmål|tema)(?:\s*\d{1,3}\s*[:.)–-]|\s*:)\s*(?P<rest>\S.*)", re.IGNORECASE
)
_NUMBER = re.compile(r"(?P<number>\d{1,2}[.)])\s+(?P<rest>[A-ZÆØÅ].*)")
_CHOICE = re.compile(rf"\s*[-*+{''.join(SIGNS)}]?\s*{keys.ANSWER}\s*:\s*\W?valg", re.IGNORECASE)
_POINT = re.compile(rf"(?:[{''.join(SIGNS)}☐□]|\[[ xX]?\]|[a-zA-Z]\))\s*(?=\S)")
_BOLD = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<text>[^*_\s\\](?:[^*_\\]*[^*_\s\\])?)(?P=mark):?")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_ASKS = re.compile(r"\?[\"'”»«)*_\s]*$")


@dataclass(frozen=True, slots=True)
class Meant:
    """What is wrong with a line, what to do, and what it would have been."""

    what: str
    todo: str
    key: str = ""
    """The setting that it stands for."""
    is_question: bool = False


def meant_point(text: str, part: Section, source: Source, *, numbered: bool) -> Meant | None:
    """A point of a list that is no setting, though not because its key is misspelt."""
    if not _is_bank(source):
        return None
    text = one_line(text)
    word, colon, _value = text.partition(":")
    grammar = source.grammar
    if grammar.is_key(word.strip()) or grammar.first_key(text, part.level):
        return None
    if label := _LABEL.fullmatch(text):
        return _as_heading(label["rest"], _hashes(label), numbered=numbered)
    if colon and grammar.guess_key(word.strip(), part.level):
        return None
    if _ASKS.search(text):
        if part.level == HeadingLevel.QUESTION and not numbered:
            return _as_follow_up(text)
        return _as_heading(text, HeadingLevel.QUESTION, numbered=numbered)
    return _as_option(text) if _chooses(part, source) and text else None


def meant_text(text: str, part: Section, source: Source) -> Meant | None:
    """Plain text that cannot stand where it does."""
    if not _is_bank(source):
        return None
    text = one_line(text)
    if label := _LABEL.fullmatch(text):
        return _as_heading(label["rest"], _hashes(label), numbered=False)
    point = _POINT.match(text)
    if _chooses(part, source) and (point or not _ASKS.search(text)):
        return _as_option(text)
    if point and text[0] in SIGNS:
        what = _("linjen begynder med {sign} ({mark}) og ikke en bindestreg")
        what = what.format(sign=_(SIGNS[text[0]]), mark=text[0])
        return Meant(what, _("skriv »- Uddyb: …«, hvis det skal spørges, eller > hvis det er råd"))
    return _as_follow_up(text) if _ASKS.search(text) else None


def meant_heading(line: str, source: Source) -> Meant | None:
    """A line that is nothing but emphasis: a heading or a setting as Word makes it."""
    found = _BOLD.fullmatch(line)
    if found is None:
        return None
    what = _("fremhævning med {mark} gør ikke linjen til en overskrift").format(mark=found["mark"])
    todo = _("skriv uden {mark}; {levels}").format(
        mark=found["mark"], levels=_(source.grammar.levels)
    )
    return Meant(what, todo, is_question=_is_bank(source) and bool(_ASKS.search(found["text"])))


def doubtful_text(text: str) -> Iterator[tuple[int, Meant]]:
    """The questions in an introduction to a theme, which nobody will be asked.

    Each with how many words stand before it.
    """
    text = one_line(text)
    if label := _LABEL.fullmatch(text):
        yield 0, _as_heading(label["rest"], _hashes(label), numbered=False)
        return
    before = 0
    for sentence in _SENTENCE_END.split(text):
        if _ASKS.search(sentence) and ":" not in sentence:
            what = _("»{text}« står i indledningen og bliver ikke stillet som et spørgsmål")
            todo = _("sæt ### foran på en linje for sig, hvis I skal svare på det")
            yield before, Meant(what.format(text=quote(sentence, QUOTED)), todo)
        before += len(sentence.split())


def doubtful_title(text: str, level: int) -> Meant | None:
    """The title of a question with its number, or of any part with a word for what it is."""
    label = _LABEL.fullmatch(text)
    if label and level == _hashes(label):
        what = _("»{word}« bliver en del af overskriften").format(
            word=quote(text[: label.start("rest")], QUOTED)
        )
        return Meant(what, _("slet det; # siger allerede, hvad overskriften er"))
    number = _NUMBER.fullmatch(text) if level == HeadingLevel.QUESTION else None
    if number:
        what = _("»{number}« bliver en del af spørgsmålet").format(number=number["number"])
        return Meant(what, _("slet tallet; spørgsmålene kommer i den rækkefølge, de står"))
    return None


def _is_bank(source: Source) -> bool:
    return source.grammar.has_questions


def _hashes(label: re.Match[str]) -> HeadingLevel:
    is_theme = label["word"].casefold() == "tema"
    return HeadingLevel.THEME if is_theme else HeadingLevel.QUESTION


def _chooses(part: Section, source: Source) -> bool:
    """Whether the question is answered by a choice; that line may come later."""
    if part.level != HeadingLevel.QUESTION:
        return False
    for line in source.lines[part.line : part.line + _LOOKED_AT]:
        if line.startswith("#"):
            return False
        if _CHOICE.match(line):
            return True
    return False


def _as_heading(text: str, level: HeadingLevel, *, numbered: bool) -> Meant:
    is_question = level is HeadingLevel.QUESTION
    what = _("linjen bliver ikke til et tema")
    if is_question:
        what = _("linjen bliver ikke til et spørgsmål")
    if numbered:
        what = _("en nummereret liste bliver ikke til spørgsmål")
    todo = _("skriv »{hashes} {text}« på en linje for sig").format(
        hashes="#" * level, text=quote(text, QUOTED)
    )
    return Meant(what, todo, is_question=is_question)


def _as_follow_up(text: str) -> Meant:
    text = quote(_without_mark(text), QUOTED)
    todo = _("skriv »- {key}: {text}« for at spørge videre, eller ### foran et nyt spørgsmål")
    return Meant(
        _("linjen bliver ikke til et spørgsmål"), todo.format(key=keys.FOLLOW_UP, text=text)
    )


def _as_option(text: str) -> Meant:
    text = quote(_without_mark(text), QUOTED)
    what = _("»{text}« mangler »{key}:« foran").format(text=text, key=keys.OPTION)
    todo = _("skriv »- {key}: {text}«").format(key=keys.OPTION, text=text)
    return Meant(what, todo, key=keys.OPTION)


def _without_mark(text: str) -> str:
    point = _POINT.match(text)
    return text[point.end() :] if point else text
