"""What comes before the talks: from the overview, and from the list of those that are planned."""

from dataclasses import replace

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.here import on_a_mark
from kompetence_tui.tui.rooms.room import Room

_ERRANDS = (
    Command(
        "sheets", ("b",), _("Skema"), _("Skriv skemaer til forberedelse"),
        _("Skriver et skema, som medarbejderen udfylder hjemme: til den mærkede samtale eller til "
          "alle planlagte. Ingen svar eller private noter følger med."),
        (Room.COMING,), 3, by="screens.overview.sheets:make_sheets",
        also=_("forberedelse forberedelsesskema udfyld spørgeskema"),
    ),
    Command(
        "calendar", ("c",), _("Kalender"), _("Skriv en kalenderfil"),
        _("Skriver samtaler, evalueringer og opfølgninger i en fil, som et kalenderprogram kan "
          "læse. Titlerne siger hverken navn, enhed eller mål."),
        (Room.COMING,), 5, by="screens.overview.errands:write_calendar",
        also=_("ics outlook aftaler datoer"),
    ),
)  # fmt: skip
"""Done from both; in the overview their keys are not the first that one needs."""

COMING: tuple[Command, ...] = (
    Command(
        "coming", ("p",), _("Planlæg"), _("Kommende samtaler: planlæg og forbered"),
        _("Viser de planlagte samtaler. Herfra planlægges fra en liste, skemaer skrives og læses "
          "ind, og kalenderen bliver til en fil."),
        (Room.OVERVIEW,), 4, opens=Room.COMING, does="coming",
        also=_("planlagte forberedelse skema liste kalender"),
    ),
    Command(
        "open_session", ("enter",), _("Åbn"), _("Åbn samtalen"),
        _("Åbner den mærkede samtale."), (Room.COMING,), 1, when=on_a_mark,
    ),
    *_ERRANDS,
    *(replace(one, rooms=(Room.OVERVIEW,), rank=15) for one in _ERRANDS),
)  # fmt: skip
