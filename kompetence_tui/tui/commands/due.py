"""What is due, and the year: the overview's own views of all that is planned."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.here import Fact, Here, demands, not_so, on_a_mark
from kompetence_tui.tui.rooms.room import Room


@demands(_("Kun handlinger og punkter noteres her; resten tages op i en samtale."))
def _is_done_by_noting(here: Here) -> bool:
    """A deadline is marked whose point is done once that is noted."""
    from kompetence_tui.domain.due.deadlines import Deadline

    return isinstance(here.marked, Deadline) and here.marked.due.kind.is_done_by_noting


@demands(_("Vis navnene, og gå til en medarbejder først."))
def _names_the_marked(here: Here) -> bool:
    """A row is marked, and the names are not covered."""
    return bool(here.marked) and Fact.COVERED not in here.facts


DUE: tuple[Command, ...] = (
    Command(
        "due", ("f",), _("Frister"), _("Frister i alle samtaler"),
        _("Viser, hvad der er overskredet, og hvad der kommer, efter dato og person."),
        (Room.OVERVIEW,), 4, opens=Room.DUE, does="due",
        also=_("kalender deadline påmindelse forfalden overskredet evaluering"),
    ),
    Command(
        "year", ("a",), _("År"), _("Hvem der har haft en samtale i år"),
        _("Viser for hver medarbejder, om samtalen er tilbudt, planlagt eller afholdt, og om "
          "planen er skriftlig."),
        (Room.OVERVIEW,), 4, opens=Room.YEAR, does="year",
        also=_("oversigt statistik hvem mangler årshjul"),
    ),
    Command(
        "open_session", ("enter",), _("Åbn"), _("Åbn samtalen ved planen"),
        _("Åbner den samtale, hvor det mærkede er aftalt, på planen eller opfølgningen."),
        (Room.DUE,), 1, when=on_a_mark,
    ),
    Command(
        "note_done", ("g",), _("Gjort"), _("Notér det mærkede som gjort"),
        _("Noterer i planens fremdrift, at handlingen eller punktet er gjort i dag. Mål og "
          "evalueringer tages op i en samtale."),
        (Room.DUE,), 2, True, when=_is_done_by_noting,
    ),
    Command(
        "group_by", ("p",), _("Efter person"), _("Vis efter person eller efter dato"),
        _("Skifter mellem at samle fristerne efter dato og efter person."), (Room.DUE,), 3,
        when=on_a_mark,
    ),
    Command(
        "open_session", ("enter",), _("Åbn"), _("Åbn den nyeste samtale"),
        _("Åbner den nyeste samtale med den mærkede medarbejder."), (Room.YEAR,), 1, when=on_a_mark,
    ),
    Command(
        "new_session", ("n", "f5"), _("Ny"), _("Ny samtale med medarbejderen"),
        _("Begynder en ny samtale; navnet står der allerede."), (Room.YEAR,), 2, when=on_a_mark,
    ),
    Command(
        "offered", ("t",), _("Tilbudt"), _("Notér, at samtalen er tilbudt"),
        _("Noterer det på årets planlagte samtale. Samme tast tager det væk igen."),
        (Room.YEAR,), 3, True, when=on_a_mark,
    ),
    Command(
        "declined", ("s",), _("Sagt nej"), _("Notér, at samtalen er afslået"),
        _("Noterer det på årets planlagte samtale. Samme tast tager det væk igen."),
        (Room.YEAR,), 4, True, when=on_a_mark,
    ),
    Command(
        "say_of_person", ("m",), _("Medarbejder"), _("Samme person, eller stoppet"),
        _("Siger, at den mærkede medarbejder er samme person som en anden eller er stoppet; det "
          "kan tages tilbage. Samtalerne bliver ikke rørt."),
        (Room.OVERVIEW, Room.YEAR), 14, when=_names_the_marked,
        also=_("navn gift skiftet enhed dublet dobbelt fratrådt"),
    ),
    Command(
        "hand_over", ("g",), _("Giv videre"), _("Giv medarbejderens samtaler til en ny leder"),
        _("Skriver alle samtaler med den mærkede medarbejder i én fil til den nye leder, når "
          "medarbejderen har sagt ja. Dine private noter er ikke med."),
        (Room.OVERVIEW,), 16, when=_names_the_marked, also=_("overdrag overdragelse skift leder"),
    ),
    Command(
        "take_over", ("h",), _("Tag imod"), _("Tag imod samtaler fra en tidligere leder"),
        _("Læser den fil, en tidligere leder har givet dig. En samtale, der er her i forvejen, "
          "bliver, som den er."),
        (Room.OVERVIEW,), 17,
        when=not_so(Fact.COVERED, _("Vis navnene først: en fil kan være kaldt efter nogen.")),
        also=_("overtag hent ny leder"),
    ),
    Command(
        "previous_year", ("left",), _("Året før"), _("Året før"),
        _("Viser året før."), (Room.YEAR, Room.REPORT), 0,
    ),
    Command(
        "next_year", ("right",), _("Året efter"), _("Året efter"),
        _("Viser året efter."), (Room.YEAR, Room.REPORT), 0,
    ),
    Command(
        "cover", ("v",), _("Skjul"), _("Skjul navnene"),
        _("Viser forbogstaver i stedet for navne, her og i oversigten."),
        (Room.COMING, Room.DUE, Room.YEAR, Room.REPORT), 5,
        when=not_so(Fact.COVERED, _("Navnene er skjult allerede.")),
    ),
)  # fmt: skip
