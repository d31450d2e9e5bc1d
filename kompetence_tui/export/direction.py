"""The chain of goals and the indsatsområder, as they stand in a document."""

from typing import TYPE_CHECKING

from kompetence_tui.export.answers import need_words
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.direction.direction import Direction, FocusArea, StrategicGoal


def write_direction(doc: Document, direction: "Direction", level: int) -> None:
    """Whose direction it is, the chain and the areas; nothing when nothing is written."""
    facts, chain, areas = direction_facts(direction), direction.chain, written_areas(direction)
    if not (facts or chain or areas):
        return
    doc.heading(level, _("Retning"))
    doc.items([*facts, *chain_items(direction)])
    for number, area in enumerate(areas, 1):
        write_area(doc, area, number, level + 1)


def direction_facts(direction: "Direction") -> list[Item]:
    """The committee's level, and when it takes its strategy up again."""
    found = []
    if direction.level:
        found.append(Item(_(direction.level.value), key=_("Niveau")))
    if not direction.dialogue.is_empty:
        found.append(Item(direction.dialogue.danish, key=_("Årlig drøftelse")))
    return found


def chain_items(direction: "Direction") -> list[Item]:
    """»Kommunens mål: …«, from the whole to the part, blanks left out."""
    return [
        Item(_goal_words(goal), key=_("{level} mål").format(level=_(goal.level.value).capitalize()))
        for goal in direction.chain
    ]


def written_areas(direction: "Direction") -> list["FocusArea"]:
    """The areas with something in them, in order."""
    return [area for area in direction.areas if not area.is_empty]


def write_area(doc: Document, area: "FocusArea", number: int, level: int) -> None:
    """The area's title and vision, where it comes from, and the competences it takes."""
    doc.heading(level, _("Indsatsområde {n}").format(n=number))
    doc.text(area.title)
    if area.vision.strip():
        doc.text(area.vision)
    needs = [Item(need_words(need), key=_("Kompetence")) for need in area.named_needs]
    doc.items([*_origin(area), *needs])


def _origin(area: "FocusArea") -> list[Item]:
    """»Fra: Hoved-MED, strategi 10.1.2026, næste årlige drøftelse 10.1.2027«."""
    if area.origin is None:
        return []
    words = [_(area.level.value) if area.level else area.origin.who, area.origin.source]
    if not area.dialogue.is_empty:
        words.append(_("næste årlige drøftelse {date}").format(date=area.dialogue.danish))
    return [Item(", ".join(filter(None, words)), key=_("Fra"))]


def _goal_words(goal: "StrategicGoal") -> str:
    remarks = [_(remark.value) for remark in (goal.horizon, goal.purpose) if remark]
    return f"{goal.text} ({', '.join(remarks)})" if remarks else goal.text
