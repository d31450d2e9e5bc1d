"""What comes before the talks: from the overview, and from the list of those that are planned."""

from dataclasses import replace

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.here import Fact, Here, demands, on_a_mark, so
from kompetence_tui.tui.rooms.room import Room


@demands(_("Intet skema har kryds: mellemrum sætter det, hvor der er noget at læse ind."))
def _is_any_to_take(here: Here) -> bool:
    """A sheet is ticked."""
    return Fact.TICKED in here.facts


_ERRANDS = (
    Command(
        "plan_talks", ("l",), _("Liste"), _("Planlæg samtaler ud fra en liste"),
        _("Læser en liste fra et regneark med medarbejder og dato, og gerne enhed og leder, og "
          "viser, hvad der bliver planlagt, før det sker."),
        (Room.COMING,), 2, by="screens.overview.errands:plan_talks",
        also=_("csv excel regneark mange importér planlægge"),
    ),
    Command(
        "sheets", ("b",), _("Skema"), _("Skriv skemaer til forberedelse"),
        _("Skriver et skema, som medarbejderen, gruppen eller du selv udfylder før samtalen, på "
          "skærmen eller på papir: til den mærkede samtale eller til alle planlagte. Ingen svar "
          "eller private noter følger med."),
        (Room.COMING,), 3, by="screens.overview.sheets:make_sheets",
        also=_("forberedelse forberedelsesskema udfyld spørgeskema"),
    ),
    Command(
        "read_sheets", ("u",), _("Udfyldt"), _("Læs udfyldte skemaer ind"),
        _("Finder et udfyldt skema eller alle i en mappe og viser, hvad der står i dem, før noget "
          "læses ind i samtalerne. Dit eget bliver til private noter."),
        (Room.COMING,), 4, by="screens.overview.errands:read_sheets",
        also=_("importér indlæs hent forberedelse forberedelsesskema svar"),
    ),
    Command(
        "calendar", ("c",), _("Kalender"), _("Skriv en kalenderfil"),
        _("Skriver samtaler, evalueringer og opfølgninger i en fil, som et kalenderprogram kan "
          "læse: alle, eller kun den mærkede samtales. I titlerne står hverken navn, enhed eller "
          "mål."),
        (Room.COMING,), 5, by="screens.overview.calendar:write_calendar",
        also=_("ics outlook aftaler datoer"),
    ),
)  # fmt: skip
"""Done from both; in the overview their keys are not the first that one needs."""

COMING: tuple[Command, ...] = (
    Command(
        "coming", ("p",), _("Planlæg"), _("Kommende samtaler: planlæg og forbered"),
        _("Viser de planlagte samtaler. Herfra kan du planlægge ud fra en liste, skrive skemaer "
          "og læse dem ind og skrive en kalenderfil."),
        (Room.OVERVIEW,), 4, opens=Room.COMING, does="coming",
        also=_("planlagte forberedelse skema liste kalender"),
    ),
    Command(
        "open_session", ("enter",), _("Åbn"), _("Åbn samtalen"),
        _("Åbner den mærkede samtale."), (Room.COMING,), 1, when=on_a_mark,
    ),
    Command(
        "plan_all", ("f4", "ctrl+n"), _("Planlæg"), _("Planlæg dem alle"),
        _("Planlægger alle de nye samtaler på listen, eller ingen, hvis det ikke kan lade sig "
          "gøre."),
        (Room.PLAN_TALKS,), 1, when=so(Fact.LISTED, _("Listen giver ingen nye samtaler.")),
    ),
    Command(
        "take_in", ("enter", "f4"), _("Læs ind"), _("Læs dem med kryds ind"),
        _("Lægger medarbejderens ord i samtalerne, hvor de står ved spørgsmålene."),
        (Room.READ_SHEETS,), 1, when=_is_any_to_take,
    ),
    Command(
        "tick", ("space",), _("Kryds"), _("Sæt eller fjern krydset"),
        _("Et skema uden kryds bliver ikke læst ind."), (Room.READ_SHEETS,), 2, when=on_a_mark,
    ),
    *_ERRANDS,
    *(replace(one, rooms=(Room.OVERVIEW,), rank=15) for one in _ERRANDS),
)  # fmt: skip
