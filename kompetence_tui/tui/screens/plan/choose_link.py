"""What a goal is to build on, among several."""

from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.choose_row import ChooseRow
from kompetence_tui.tui.widgets.link_rows import link_rows
from kompetence_tui.tui.widgets.row_list import Row


class ChooseLink(ChooseRow):
    """The result is the number of the link, or ``NOTHING``."""

    NOTHING = "-"

    def __init__(self, session: Session, links: tuple[Link, ...], now: Link | None) -> None:
        self._session, self._links, self._now = session, links, now
        numbers = (str(n) for n, link in enumerate(links) if link.is_same(now))
        super().__init__(
            _("Hvad bygger målet på?"), _("Enter kobler · Esc fortryder"), next(numbers, "0")
        )

    def rows(self) -> list[Row]:
        rows = link_rows(self._links, self._session, self._told)
        rows.append(Row("", lambda _width: [], selectable=False))
        rows.append(Row(self.NOTHING, lambda _width: [(_("Ikke koblet"), "muted")]))
        return rows

    def _told(self, link: Link) -> str:
        return _("koblet") if link.is_same(self._now) else ""
