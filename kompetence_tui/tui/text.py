"""The one door for people's text on its way to the screen: never read as markup."""

from textual.content import Content

from kompetence_tui.domain.text import clean


def plain(text: str, style: str = "") -> Content:
    """The text as it stands, in one style."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def joined(*parts: str | tuple[str, str]) -> Content:
    """Plain texts one after another; a pair is a text and its style."""
    return Content("").join(
        plain(part) if isinstance(part, str) else plain(*part) for part in parts
    )
