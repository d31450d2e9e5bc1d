"""Who acknowledged the plan, when, and how one can see that it is the same plan."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.export.agreed import VERIFY, unchanged
from kompetence_tui.export.document import Document, Item
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    import datetime as dt

    from kompetence_tui.domain.session.session import Session


def write_acknowledgements(
    doc: Document, session: "Session", level: int, *, verify: bool = True
) -> None:
    """The log of acknowledgements; nothing where there are none.

    ``verify`` adds how the checksum is found, in a document that is the plan's own.
    """
    if not session.acknowledgements:
        return
    doc.heading(level, _("Godkendelser"))
    doc.items(_items(session))
    if verify:
        doc.remark(
            _(
                "Kontrolsummen er SHA-256 af planen indtil underskrifterne, uden linjerne om "
                "status. Den kan regnes efter med linjen herunder, hvor FIL er filens navn; er "
                "resultatet et andet, er planen ændret"
            )
        )
        doc.command(VERIFY)


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
