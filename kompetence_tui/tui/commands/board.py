"""A dialogplade: its notes, its cards, the round and the guide."""

from typing import TYPE_CHECKING

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import TAKEN_BACK, Command
from kompetence_tui.tui.commands.here import Fact, Here, demands, not_so, on_a_mark, so
from kompetence_tui.tui.rooms.room import Room

if TYPE_CHECKING:
    from kompetence_tui.domain.board.board import Board


def _board(here: Here) -> "Board | None":
    return here.session.board(here.stop.theme.id) if here.session and here.stop else None


@demands(_("Her er ingen prikker at fjerne."))
def _on_a_board_with_notes(here: Here) -> bool:
    board = _board(here)
    return bool(here.marked and board and board.notes)


@demands(_("Gå til en seddel først."))
def _on_a_note(here: Here) -> bool:
    """A note is marked, not a headline."""
    board = _board(here)
    return bool(board and board.note(str(here.marked)))


@demands(_("Gå til en seddel først; der skal også være en plade at flytte den til."))
def _can_move(here: Here) -> bool:
    """A note is marked, and there is another board to lay it on."""
    boards = here.session.asked.boards if here.session else ()
    return _on_a_note(here) and any(here.stop and b.id != here.stop.theme.id for b in boards)


_NOT_WRITING = _("Ingen skriver endnu; den, det er tur til, begynder med Enter.")

BOARD: tuple[Command, ...] = (
    Command(
        "new_note", ("n",), _("Ny seddel"), _("Ny seddel"),
        _("Skriv, og tryk Enter; linjen er klar til den næste. Esc går tilbage til pladen."),
        (Room.BOARD,), 1, True,
    ),
    Command(
        "edit_note", ("enter",), _("Ret"), _("Ret sedlen eller overskriften"),
        _("Retter teksten på det, der er mærket."), (Room.BOARD,), 0, True, when=on_a_mark,
    ),
    Command(
        "next_author", ("a", "tab"), _("Som"), _("Skriv som den næste"),
        _("Skifter, hvem sedler og prikker er fra; sidst er der »uden navn«."),
        (Room.BOARD,), 0, True,
    ),
    Command(
        "set_dot", ("p",), _("Prik"), _("Sæt en prik"),
        _("Sætter en af deltagerens prikker på den mærkede seddel eller overskrift."),
        (Room.BOARD,), 2, True, when=on_a_mark,
    ),
    Command(
        "take_dot", ("m",), _("Fjern prik"), _("Tag en prik tilbage"),
        _("Tager en af deltagerens egne prikker væk fra det, der er mærket."),
        (Room.BOARD,), 0, True, when=_on_a_board_with_notes,
    ),
    Command(
        "dots_each", ("t",), _("Antal prikker"), _("Antal prikker til hver"),
        _("Sætter, hvor mange prikker hver deltager har på denne plade."),
        (Room.BOARD,), 0, True,
    ),
    Command(
        "group_note", ("g",), _("Gruppér"), _("Læg sedlen under en overskrift"),
        _("Skriv en ny overskrift, eller vælg en, der findes. Et tomt felt tager sedlen ud igen."),
        (Room.BOARD,), 3, True, when=_on_a_note,
    ),
    Command(
        "move_note", ("f",), _("Flyt"), _("Flyt sedlen til en anden plade"),
        _("Lægger den mærkede seddel på en anden plade."), (Room.BOARD,), 0, True, when=_can_move,
    ),
    Command(
        "sort_notes", ("s",), _("Sortér"), _("Sortér efter prikker"),
        _("Det, der har flest prikker, kommer til at stå først."), (Room.BOARD,), 0, True,
    ),
    Command(
        "round", ("r",), _("Rundt"), _("Send tastaturet rundt"),
        _("Én efter én skriver, uden at de andre ser det; til sidst vises alt på én gang."),
        (Room.BOARD,), 6, True,
    ),
    Command(
        "conclude", ("c",), _("Enige om"), _("Skriv, hvad I er enige om"),
        _("Pladens beslutning. Øverst står det, der har flest prikker."),
        (Room.BOARD,), 8,
    ),
    Command(
        "note_to_area", ("i",), _("Til indsatsområde"), _("Gør det mærkede til et indsatsområde"),
        _("Lægger et indsatsområde med sedlens eller overskriftens ord."),
        (Room.BOARD,), 0, True, when=on_a_mark,
    ),
    Command(
        "delete_note", ("d", "delete"), _("Slet"), _("Slet sedlen eller overskriften"),
        _("Sletter det, der er mærket, når du har sagt ja."), (Room.BOARD,), 0, True,
        when=on_a_mark, takes_away=True,
    ),
    Command(
        "take_back", ("ctrl+z",), _("Fortryd"), _("Fortryd det sidste på pladen"),
        _("Alt, hvad der er gjort på pladerne, kan fortrydes skridt for skridt; en runde, der er "
          "vist, kan ikke, og heller ikke det før den."), (Room.BOARD,), 0, True,
        also=TAKEN_BACK,
    ),
    Command(
        "previous_card", ("f3",), _("Forrige"), _("Forrige kort"),
        _("Lægger kortet før på bordet; før det første kommer pladen før."), (Room.BOARD,), 9,
    ),
    Command(
        "next_card", ("f4", "ctrl+n"), _("Kort"), _("Næste kort"),
        _("Kortet har været brugt: det næste lægges på bordet, og efter det sidste næste plade."),
        (Room.BOARD,), 4,
    ),
    Command(
        "skip_card", ("o",), _("Spring over"), _("Spring kortet over"),
        _("Det næste kort, uden at dette regnes for brugt."), (Room.BOARD,), 0,
    ),
    Command(
        "toggle_card", ("x",), _("Brugt"), _("Kortet er brugt eller ikke brugt"),
        _("Retter, om kortet på bordet regnes for brugt."), (Room.BOARD,), 0, True,
    ),
    Command(
        "propose", ("k",), _("Nyt kort"), _("Foreslå et kort eller en plade"),
        _("Tilføjer et kort til denne samtale; dagsordenen viser, hvem der foreslog det."),
        (Room.BOARD,), 0, True,
    ),
    Command(
        "agenda", ("f2",), _("Plader"), _("Alle plader"),
        _("Viser pladerne, deres tid, og hvor langt I er nået; spring frit."), (Room.BOARD,), 5,
        also=_("tema dagsorden forberedelse oversigt spring til"),
    ),
    Command(
        "advice", ("f12", "ctrl+r"), _("Guide"), _("Guide til facilitatoren"),
        _("Viser guiden til pladen på en skærm for sig; den dækker pladen."), (Room.BOARD,), 9,
    ),
    Command(
        "advice", ("f12", "ctrl+r"), _("Tilbage"), _("Tilbage til pladen"),
        _("Lukker guiden."), (Room.GUIDE,), 1, does="back",
    ),
    Command(
        "new_goal", ("f5", "ctrl+t"), _("Nyt mål"), _("Nyt mål for gruppen"),
        _("Begynder et mål med den mærkede seddel eller gruppe ved hånden."),
        (Room.BOARD,), 9, True,
    ),
    Command(
        "take_keyboard", ("enter",), _("Klar"), _("Jeg sidder klar"),
        _("Begynder din tur: skriv dine sedler."), (Room.ROUND,), 1,
        when=not_so(Fact.WRITING, _("Der bliver skrevet allerede.")),
    ),
    Command(
        "next_writer", ("f4", "ctrl+n"), _("Videre"), _("Giv tastaturet videre"),
        _("Skjuler dine sedler, og den næste skriver. Efter den sidste vises alt."),
        (Room.ROUND,), 1, when=so(Fact.WRITING, _NOT_WRITING),
    ),
    Command(
        "previous_note", ("up",), _("Ret"), _("Ret en af dine egne sedler"),
        _("Lægger din seddel i linjen igen; Enter gemmer den, og Esc lader den være, som den var."),
        (Room.ROUND,), 3, True,
        when=so(Fact.OWN_NOTE, _("Du har ikke lagt en seddel i denne runde endnu.")),
    ),
    Command(
        "nameless", ("tab",), _("Uden navn"), _("Skriv uden navn, eller med det igen"),
        _("Sedlerne herefter får ikke dit navn på og vises til sidst i tilfældig rækkefølge."),
        (Room.ROUND,), 2, when=so(Fact.WRITING, _NOT_WRITING),
    ),
    Command(
        "plan", ("f8", "ctrl+g"), _("Plan"), _("Gruppens plan"),
        _("Går til planen; samme tast eller Esc går tilbage til pladen."), (Room.BOARD,), 7,
        opens=Room.PLAN,
        also=_("handlinger handlingsplan aftaler resultat"),
    ),
)  # fmt: skip
