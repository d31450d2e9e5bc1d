"""What works on every screen."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import TALK, Command
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
