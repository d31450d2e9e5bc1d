"""The language of the screens: Danish stands in the source as gettext message ids."""

from gettext import NullTranslations

_catalogue = NullTranslations()

LANGUAGES = ("da",)
"""Languages that can be chosen with ``--lang``."""


def _(message: str) -> str:
    """The message in the language in use. Fill in values with ``format`` afterwards."""
    return _catalogue.gettext(message)


def plural(one: str, many: str, count: int) -> str:
    """``one`` or ``many``, with ``{n}`` replaced by the count."""
    return _catalogue.ngettext(one, many, count).format(n=count)
