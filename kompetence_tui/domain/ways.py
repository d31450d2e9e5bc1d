"""A workplace's own ways with a talk, as its bank says them."""

from typing import Annotated

from pydantic import Field

from kompetence_tui.domain.base.model import IsoDate, Line, Model
from kompetence_tui.i18n import Names

MOST_MONTHS = 24


class RoleName(Model):
    """What somebody in the talk is called: »teamleder«, and »teamlederen«."""

    name: Line
    the: Line
    """The definite form, which Danish sentences need."""


class Demands(Model):
    """Krav: what closing asks for besides what the program does. Nothing of it is an answer."""

    questions: tuple[str, ...] = ()
    """Ids of those that must have been on the screen."""
    workplace_goal: bool = False
    """A goal of the plan serves the workplace's."""
    leader_action: bool = False
    """The leader is responsible for an action."""
    months: Annotated[int, Field(ge=1, le=MOST_MONTHS)] | None = None
    """The follow-up is no later than so many months after the talk."""


class Ways(Model):
    """Arbejdspladsens måder: what a bank says besides its questions. Empty is the program's own."""

    talk: Line = ""
    """What the talk is called: »PLUS-samtale«."""
    leader: RoleName | None = None
    employee: RoleName | None = None
    is_stamped: bool = False
    """What is written of the talk says at its top that it is confidential."""
    readers: Line = ""
    """Who may read it: »medarbejderen, lederen og HR«."""
    goals: tuple[Line, ...] = ()
    """The workplace's, which the talk begins with."""
    policies: tuple[Line, ...] = ()
    """What the workplace has agreed on elsewhere, as texts or addresses of pages."""
    valid_from: IsoDate | None = None
    valid_to: IsoDate | None = None
    """The bank is meant for talks between these days, both among them."""
    demands: Demands = Demands()
    is_large: bool = False
    """Its papers are written large, for whoever reads little."""

    @property
    def has_first_page(self) -> bool:
        """There is something to read together before the first question."""
        return bool(self.goals or self.readers)

    def names(self, language: str) -> Names:
        """What the program's words for the two give way to in the language."""
        roles = (("leder", self.leader), ("medarbejder", self.employee))
        if language != "da":
            roles = (("manager", self.leader), ("employee", self.employee))
        return tuple(
            pair
            for word, role in roles
            if role
            for pair in (_danish(word, role) if language == "da" else ((word, role.name),))
        )


def role_name(name: str, language: str) -> RoleName:
    """The name with its definite form, as most Danish words have it; else it is the same."""
    if " " in name or language != "da":
        return RoleName(name=name, the=name)
    return RoleName(name=name, the=f"{name}n" if name.endswith("e") else f"{name}en")


def _danish(word: str, role: RoleName) -> Names:
    return (word, role.name), (f"{word}en", role.the), (f"{word}ens", f"{role.the}s")
