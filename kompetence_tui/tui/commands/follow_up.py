"""Opfølgning on the last plan, and fremdrift noted between two talks."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import STOPS, Command
from kompetence_tui.tui.commands.here import Here, demands, on_a_mark
from kompetence_tui.tui.rooms.room import Room


@demands(_("Samtalen tager ikke en tidligere plan op."))
def _takes_up(here: Here) -> bool:
    """The talk has goals of the last one."""
    follow_up = here.session.follow_up if here.session else None
    return bool(follow_up and follow_up.goals)


@demands(_("Gå til et mål, der er aftalt, for at notere fremdrift."))
def _can_be_noted_on(here: Here) -> bool:
    """A goal is marked whose progress can be noted."""
    from kompetence_tui.domain.follow_up.progress_rules import noted_goals

    noted = noted_goals(here.session) if here.session and not here.is_locked else ()
    return here.marked in [goal.id for goal in noted]


FOLLOW_UP: tuple[Command, ...] = (
    Command(
        "take_up", ("o",), _("Opfølgning"), _("Følg op på samtalen"),
        _("Noterer fremdrift, eller begynder en opfølgningssamtale eller en ny samtale med de "
          "samme."),
        (Room.OVERVIEW,), 3, when=on_a_mark,
        also=_("evaluering status fremdrift gør igen"),
    ),
    Command(
        "follow_up", (), _("Opfølgning"), _("Opfølgning på sidste plan"),
        _("Viser målene fra sidste samtale, og hvad der blev af dem."), (*STOPS, Room.PLAN), 0,
        when=_takes_up, opens=Room.FOLLOW_UP,
        also=_("evaluering sidste mål status"),
    ),
    Command(
        "open_goal", ("enter",), _("Vurdér"), _("Vurdér målet"),
        _("Går fra listen til det, der blev af målet."), (Room.FOLLOW_UP,), 1,
    ),
    Command(
        "open_goal", ("enter",), _("Skriv"), _("Skriv en note om det mærkede"),
        _("Går fra listen til noten."), (Room.PROGRESS,), 1,
    ),
    Command(
        "back", ("escape",), _("Videre"), _("Videre til samtalen"),
        _("Går til spørgsmålene, eller derhen I kom fra. Intet går tabt."),
        (Room.FOLLOW_UP,), 2,
    ),
    Command(
        "progress", ("f2",), _("Fremdrift"), _("Notér fremdrift på målet"),
        _("Skriver en dateret note om det mærkede mål eller en af dets handlinger."),
        (Room.FOLLOW_UP,), 3, when=_can_be_noted_on, opens=Room.PROGRESS, does="progress",
    ),
    Command(
        "progress", ("f2",), _("Fremdrift"), _("Notér fremdrift på målet"),
        _("Skriver en dateret note om det mærkede mål eller en af dets handlinger. Selve "
          "planen bliver, som den er."),
        (Room.PLAN,), 4, when_closed=True,
        when=_can_be_noted_on, opens=Room.PROGRESS, does="progress",
    ),
    Command(
        "previous_goal", ("f3",), _("Forrige"), _("Forrige mål"),
        _("Går til målet før."), (Room.FOLLOW_UP, Room.PROGRESS), 4,
    ),
    Command(
        "next_goal", ("f4", "ctrl+n"), _("Næste"), _("Næste mål"),
        _("Går til målet efter."), (Room.FOLLOW_UP, Room.PROGRESS), 5,
    ),
    Command(
        "plan", ("f8", "ctrl+g"), _("Plan"), _("Udviklingsplanen"),
        _("Går til den nye plan; samme tast eller Esc går tilbage hertil."),
        (Room.FOLLOW_UP,), 6, opens=Room.PLAN,
    ),
    Command(
        "new_note", ("f5", "ctrl+t"), _("Ny note"), _("Ny note om det mærkede"),
        _("Begynder en note mere om det samme mål eller den samme handling."),
        (Room.PROGRESS,), 2, writes=True, late=True,
    ),
    Command(
        "let_go_follow_up", (), _("Hører ikke til"), _("Den sidste plan hører ikke til her"),
        _("Slipper den sidste plan, når du har sagt ja: den er en anden persons med samme navn."),
        (Room.FOLLOW_UP,), 0, True, when=_takes_up,
    ),
)  # fmt: skip
