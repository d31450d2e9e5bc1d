"""Who prepares with a sheet, how it is filled in, and what the sheet says of both."""

from enum import Enum
from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.export.formats import Format


class Preparer(Enum):
    """Who fills the sheet in."""

    EMPLOYEE = _("Medarbejder")
    """The value is what the sheet calls whose talk it is."""
    GROUP = _("Gruppe")
    """Together, on one sheet."""
    LEADER = _("Leder")
    """For themselves: their words become private notes."""


class Filling(Enum):
    """How."""

    TEXT = "text"
    OFFICE = "office"
    """In the fields of an office file."""
    PAPER = "paper"
    """By hand: it cannot be read in."""


TITLE = _("Forberedelse –")
LEADERS_TITLE = _("Lederens egen forberedelse –")
SOME_LEFT_OUT = _("Nogle spørgsmål er udeladt denne gang. Derfor springer numrene.")

_WRITE = _("Skriv under spørgsmålene, så meget eller så lidt du vil. Spring over, hvad du vil.")
_WRITE_TOGETHER = _(
    "Skriv under spørgsmålene, så meget eller så lidt I vil. Spring over, hvad I vil."
)
_SEEN = {
    Preparer.EMPLOYEE: _(
        "Det, du skriver, kan din leder læse, og det står på skærmen, når I taler sammen."
    ),
    Preparer.GROUP: _(
        "Det, I skriver, kan jeres leder læse, og det står på skærmen, når I taler sammen."
    ),
    Preparer.LEADER: _(
        "Skemaet er dit eget. Det, du skriver, bliver dine private noter ved spørgsmålene og står "
        "aldrig på den skærm, I deler. Den, det handler om, kan have ret til at se det."
    ),
}
_BACK = {
    (Preparer.EMPLOYEE, Filling.TEXT): _(
        "Lad linjerne med # stå: dem kender programmet spørgsmålene på. Gem som ren tekst (UTF-8), "
        "og giv filen til din leder."
    ),
    (Preparer.EMPLOYEE, Filling.OFFICE): _(
        "Skriv i felterne, og lad overskrifterne stå. Gem som Word (.docx), og giv filen til din "
        "leder."
    ),
    (Preparer.EMPLOYEE, Filling.PAPER): _(
        "Tag skemaet med til samtalen. Giver du det til din leder før, kan din leder læse det."
    ),
    (Preparer.GROUP, Filling.TEXT): _(
        "Lad linjerne med # stå: dem kender programmet spørgsmålene på. Gem som ren tekst (UTF-8), "
        "og giv filen til jeres leder."
    ),
    (Preparer.GROUP, Filling.OFFICE): _(
        "Skriv i felterne, og lad overskrifterne stå. Gem som Word (.docx), og giv filen til jeres "
        "leder."
    ),
    (Preparer.GROUP, Filling.PAPER): _(
        "Tag skemaet med til samtalen. Giver I det til jeres leder før, kan jeres leder læse det."
    ),
    (Preparer.LEADER, Filling.TEXT): _(
        "Lad linjerne med # stå: dem kender programmet spørgsmålene på. Gem som ren tekst (UTF-8), "
        "og læs filen ind."
    ),
    (Preparer.LEADER, Filling.OFFICE): _(
        "Skriv i felterne, og lad overskrifterne stå. Gem som Word (.docx), og læs filen ind."
    ),
    (Preparer.LEADER, Filling.PAPER): _(
        "Skemaet er kun til dig selv: det lægges ikke frem, når I taler sammen."
    ),
}

REMARKS = (_WRITE, _WRITE_TOGETHER, *_SEEN.values(), *_BACK.values(), SOME_LEFT_OUT)
"""All that a sheet can say of how it is filled in. Message ids."""


def preparer_of(session: "Session", *, for_leader: bool) -> Preparer:
    """The leader, or whose talk it is."""
    if for_leader:
        return Preparer.LEADER
    return Preparer.EMPLOYEE if session.kind.is_individual else Preparer.GROUP


def filling_of(chosen: "Format") -> Filling:
    """How a sheet of that format is filled in."""
    return {"md": Filling.TEXT, "docx": Filling.OFFICE}.get(chosen.id, Filling.PAPER)


def remarks(preparer: Preparer, filling: Filling) -> tuple[str, ...]:
    """How a sheet is filled in, and who sees it. Message ids."""
    write = _WRITE_TOGETHER if preparer is Preparer.GROUP else _WRITE
    seen = () if filling is Filling.PAPER else (_SEEN[preparer],)
    return write, *seen, _BACK[preparer, filling]


def whose(session: "Session") -> str:
    """Whose talk it is, as a sheet says it: the employee's name, or the group's."""
    if session.kind.is_individual:
        return ", ".join(session.names(Role.EMPLOYEE))
    return session.who
