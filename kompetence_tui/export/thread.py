"""The red thread as a document."""

import datetime as dt
from collections.abc import Iterable, Sequence

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.thread.tree import (
    NONE_YET,
    Area,
    GroupGoal,
    Origin,
    PersonGoal,
    Thread,
    by_person,
    counted,
    unread_words,
)
from kompetence_tui.export.blocks import About, Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.notice import write_notice
from kompetence_tui.i18n import _


def thread_document(
    thread: Thread, today: dt.date, *, names: bool = False, notice: str = ""
) -> Document:
    """The whole tree; the persons' names only when they were asked for, their goals never.

    Where names are, the organisation's ``notice`` is too.
    """
    doc = Document()
    doc.about = About(_("Rød tråd"), thread.place, today)
    doc.heading(1, _("Rød tråd"))
    doc.items(_facts(thread, today, names=names))
    doc.heading(2, _("Indsatsområder"))
    if not thread.areas:
        doc.remark(_("Der er ingen indsatsområder endnu"))
    for area in thread.areas:
        _write_area(doc, area, names=names)
    if thread.loose_count:
        _write_loose(doc, thread, names=names)
    write_notice(doc, notice if names else "")
    return doc


def thread_file_name(today: dt.date, suffix: str = "md", *, names: bool = False) -> str:
    """What the file is called; a file with names in it says so."""
    with_names = _("-med-navne") if names else ""
    return _("roed-traad-{date}").format(date=today.isoformat()) + f"{with_names}.{suffix}"


def _facts(thread: Thread, today: dt.date, *, names: bool) -> Iterable[Item]:
    if thread.place:
        yield Item(thread.place, key=_("For"))
    yield Item(danish_day(today), key=_("Dato"))
    yield Item(_("med navne") if names else _("uden navne"), key=_("Navne"))
    if thread.unread:
        yield Item(unread_words(thread.unread), key=_("Mangler"))


def _write_area(doc: Document, area: Area, *, names: bool) -> None:
    doc.heading_of(3, area.words)
    origin = area.origin
    if origin.who:
        key = _("Udvalg") if origin.kind is SessionKind.STRATEGY else _("Gruppe")
        doc.items([Item(origin.who, key=key), _source(origin)])
    else:
        doc.items([_source(origin)])
    if area.is_empty:
        doc.remark(NONE_YET.capitalize())
        return
    items = [
        *_group_goals(area.goals, names=names),
        *(Item(f"{who}: {NONE_YET}") for who in area.waiting),
    ]
    if area.direct:
        items.append(_count(_("Direkte på indsatsområdet"), area.direct, names=names))
    doc.heading(4, _("Mål, der bygger på det"))
    doc.items(items)


def _write_loose(doc: Document, thread: Thread, *, names: bool) -> None:
    doc.heading(2, _("Uden sammenhæng"))
    if thread.loose_groups:
        doc.heading(3, _("Gruppernes mål, der ikke bygger på et indsatsområde"))
        doc.items(_group_goals(thread.loose_groups, names=names))
    if thread.loose:
        doc.heading(3, _("De enkeltes mål, der ikke bygger på noget"))
        doc.items([_count(_("I alt"), thread.loose, names=names)])


def _group_goals(goals: Sequence[GroupGoal], *, names: bool) -> Iterable[Item]:
    for goal in goals:
        who = goal.origin.who or _("(uden navn)")
        yield Item(
            f"{who}: {goal.aim}",
            inner=(
                _source(goal.origin),
                _count(_("Bygger på det"), goal.goals, names=names),
            ),
        )


def _source(origin: Origin) -> Item:
    gone = f" ({origin.gone.value})" if origin.gone else ""
    return Item(f"{origin.source}{gone}", key=_("Fra"))


def _count(key: str, goals: Sequence[PersonGoal], *, names: bool) -> Item:
    inner = (Item(f"{who}: {counted(own)}") for who, own in by_person(goals)) if names else ()
    return Item(counted(goals), key=key, inner=tuple(inner))
