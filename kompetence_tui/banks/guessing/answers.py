"""How a question in a list is answered: by the numbers, the boxes and the points below it."""

import re

from kompetence_tui.banks.guessing.draft import DraftQuestion, Guess
from kompetence_tui.banks.values import MAX_STEP
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.session.kinds import AnswerKind

MOST_OPTIONS = 20
LONGEST_OPTION = 80
"""Characters; what is longer is advice."""
MOST_FOLLOW_UPS = 100

_STEPS = r"\d{1,2}(?:[ \t/|,–-]+\d{1,2}){2,10}"
_ROW = re.compile(rf"(?P<low>\D{{0,60}}?)\s*\(?(?P<steps>{_STEPS})\)?\s*(?P<high>\D{{0,60}})")
_SCALE = re.compile(r"\bskala\w*\W+(?:fra\W+)?(\d{1,2})\W*(?:-|–|til)\W*(\d{1,2})\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\((\d{1,2})\s*[-–]\s*(\d{1,2})\)\W*$")
_YES_NO = re.compile(r"\W*ja\W+(?:eller\W+)?nej\W*", re.IGNORECASE)
_YES_NO_LAST = re.compile(r"(?<=\?)[^?]{0,5}\bja\W+(?:eller\W+)?nej\W*$", re.IGNORECASE)
_BOXES = re.compile(r"[☐☑☒□▢❏❑]|\[[ xX]?\]")
_EDGE = " \t:=()–-·…._"


def answers(question: DraftQuestion, text: str) -> bool:
    """Whether the line below the question says how it is answered; it is then taken as that."""
    if _YES_NO.fullmatch(text):
        question.points += ["Ja", "Nej"]
        return True
    row = _ROW.fullmatch(text)
    if row and _is_scale(question, [int(step) for step in re.findall(r"\d+", row["steps"])]):
        question.low, question.high = row["low"].strip(_EDGE), row["high"].strip(_EDGE)
        return True
    boxes = [piece.strip(_EDGE) for piece in _BOXES.split(text)]
    if len(boxes) > 2 and sum(map(bool, boxes)) > 1:
        question.points += filter(None, boxes)
        return True
    found = _SCALE.match(text)
    return bool(found and _is_scale(question, _steps(found)) and len(text) < LONGEST_OPTION)


def resolve(question: DraftQuestion) -> None:
    """Decide what the points below the question are, when all of it has been read."""
    for pattern in (_SCALE, _BRACKETS):
        if (found := pattern.search(question.text)) and question.scale is None:
            _is_scale(question, _steps(found))
    if _YES_NO_LAST.search(question.text):
        question.text = _YES_NO_LAST.sub("", question.text)
        question.points += ["Ja", "Nej"]
    points = dict[str, str]()
    for point in map(one_line, question.points):
        points.setdefault(point.casefold(), point)
    points.pop("", None)
    question.points = []
    if question.scale:
        question.answer = AnswerKind.SCALE
        question.guesses.append(Guess.SCALE)
        question.help += points.values()
    elif points.keys() == {"ja", "nej"}:
        question.answer = AnswerKind.YES_NO
        question.guesses.append(Guess.YES_NO)
    elif _are_options(list(points.values())):
        question.answer = AnswerKind.CHOICE
        question.points = list(points.values())
        question.guesses.append(Guess.OPTIONS)
    else:
        question.help += points.values()
    question.help += question.follow_ups[MOST_FOLLOW_UPS:]
    del question.follow_ups[MOST_FOLLOW_UPS:]
    if question.follow_ups:
        question.guesses.append(Guess.FOLLOW_UP)
    if question.help:
        question.guesses.append(Guess.HELP)


def _are_options(points: list[str]) -> bool:
    return 2 <= len(points) <= MOST_OPTIONS and max(map(len, points)) <= LONGEST_OPTION


def _steps(found: re.Match[str]) -> list[int]:
    return list(range(int(found[1]), int(found[2]) + 1))


def _is_scale(question: DraftQuestion, steps: list[int]) -> bool:
    """Whether the numbers are the steps of a scale, which the question then has."""
    if len(steps) < 3 or steps[-1] > MAX_STEP or steps != list(range(steps[0], steps[-1] + 1)):
        return False
    question.scale = steps[0], steps[-1]
    return True
