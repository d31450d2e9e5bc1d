"""Who acknowledged the plan, when, and how one can see that it is the same plan."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.export.agreed import unchanged
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.file_name import plan_file_name
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    import datetime as dt

    from kompetence_tui.domain.session.session import Session


def write_acknowledgements(
    doc: Document, session: "Session", level: int, *, points: bool = False
) -> None:
    """The log of acknowledgements; nothing where there are none.

    In other formats than Markdown they say which file the checksum is of. ``points`` adds where it
    stands how the checksum is found, in the plan's own document.
    """
    if not session.acknowledgements:
        return
    doc.heading(level, _("Godkendelser"))
    doc.items(_items(session))
    words = _(
        "Kontrolsummen er ikke af denne fil, men af {file}: planen som Markdown. Den gemmes, når "
        "der vælges Markdown ved eksporten, eller med »kompetence export {number} --form plan "
        "--format md«"
    )
    doc.remark_on_format(words.format(file=plan_file_name(session), number=session.id))
    if points:
        doc.remark(_("Formen »bevis for godkendelsen« siger, hvordan kontrolsummen regnes efter"))


def time_words(at: "dt.datetime") -> str:
    """»3.2.2027 kl. 15:04«."""
    return _("{date} kl. {time:%H:%M}").format(date=danish_day(at.date()), time=at)


def _items(session: "Session") -> Iterator[Item]:
    from kompetence_tui.domain.plan.agreed_rules import newest_acknowledgements

    latest, same = newest_acknowledgements(session), unchanged(session, session.acknowledgements)
    for one in session.acknowledgements:
        is_newest, is_same = (any(one is found for found in of) for of in (latest, same))
        yield Item(
            one.name,
            key=_(one.role.value).capitalize(),
            inner=(
                Item(time_words(one.at), key=_("Godkendt")),
                Item(one.checksum, key=_("Kontrolsum")),
                Item(_since(is_same=is_same, is_newest=is_newest), key=_("Planen")),
            ),
        )


def _since(*, is_same: bool, is_newest: bool) -> str:
    if is_same:
        return _("uændret siden")
    if is_newest:
        return _("ændret efter godkendelsen")
    return _("ændret efter godkendelsen og godkendt igen")
