"""The board of a GRUS theme: notes of the participants, in groups, with dots (K8)."""

from collections.abc import Callable
from secrets import SystemRandom
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from kompetence_tui.domain.base.ids import new_id, number_of, told_apart
from kompetence_tui.domain.base.model import Count, Line, Model, Text

MAX_DOTS_EACH = 20

_shuffle = SystemRandom().shuffle


class Note(Model):
    """Seddel: what one participant put on the board."""

    id: str
    text: Line
    author: Line = ""
    """A participant's name; empty for a note without a name."""
    card: str = ""
    """Id of the question that was on the table; empty for none."""
    group: str = ""
    """Id of the group it lies in; empty outside the groups."""
    dots: dict[str, Count] = Field(default_factory=dict)
    """How many dots each participant has set on it, by name."""
    hidden: bool = False
    """Written in a round that has not been shown yet."""

    @property
    def sum(self) -> int:
        return sum(self.dots.values())


class NoteGroup(Model):
    """Gruppe: notes under one headline."""

    id: str
    title: Line = ""
    dots: dict[str, Count] = Field(default_factory=dict)
    """Dots on the headline itself, by participant."""

    @property
    def sum(self) -> int:
        return sum(self.dots.values())


class Board(Model):
    """Dialogplade: what one theme of a group's talk holds besides its cards."""

    notes: tuple[Note, ...] = ()
    groups: tuple[NoteGroup, ...] = ()
    used: tuple[str, ...] = ()
    """Ids of the cards that were talked about."""
    card: str = ""
    """Id of the card last on the table."""
    draft: Line = ""
    """A note half written; it stands in the line again when the board is opened."""
    turn: Line = ""
    """Who has the keyboard in a round that has not been shown yet."""
    conclusion: Text = ""
    """What the participants agreed on: the board's decision."""
    dots_each: Annotated[int, Field(ge=1, le=MAX_DOTS_EACH)] = 3
    """How many dots each participant has on this board."""
    seconds: Count = 0
    """Time spent at the board so far."""

    @field_validator("notes")
    @classmethod
    def _notes_apart(cls, notes: tuple[Note, ...]) -> tuple[Note, ...]:
        return told_apart("n", notes)

    @field_validator("groups")
    @classmethod
    def _groups_apart(
        cls, groups: tuple[NoteGroup, ...], info: ValidationInfo
    ) -> tuple[NoteGroup, ...]:
        return told_apart("g", groups, [note.id for note in info.data.get("notes", ())])

    @property
    def is_empty(self) -> bool:
        """Nothing was written; a card looked at or time spent is no content."""
        written = self.notes or self.groups or self.used or self.draft
        return not (written or self.conclusion.strip())

    @property
    def shown(self) -> tuple[Note, ...]:
        """The notes that everybody may see."""
        return tuple(note for note in self.notes if not note.hidden)

    def note(self, note_id: str) -> Note | None:
        return next((note for note in self.notes if note.id == note_id), None)

    def group(self, group_id: str) -> NoteGroup | None:
        return next((group for group in self.groups if group.id == group_id), None)

    def in_group(self, group_id: str) -> tuple[Note, ...]:
        """The shown notes of a group; those outside all groups for an empty id."""
        known = {group.id for group in self.groups}
        return tuple(
            note for note in self.shown if (note.group if note.group in known else "") == group_id
        )

    def sum_of_group(self, group_id: str) -> int:
        """All dots on a group: its headline's and its notes'."""
        group = self.group(group_id)
        return (group.sum if group else 0) + sum(note.sum for note in self.in_group(group_id))

    def dots_of(self, who: str) -> int:
        """How many dots the participant has set."""
        items: tuple[Note | NoteGroup, ...] = (*self.shown, *self.groups)
        return sum(item.dots.get(who, 0) for item in items)

    def dots_left(self, who: str) -> int:
        """How many dots the participant can still set."""
        return max(0, self.dots_each - self.dots_of(who))

    # What can be done to it; each gives a changed copy.

    def with_note(
        self, text: str, *, author: str = "", group: str = "", hidden: bool = False
    ) -> "Board":
        """A note more, last, written to the card on the table."""
        note = Note(
            id=self._new_id("n"), text=text, author=author, card=self.card, group=group,
            hidden=hidden,
        )  # fmt: skip
        return self.with_(notes=(*self.notes, note)).with_used(self.card)

    def taking(self, note: Note) -> "Board":
        """A note from another board: outside the groups, without dots."""
        moved = note.with_(id=self._new_id("n"), group="", card="", dots={})
        return self.with_(notes=(*self.notes, moved))

    def changed(self, note: Note) -> "Board":
        """The note with the same id replaced."""
        return self.with_(notes=tuple(note if n.id == note.id else n for n in self.notes))

    def without(self, item_id: str) -> "Board":
        """Without the note; or without the group, whose notes are then outside the groups."""
        return self.with_(
            notes=tuple(
                note.with_(group="") if note.group == item_id else note
                for note in self.notes
                if note.id != item_id
            ),
            groups=tuple(group for group in self.groups if group.id != item_id),
        )

    def with_group(self, title: str) -> tuple["Board", str]:
        """A group more, and its id."""
        group = NoteGroup(id=self._new_id("g"), title=title)
        return self.with_(groups=(*self.groups, group)), group.id

    def renamed(self, group_id: str, title: str) -> "Board":
        groups = tuple(g.with_(title=title) if g.id == group_id else g for g in self.groups)
        return self.with_(groups=groups)

    def put(self, note_id: str, group_id: str) -> "Board":
        """The note in the group, last; outside the groups for an empty id."""
        note = self.note(note_id)
        if note is None:
            return self
        rest = tuple(other for other in self.notes if other.id != note_id)
        return self.with_(notes=(*rest, note.with_(group=group_id)))

    def dotted(self, item_id: str, who: str, step: int) -> "Board":
        """``step`` dots more or fewer by a participant, never below none or above their share."""
        item = self.note(item_id) or self.group(item_id)
        before = item.dots.get(who, 0) if item else 0
        after = max(0, before + min(step, self.dots_left(who)))

        def marked(item: Note | NoteGroup) -> dict[str, int]:
            others = {name: n for name, n in item.dots.items() if name != who}
            return others | {who: after} if after else others

        return self.with_(
            notes=tuple(n.with_(dots=marked(n)) if n.id == item_id else n for n in self.notes),
            groups=tuple(g.with_(dots=marked(g)) if g.id == item_id else g for g in self.groups),
        )

    def sorted_by_dots(self) -> "Board":
        """Groups and notes with most dots first; equals stay in order."""
        return self.with_(
            notes=tuple(sorted(self.notes, key=lambda note: -note.sum)),
            groups=tuple(sorted(self.groups, key=lambda group: -self.sum_of_group(group.id))),
        )

    def revealed(self, shuffle: Callable[[list[Note]], None] = _shuffle) -> "Board":
        """All notes of a round shown: it is over, and nothing says who wrote before or after whom.

        Those without a name come last, in an order of chance; ``shuffle`` is for tests.
        """
        written = [note for note in self.notes if note.hidden]
        nameless = [note for note in written if not note.author]
        shuffle(nameless)
        # Names may keep their order, as it is apart: but no number or card may tell of the rest.
        first = number_of(self._new_id("n"))
        revealed = (
            note.with_(id=f"n{first + index}", card=written[0].card, hidden=False)
            for index, note in enumerate([*(n for n in written if n.author), *nameless])
        )
        return self.with_(notes=(*self.shown, *revealed), turn="")

    def with_used(self, card: str) -> "Board":
        """The card marked as talked about."""
        return self if not card or card in self.used else self.with_(used=(*self.used, card))

    def without_used(self, card: str) -> "Board":
        return self.with_(used=tuple(used for used in self.used if used != card))

    def _new_id(self, letter: str) -> str:
        items: tuple[Note | NoteGroup, ...] = (*self.notes, *self.groups)
        return new_id(letter, 0, (item.id for item in items))
