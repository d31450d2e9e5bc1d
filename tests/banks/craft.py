"""What can be measured of how a bank is written: what is wrong, in words, or nothing."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kompetence_tui.domain.bank import Bank, Question

MOST_LIX = 22
MOST_WORDS = 14
"""Of a question that is read aloud; more, and it holds two."""
DICTIONARIES = {"da": "da_DK", "en": "en_GB"}
HUNSPELL = shutil.which("hunspell")
WORDS = Path(__file__).parent / "words"
"""A file for each language with words that the dictionaries lack, one on a line."""

QUOTED = {
    "herlev-inspiration": {"herlev-kompetencer", "herlev-maal", "herlev-handleplaner"}
    | {"herlev-ressourcer"},
    "grus": {"grus-brugerne-synes", "grus-brugerne-hjaelpe"},
    "brugerne": {"brugerne-synes", "brugerne-hjaelpe"},
    "femfaser": {"femfaser-erfaringer-aktiviteter", "femfaser-erfaringer-maal"},
}
"""Ids of questions that stand word for word as others wrote them, which we do not polish."""

UNFIT = re.compile(
    r"\b(helbred\w*|syg|syge|sygdom\w*|syge(fravær|meld)\w*|fravær\w*|diagnose\w*|stress\w*"
    r"|løn|lønnen|løntrin|løntillæg|karakter|karakteren|karakterer|konflikt\w*"
    r"|health|illness|sick|pay|salary|wages?|conflicts?)\b",
    re.IGNORECASE,
)
"""What no question asks for: health, pay, conflicts and marks."""
ONE_MOUTH = re.compile(r"\b(din(e)? leder(s|e)?|your manager|your leader)\b", re.IGNORECASE)
"""The leader reads it aloud and would speak of somebody else."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[.!?:]+(?=\s|$)")


def own_questions(bank: Bank) -> list[Question]:
    """The main questions and cards that are not somebody else's words."""
    quoted = QUOTED.get(bank.id, set())
    return [question for question in bank.questions if question.id not in quoted]


def lix(texts: list[str]) -> float:
    """Words in a sentence, and how many of a hundred words are longer than six letters."""
    words = [word for text in texts for word in _WORD.findall(text)]
    sentences = sum(max(1, len(_SENTENCE.findall(text))) for text in texts)
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


def first_words(texts: list[str]) -> Counter[str]:
    return Counter(_WORD.findall(text)[0].casefold() for text in texts)


def craft_faults(bank: Bank) -> list[str]:
    """All but the spelling."""
    return [*hard_to_read(bank), *monotonous(bank), *long_questions(bank), *unfit_words(bank)]


def hard_to_read(bank: Bank) -> Iterator[str]:
    """LIX holds for Danish alone."""
    texts = [question.text for question in own_questions(bank)]
    if bank.language == "da" and texts and (measured := lix(texts)) > MOST_LIX:
        yield f"LIX {measured:.1f}"


def monotonous(bank: Bank) -> Iterator[str]:
    """More than a third begin with the same word; two may in the shortest banks."""
    texts = [question.text for question in own_questions(bank)]
    for word, times in first_words(texts).items():
        if times > max(2, len(texts) // 3):
            yield f"»{word}« begins {times} of {len(texts)}"


def long_questions(bank: Bank) -> Iterator[str]:
    for question in own_questions(bank):
        if (words := len(_WORD.findall(question.text))) > MOST_WORDS:
            yield f"{words} words: {question.text}"


def unfit_words(bank: Bank) -> Iterator[str]:
    for text in asked(bank):
        if found := UNFIT.search(text):
            yield f"»{found[0]}«: {text}"
    for text in read_aloud(bank):
        if found := ONE_MOUTH.search(text):
            yield f"»{found[0]}«: {text}"


def asked(bank: Bank) -> Iterator[str]:
    """What is asked and what can be answered by choosing."""
    for question in bank.questions:
        yield from (question.text, *question.follow_ups, *question.options, *question.examples)
        yield from (question.low, question.high)


def read_aloud(bank: Bank) -> Iterator[str]:
    """All that both hear or see; not the advice."""
    yield bank.intro
    for theme in bank.themes:
        yield from (theme.title, theme.focus, theme.intro)
    yield from asked(bank)


def prose(bank: Bank) -> Iterator[str]:
    """Every word that somebody reads."""
    yield from (bank.title, *bank.competence_types, *bank.profile)
    yield from read_aloud(bank)
    yield from (theme.guide for theme in bank.themes)
    yield from (question.help for question in bank.questions)


def can_spell() -> bool:
    """Whether hunspell is there with its dictionaries."""
    return bool(HUNSPELL) and all(hunspell("", name).returncode == 0 for name in DICTIONARIES)


def misspelt(texts: list[str], language: str) -> set[str]:
    """Words that neither hunspell nor the list of our own knows."""
    own = (WORDS / f"{language}.txt").read_text(encoding="utf-8").split()
    words = {word for text in texts for word in _WORD.findall(text)} - set(own)
    return set(hunspell("\n".join(sorted(words)), language).stdout.split())


def hunspell(text: str, language: str) -> subprocess.CompletedProcess[str]:
    command = [HUNSPELL or "hunspell", "-l", "-i", "utf-8", "-d", DICTIONARIES[language]]
    return subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=False)
