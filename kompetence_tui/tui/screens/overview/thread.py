"""Rød tråd: indsatsområder, the groups' goals under them, and how many goals build on each."""

import asyncio
from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui import paths
from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.thread.facts import ThreadFacts
from kompetence_tui.domain.thread.thread import thread_of
from kompetence_tui.domain.thread.tree import Thread, unread_told
from kompetence_tui.export.thread import thread_document, thread_file_name
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.overview.thread_rows import Node, nodes_of, rows_of
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.file_formats import content_in, first_format
from kompetence_tui.tui.talk.file_saving import save_file
from kompetence_tui.tui.teller import NobodyWaits, Teller, is_waited_for
from kompetence_tui.tui.text import cut, plain
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import RowList
from kompetence_tui.tui.widgets.said import thousands

EMPTY = _(
    "Her er ingen tråd at vise endnu.\n\n"
    "Den røde tråd begynder med de indsatsområder, som SU eller MED vælger i en "
    "kompetencestrategi. Gruppernes mål kan bygge på dem og de enkeltes mål på gruppernes. "
    "Så snart der er et mål eller et indsatsområde, står det her."
)
_DETAIL_LINES, _BREAKS = 2, 16
"""Lines for all the words of the marked row, and the cells that are lost where they break."""


class ThreadScreen(Frame[None]):
    """Without names until they are asked for; only the overview leads here."""

    ROOM = Room.THREAD
    AUTO_FOCUS = "#thread-list"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._names = False
        self._thread: Thread | None = None
        self._why_not = _("Vent, til samtalerne er læst.")
        self._shown: dict[str, Node] = {}
        self._teller = Teller(self._say_how_far)

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="thread-list", enter_selects=False)
        empty = Static(plain(EMPTY), id="thread-empty")
        empty.display = False
        yield empty
        yield Static(id="thread-detail")

    async def arrive(self) -> None:
        self._show_title()
        self.run_worker(self._read(), group="thread")

    def on_unmount(self) -> None:
        self._teller.stop()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_detail)

    # Reading, beside the screen.

    async def _read(self) -> None:
        try:
            facts = await asyncio.to_thread(self.services.store.thread_facts, self._teller)
        except StoreError as error:
            self._why_not = str(error)
            self.say(self._why_not, alarm=True)
        except NobodyWaits:
            pass
        else:
            self._take(facts)

    def _say_how_far(self, read: int, total: int) -> None:
        if self._thread is None:
            words = _("Læser samtaler: {n} af {all}")
            self.say(words.format(n=thousands(read), all=thousands(total)))

    def _take(self, facts: ThreadFacts) -> None:
        if not is_waited_for(self):
            return
        self._thread = thread_of(facts)
        self.say("")
        if self._thread.unread:
            self.say(unread_told(self._thread.unread), alarm=True)
        self._show()

    # What is shown.

    def _show(self) -> None:
        if self._thread is None:
            return
        rows, self._shown = rows_of(nodes_of(self._thread, names=self._names))
        tree = self.query_one("#thread-list", RowList)
        tree.show(rows)
        tree.display = bool(rows)
        self.query_one("#thread-empty").display = not rows
        self._show_title()
        self._show_detail()
        self.refresh_keys()

    def _show_title(self) -> None:
        place = self._thread.place if self._thread else ""
        title = _("Rød tråd · {place}").format(place=place) if place else _("Rød tråd")
        self.title_line(title, _("med navne") if self._names else _("uden navne"))

    def _show_detail(self) -> None:
        node = self._shown.get(self.query_one("#thread-list", RowList).marked_id)
        where, words = node.more if node else ("", "")
        width = self.size.width - 2
        said = f"»{quote(words, _DETAIL_LINES * width - _BREAKS)}«" if words else ""
        detail = "\n".join((cut(where, width), said))
        self.query_one("#thread-detail", Static).update(plain(detail))

    def on_row_list_marked(self) -> None:
        self._show_detail()

    def facts(self) -> frozenset[Fact]:
        """Where there is no thread yet, there is nothing to write and nobody to name."""
        is_empty = self._thread is not None and not self._shown
        return super().facts() | (set() if is_empty else {Fact.LISTED})

    # What the keys do.

    async def action_show_names(self) -> None:
        if self._names:
            self._set_names(False)
        elif self._read_thread():
            await self.go_to(
                Ask(
                    _("Vis navne?"),
                    _(
                        "Så står der, hvem målene tilhører. Vis det kun for dem, der må se det, "
                        "og tænk på, hvem der ellers kan se skærmen."
                    ),
                    yes=_("Vis navne"),
                    no=_("Nej, uden navne"),
                ),
                self._set_names,
            )

    def _set_names(self, yes: bool | None) -> None:
        self._names = bool(yes)
        self._show()

    async def action_write_file(self) -> None:
        if thread := self._read_thread():
            today = self.services.today
            folder = self.services.config.export_folder or paths.documents_folder()
            notice = self.services.config.notice
            document = thread_document(thread, today, names=self._names, notice=notice)
            chosen = first_format(self.services)
            file = thread_file_name(today, chosen.id, names=self._names)
            content = await content_in(self, chosen, document)
            if content:
                await save_file(self, folder / file, content)

    def _read_thread(self) -> Thread | None:
        """The tree; while there is none it is said why."""
        if self._thread is None:
            self.say(self._why_not, alarm=True)
        return self._thread

    def action_back(self) -> None:
        self.dismiss(None)
