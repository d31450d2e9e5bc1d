"""What may stand under each key of a configuration, and what the program makes of it."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from kompetence_tui.domain.base.text import LINE_LIMIT, clean, nearest, one_line
from kompetence_tui.i18n import _

THEMES = ("mørk", "lys", "kontrast", "terminal")
AS_LAST = "sidst"
"""For what was chosen last."""
EXPORT_FORMATS = (AS_LAST, "md", "docx", "pdf", "html")
"""By what the files end on, as ``export/formats.py`` has them."""
_MOST_YEARS, _LONGEST_NOTICE = 100, 2_000
FEWEST, _MOST_PEOPLE = 5, 100
"""Of how many people a report shows a figure at the least: fewer could be known by it."""


def _folder(key: str, value: object) -> Path:
    try:
        folder = Path(value).expanduser() if isinstance(value, str) and value else None
    except RuntimeError:  # nobody is called what stands after ~
        folder = None
    if folder is None or not folder.is_absolute():
        raise ValueError(
            _('»{key}« skal være en hel sti i anførselstegn, fx "~/Dokumenter"').format(key=key)
        )
    return folder


def _theme(key: str, value: object) -> str:
    return _one_of(THEMES, key, value)


def _format(key: str, value: object) -> str:
    return _one_of(EXPORT_FORMATS, key, value)


def _one_of(known: tuple[str, ...], key: str, value: object) -> str:
    if isinstance(value, str) and value in known:
        return value
    raise ValueError(
        _('»{key}« kan være {known}; mente du "{nearest}"?').format(
            key=key, known=", ".join(known), nearest=nearest(str(value), list(known))
        )
    )


def _switch(key: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError(_("»{key}« skal være true eller false, uden anførselstegn").format(key=key))


def _years(key: str, value: object) -> int:
    if type(value) is int and 0 <= value <= _MOST_YEARS:
        return value
    raise ValueError(
        _("»{key}« skal være et antal år fra 0 til {most}, uden anførselstegn").format(
            key=key, most=_MOST_YEARS
        )
    )


def _people(key: str, value: object) -> int:
    if type(value) is int and FEWEST <= value <= _MOST_PEOPLE:
        return value
    raise ValueError(
        _(
            "»{key}« skal være et antal mennesker fra {fewest} til {most}, uden anførselstegn: "
            "tal om færre end {fewest} kan vise, hvem de handler om"
        ).format(key=key, fewest=FEWEST, most=_MOST_PEOPLE)
    )


def _line(key: str, value: object) -> str:
    if isinstance(value, str) and len(value) <= LINE_LIMIT:
        return one_line(value)
    raise ValueError(
        _("»{key}« skal være tekst i anførselstegn, højst {n} tegn").format(key=key, n=LINE_LIMIT)
    )


def _words(key: str, value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"\s*(~|\.{1,2})?/\S*\s*", value):
        raise ValueError(_("»{key}« skal være selve teksten, ikke en sti til den").format(key=key))
    if isinstance(value, str) and len(value) <= _LONGEST_NOTICE:
        return clean(value).strip()
    raise ValueError(
        _('»{key}« skal være tekst i anførselstegn ("""…""" til flere linjer), højst {n} tegn')
        .format(key=key, n=_LONGEST_NOTICE)
    )  # fmt: skip


def _lines(key: str, value: object) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(filter(None, (_line(key, each) for each in value)))
    raise ValueError(_('»{key}« skal være en liste af tekster, fx ["en tekst"]').format(key=key))


def names(key: str, value: object) -> tuple[str, ...]:
    """A list of names. Raises ValueError, with a sentence, for anything else."""
    if isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value):
        return tuple(each.strip() for each in value)
    raise ValueError(
        _('»{key}« skal være en liste af navne, fx ["et-navn", "et-andet"]').format(key=key)
    )


def _keys(key: str, value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError(_("»{key}« skal være et afsnit: [{key}]").format(key=key))
    for action, chosen in value.items():
        if not isinstance(chosen, str) or not chosen.strip():
            raise ValueError(
                _('[{key}] {action} skal være en tast i anførselstegn, fx "f5"').format(
                    key=key, action=action
                )
            )
    return {action: chosen.strip() for action, chosen in value.items()}


Readers = Mapping[str, Callable[[str, object], object]]
"""By key, what makes a value of what stands in the file. Raises ValueError, with a sentence."""

READERS: Readers = {
    "export_folder": _folder,
    "export_format": _format,
    "theme": _theme,
    "mouse": _switch,
    "kitty_keys": _switch,
    "cover": _switch,
    "shared_folder": _folder,
    "retention_years": _years,
    "report_threshold": _people,
    "calendar_numbers": _switch,
    "unit": _line,
    "notice": _words,
    "hidden_banks": names,
    "policies": _lines,
    "keys": _keys,
}
