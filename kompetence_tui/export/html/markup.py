"""HTML of text: escaped in one place, so that no text is ever markup."""

import html
import re
from collections.abc import Iterable

from kompetence_tui.export.blocks import Phrases, Voice

_STROKE = re.compile(r"/(?=[^\W\d])")
"""Before a letter: a day in figures is one."""

_TAGS = {Voice.PLAIN: "", Voice.KEY: "b", Voice.REMARK: "em"}


def element(tag: str, content: str = "", **attributes: str) -> str:
    """The element around content that is HTML already; ``class_`` is written »class«."""
    given = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for name, value in attributes.items()
        if value
    )
    return f"<{tag}{given}>{content}</{tag}>"


def written(phrases: Phrases) -> str:
    """What is read, each voice in its element; a line end is a line break."""
    return "".join(
        element(tag, plain(phrase.text)) if (tag := _TAGS[phrase.voice]) else plain(phrase.text)
        for phrase in phrases
    )


def plain(text: str) -> str:
    """Text as text; a line in it may end after a stroke."""
    return _STROKE.sub("/<wbr>", escaped(text)).replace("\n", "<br>")


def escaped(text: str) -> str:
    """Text as text where no element may stand."""
    return html.escape(text)


def picture(class_: str, meaning: str, content: str = "") -> str:
    """What is seen and not read, with the words for who does not see it."""
    return element("span", content, class_=class_, role="img", aria_label=meaning)


def lines(parts: Iterable[str]) -> str:
    """The parts one below another."""
    return "\n".join(parts)
