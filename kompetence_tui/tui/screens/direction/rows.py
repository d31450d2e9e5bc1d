"""The rows of »Mål og indsatsområder«, and the choice of which goals are listed."""

from collections.abc import Iterable
from functools import partial

from rich.cells import cell_len

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.direction.direction import Direction, FocusArea, Purpose, StrategicGoal
from kompetence_tui.domain.direction.group_rules import vague_words
from kompetence_tui.domain.session.kinds import Horizon
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.text import cut
from kompetence_tui.tui.widgets.area_form import origin_words
from kompetence_tui.tui.widgets.direction_form import COMMITTEE
from kompetence_tui.tui.widgets.row_list import Row, Span, column

NEW_GOAL, NEW_AREA, FETCH = "+mål", "+område", "+hent"

Filter = Horizon | Purpose | None
FILTERS: tuple[Filter, ...] = (None, *Horizon, *Purpose)
"""Which goals of the workplace are listed; None is all."""

_IN, _TITLE = "  ", 50
_LEVEL_WIDTH = 18


def goals_in(direction: Direction, chosen: Filter, showing: str) -> tuple[StrategicGoal, ...]:
    """The goals from the whole to the part, of the sort asked for; the one shown among them."""
    return tuple(
        goal
        for goal in direction.goals_in_order
        if chosen in (None, goal.horizon, goal.purpose) or goal.id == showing
    )


def rows_of(
    direction: Direction, goals: Iterable[StrategicGoal], *, committee: bool, read_only: bool
) -> list[Row]:
    """The committee, the goals, and the indsatsområder; last what can be begun."""
    rows = [Row(COMMITTEE, partial(_committee, direction))] if committee else []
    rows.append(_heading(_("Mål")))
    rows += [Row(goal.id, partial(_goal, goal)) for goal in goals]
    if not read_only:
        rows.append(_begin(NEW_GOAL, _("nyt mål")))
    rows.append(_heading(_("Indsatsområder")))
    rows += [Row(area.id, partial(_area, area)) for area in direction.areas]
    if not read_only:
        rows.append(_begin(NEW_AREA, _("nyt indsatsområde")))
        rows.append(_begin(FETCH, _("hent indsatsområder fra andre niveauer")))
    return rows


def _heading(words: str) -> Row:
    return Row("", lambda _width: [(words, "muted")], selectable=False)


def _begin(row_id: str, words: str) -> Row:
    return Row(row_id, lambda _width: [("  + ", "accent"), (words, "muted")])


def _committee(direction: Direction, width: int) -> list[Span]:
    parts = [direction.level.value] if direction.level else []
    if not direction.dialogue.is_empty:
        parts.append(_("drøftes igen {date}").format(date=direction.dialogue.danish))
    wide = _LEVEL_WIDTH + len(_IN)
    return [column(_("Udvalget"), wide, "muted"), column(" · ".join(parts), width - wide)]


def _goal(goal: StrategicGoal, width: int) -> list[Span]:
    words = " · ".join(word.value for word in (goal.horizon, goal.purpose) if word)
    right = f"  {words}" if words else ""
    wide = _LEVEL_WIDTH + len(_IN)
    return [
        (_IN, ""),
        column(goal.level.value, _LEVEL_WIDTH, "muted"),
        column(goal.text or _("(uden tekst)"), width - wide - len(right), "strong"),
        (right, "muted"),
    ]


def _area(area: FocusArea, width: int) -> list[Span]:
    title = area.name or _("(uden titel)")
    right = f"  {origin_words(area) or _needs(area)}"
    if cell_len(title) + len(right) > width - len(_IN):
        right = f"  {origin_words(area, briefly=True) or _needs(area)}"
    wide = min(len(right), max(width // 2, width - len(_IN) - cell_len(title)))
    return [
        (_IN, ""),
        column(title, width - len(_IN) - wide, "strong"),
        (cut(right, wide), "muted"),
    ]


def _needs(area: FocusArea) -> str:
    """How concrete it is: a vision is no more than that without a competence and for whom."""
    if not (area.is_concrete or area.is_empty):
        return vague_words(area)
    needs = len(area.named_needs)
    return plural("{n} kompetence", "{n} kompetencer", needs) if needs else ""


def words_at(row_id: str) -> str:
    """What a row that begins something leads to."""
    return {
        NEW_GOAL: _(
            "Enter begynder et mål: kommunens, direktørområdets, afdelingens, områdets eller "
            "arbejdspladsens eget."
        ),
        NEW_AREA: _("Enter begynder et indsatsområde: en vision, og de kompetencer, den kræver."),
        FETCH: _(
            "Enter viser indsatsområder fra kompetencestrategierne; dem, I henter, kan læses "
            "her, men ikke ændres."
        ),
    }.get(row_id, _("Her er ingen mål og indsatsområder."))


def filter_words(chosen: Filter) -> str:
    """Which goals are listed, in a sentence."""
    if chosen is None:
        return _("Viser alle mål.")
    words = (
        _("Viser kun mål på {what}.")
        if isinstance(chosen, Horizon)
        else _("Viser kun mål om {what}.")
    )
    return words.format(what=chosen.value)


def deletion_words(item: FocusArea | StrategicGoal) -> tuple[str, str]:
    """What is asked before it is deleted, and what is to be known."""
    if isinstance(item, StrategicGoal):
        question, detail, words = _("Slet målet »{name}«?"), "", item.text
    elif item.is_inherited:
        question, detail = _("Tag indsatsområdet »{name}« ud?"), _("Det kan hentes igen.")
        words = item.name
    else:
        question, detail = _("Slet indsatsområdet »{name}« med dets kompetencer?"), ""
        words = item.name
    return question.format(name=quote(words, _TITLE) or _("uden tekst")), detail
