"""The overview, the red thread seen from it, and the forms for a talk."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import NAMED, PRINTED, TAKEN_BACK, Command
from kompetence_tui.tui.commands.here import Fact, Here, demands, on_a_mark, so
from kompetence_tui.tui.rooms.room import Room


@demands(_("Der er ingen navne at skjule."))
def _names_somebody(here: Here) -> bool:
    """There are names to cover."""
    return Fact.LISTED in here.facts and Fact.COVERED not in here.facts


@demands(_("Alt er bestemt af andre, så her er intet at gemme."))
def _offers_something(here: Here) -> bool:
    """There are settings that can be chosen."""
    return bool(here.marked)


_NOTHING = _("Her er ingenting endnu.")

OVERVIEW: tuple[Command, ...] = (
    Command(
        "open_session", ("enter",), _("Åbn"), _("Åbn samtalen"),
        _("Åbner den mærkede samtale dér, hvor I slap."), (Room.OVERVIEW,), 1, when=on_a_mark,
        also=_("fortsæt vis læs"),
    ),
    Command(
        "new_session", ("n", "f5"), _("Ny"), _("Ny samtale"),
        _("Skriv navnene, vælg type og spørgsmål, og begynd."), (Room.OVERVIEW,), 2,
        also=_("opret start mus grus"),
    ),
    Command(
        "search", ("s", "f3"), _("Søg"), _("Søg"),
        _("Søger i navne, mål og svar; listen bliver kortere for hvert bogstav."),
        (Room.OVERVIEW,), 0, when=so(Fact.LISTED, _NOTHING),
        also=_("find"),
    ),
    Command(
        "export", ("e", "f9", "ctrl+o"), _("Eksportér"), _("Forhåndsvisning og eksport"),
        _("Viser planen, som den bliver skrevet, og gemmer den som en fil."),
        (Room.OVERVIEW,), 12, when=on_a_mark,
        also=PRINTED,
    ),
    Command(
        "edit_details", ("r",), _("Ret"), _("Ret navne, dato og enhed"),
        _("Retter oplysningerne om den mærkede samtale."), (Room.OVERVIEW,), 0, True,
        when=on_a_mark,
        also=NAMED,
    ),
    Command(
        "delete_session", ("d", "delete"), _("Slet"), _("Slet samtalen"),
        _("Sletter den mærkede samtale, når du har sagt ja."), (Room.OVERVIEW,), 0,
        when=on_a_mark, takes_away=True,
        also=_("fjern papirkurv smid ud"),
    ),
    Command(
        "bring_back", ("f7",), _("Hent tilbage"), _("Hent det slettede tilbage"),
        _("Henter den samtale, der sidst blev slettet. Det kan gøres, til programmet lukkes."),
        (Room.OVERVIEW,), 0,
        when=so(Fact.DELETED_TALK, _("Der er ikke slettet noget, der kan hentes tilbage.")),
        also=TAKEN_BACK,
    ),
    Command(
        "cover", ("v",), _("Skjul"), _("Skjul navnene"),
        _("Viser forbogstaver i stedet for navne og skjuler, hvad der er talt om."),
        (Room.OVERVIEW,), 5, when=_names_somebody,
        also=_("dæk gem væk anonym initialer"),
    ),
    Command(
        "cover", ("v",), _("Vis"), _("Vis navnene igen"),
        _("Viser navne, samtaler, enheder og ledere igen."),
        (Room.OVERVIEW, Room.COMING, Room.DUE, Room.YEAR, Room.REPORT), 5,
        when=so(Fact.COVERED, _("Navnene er vist allerede.")),
    ),
    Command(
        "thread", ("t",), _("Rød tråd"), _("Rød tråd fra strategi til mål"),
        _("Viser indsatsområderne, gruppernes mål, og hvor mange mål der bygger på dem."),
        (Room.OVERVIEW,), 13, opens=Room.THREAD, does="thread",
        also=_("sammenhæng overblik"),
    ),
    Command(
        "write_file", ("e", "f9", "ctrl+o"), _("Gem som fil"), _("Gem den røde tråd som fil"),
        _("Skriver det, der vises, i mappen til eksport, i den filtype, der er valgt; findes "
          "filen, bliver du spurgt først."),
        (Room.THREAD,), 1, when=so(Fact.LISTED, _NOTHING),
        also=PRINTED,
    ),
    Command(
        "show_names", ("n",), _("Navne"), _("Vis eller skjul navne"),
        _("Viser, hvem målene tilhører, når du har sagt ja. Samme tast skjuler navnene igen."),
        (Room.THREAD,), 2, when=so(Fact.LISTED, _NOTHING),
    ),
    Command(
        "settings", ("i",), _("Indstillinger"), _("Indstillinger: farver, mappe, mus"),
        _("Viser farver, mappe til filer og andet, der kan vælges, og gemmer det til næste gang."),
        (Room.OVERVIEW,), 15, opens=Room.SETTINGS, by="screens.overview.deeds:settings",
        also=_("tema mørk lys kontrast opsætning valg udseende"),
    ),
    Command(
        "keep_settings", ("f4", "ctrl+s"), _("Gem"), _("Gem indstillingerne"),
        _("Gemmer det valgte i config.toml og går tilbage til oversigten."), (Room.SETTINGS,), 1,
        when=_offers_something,
    ),
    Command(
        "begin", ("f4", "ctrl+n"), _("Begynd"), _("Begynd samtalen"),
        _("Opretter samtalen og går til det første spørgsmål."), (Room.NEW_SESSION,), 1,
    ),
    Command(
        "keep_details", ("f4", "ctrl+s"), _("Gem"), _("Gem rettelserne"),
        _("Gemmer navne, dato og enhed og går tilbage."), (Room.DETAILS,), 1,
    ),
)  # fmt: skip
