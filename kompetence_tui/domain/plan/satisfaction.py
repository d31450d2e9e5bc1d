"""Kun tilfredshed: an outcome that says somebody was content, and not what came of it.

Free of pydantic.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompetence_tui.domain.follow_up.follow_up import Outcome

_WORD = re.compile(r"[^\W\d_]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CONTENT = _words(
    "tilfreds tilfredse tilfredsstillende glad glade god godt gode fin fint fine dejlig dejligt "
    "spændende interessant interessante lærerig lærerigt lærerige udbytterig udbytterigt "
    "udbytterige inspirerende super skøn skønt fantastisk fantastiske fedt sjov sjovt hyggelig "
    "hyggeligt okay ok udmærket udmærkede positiv positivt positive utilfreds skuffet dårlig "
    "dårligt kedelig kedeligt skuffende skidt"
)
"""Words of being content, or not."""

_EMPTY = _words(
    "jeg du han hun vi i de den det der som man mig dig os jer alle begge både var er været blev "
    "blevet har havde føler føles synes syntes oplevede oplevet med for på til af om ved og men "
    "også meget rigtig rigtigt virkelig ret så ganske helt yderst mere mest en et kurset kursus "
    "forløb forløbet dag dagen dage underviser underviseren undervisningen oplæg oplægget læring "
    "udbytte udbyttet handling handlingen indsats indsatsen alt noget ikke nej ja stor stort "
    "store lidt nok fik få fået gået går gik generelt overordnet medarbejderen lederen hel helt"
)
"""Words that say nothing of an effect by themselves."""


def says_only_satisfaction(outcome: "Outcome") -> bool:
    """All that is said of the benefit and the use of it is that somebody was content or not."""
    return are_only_satisfied(outcome.benefit, outcome.applied)


def are_only_satisfied(benefit: str, applied: str) -> bool:
    """The same of the words themselves."""
    words = {word.casefold() for word in _WORD.findall(f"{benefit} {applied}")}
    return bool(_CONTENT & words) and words <= _CONTENT | _EMPTY


def lacks_practice(outcome: "Outcome") -> bool:
    """It says what the benefit was, but not how it is used."""
    return bool(outcome.benefit.strip()) and not outcome.applied.strip()
