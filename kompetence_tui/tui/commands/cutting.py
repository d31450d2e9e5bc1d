"""A talk cut to the time there is: which questions it does without."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import STOPS, Command
from kompetence_tui.tui.commands.here import Fact, Here, demands, on_a_mark, so
from kompetence_tui.tui.rooms.room import Room

_ALSO = _("kort forkort afkort udelad udeladte tidsplan minutter for lang")


@demands(_("Alle spørgsmål er med."))
def _leaves_out(here: Here) -> bool:
    return bool(here.session and here.session.left_out)


CUTTING: tuple[Command, ...] = (
    Command(
        "cut", (), _("Tid"), _("Tilpas samtalen til tiden"),
        _("Viser alle spørgsmål: dem uden kryds er udeladt, og de kan tages op igen."), STOPS, 0,
        True, opens=Room.CUTTING, does="cut",
        also=_ALSO,
    ),
    Command(
        "cut", ("t",), _("Tid"), _("Tilpas samtalen til tiden"),
        _("Viser alle spørgsmål: dem uden kryds er udeladt, og de kan tages op igen."),
        (Room.AGENDA,), 3, True,
        also=_ALSO,
    ),
    Command(
        "to_talk", ("enter", "f4"), _("Til samtalen"), _("Gå til samtalen"),
        _("Går til samtalen med de spørgsmål, der har kryds."), (Room.CUTTING,), 1,
    ),
    Command(
        "tick", ("space",), _("Kryds"), _("Tag spørgsmålet med, eller udelad det"),
        _("Et spørgsmål uden kryds bliver ikke stillet. Det kan tages op igen når som helst."),
        (Room.CUTTING,), 2, True, when=on_a_mark,
    ),
    Command(
        "to_minutes", ("m",), _("Minutter"), _("Få et forslag til den tid, I har"),
        _("Foreslår, hvad der kan udelades, ud fra hvor lang tid der er."),
        (Room.CUTTING,), 3, True,
        when=so(Fact.AHEAD, _("Samtalen er begyndt: sæt og fjern krydserne med mellemrum.")),
    ),
    Command(
        "take_all", ("a",), _("Alle"), _("Tag alle spørgsmål med igen"),
        _("Sætter kryds ved alle spørgsmål."), (Room.CUTTING,), 4, True, when=_leaves_out,
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage"),
        _("Går et skridt tilbage. Intet går tabt."), (Room.CUTTING,), 9, does="to_talk",
    ),
)  # fmt: skip
