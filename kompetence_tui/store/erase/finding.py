"""What there is to erase: looked up without changing a byte. ``running.py`` does it."""

import datetime as dt
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.domain.people.namesakes import Whose
from kompetence_tui.domain.people.said import KnownPeople, Sayings
from kompetence_tui.store import ids, known_exports, private, remembered, said, scan, traces
from kompetence_tui.store.erase.wish import Wish
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.report import experiences
from kompetence_tui.store.traces import Traces, traces_of

if TYPE_CHECKING:
    from kompetence_tui.domain.session.listing import SessionRow
    from kompetence_tui.domain.session.session import Session


@dataclass(frozen=True)
class Unread:
    """A file that cannot be read as a talk."""

    path: Path
    erased_as: str = ""
    """What to ask for so that it goes and nothing else; empty where that cannot be asked for."""

    def __repr__(self) -> str:
        return "<Unread>"


@dataclass
class Found:
    """What fits a wish, and what is to be said of it."""

    erased: list[Traces] = field(default_factory=list)
    changed: list[Traces] = field(default_factory=list)
    """Groups' talks that stay, with another word for the person's name."""
    orphans: list[Traces] = field(default_factory=list)
    """What is left of talks that are gone."""
    to_read: list["SessionRow"] = field(default_factory=list)
    """Talks that stay, and whose free text may name the person."""
    unsure: list["SessionRow"] = field(default_factory=list)
    """Talks that stay: they can be the person's or another's of the name."""
    led: int = 0
    """Talks that the person only led."""
    namesakes: set[str] = field(default_factory=set)
    """Ids of talks that are another's of the name."""
    unread: list["Unread"] = field(default_factory=list)
    """Files that cannot be read as talks, hold the person's name, and stay."""
    copies: list["Unread"] = field(default_factory=list)
    """Files of other names with the asked number in them, as a sync service makes; they stay."""
    is_remembered: bool = False
    """The form for a new talk remembers the person's name."""
    texts: dict[Path, tuple[str, ...]] = field(default_factory=dict)
    """By its file, keys of what is handed on in reports and goes: it is of a talk that does, or
    names the person."""
    said: Sayings = field(default_factory=Sayings)
    """What was said of the person, or of somebody that no talk will be left of."""

    def __repr__(self) -> str:
        return "<Found>"

    @property
    def whole(self) -> list[Traces]:
        """Everything that goes as a whole."""
        return [*self.erased, *self.orphans]

    @property
    def is_nobody(self) -> bool:
        """No talk has anybody of the name in it."""
        known = self.erased or self.changed or self.unsure or self.led
        return not (known or self.is_remembered or self.said or self.texts)

    @property
    def is_nothing(self) -> bool:
        """There is nothing to do."""
        there = self.whole or self.changed or self.is_remembered or self.said
        return not (there or self.texts)


def find(place: DataFolder, wish: Wish, today: dt.date) -> Found:
    """What fits the wish. Raises FolderUnusable: the data folder cannot be read."""
    found = Found()
    for stem in traces.stems(place.sessions):
        if wish.session_id in ("", stem):
            _Sorter(place, wish, today, found).sort_in(stem)
        elif wish.session_id in stem and not wish.only_private:
            found.copies.append(_unread(place.sessions / f"{stem}.json"))
    found.orphans = list(_left(place, wish))
    if wish.is_for_a_person:
        found.is_remembered = any(_is_remembered(place, one.name) for one in wish.called)
        for one in wish.called:
            found.unread += _set_aside_with(place, one.name, found)
    if not wish.only_private:
        found.said = _sayings_of(place, wish, found)
        _find_texts(place, wish, found)
    return found


def resolve(place: DataFolder, prefix: str) -> str:
    """The id that is the text or begins with it, also of what is left of a talk that is gone.

    Raises SessionNotFound, AmbiguousId, FolderUnusable.
    """
    left = {*orphans(place), *filter(ids.is_id, _set_aside_ids(place))}
    return ids.resolve(prefix, {*traces.stems(place.sessions), *left})


def orphans(place: DataFolder) -> tuple[str, ...]:
    """Ids of talks that are gone, but have private notes or a list of exported files left.

    One whose damaged file was set aside is not gone. Raises FolderUnusable.
    """
    if not os.path.isdir(place.sessions):  # noqa: PTH112 - never raises; told by who lists it
        return ()
    there = _set_aside_ids(place) | set(traces.stems(place.sessions))
    waiting = [Path(name) for name in scan.names(place.private)]
    left = {path.stem for path in waiting if path.suffix == private.WAITING}
    left |= {*traces.stems(place.private), *traces.stems(known_exports.folder(place))}
    return tuple(filter(ids.is_id, sorted(left - there)))


def _set_aside_ids(place: DataFolder) -> set[str]:
    return {_id_in(path) for path in traces.beside(place)}


def _id_in(path: Path) -> str:
    """The talk that a file beside the talks is of, by its name."""
    return path.name.partition(".")[0]


def _unread(path: Path) -> Unread:
    return Unread(path, "" if path.stem.startswith("-") else path.stem)


def _left_ids(place: DataFolder, wish: Wish) -> Iterable[str]:
    """Ids of talks that are gone; with no more than a damaged file left only if asked for."""
    left = set(orphans(place))
    if wish.session_id:
        left |= _set_aside_ids(place) - set(traces.stems(place.sessions))
        left &= {wish.session_id}
    return sorted(left)


def _left(place: DataFolder, wish: Wish) -> Iterable[Traces]:
    for session_id in _left_ids(place, wish):
        found = traces_of(place, session_id)
        if not wish.only_private:
            yield found
        elif found.notes:
            yield found.notes_alone


def _is_remembered(place: DataFolder, person: str) -> bool:
    from kompetence_tui.domain.people.names import names_in

    known = remembered.read_remembered(place)
    return names_in(known.leader, person) or names_in(known.unit, person)


def _set_aside_with(place: DataFolder, person: str, found: Found) -> Iterable[Unread]:
    there = set(traces.stems(place.sessions))
    going = {path for each in found.whole for path in traces.files_of(place, each.id)}
    for path in traces.beside(place):
        session_id = _id_in(path)
        is_another = session_id in found.namesakes
        if path not in going and not is_another and traces.holds(path, person):
            is_alone = ids.is_id(session_id) and session_id not in there
            yield Unread(path, session_id if is_alone else "")


def _sayings_of(place: DataFolder, wish: Wish, found: Found) -> Sayings:
    """What was said that goes too: of the person, and of those that no talk is left of."""
    from kompetence_tui.store.sessions import SessionStore

    try:
        there = said.read(place)
    except StoreError:
        path = said.path_of(place)
        if wish.is_for_a_person and any(traces.holds(path, one.name) for one in wish.called):
            found.unread.append(Unread(path))
        return Sayings()
    if not there:
        return there
    gone = {each.id for each in found.whole}
    rows = SessionStore(place.root, shared=place.shared).rows()
    left = KnownPeople(there, [row for row in rows if row.id not in gone])

    def goes(whose: Whose) -> bool:
        is_wished = wish.is_for_a_person and any(one.is_meant(whose) for one in wish.called)
        return is_wished or not left.is_there(whose)

    return there.naming(goes)


def _find_texts(place: DataFolder, wish: Wish, found: Found) -> None:
    gone = {each.id for each in found.whole}
    names = [one.name for one in wish.called] if wish.is_for_a_person else []
    for path in experiences.files_in(place):
        try:
            if keys := experiences.naming(path, gone, names):
                found.texts[path] = keys
        except StoreError:
            found.unread += [Unread(path)] if any(traces.holds(path, one) for one in names) else []


@dataclass
class _Sorter:
    """Puts one file after another where it belongs in what was found, if anywhere."""

    place: DataFolder
    wish: Wish
    today: dt.date
    found: Found

    def sort_in(self, stem: str) -> None:
        from kompetence_tui.domain.session.summary import row_of
        from kompetence_tui.store.format import read_file

        path = self.place.sessions / f"{stem}{scan.SUFFIX}"
        try:
            session = read_file(path).session
        except FileNotFoundError:
            return
        except (StoreError, OSError):
            self._sort_in_unread(path)
            return
        row = row_of(session)
        if not self._is_old_enough(row):
            return
        if self.wish.person:
            self._sort_in_by_person(session, row)
        else:
            self._take(row.id, row)

    def _sort_in_unread(self, path: Path) -> None:
        """Of a file that cannot be read only the id is known."""
        if self.wish.person:
            is_named = any(traces.holds(path, one.name) for one in self.wish.called)
            self.found.unread += [_unread(path)] if is_named else []
        elif self.wish.session_id or (self.wish.only_private and not self.wish.months):
            self._take(path.stem, None)

    def _sort_in_by_person(self, session: "Session", row: "SessionRow") -> None:
        from kompetence_tui.domain.people.person import Tie, tie_of_any

        tie = tie_of_any(session, self.wish.called)
        if tie is Tie.OWN:
            self._take(row.id, row)
        elif tie is Tie.NAMESAKES:
            self.found.namesakes.add(row.id)
        elif self.wish.only_private and not row.kind.is_individual:
            return
        elif tie is Tie.UNSURE:
            self.found.unsure.append(row)
        elif not self.wish.only_private:
            self._keep(session, row, tie)

    def _keep(self, session: "Session", row: "SessionRow", tie: object) -> None:
        """A talk that stays: the person is taken out of it, or it is about others."""
        from kompetence_tui.domain.people.person import Tie, mentions, without_person

        names = self.wish.names_in(session.unit)
        if tie is Tie.LEADS:
            self.found.led += 1
            return
        is_member = tie is Tie.MEMBER  # of a group they sat in a first name alone is theirs
        noted = any(
            traces.notes_name(self.place, row.id, name, first_name=is_member) for name in names
        )
        is_to_read = tie is Tie.MENTIONED or noted
        if is_member:
            rest = without_person(session, *names)
            is_to_read = is_to_read or any(mentions(rest, name, first_name=True) for name in names)
        if is_to_read:
            self.found.to_read.append(row)
        if not session.kind.is_individual:
            there = traces_of(self.place, row.id, row).with_name(*names)
            # Exported files alone are what a run that was stopped half-way left.
            self.found.changed += [there] if is_member or there.exports else []

    def _take(self, session_id: str, row: "SessionRow | None") -> None:
        there = traces_of(self.place, session_id, row)
        if not self.wish.only_private:
            self.found.erased.append(there)
        elif there.notes:
            self.found.erased.append(there.notes_alone)

    def _is_old_enough(self, row: "SessionRow") -> bool:
        from kompetence_tui.domain.session.retention import older_than

        months = self.wish.months
        return not months or bool(older_than([row], months, self.today))
