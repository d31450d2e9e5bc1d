"""What was saved and what was not, in counts and never in words of the talk."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.parts.parts import parts_in
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural
from kompetence_tui.store.rescue.pruning import Pruned

Raw = dict[str, Any]


class Account(NamedTuple):
    """The parts of two sentences: »3 svar«, »1 linje«."""

    saved: tuple[str, ...]
    lost: tuple[str, ...]


def account_of(raw: Raw, session: Session, done: Pruned, losses: tuple[str, ...]) -> Account:
    """The account of a rescue from the values as read, and what was not even read."""
    saved, missing = [], list(losses)
    stored = session.model_dump(mode="json")
    for path, (one, many) in _counted("Session"):
        before, after = _number(raw, path), _number(stored, path)
        if before and path[-1] not in done.filled:
            count = plural(one, many, before)
            saved.append(count if after >= before else _of(after, count))
        if after < before:
            missing.append(plural(one, many, before - after))
    return Account(tuple(saved), (*missing, *of_pruning(done), *_of_standins(done, session)))


def _counted(model: str, *path: str) -> Iterator[tuple[tuple[str, ...], tuple[str, str]]]:
    """What is counted, by the names that lead to it, »*« for those of stops."""
    for name, part in parts_in(model).items():
        here = (*path, name)
        if part.count:
            yield here, part.count
        if isinstance(part.holds, str):
            yield from _counted(part.holds, *here, *("*" if part.stop else ""))


def _number(value: object, path: tuple[str, ...]) -> int:
    """How many there are where the path leads, in all rows on the way."""
    if not path:
        return len(value) if isinstance(value, dict | list) else 0
    if isinstance(value, dict) and path[0] != "*":
        return _number(value.get(path[0]), path[1:])
    rest = path[1:] if path[0] == "*" else path
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return sum(_number(item, rest) for item in items)


def _of(kept: int, count: str) -> str:
    return _("{kept} af {all}").format(kept=kept, all=count)


def of_pruning(done: Pruned) -> Iterator[str]:
    """What was left out so that the rest fits."""
    if done.dropped:
        one = _("{n} oplysning, der ikke var, som den skulle være")
        yield plural(one, _("{n} oplysninger, der ikke var, som de skulle være"), done.dropped)
    if done.unknown:
        one = _("{n} oplysning, som programmet ikke kender")
        yield plural(one, _("{n} oplysninger, som programmet ikke kender"), done.unknown)
    if done.shortened:
        one = _("enden af {n} tekst, der var for lang")
        yield plural(one, _("enden af {n} tekster, der var for lange"), done.shortened)


def _of_standins(done: Pruned, session: Session) -> Iterator[str]:
    if "kind" in done.filled:
        yield _("hvad det var for en samtale (den kaldes {kind})").format(kind=session.kind.value)
    if "date" in done.filled:
        yield _("datoen (den er sat til {date})").format(date=danish_day(session.date))
    if "participants" in done.filled:
        yield _("hvem der deltog")
