"""A new leader, from the overview: a person's talks are handed over, or taken in from a file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui import paths
from kompetence_tui.domain.people.said import KnownPeople
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.i18n import _, plural
from kompetence_tui.store import known_exports
from kompetence_tui.store.deletion_log import counted
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.dialogs.choose_path import Wanted
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.talk.choosing import choose_to_read, choose_to_write
from kompetence_tui.tui.talk.file_saving import save_file

if TYPE_CHECKING:
    from kompetence_tui.store.hand_over import PersonsTalks


async def hand_over(
    frame: Frame[None], row: SessionRow, rows: Sequence[SessionRow], then: Callable[[], None]
) -> None:
    """Ask for the employee's yes and a folder, write the file, and ask whether to erase."""
    if not (row.kind.is_individual and row.who):
        frame.say(_("Det er en gruppes samtale; kun én medarbejders samtaler kan gives videre."))
        return
    giving = _Giving(frame, row, KnownPeople(frame.services.store.said(), rows), then)
    await frame.go_to(giving.question(), giving.answered)


class _Giving:
    """A person's talks on their way to a new leader."""

    def __init__(
        self,
        frame: Frame[None],
        row: SessionRow,
        known: KnownPeople,
        then: Callable[[], None],
    ) -> None:
        self._frame, self._row, self._known, self._then = frame, row, known, then
        self._who, self._store = row.stands_as, frame.services.store

    def question(self) -> Ask:
        number = len(self._known.talks_of(self._who))
        talks = plural("{n} samtale bliver", "{n} samtaler bliver", number)
        words = _(
            "{talks} skrevet i én fil til den nye leder, og dagen bliver noteret. Dine private "
            "noter er ikke med."
        )
        question = _("Har {who} sagt ja til, at samtalerne gives videre?")
        return Ask(
            question.format(who=self._row.who),
            words.format(talks=talks),
            yes=_("Ja, vælg en mappe"),
            no=_("Nej, giv intet videre"),
        )

    async def answered(self, yes: bool | None) -> None:
        if yes:
            question = _("Hvor skal filen til den nye leder ligge?")
            await choose_to_write(self._frame, question, self._write)

    async def _write(self, folder: Path) -> None:
        from kompetence_tui.export.file_name import hand_over_file_name
        from kompetence_tui.export.formats import Written
        from kompetence_tui.preparation.putting import path_in
        from kompetence_tui.store.hand_over import as_text, collect, note_yes

        today = self._frame.services.today
        try:
            handed = collect(self._store, self._known, self._who, today)
            note_yes(self._store, handed)
        except StoreError as error:
            self._frame.say(str(error), alarm=True)
            return
        data = as_text(handed).encode(errors="replace")

        async def written(path: Path) -> None:
            await self._ask_to_erase(handed, path, data)

        of = handed.sessions[0].id
        name = hand_over_file_name(self._row.who, today, of)
        path = path_in(self._store.place, folder, name, of)
        await save_file(self._frame, path, Written(data), of=of, then=written)

    async def _ask_to_erase(self, handed: "PersonsTalks", path: Path, data: bytes) -> None:
        words = _("Filen er {path}. Giv den kun til den nye leder: alt fra samtalerne står i den.")
        words = words.format(path=paths.with_tilde(path))

        async def answered(yes: bool | None) -> None:
            if yes:
                self._erase(handed, words)
                return
            talks = [session.id for session in handed.sessions]
            trouble = known_exports.remember(self._store.place, talks, path, data)
            self._frame.say(trouble or words, alarm=bool(trouble))

        ask = Ask(
            _("Slet samtalerne hos dig for altid?"),
            _("Vent, til den nye leder har taget imod. Dine private noter og filer fra "
              "samtalerne slettes med."),
            yes=_("Ja, slet dem"),
            no=_("Nej, behold dem"),
        )  # fmt: skip
        await self._frame.go_to(ask, answered)

    def _erase(self, handed: "PersonsTalks", words: str) -> None:
        """Erase the talks here, and say so before the other ``words``."""
        from kompetence_tui.store.hand_over import erase_handed_over

        about = self._known.about(self._who).with_handed_over(handed.who, handed.yes_on)
        done = erase_handed_over(self._store, handed, about, self._frame.services.now())
        gone = counted(sessions=done.sessions, notes=done.notes, files=done.files)
        is_whole = not (done.failed or done.open or done.unlogged or done.left)
        if not is_whole:
            words = _("Noget er her stadig: »kompetence erase« siger, hvad og hvorfor.")
        self._then()
        said = _("Slettet: {what}. {more}").format(what=gone or _("intet"), more=words)
        self._frame.say(said, alarm=not is_whole)


async def take_over(frame: Frame[None], then: Callable[[], None]) -> None:
    """Ask for the file of an earlier leader, and take its talks in."""

    async def chosen(path: Path) -> None:
        from kompetence_tui.store.hand_over import in_words, read_hand_over, take_in

        try:
            handed = read_hand_over(path)
            taken = in_words(handed, take_in(frame.services.store, handed))
            words, is_trouble = " ".join((*taken, _("Slet filen bagefter."))), False
        except StoreError as error:
            words, is_trouble = str(error), True
        then()
        frame.say(words, alarm=is_trouble)

    wanted = Wanted(_("Hvilken fil har den tidligere leder givet dig?"), suffixes=(".json",))
    await choose_to_read(frame, wanted, chosen)
