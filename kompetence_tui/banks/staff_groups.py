"""The staff groups of a bank file: one that is spelled in two ways would be two groups."""

from collections.abc import Iterator
from difflib import get_close_matches

from kompetence_tui.banks import keys
from kompetence_tui.banks.outline import Section, Setting
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.values import BadValue, read_list
from kompetence_tui.domain.base.text import quote
from kompetence_tui.i18n import _

_MOST = 40
"""Groups that are held against each other; a file of more is no list of a workplace's."""

_ALIKE = 0.8
"""How much alike two names are that were probably meant to be one."""


def check_staff_groups(bank: Section, values: PartValues) -> None:
    """Advises on a group whose name is nearly that of one before it in the file."""
    known: dict[str, str] = {}
    for setting in _settings(bank):
        for group in _groups(setting):
            folded = group.casefold()
            if (
                folded not in known
                and len(known) < _MOST
                and (close := get_close_matches(folded, known, n=1, cutoff=_ALIKE))
            ):
                values.findings.advise(
                    setting.line,
                    setting.column,
                    _("»{group}« og »{other}« er to personalegrupper").format(
                        group=quote(group, 40), other=quote(known[close[0]], 40)
                    ),
                    _("skriv navnet ens, hvis det er den samme"),
                )
            known.setdefault(folded, group)


def _settings(part: Section) -> Iterator[Setting]:
    yield from part.every(keys.STAFF)
    for inner in part.parts:
        yield from _settings(inner)


def _groups(setting: Setting) -> tuple[str, ...]:
    """None where the value is among the findings already."""
    if not setting.value.sound:
        return ()
    try:
        return read_list(setting.value.text)
    except BadValue:
        return ()
