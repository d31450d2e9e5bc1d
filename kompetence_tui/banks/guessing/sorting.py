"""Which lines of a list are themes, which are questions, and what the others are to them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kompetence_tui.banks.guessing.answers import answers, resolve
from kompetence_tui.banks.guessing.draft import DraftBank, DraftQuestion, DraftTheme, Guess
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.i18n import _
from kompetence_tui.written.lines import ListMark, WrittenLine

LONGEST_QUESTION = 400
"""Characters; a longer line with a question mark is a text with a question in it."""
LONGEST_THEME = 70
LONGEST_BOLD = 120
DEEPEST = 10
"""The level of a bold line: below all headings."""
SOON = 3
"""Lines below a theme that one of is a question."""

_ROOM = re.compile(
    r"[\s_.…·*=–—-]+|(?:spørgsmål|svar|noter?|kommentar(?:er)?|bemærkning(?:er)?)\s*:?[\s_.…]*",
    re.IGNORECASE,
)
"""A line to write on, the head of a column, or only a rule."""
_FIELD = re.compile(r"[_.…]{4,}")
_WHO = re.compile(
    r"\W*(?:navn|dato|underskrift|leder|medarbejder|stilling|afdeling|enhed|cpr|svar|not|kommentar)",
    re.IGNORECASE,
)
"""What a field asks for that is no subject of a talk."""
_OPEN = re.compile(r"\W*(?:og )?hv(?:ad|em|ilke[nt]?|or\w*)\b.*:", re.IGNORECASE)
"""A question that its points end."""
_ENDS = (".", ",", ";", "!")


def sort_lines(lines: Sequence[WrittenLine]) -> DraftBank:
    """The list as a bank; every line of words is in it, or counted as left out."""
    sorter = _LineSorter(lines)
    while sorter.take():
        pass
    _fill_empty(sorter.draft)
    for theme in sorter.draft.themes:
        for question in theme.questions:
            resolve(question)
    return sorter.draft


def asks(line: WrittenLine) -> bool:
    is_question = "?" in line.text or _OPEN.fullmatch(line.text) is not None
    return is_question and len(line.text) <= LONGEST_QUESTION


def _is_room(line: WrittenLine) -> bool:
    """Nothing to talk about: a rule, a place to write, or to say who one is."""
    if line.level:
        return False
    is_field = "?" not in line.text and _FIELD.search(line.text) and _WHO.match(line.text)
    return bool(_ROOM.fullmatch(line.text) or is_field)


def _without_fields(line: WrittenLine) -> WrittenLine:
    """What is written before a place to write in is a point to talk about."""
    if not _FIELD.search(line.text):
        return line
    text = " ".join(_FIELD.sub(" ", line.text).split())
    is_point = line.mark is ListMark.NONE and len(text) <= LONGEST_QUESTION
    return replace(line, text=text, mark=ListMark.NUMBER if is_point else line.mark)


class _LineSorter:
    """Takes one line after the other; what is said to be below it goes to the last question."""

    def __init__(self, lines: Sequence[WrittenLine]) -> None:
        self.draft = DraftBank()
        lines = [line if one_line(line.text) else replace(line, text="") for line in lines]
        gaps = [True, *(not line.text for line in lines)]
        kept = [(line, gap) for line, gap in zip(lines, gaps, strict=False) if line.text]
        words = [(_without_fields(line), gap) for line, gap in kept if not _is_room(line)]
        self.draft.left_out = len(kept) - len(words)
        self._lines = [line for line, _gap in words]
        self._gaps = [gap for _line, gap in words]
        self._at = 0
        self._question: DraftQuestion | None = None

    def take(self) -> bool:
        """Take the next line; whether there was one."""
        if self._at >= len(self._lines):
            return False
        line = self._lines[self._at]
        if self._is_title(line):
            self.draft.title = line.text
            self.draft.guesses += [] if line.is_title else [Guess.TITLE]
        elif guess := self._theme(line):
            self._question = None
            level = line.level or (DEEPEST if guess is Guess.BOLD else 0)
            self.draft.themes.append(
                DraftTheme(one_line(line.text.rstrip(" :")) or line.text, level, guesses=[guess])
            )
        elif self._question and not line.level and answers(self._question, line.text):
            pass
        elif line.mark is not ListMark.NONE or asks(line):
            self._asked(line)
        else:
            self._prose(line)
        self._at += 1
        return True

    def _after(self, many: int) -> list[WrittenLine]:
        return self._lines[self._at + 1 : self._at + 1 + many]

    def _is_title(self, line: WrittenLine) -> bool:
        if line.is_title and not self.draft.title and not self.draft.themes:
            return True
        if self._at > 0 or asks(line):
            return False
        after, more, *_others = [*self._after(2), WrittenLine(""), WrittenLine("")]
        if line.level:
            others = [other.level for other in self._lines[1:] if other.level]
            return after.level == line.level or min(others, default=9) > line.level
        is_short = line.mark is ListMark.NONE and len(line.text) <= LONGEST_BOLD
        is_apart = not _is_point(after) or (not asks(after) and self._leads(after, more))
        return is_short and is_apart and not line.text.endswith(_ENDS)

    def _theme(self, line: WrittenLine) -> Guess | None:
        """Why the line is a theme; None when it is none."""
        after = self._after(SOON)
        if line.level:
            leads = bool(after) and asks(after[0]) and not after[0].level
            return Guess.HEADING if leads or not asks(line) else None
        if asks(line) or not after or len(line.text) > LONGEST_BOLD:
            return None
        if line.mark is not ListMark.NONE:
            return Guess.NUMBERED_THEME if self._leads(line, after[0]) else None
        if line.is_bold and not line.text.endswith(_ENDS):
            return Guess.BOLD
        return Guess.SHORT if self._is_short(line, after) else None

    def _leads(self, line: WrittenLine, after: WrittenLine) -> bool:
        """A numbered line with questions of another kind below it."""
        is_below = after.mark is not ListMark.NUMBER or after.depth > line.depth
        return line.mark is ListMark.NUMBER and not line.depth and asks(after) and is_below

    def _is_short(self, line: WrittenLine, after: list[WrittenLine]) -> bool:
        if len(line.text) > LONGEST_THEME or line.is_quote or line.text.endswith(_ENDS):
            return False
        last = self.draft.themes[-1] if self.draft.themes else None
        if last and last.level and not last.questions:
            return False
        is_apart = self._gaps[self._at] or self._question is None
        return is_apart and line.text[:1] not in "(»\"'" and any(map(_is_point, after))

    def _asked(self, line: WrittenLine) -> None:
        above = self._question
        if above and not line.level and _is_below(line, above):
            is_more = asks(line) or above.text.endswith(":")
            (above.follow_ups if is_more else above.points).append(line.text)
            return
        guess = Guess.ASKED
        if not asks(line):
            if len(line.text) > LONGEST_QUESTION:
                self._prose(line)
                return
            guess = Guess.NUMBERED if line.mark is ListMark.NUMBER else Guess.POINT
        if not self.draft.themes:
            self.draft.themes.append(DraftTheme(_("Spørgsmål"), guesses=[Guess.THEME]))
        self._question = DraftQuestion(line.text, line.mark, line.depth, guesses=[guess])
        self.draft.themes[-1].questions.append(self._question)

    def _prose(self, line: WrittenLine) -> None:
        if self._question:
            self._question.help.append(line.text)
            return
        part = self.draft.themes[-1] if self.draft.themes else self.draft
        part.intro.append(line.text)
        if Guess.INTRO not in part.guesses:
            part.guesses.append(Guess.INTRO)


def _is_point(line: WrittenLine) -> bool:
    return asks(line) or line.mark is not ListMark.NONE


def _is_below(line: WrittenLine, above: DraftQuestion) -> bool:
    """Whether a point belongs to the question above it."""
    if line.mark is ListMark.NONE:
        return False
    if line.mark is ListMark.BOX or line.depth > above.depth:
        return True
    return line.mark is ListMark.BULLET and above.mark is not ListMark.BULLET


def _fill_empty(draft: DraftBank) -> None:
    """A heading with nothing to ask below it leads to the next one where that is deeper, and so
    does a line that was guessed to be one; else it is what is to be talked about."""
    kept: list[DraftTheme] = []
    for theme, after in zip(draft.themes, [*draft.themes[1:], None], strict=False):
        if theme.questions:
            kept.append(theme)
        elif after and (after.level > theme.level or not theme.level):
            after.intro[:0] = [theme.title, *theme.intro]
            after.guesses = list(dict.fromkeys([*after.guesses, Guess.INTRO]))
        else:
            question = DraftQuestion(theme.title, help=theme.intro, guesses=[Guess.TOPIC])
            theme.questions, theme.intro = [question], []
            theme.guesses = [guess for guess in theme.guesses if guess is not Guess.INTRO]
            kept.append(theme)
    draft.themes = kept
