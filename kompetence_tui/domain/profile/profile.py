"""Kompetenceprofil: competences rated by the employee and the leader, each for themselves."""

from typing import Annotated

from pydantic import Field, field_validator

from kompetence_tui.domain.base.ids import new_id, told_apart
from kompetence_tui.domain.base.model import Line, Model

MOST = 20
"""Competences a profile can hold."""
LOWEST, HIGHEST = 1, 5

RatingLevel = Annotated[int, Field(ge=LOWEST, le=HIGHEST)]


class Rating(Model):
    """One competence and what each of the two says of it."""

    id: str
    competence: Line = ""
    employee: RatingLevel | None = None
    leader: RatingLevel | None = None


class Profile(Model):
    """Neither sees what the other said before both are done, and no file holds it before both
    allow it."""

    ratings: Annotated[tuple[Rating, ...], Field(max_length=MOST)] = ()
    employee_done: bool = False
    leader_done: bool = False
    employee_allows: bool = False
    """The employee ticked that it goes into the export."""
    leader_allows: bool = False

    @field_validator("ratings")
    @classmethod
    def _ratings_apart(cls, ratings: tuple[Rating, ...]) -> tuple[Rating, ...]:
        return told_apart("k", ratings)

    @property
    def is_empty(self) -> bool:
        return not self.ratings

    @property
    def is_begun(self) -> bool:
        """One of the two has rated a competence."""
        return any((rating.employee or rating.leader) is not None for rating in self.ratings)

    @property
    def is_open(self) -> bool:
        """Both have said theirs: it can be shown side by side."""
        return self.employee_done and self.leader_done

    @property
    def is_exported(self) -> bool:
        """Both have ticked it (N19)."""
        return self.is_open and self.employee_allows and self.leader_allows

    def new_id(self) -> str:
        """An id no rating has."""
        return new_id("k", 0, (rating.id for rating in self.ratings))
