"""Tilbagespil: what a period showed of a group's indsatsområder."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import STOPS, Command
from kompetence_tui.tui.commands.here import Here, demands
from kompetence_tui.tui.rooms.room import Room


@demands(_("Et tilbagespil hører til en samtale, der har indsatsområder."))
def _has_areas(here: Here) -> bool:
    """Goals can build on what the talk came to, or it has a tilbagespil already."""
    from kompetence_tui.domain.report.playing_back import has_areas, may_have

    session = here.session
    if session is None or not may_have(session):
        return False
    return has_areas(session) or bool(session.playback)


@demands(_("Vælg en periode først, og læs dens tilbagespil igennem."))
def _is_made(here: Here) -> bool:
    """One is shown that is not attached yet."""
    return here.marked is not None


PLAYBACK: tuple[Command, ...] = (
    Command(
        "playback", (), _("Tilbagespil"), _("Tilbagespil til indsatsområderne"),
        _("Viser, hvad en periode kom til for hvert indsatsområde, og laver et nyt."),
        (*STOPS, Room.PLAN, Room.DIRECTION), 0, group=True, when=_has_areas, opens=Room.PLAYBACK,
        also=_("rapport tal statistik året mål status tilbagemelding"),
    ),
    Command(
        "back", ("escape",), _("Videre"), _("Videre til samtalen"),
        _("Går til samtalen; et tilbagespil, der ikke er vedlagt, lægges først væk."),
        (Room.PLAYBACK,), 3,
    ),
    Command(
        "new_playback", ("f5", "ctrl+t"), _("Nyt"), _("Nyt tilbagespil"),
        _("Vælger en periode, der er forbi, og viser, hvad den kom til."), (Room.PLAYBACK,), 1,
        writes=True, late=True,
        also=_("lav periode år halvår"),
    ),
    Command(
        "attach_playback", ("f4", "ctrl+s"), _("Vedlæg"), _("Vedlæg tilbagespillet"),
        _("Lægger det viste ved samtalen som et tillæg, når du har sagt ja. Planen bliver, som "
          "den er."),
        (Room.PLAYBACK,), 2, writes=True, late=True, when=_is_made,
        also=_("gem tillæg"),
    ),
)  # fmt: skip
