"""What works on every screen, and the way back, which many have alike."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import STOPS, TALK, WORKSHOP, Command
from kompetence_tui.tui.commands.here import Fact, so
from kompetence_tui.tui.rooms.room import Room

EVERYWHERE: tuple[Command, ...] = (
    Command(
        "palette", ("ctrl+p",), _("Kommandoer"), _("Alle kommandoer"),
        _("Viser alt, hvad man kan gøre her; skriv for at søge."), (Room.EVERYWHERE,), 0,
    ),
    Command(
        "help", ("f1",), _("Hjælp"), _("Hjælp til denne skærm"),
        _("Viser, hvad tasterne gør her, og hvad ordene betyder."), (Room.EVERYWHERE,), 10,
        also=_("taster vejledning genveje"),
    ),
    Command(
        "notice", (), _("Oplysningerne"), _("Om oplysningerne"),
        _("Viser organisationens egne ord om formål, adgang og opbevaring."),
        (Room.OVERVIEW, *TALK), 0, opens=Room.NOTICE,
        when=so(Fact.NOTICE, ""),
        also=_("gdpr persondata fortrolighed rettigheder"),
    ),
    Command(
        "go_on", ("enter", "escape"), _("Videre"), _("Videre"),
        _("Lukker siden og går til samtalen eller oversigten."), (Room.NOTICE, Room.FIRST_PAGE), 1,
    ),
    Command(
        "quit_program", ("ctrl+q",), _("Slut"), _("Slut programmet"),
        _("Gemmer og lukker programmet."), (Room.EVERYWHERE,), 11,
        also=_("luk afslut stop exit"),
    ),
)  # fmt: skip

BACK: tuple[Command, ...] = (
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage"),
        _("Går et skridt tilbage. Intet går tabt."),
        (
            *STOPS, Room.AGENDA, Room.PLAN, Room.GOAL_MORE, Room.EXPORT, Room.CLOSING,
            Room.ROUND, Room.GUIDE, Room.CONCLUSION, Room.THREAD, Room.COMING, Room.DUE,
            Room.YEAR, Room.REPORT, Room.READ_SHEETS, Room.PLAN_TALKS, Room.EXPERIENCES,
            *WORKSHOP, Room.DIRECTION, Room.INPUTS, Room.PRIVATE, Room.PROGRESS,
            Room.ACKNOWLEDGE, Room.ADDENDUM,
        ),
        9,
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage uden at bruge det skrevne"),
        _("Går tilbage; er der skrevet noget, bliver du spurgt først."),
        (Room.NEW_SESSION, Room.DETAILS, Room.PROPOSE, Room.SETTINGS), 9,
    ),
)  # fmt: skip
"""One step back, as the rooms that say nothing else of it have it."""
