"""Indsatsområde: its vision, and the competences it takes."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from kompetence_tui.domain.direction.direction import FocusArea
from kompetence_tui.domain.direction.group_rules import check_becomes_goal
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.need_lines import NeedLines

_FIELDS = (
    FormField("title", "#area-title"),
    FormField("vision", "#vision", keeps_blanks=True),
)


class AreaForm(VerticalScroll, can_focus=False):
    """Shows one indsatsområde at a time, and gives what stands in its fields."""

    _area: FocusArea | None = None

    def compose(self) -> ComposeResult:
        yield field_row(_("Indsatsområde"), LineInput(id="area-title"))
        yield field_row(_("Vision"), Editor(id="vision"))
        yield field_row(_("Kompetencer"), NeedLines(id="needs"))
        yield Static(id="area-note")

    @property
    def area(self) -> FocusArea | None:
        """The area with what stands in the fields; None before one is shown."""
        shown = self._area
        if shown is None or shown.is_inherited:
            return shown
        return filled(self, _FIELDS, shown, needs=self.query_one("#needs", NeedLines).needs)

    async def show(self, area: FocusArea, *, whom: Sequence[str], read_only: bool) -> None:
        """Show another area; ``whom`` is offered as those a competence is for."""
        self._area = None
        read_only = read_only or area.is_inherited
        show(self, _FIELDS, area, read_only=read_only)
        await self.query_one("#needs", NeedLines).show(area.needs, read_only=read_only, whom=whom)
        self._area = area
        self.ask_for_missing()

    def ask_for_missing(self) -> None:
        """Say where the area was taken from, or what makes its vision concrete."""
        area = self.area
        if area is not None:
            words = origin_words(area) if area.is_inherited else _lacking(area)
            self.query_one("#area-note", Static).update(joined((words, "$muted")))

    def focus_first(self) -> None:
        """Put the keys in the title, or in the text that can be read."""
        read_only = self._area is not None and self._area.is_inherited
        name = "#vision" if read_only else "#area-title"
        self.screen.set_focus(self.query(name).first())

    def forget(self) -> None:
        """Show no area any more."""
        self._area = None


def origin_words(area: FocusArea, *, briefly: bool = False) -> str:
    """»fra Hoved-MED · drøftes igen 10.1.2027 · kun læsning«, or without the last."""
    if area.origin is None:
        return ""
    source = area.level.value if area.level else area.origin.source
    parts = [_("fra {source}").format(source=source)]
    if not area.dialogue.is_empty:
        parts.append(_("drøftes igen {date}").format(date=area.dialogue.danish))
    return " · ".join(parts if briefly else [*parts, _("kun læsning")])


def _lacking(area: FocusArea) -> str:
    if not area.vision.strip():
        return ""
    try:
        check_becomes_goal(area)
    except RuleBroken as broken:
        return str(broken)
    return ""
