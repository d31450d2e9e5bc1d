"""The whole file: the head that lets nothing in but our own style, and the body."""

import hashlib
from base64 import b64encode
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import quote
from kompetence_tui.export.html.body import body
from kompetence_tui.export.html.markup import element, escaped, lines, plain
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.export.blocks import About
    from kompetence_tui.export.document import Document

_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"
"""What a page may fetch, run or send."""

_STYLE = Path(__file__).with_name("style.css")

_LONGEST_NAME = 60
"""Characters of a name at the top of each printed page, which has one line."""


def page(document: "Document") -> str:
    """The document as one HTML file without a script, a link or anything to be fetched."""
    style = f"\n{_STYLE.read_text(encoding='utf-8')}{_margins(document.about)}"
    size = ' class="large"' if document.speech.is_large else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(document.about.language)}"{size}>\n'
        f"{element('head', _head(document.name, style))}\n"
        f"{element('body', _body(document))}\n</html>\n"
    )


def _head(title: str, style: str) -> str:
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; base-uri 'none'; form-action 'none'"
    )
    return lines(
        (
            "",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            # Telephones make links of what looks like a number or a day.
            '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">',
            element("title", escaped(title)),
            element("style", style),
            "",
        )
    )


def _body(document: "Document") -> str:
    about = document.about.line
    header = element("header", element("p", plain(about))) + "\n" if about else ""
    return f"\n{header}{element('main', f'{chr(10)}{body(document.blocks)}{chr(10)}')}\n"


def _digest(style: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _margins(about: "About") -> str:
    """What is printed around each page; the first says at its top what it is about anyway."""
    top = _string(replace(about, who=quote(about.who, _LONGEST_NAME)).line)
    page, of = _string(_("Side ")), _string(_(" af "))
    return (
        f"@page {{ @top-left {{ content: {top} }}"
        f" @bottom-right {{ content: {page} counter(page) {of} counter(pages) }} }}\n"
        "@page :first { @top-left { content: none } }\n"
    )


def _string(text: str) -> str:
    """Text as a string of CSS; whatever could mean anything else stands there as a number."""
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in text) + '"'
