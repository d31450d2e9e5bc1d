"""What is to be erased."""

from dataclasses import dataclass

from kompetence_tui.domain.people.namesakes import NO_NAMESAKES, Namesakes
from kompetence_tui.domain.people.said import Called


@dataclass(frozen=True)
class Wish:
    """What is to be erased: the talks that fit all that is said here."""

    session_id: str = ""
    """Whole, as ``resolve`` gives it."""
    person: str = ""
    namesakes: Namesakes = NO_NAMESAKES
    """Who of the people of that name."""
    also: tuple[Called, ...] = ()
    """What else the person is called in the talks, as was said."""
    months: int = 0
    """Held more than so many months ago; 0 asks for no age."""
    only_private: bool = False
    """The leader's private notes to the talks alone."""

    def __repr__(self) -> str:
        return "<Wish>"

    @property
    def called(self) -> tuple[Called, ...]:
        """All that the person is called in the talks."""
        return (Called(self.person, self.namesakes), *self.also) if self.person else ()

    def names_in(self, unit: str) -> list[str]:
        """What the person can be called in a talk of the unit."""
        return [one.name for one in self.called if one.namesakes.is_meant(unit) is not False]

    @property
    def is_for_a_person(self) -> bool:
        """The person is to go altogether, not only from some talks."""
        return bool(self.person) and not (self.session_id or self.months or self.only_private)
