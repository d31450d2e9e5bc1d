"""Kompetencebehov: a competence, for whom, and where the need was seen; an empty line is ready."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Input, Static

from kompetence_tui.domain.direction.direction import Need, NeedSource
from kompetence_tui.domain.direction.group_rules import competences_hint
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import cut, joined
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.picker import Picker
from kompetence_tui.tui.widgets.said import Said
from kompetence_tui.tui.widgets.taking_away import take_away

_SOURCES = tuple(NeedSource)
_ONE_ROW = 70
"""Columns from which a competence, for whom and the source stand in one row."""


class SourcePicker(Picker):
    """Only the chosen source is shown; arrows and space go through them, a first letter chooses."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,left", "turn(-1)", show=False),
        Binding("down,right,space", "turn(1)", show=False),
        Binding("backspace,delete", "clear", show=False),
    ]

    def __init__(self, source: NeedSource | None) -> None:
        chosen = [] if source is None else [_SOURCES.index(source)]
        letters = "".join(name.value[0] for name in _SOURCES)
        super().__init__(_SOURCES, chosen, letters=letters)
        self.add_class("need-source")

    @property
    def source(self) -> NeedSource | None:
        return _SOURCES[min(self.chosen)] if self.chosen else None

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return 1

    def render(self) -> Content:
        source, width = self.source, self.size.width - 1
        sign = ("▸" if self.has_focus else " ", "$accent")
        if source is not None:
            return joined(sign, cut(source.value, width))
        words = _("pil ned vælger") if self.has_focus else _("kilde")
        return joined(sign, (cut(words, width), "$muted"))

    def action_turn(self, step: int) -> None:
        """The next source; after the last one none."""
        places = len(_SOURCES) + 1
        at = min(self.chosen, default=len(_SOURCES))
        self._choose((at + step) % places)

    def action_clear(self) -> None:
        self._choose(len(_SOURCES))

    def _choose(self, index: int) -> None:
        self.chosen = frozenset({index} if index < len(_SOURCES) else ())
        self.post_message(self.Changed(self))


class NeedLine(Horizontal):
    """One competence; made for it and never filled anew, it needs no table."""

    def __init__(self, need: Need, whom: Sequence[str]) -> None:
        super().__init__(classes="field need-line")
        self.competence = LineInput(need.competence, classes="need-competence")
        self.whom = LineInput(need.whom, choices=whom, classes="need-whom")
        self.source = SourcePicker(need.source)
        self.competence.placeholder = _("ny kompetence")
        self.whom.placeholder = _("for hvem")

    def compose(self) -> ComposeResult:
        yield self.competence
        yield self.whom
        yield self.source

    def on_resize(self) -> None:
        """Two rows where one would cut the words off."""
        self.set_class(self.size.width < _ONE_ROW, "-stacked")

    @property
    def need(self) -> Need:
        return Need(
            competence=self.competence.value, whom=self.whom.value, source=self.source.source
        )


class NeedLines(Vertical):
    """All competences of an indsatsområde or an answer, in the order of priority."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, classes="stack")
        self._whom: Sequence[str] = ()
        self._read_only = True
        self._hinted = False
        self._read: tuple[Need, ...] = ()
        """What can only be read is words and no fields: nothing of it may be cut off."""

    def compose(self) -> ComposeResult:
        yield Static(classes="needs-read")
        yield Static(classes="needs-hint")

    @property
    def needs(self) -> tuple[Need, ...]:
        """The lines that hold something, in order."""
        found = (*self._read, *(line.need for line in self.query(NeedLine)))
        return tuple(need for need in found if not need.is_empty)

    async def show(
        self, needs: Sequence[Need], *, read_only: bool, whom: Sequence[str] = ()
    ) -> None:
        """Replace the lines; ``whom`` is offered as those a competence is for."""
        self._whom, self._read_only = whom, read_only
        self._read = tuple(needs) if read_only else ()
        await take_away(self.query(NeedLine))
        shown = () if read_only else (*needs, Need())
        await self.mount(*(self._line(need) for need in shown), before=0)
        words = self.query_one(".needs-read", Static)
        words.update(joined(*_to_read(self._read)))
        words.display = read_only
        self._count()

    def focus_first(self) -> None:
        """Put the keys in the first line."""
        for line in self.query(NeedLine):
            self.screen.set_focus(line.competence)
            return

    def _line(self, need: Need) -> NeedLine:
        return NeedLine(need, self._whom)

    def _count(self) -> str:
        """Show, and give, that there are more than one can keep in mind."""
        words = competences_hint(len(self.needs))
        self._hinted = bool(words)
        hint = self.query_one(".needs-hint", Static)
        hint.update(joined((words, "$muted")))
        hint.display = bool(words)
        return words

    async def on_input_changed(self, event: Input.Changed) -> None:
        """Keep one empty line at the end."""
        lines = list(self.query(NeedLine))
        if self._read_only or not lines:  # between two shown things there are none
            return
        before = self._hinted
        if (words := self._count()) and not before:
            self.post_message(Said(words, alarm=False))  # below the lines it may be out of sight
        last = lines[-1]
        if event.input in (last.competence, last.whom) and event.input.value:
            await self.mount(self._line(Need()), before=self.query_one(".needs-hint"))


def _to_read(needs: Sequence[Need]) -> Iterator[str | tuple[str, str]]:
    """One competence after another, each with for whom and where it was seen."""
    for number, need in enumerate(needs):
        yield ("\n" if number else "") + (need.competence or _("(uden tekst)"))
        more = [need.whom, need.source.value if need.source else ""]
        yield "".join(f" · {words}" for words in more if words), "$muted"
