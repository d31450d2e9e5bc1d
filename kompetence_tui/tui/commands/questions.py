"""The question banks: seen, searched and looked through, from the overview."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.here import Fact, on_a_mark, so
from kompetence_tui.tui.rooms.room import Room

QUESTIONS: tuple[Command, ...] = (
    Command(
        "questions", ("f2",), _("Spørgsmål"), _("Spørgsmål i alle spørgsmålsbanker"),
        _("Viser, hvilke spørgsmål der er at vælge imellem, hvad de er til, og hvor gamle de er, "
          "og søger i dem."),
        (Room.OVERVIEW,), 14, opens=Room.QUESTIONS, does="questions",
        also=_("bank banker skabelon spørgeskema automat gennemse"),
    ),
    Command(
        "preview", ("enter",), _("Se"), _("Se spørgsmålene, som de står i samtalen"),
        _("Viser den mærkede bank fra begyndelsen, eller det spørgsmål, der er fundet."),
        (Room.QUESTIONS,), 1, when=on_a_mark,
        also=_("vis gennemsyn forhåndsvisning åbn"),
    ),
    Command(
        "search", ("s", "f3"), _("Søg"), _("Søg i alle spørgsmål"),
        _("Finder de spørgsmål, der har alle ordene, mens du skriver; Esc viser bankerne igen."),
        (Room.QUESTIONS,), 2,
        when=so(Fact.LISTED, _("Her er ingen spørgsmål at søge i.")), also=_("find"),
    ),
    Command(
        "previous_question", ("f3",), _("Forrige"), _("Det forrige i banken"),
        _("Går et spørgsmål, et kort eller en fase tilbage."), (Room.PREVIEW,), 1,
        also=_("tilbage"),
    ),
    Command(
        "next_question", ("f4", "ctrl+n"), _("Næste"), _("Det næste i banken"),
        _("Går et spørgsmål, et kort eller en fase frem."), (Room.PREVIEW,), 2,
        also=_("videre frem"),
    ),
    Command(
        "advice", ("f12", "ctrl+r"), _("Råd"), _("Råd til den, der leder samtalen"),
        _("Viser rådene til spørgsmålet eller guiden til pladen, som samtalen viser dem."),
        (Room.PREVIEW,), 3,
        also=_("tips vejledning hjælp guide eksempler"),
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage"),
        _("Går et skridt tilbage; er der søgt, først til alle bankerne."), (Room.QUESTIONS,), 9,
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage til spørgsmålene"),
        _("Går tilbage til listen, hvor du kom fra."), (Room.PREVIEW,), 9,
    ),
)  # fmt: skip
