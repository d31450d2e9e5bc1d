"""The kompetenceprofil: what may be seen now, how two ratings differ, and each change (N20)."""

from enum import Enum, auto

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.plan.plan import Goal, GoalOrigin
from kompetence_tui.domain.profile.profile import MOST, Profile, Rating
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural


class Phase(Enum):
    """How far the two have come, and so who may see what."""

    CHOOSING = auto()
    """The competences are chosen; the employee has not handed the keyboard on."""
    LEADER = auto()
    """The employee's ratings are hidden until the leader has given theirs."""
    TOGETHER = auto()
    """Both see both."""


class Party(Enum):
    """Who rates; the value is the field of a rating that is theirs."""

    EMPLOYEE = "employee"
    LEADER = "leader"

    def level(self, rating: Rating) -> int | None:
        """What this one said of the competence."""
        return rating.employee if self is Party.EMPLOYEE else rating.leader

    def rated(self, profile: Profile) -> int:
        """How many of the competences this one has rated."""
        return sum(self.level(rating) is not None for rating in profile.ratings)


def phase(profile: Profile) -> Phase:
    """How far the two have come."""
    if profile.is_open:
        return Phase.TOGETHER
    return Phase.LEADER if profile.employee_done else Phase.CHOOSING


def gap(rating: Rating) -> int | None:
    """Steps the leader is above the employee; None unless both have said something."""
    if rating.employee is None or rating.leader is None:
        return None
    return rating.leader - rating.employee


def gap_words(rating: Rating) -> str:
    """»lederen ser 2 trin højere«."""
    steps = gap(rating)
    if steps is None:
        return _alone(rating)
    if steps == 0:
        return _("enige")
    if steps > 0:
        return plural("lederen ser {n} trin højere", "lederen ser {n} trin højere", steps)
    return plural("lederen ser {n} trin lavere", "lederen ser {n} trin lavere", -steps)


def gap_in_short(rating: Rating) -> str:
    """»lederen 2 højere«: the same where there is little room."""
    steps = gap(rating)
    if steps is None:
        one, other = rating.employee is not None, rating.leader is not None
        return _("kun medarbejder") if one else _("kun leder") if other else _("ingen")
    if steps == 0:
        return _("enige")
    words = _("lederen {n} højere") if steps > 0 else _("lederen {n} lavere")
    return words.format(n=abs(steps))


def _alone(rating: Rating) -> str:
    if rating.employee is not None:
        return _("kun medarbejderen har sagt noget")
    if rating.leader is not None:
        return _("kun lederen har sagt noget")
    return _("ingen har sagt noget")


def by_gap(ratings: tuple[Rating, ...]) -> tuple[Rating, ...]:
    """The largest difference first, those alike in the chosen order; one-sided ones last."""

    def size(rating: Rating) -> int:
        steps = gap(rating)
        return -1 if steps is None else abs(steps)

    return tuple(sorted(ratings, key=size, reverse=True))


def name_of(party: Party, session: Session) -> str:
    """Who rates, by name where there is one to choose."""
    role = Role.EMPLOYEE if party is Party.EMPLOYEE else Role.LEADER
    names = session.names(role)
    if len(names) == 1:
        return names[0]
    return _("medarbejderen") if party is Party.EMPLOYEE else _("lederen")


# A goal that a competence became.

_SOURCE = _("Kompetenceprofilen: {competence}")


def goal_of(rating: Rating, session: Session) -> Goal:
    """A new goal of the session's plan, begun with the competence."""
    employees = session.names(Role.EMPLOYEE)
    return Goal(
        id=session.plan.new_goal_id(),
        aim=rating.competence,
        responsible=employees[0] if employees else "",
        origin=GoalOrigin(words=_SOURCE.format(competence=rating.competence)),
    )


def is_begun_with(goal: Goal, rating: Rating) -> bool:
    """Whether the goal was begun with the competence: it then comes from no question or board,
    and names the competence after where it came from, in whatever words that was said."""
    origin = goal.origin
    if origin is None or origin.question_id or origin.board:
        return False
    return origin.words.partition(": ")[2] == rating.competence


# Changing it.


def with_competence(profile: Profile, competence: str) -> Profile:
    """The profile with a competence more, last.

    Raises:
        RuleBroken: it has no words, is there already, or there is no room for it.
    """
    words = one_line(competence)
    if not words:
        raise RuleBroken(_("Skriv, hvad kompetencen hedder"))
    if words.casefold() in (rating.competence.casefold() for rating in profile.ratings):
        raise RuleBroken(_("Den kompetence er der allerede"))
    if len(profile.ratings) >= MOST:
        words = _("En profil kan have {n} kompetencer: tag én ud, før I vælger en ny")
        raise RuleBroken(words.format(n=MOST))
    rating = Rating(id=profile.new_id(), competence=words)
    return profile.with_(ratings=(*profile.ratings, rating))


def without(profile: Profile, rating_id: str) -> Profile:
    """The profile without one competence; nothing is left when it was the last."""
    kept = tuple(rating for rating in profile.ratings if rating.id != rating_id)
    return profile.with_(ratings=kept) if kept else Profile()


def moved(profile: Profile, rating_id: str, step: int) -> Profile:
    """The profile with the competence ``step`` places further on, as far as that goes."""
    ratings = list(profile.ratings)
    index = next((n for n, rating in enumerate(ratings) if rating.id == rating_id), None)
    if index is None or not 0 <= index + step < len(ratings):
        return profile
    ratings.insert(index + step, ratings.pop(index))
    return profile.with_(ratings=tuple(ratings))


def rate(profile: Profile, rating_id: str, party: Party, level: int | None) -> Profile:
    """The profile with one rating given, or taken away."""
    changed = (
        rating.with_(**{party.value: level}) if rating.id == rating_id else rating
        for rating in profile.ratings
    )
    return profile.with_(ratings=tuple(changed))


def handed_on(profile: Profile, party: Party) -> Profile:
    """The profile when this one is done; nobody but the employee can be done first."""
    if party is Party.EMPLOYEE:
        return profile.with_(employee_done=True)
    return profile.with_(leader_done=profile.employee_done)


def begun_again(profile: Profile) -> Profile:
    """The same competences without any rating or tick."""
    ratings = (Rating(id=r.id, competence=r.competence) for r in profile.ratings)
    return Profile(ratings=tuple(ratings))


def is_begun(profile: Profile) -> bool:
    """Somebody has rated something, or handed the keyboard on."""
    return begun_again(profile) != profile
