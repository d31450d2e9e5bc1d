"""The methods of an action: the list to choose from, and what the chosen ones ask."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.here import Here, demands
from kompetence_tui.tui.rooms.room import Room


@demands(_("Der er ikke valgt nogen metode."))
def _asks_something(here: Here) -> bool:
    """The action has methods; while they can be chosen, it is said that one must be first."""
    from kompetence_tui.domain.plan.action import Action

    chosen = isinstance(here.marked, Action) and here.marked.methods
    return bool(chosen) or not here.read_only


_ALL = (Room.METHODS, Room.METHOD_ANSWERS)

METHODS: tuple[Command, ...] = (
    Command(
        "choose_method", ("enter", "space"), _("Vælg"), _("Vælg metoden, eller vælg den fra"),
        _("Vælger den mærkede metode. Der kan vælges flere; tasten igen vælger den fra."),
        (Room.METHODS,), 1, True,
    ),
    Command(
        "method_answers", ("f4", "ctrl+n"), _("Aftal"), _("Aftal nærmere om de valgte metoder"),
        _("Spørger, hvem, hvornår og hvordan, og hvilken slags læring det er."),
        (Room.METHODS,), 2, when=_asks_something, opens=Room.METHOD_ANSWERS, does="method_answers",
    ),
    Command(
        "search", ("s", "f3"), _("Søg"), _("Søg i metoderne"),
        _("Listen bliver kortere for hvert bogstav; Esc viser dem alle igen."),
        (Room.METHODS,), 3,
    ),
    Command(
        "save_now", ("ctrl+s",), _("Gem"), _("Gem nu"),
        _("Gemmer med det samme. Alt bliver også gemt af sig selv, mens I skriver."),
        _ALL, 0, True,
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage"),
        _("Går et skridt tilbage. Intet går tabt."), _ALL, 9,
    ),
)  # fmt: skip
