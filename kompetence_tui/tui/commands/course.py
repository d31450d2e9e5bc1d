"""What a workshop has besides its questions: the one before, its tasks, and its forløb."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import STOPS, Command
from kompetence_tui.tui.commands.here import Here, demands
from kompetence_tui.tui.rooms.room import Room


@demands(_("Det hører til et forløb af værksteder."))
def _is_workshop(here: Here) -> bool:
    return bool(here.session and here.session.course)


@demands(_("Værkstedet har ikke noget før sig at tage op."))
def _has_earlier(here: Here) -> bool:
    """The workshop before decided something, or left tasks."""
    course = here.session.course if here.session else None
    return bool(course and (course.earlier or course.decided))


COURSE: tuple[Command, ...] = (
    Command(
        "since", (), _("Siden sidst"), _("Siden sidste værksted"),
        _("Viser, hvad sidste værksted besluttede, og spørger til dets opgaver."), STOPS, 0,
        when=_has_earlier, opens=Room.SINCE,
    ),
    Command(
        "tasks", (), _("Opgaver"), _("Opgaver indtil næste værksted"),
        _("Skriver, hvem der gør hvad, før I mødes igen."), STOPS, 0,
        when=_is_workshop, opens=Room.TASKS,
    ),
    Command(
        "course", (), _("Forløb"), _("Forløbet af værksteder"),
        _("Viser, hvilke af de fire aspekter af forløbet der er dækket, og hvornår."), STOPS, 0,
        when=_is_workshop, opens=Room.COURSE, does="course",
    ),
)  # fmt: skip
