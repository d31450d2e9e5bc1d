"""What is agreed on: the acknowledgement of the plan, and addenda to a closed one."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import STOPS, Command
from kompetence_tui.tui.commands.here import Here, demands
from kompetence_tui.tui.rooms.room import Room


@demands(_("Planen godkendes, når samtalen er afsluttet."))
def _is_closed(here: Here) -> bool:
    return here.session is not None and here.session.is_closed


@demands(_("Planen godkendes inde i samtalen, når den er afsluttet."))
def _has_plan(here: Here) -> bool:
    """There is a plan that can be acknowledged: that of a closed talk."""
    from kompetence_tui.domain.plan.agreed_rules import has_plan

    return _is_closed(here) and here.session is not None and has_plan(here.session)


@demands(_("Et tillæg kan kun slettes den dag, det er skrevet."))
def _is_of_today(here: Here) -> bool:
    """An addendum is marked that may be changed still."""
    from kompetence_tui.domain.plan.agreed import Addendum
    from kompetence_tui.domain.plan.agreed_rules import may_change

    return isinstance(here.marked, Addendum) and may_change(here.marked, here.today)


AGREED: tuple[Command, ...] = (
    Command(
        "acknowledge", (), _("Godkend"), _("Godkendelse af planen"),
        _("Viser, hvem der har godkendt planen; hver skriver selv sit navn."),
        (*STOPS, Room.PLAN), 0, when=_has_plan, opens=Room.ACKNOWLEDGE,
        also=_("underskriv signatur enige"),
    ),
    Command(
        "acknowledge", ("f5",), _("Godkend"), _("Godkendelse af planen"),
        _("Viser, hvem der har godkendt planen; hver skriver selv sit navn."),
        (Room.EXPORT,), 4, when=_has_plan, opens=Room.ACKNOWLEDGE, does="acknowledge",
        also=_("underskriv signatur enige"),
    ),
    Command(
        "acknowledge_now", ("f4", "ctrl+s"), _("Godkend"), _("Godkend planen"),
        _("Noterer, at den, hvis navn er skrevet, godkender planen, som den står. Det gør Enter "
          "også."),
        (Room.ACKNOWLEDGE, Room.CLOSING), 1, when=_is_closed,
    ),
    Command(
        "addendum", ("f5", "ctrl+t"), _("Tillæg"), _("Nyt tillæg til planen"),
        _("Aftaler noget, der er kommet til siden, med dagens dato. Selve planen bliver, som "
          "den er."),
        (Room.PLAN,), 3, when_closed=True, opens=Room.ADDENDUM,
        also=_("tilføj ændring behov"),
    ),
    Command(
        "new_addendum", ("f5", "ctrl+t"), _("Nyt tillæg"), _("Nyt tillæg"),
        _("Begynder et tillæg mere."), (Room.ADDENDUM,), 1, writes=True, late=True,
    ),
    Command(
        "open_goal", ("enter",), _("Udfyld"), _("Udfyld tillægget"),
        _("Går fra listen til det første felt, der mangler noget."), (Room.ADDENDUM,), 0,
    ),
    Command(
        "previous_goal", ("f3",), _("Forrige"), _("Forrige tillæg"),
        _("Går til tillægget før."), (Room.ADDENDUM,), 3,
    ),
    Command(
        "next_goal", ("f4", "ctrl+n"), _("Næste"), _("Næste tillæg"),
        _("Går til tillægget efter."), (Room.ADDENDUM,), 4,
    ),
    Command(
        "delete_addendum", ("delete",), _("Slet tillæg"), _("Slet tillægget"),
        _("Sletter det mærkede tillæg, når du har sagt ja; kun den dag, det er skrevet."),
        (Room.ADDENDUM,), 0, writes=True, late=True, when=_is_of_today, takes_away=True,
    ),
)  # fmt: skip
