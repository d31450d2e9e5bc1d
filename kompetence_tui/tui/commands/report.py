"""Årets billede, seen from the overview."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import PRINTED, Command
from kompetence_tui.tui.commands.here import Fact, Here, demands, so
from kompetence_tui.tui.rooms.room import Room


@demands(_("Her er intet at folde ud: tallet er ikke delt op."))
def _can_be_unfolded(here: Here) -> bool:
    """A line is marked that is made of others."""
    return Fact.UNFOLDS in here.facts


_NOTHING = _("Her er ingen tal endnu.")
_is_shown = so(Fact.LISTED, _NOTHING)

REPORT: tuple[Command, ...] = (
    Command(
        "report", ("å",), _("Billede"), _("Årets billede: hvad året viste, uden navne"),
        _("Viser et års samtaler, planer, mål og læring i tal, hvor ingen kan kendes, og skriver "
          "det som fil til MED eller SU."),
        (Room.OVERVIEW,), 13, opens=Room.REPORT,
        also=_("rapport statistik status årsrapport med hovedudvalg tal nøgletal"),
    ),
    Command(
        "unfold", ("enter", "space"), _("Fold ud"), _("Fold det mærkede tal ud eller sammen"),
        _("Viser, hvad tallet er lagt sammen af: enhed for enhed, type for type. Samme tast "
          "folder det sammen."),
        (Room.REPORT,), 1, when=_can_be_unfolded,
    ),
    Command(
        "choose_period", ("p",), _("Periode"), _("Vælg år eller halvår"),
        _("Viser de år og halvår, der har samtaler. Pil til venstre og højre går et år ad gangen."),
        (Room.REPORT,), 2, when=_is_shown, also=_("halvår kvartal tidsrum"),
    ),
    Command(
        "choose_units", ("u",), _("Enheder"), _("Vælg enheder"),
        _("Viser tallene for én enhed, for flere eller for alle."), (Room.REPORT,), 3,
        when=_is_shown, also=_("afdeling team"),
    ),
    Command(
        "write_file", ("e", "f9", "ctrl+o"), _("Gem som fil"), _("Gem årets billede som fil"),
        _("Skriver det, der vises, som dokument eller til et regneark. Det kan kun gøres, når "
          "perioden er forbi; den første fil får tallene til at stå fast."),
        (Room.REPORT,), 4, when=_is_shown, also=f"{PRINTED} {_('csv json regneark udgiv')}",
    ),
)  # fmt: skip
