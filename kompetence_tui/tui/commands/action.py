"""An action one key deeper than the plan: methods, før/under/efter, komfort/stræk/alarm."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import OFF_LINE, TAKEN_BACK, Command
from kompetence_tui.tui.commands.here import Here, demands, has_removed
from kompetence_tui.tui.rooms.room import Room


@demands(_("Der er ikke aftalt noget før, under og efter."))
def _has_transfer(here: Here) -> bool:
    """Før, under og efter was taken up, or can be."""
    from kompetence_tui.domain.plan.action import Action

    said = isinstance(here.marked, Action) and here.marked.transfer
    return bool(said) or not here.read_only


@demands(_("Udfordringen er ikke placeret."))
def _has_challenge(here: Here) -> bool:
    """The challenge was placed, or can be."""
    from kompetence_tui.domain.plan.action import Action

    said = isinstance(here.marked, Action) and here.marked.challenge.danish
    return bool(said) or not here.read_only


_ALL = (Room.ACTION_MORE, Room.TRANSFER, Room.CHALLENGE)

ACTION: tuple[Command, ...] = (
    Command(
        "methods", ("f2",), _("Metoder"), _("Vælg metoder"),
        _("Viser måder at lære på, med det, der taler for og imod hver af dem."),
        (Room.ACTION_MORE,), 1, opens=Room.METHODS, does="methods",
    ),
    Command(
        "transfer", ("f3",), _("Før/under/efter"), _("Før, under og efter"),
        _("Aftaler, hvad der skal til, for at det lærte kommer i brug, og hvornår I taler om det."),
        (Room.ACTION_MORE,), 2, when=_has_transfer, opens=Room.TRANSFER, does="transfer",
    ),
    Command(
        "challenge", ("f4",), _("Udfordring"), _("Komfort, stræk eller alarm"),
        _("Placerer udfordringen: først medarbejderen, så lederen."), (Room.ACTION_MORE,), 3,
        when=_has_challenge, opens=Room.CHALLENGE, does="challenge",
    ),
    Command(
        "more", ("f12", "ctrl+r"), _("Planen"), _("Tilbage til planen"),
        _("Går tilbage til handlingen i planen."), (Room.ACTION_MORE,), 4, does="back",
    ),
    Command(
        "drop_transfer", ("f2",), _("Fjern"), _("Fjern før, under og efter"),
        _("Fjerner punkterne fra handlingen; er der skrevet noget, bliver du spurgt først."),
        (Room.TRANSFER,), 10, True,
    ),
    Command(
        "bring_back", ("f7",), _("Hent tilbage"), _("Hent det slettede tilbage"),
        _("Henter det, der sidst blev slettet i samtalen. Det kan gøres, til programmet lukkes."),
        _ALL, OFF_LINE, when=has_removed, by="talk.bring_back:bring_back",
        also=TAKEN_BACK,
    ),
    Command(
        "save_now", ("ctrl+s",), _("Gem"), _("Gem nu"),
        _("Gemmer med det samme. Alt bliver også gemt af sig selv, mens I skriver."),
        _ALL, 0, True, late=True,
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage"),
        _("Går et skridt tilbage. Intet går tabt."), _ALL, 9,
    ),
)  # fmt: skip
