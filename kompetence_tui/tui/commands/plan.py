"""A plan: its goals, their actions, and what they build on."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.here import Here, demands
from kompetence_tui.tui.rooms.room import Room


@demands(_("Gå til et mål først."))
def _on_a_goal(here: Here) -> bool:
    """A goal of the plan is marked."""
    return bool(here.session and here.session.plan.goal(str(here.marked)))


@demands(_("Her er ikke noget, målet kan bygge på."))
def _can_be_linked(here: Here) -> bool:
    """A goal is marked that can build on something, or builds on something."""
    from kompetence_tui.domain.direction.opspil import linkable

    goal = here.session.plan.goal(str(here.marked)) if here.session else None
    return bool(here.session and goal and linkable(here.session, goal))


PLAN: tuple[Command, ...] = (
    Command(
        "open_goal", ("enter",), _("Ret"), _("Ret det, der er mærket"),
        _("Åbner den mærkede del, så I kan skrive i den. Et bogstav gør det samme."),
        (Room.PLAN,), 0,
    ),
    Command(
        "move_up", ("ctrl+up", "ctrl+e"), _("Flyt op"), _("Flyt handlingen op"),
        _("Flytter den mærkede handling én plads op."), (Room.PLAN,), 0, True,
        when=_on_a_goal, does="move_action(-1)",
    ),
    Command(
        "move_down", ("ctrl+down", "ctrl+d"), _("Flyt ned"), _("Flyt handlingen ned"),
        _("Flytter den mærkede handling én plads ned."), (Room.PLAN,), 0, True,
        when=_on_a_goal, does="move_action(1)",
    ),
    Command(
        "previous_goal", ("f3",), _("Forrige"), _("Forrige mål"),
        _("Går til målet før i planen."), (Room.PLAN,), 5,
    ),
    Command(
        "next_goal", ("f4", "ctrl+n"), _("Næste"), _("Næste mål"),
        _("Går til målet efter i planen."), (Room.PLAN,), 6,
    ),
    Command(
        "delete_goal", ("delete",), _("Slet"), _("Slet handlingen eller målet"),
        _("Sletter den mærkede handling, eller målet, når du har sagt ja."), (Room.PLAN,), 0, True,
        when=_on_a_goal, takes_away=True,
        also=_("fjern"),
    ),
    Command(
        "link_goal", ("f2",), _("Kobl"), _("Kobl målet til det, det bygger på"),
        _("Kobler målet til gruppens mål eller et indsatsområde eller tager koblingen væk."),
        (Room.PLAN,), 4, True, when=_can_be_linked,
        also=_("strategi indsatsområde opspil sammenhæng"),
    ),
    Command(
        "more", ("f12", "ctrl+r"), _("Mere"), _("Mere om målet eller handlingen"),
        _("Viser, hvad der ellers kan siges om den mærkede handling eller om målet."),
        (Room.PLAN,), 7, when=_on_a_goal,
    ),
    Command(
        "more", ("f12", "ctrl+r"), _("Planen"), _("Tilbage til planen"),
        _("Går tilbage til målet i planen."), (Room.GOAL_MORE,), 1, does="back",
    ),
)  # fmt: skip
