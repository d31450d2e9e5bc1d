"""What groups wrote for a higher level: read through, and ticked one by one."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.here import Fact, not_so, on_a_mark
from kompetence_tui.tui.rooms.room import Room

EXPERIENCES: tuple[Command, ...] = (
    Command(
        "experiences", (), _("Erfaringer"), _("Erfaringer og forslag fra grupper og udvalg"),
        _("Viser det, grupper og udvalg har skrevet til et højere niveau, så det kan læses "
          "igennem og tages med i årets billede."),
        (Room.OVERVIEW,), 0, opens=Room.EXPERIENCES,
        when=not_so(Fact.COVERED, _("Vis navnene først: der kan stå navne i teksterne.")),
        also=_("forslag hovedudvalg med su værktøj niveau krydser"),
    ),
    Command(
        "experiences", ("f",), _("Forslag"), _("Erfaringer og forslag fra grupper og udvalg"),
        _("Viser det, grupper og udvalg har skrevet til et højere niveau i perioden, så det kan "
          "læses igennem og tages med."),
        (Room.REPORT,), 5, opens=Room.EXPERIENCES, does="experiences",
        when=not_so(Fact.COVERED, _("Vis navnene først: der kan stå navne i teksterne.")),
    ),
    Command(
        "write_feedback", ("m",), _("MED-ark"), _("Skriv MED-tilbagemeldingen som fil"),
        _("Skriver det, der vises, under de tre overskrifter med udvalgets egne ord fra samtalen "
          "med MED-tilbagemeldingen."),
        (Room.REPORT,), 6, also=_("hovedudvalg tilbagemelding udvalg"),
        when=not_so(Fact.COVERED, _("Vis navnene først: der kan stå navne i udvalgets ord.")),
    ),
    Command(
        "tick", ("space", "x"), _("Kryds"), _("Sæt eller fjern kryds"),
        _("Tager den mærkede tekst med i årets billede, eller lader være. Står der et navn i den, "
          "bliver du spurgt først."),
        (Room.EXPERIENCES,), 1, when=on_a_mark, also=_("vælg med udgiv"),
    ),
    Command(
        "reword", ("r",), _("Ret ordene"), _("Ret ordene, og tag teksten med"),
        _("Skriver teksten om i årets billede; navne står som NN, til du retter dem. I gruppens "
          "egen samtale står den, som den blev skrevet."),
        (Room.EXPERIENCES,), 2, when=on_a_mark, also=_("rediger omformuler navn fjern"),
    ),
    Command(
        "previous_year", ("left",), _("Året før"), _("Året før"),
        _("Viser teksterne fra året før."), (Room.EXPERIENCES,), 0,
    ),
    Command(
        "next_year", ("right",), _("Året efter"), _("Året efter"),
        _("Viser teksterne fra året efter."), (Room.EXPERIENCES,), 0,
    ),
)  # fmt: skip
