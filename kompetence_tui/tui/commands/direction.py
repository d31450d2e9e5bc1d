"""What a talk builds on, and the forløb it belongs to."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.here import Fact, on_a_mark, so
from kompetence_tui.tui.rooms.room import Room

DIRECTION: tuple[Command, ...] = (
    Command(
        "open_goal", ("enter",), _("Nyt mål"), _("Begynd et mål, der bygger på det mærkede"),
        _("Begynder et mål i planen, koblet til det, der er mærket."), (Room.INPUTS,), 1, True,
    ),
    Command(
        "inputs", ("ctrl+f",), _("Tilbage"), _("Tilbage til samtalen"),
        _("Går tilbage til det sted, I kom fra."), (Room.INPUTS,), 0, does="back",
    ),
    Command(
        "direction", ("ctrl+f",), _("Tilbage"), _("Tilbage til samtalen"),
        _("Går tilbage til det sted, I kom fra."), (Room.DIRECTION,), 0, does="back",
    ),
    Command(
        "open_goal", ("enter",), _("Udfyld"), _("Udfyld det mærkede"),
        _("Går fra listen til formularen, eller begynder det, rækken er til."),
        (Room.DIRECTION,), 0,
    ),
    Command(
        "new_area", ("f5",), _("Nyt område"), _("Nyt indsatsområde"),
        _("Begynder et indsatsområde: en vision, og de kompetencer, den kræver."),
        (Room.DIRECTION,), 1, True,
    ),
    Command(
        "area_to_goal", ("ctrl+t",), _("Gør til mål"), _("Gør indsatsområdet til et mål i planen"),
        _("Begynder et mål i planen, der bygger på det mærkede indsatsområde."),
        (Room.DIRECTION,), 2, True,
    ),
    Command(
        "filter_goals", ("f2",), _("Vis kun"), _("Vis kun nogle af målene"),
        _("Viser alle mål, så kun dem på kort sigt, på lang sigt, om udvikling og om drift."),
        (Room.DIRECTION,), 3,
    ),
    Command(
        "plan", ("f8", "ctrl+g"), _("Plan"), _("Udviklingsplanen"),
        _("Går til planen; Ctrl+F eller Esc går tilbage hertil."), (Room.DIRECTION,), 4,
        opens=Room.PLAN,
    ),
    Command(
        "previous_goal", ("f3",), _("Forrige"), _("Forrige i listen"),
        _("Går til det mål eller indsatsområde, der står før."), (Room.DIRECTION,), 0,
    ),
    Command(
        "next_goal", ("f4", "ctrl+n"), _("Næste"), _("Næste i listen"),
        _("Går til det mål eller indsatsområde, der står efter."), (Room.DIRECTION,), 0,
    ),
    Command(
        "fetch_areas", ("f12", "ctrl+r"), _("Hent"), _("Hent indsatsområder"),
        _("Viser indsatsområder fra andre niveauers strategier; Enter henter ét eller tager det "
          "ud."),
        (Room.DIRECTION,), 0, True,
    ),
    Command(
        "delete_goal", ("delete",), _("Slet"), _("Slet det mærkede"),
        _("Sletter målet eller indsatsområdet, når du har sagt ja."), (Room.DIRECTION,), 0, True,
        when=on_a_mark, takes_away=True,
    ),
    Command(
        "next_workshop", ("f5", "ctrl+t"), _("Nyt værksted"), _("Nyt værksted i forløbet"),
        _("Begynder det næste værksted: samme deltagere, og det, I besluttede her."),
        (Room.COURSE,), 1,
        when=so(Fact.LAST_WORKSHOP, _("Når værkstedet er afsluttet, kan det næste begynde her.")),
    ),
)  # fmt: skip
