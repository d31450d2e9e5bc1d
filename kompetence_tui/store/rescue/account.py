"""What was saved and what was not, in counts and never in words of the talk."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from kompetence_tui.domain.dates import danish_day
from kompetence_tui.domain.session import Session
from kompetence_tui.i18n import _, plural
from kompetence_tui.store.rescue.pruning import Pruned

Raw = dict[str, Any]


class Account(NamedTuple):
    """The parts of two sentences: »3 svar«, »1 linje«."""

    saved: tuple[str, ...]
    lost: tuple[str, ...]


class _Part(NamedTuple):
    one: str
    many: str
    before: Callable[[Raw], int]
    after: Callable[[Session], int]


def _size(value: object) -> int:
    return len(value) if isinstance(value, dict | list) else 0


def _in(value: object, *names: str) -> object:
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _inside(value: object, name: str) -> int:
    """How many there are of a part in all items of a container."""
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return sum(_size(_in(item, name)) for item in items)


_PARTS = (
    _Part(
        _("{n} deltager"), _("{n} deltagere"),
        lambda raw: _size(_in(raw, "participants")), lambda found: len(found.participants),
    ),
    _Part(
        _("{n} svar"), _("{n} svar"),
        lambda raw: _size(_in(raw, "answers")), lambda found: len(found.answers),
    ),
    _Part(
        _("{n} seddel på pladerne"), _("{n} sedler på pladerne"),
        lambda raw: _inside(_in(raw, "boards"), "notes"),
        lambda found: sum(len(board.notes) for board in found.boards.values()),
    ),
    _Part(
        _("{n} indsatsområde"), _("{n} indsatsområder"),
        lambda raw: _size(_in(raw, "direction", "areas")),
        lambda found: len(found.direction.areas),
    ),
    _Part(
        _("{n} mål for arbejdspladsen"), _("{n} mål for arbejdspladsen"),
        lambda raw: _size(_in(raw, "direction", "goals")),
        lambda found: len(found.direction.goals),
    ),
    _Part(
        _("{n} opgave"), _("{n} opgaver"),
        lambda raw: _size(_in(raw, "course", "tasks")),
        lambda found: len(found.course.tasks) if found.course else 0,
    ),
    _Part(
        _("{n} mål i planen"), _("{n} mål i planen"),
        lambda raw: _size(_in(raw, "plan", "goals")), lambda found: len(found.plan.goals),
    ),
    _Part(
        _("{n} handling i planen"), _("{n} handlinger i planen"),
        lambda raw: _inside(_in(raw, "plan", "goals"), "actions"),
        lambda found: sum(len(goal.actions) for goal in found.plan.goals),
    ),
    _Part(
        _("{n} mål fra sidste plan"), _("{n} mål fra sidste plan"),
        lambda raw: _size(_in(raw, "follow_up", "goals")),
        lambda found: len(found.follow_up.goals) if found.follow_up else 0,
    ),
    _Part(
        _("{n} tillæg"), _("{n} tillæg"),
        lambda raw: _size(_in(raw, "addenda")), lambda found: len(found.addenda),
    ),
    _Part(
        _("{n} note om fremdrift"), _("{n} noter om fremdrift"),
        lambda raw: _size(_in(raw, "progress")), lambda found: len(found.progress),
    ),
    _Part(
        _("{n} kompetence i profilen"), _("{n} kompetencer i profilen"),
        lambda raw: _size(_in(raw, "profile", "ratings")),
        lambda found: len(found.profile.ratings),
    ),
    _Part(
        _("{n} forberedt svar"), _("{n} forberedte svar"),
        lambda raw: _size(_in(raw, "preparation", "answers")),
        lambda found: len(found.preparation.answers) if found.preparation else 0,
    ),
)  # fmt: skip


def account_of(raw: Raw, session: Session, done: Pruned, losses: tuple[str, ...]) -> Account:
    """The account of a rescue from the values as read, and what was not even read."""
    saved, missing = [], list(losses)
    added = set(done.filled)
    for part in _PARTS:
        before, after = part.before(raw), part.after(session)
        if before and not (part.one == _PARTS[0].one and "participants" in added):
            count = plural(part.one, part.many, before)
            saved.append(count if after >= before else _of(after, count))
        if after < before:
            missing.append(plural(part.one, part.many, before - after))
    return Account(tuple(saved), (*missing, *of_pruning(done), *_of_standins(done, session)))


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
