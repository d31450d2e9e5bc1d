"""A table of fields: what it puts in the widgets, what it reads back, and what can be written."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from textual.app import App
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.base.model import Line, Model, Text
from kompetence_tui.domain.base.text import LINE_LIMIT
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.session.kinds import Horizon
from kompetence_tui.tui.widgets.date_input import DateField, DateInput
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.picker import Picker

TODAY = date(2026, 11, 2)


class Thing(Model):
    """A part with a field of each kind."""

    text: Text = ""
    exact: Text = ""
    line: Line = ""
    day: When = When()
    due: When = When()
    horizon: Horizon | None = None
    more: int = 0


TABLE = (
    FormField("text", "#text", asks="skriv"),
    FormField("exact", "#exact", keeps_blanks=True),
    FormField("line", "#line", asks="navn"),
    FormField("day", "#day", asks="hvornår?"),
    FormField("due", "#due"),
    FormField("horizon", "#horizon", Horizon),
)

FULL = Thing(
    text="et\nto",
    exact=" ",
    line="Anna Eksempel",
    day=When.read("15.3.2027", TODAY),
    due=When.read("uge 24 2027", TODAY),
    horizon=tuple(Horizon)[1],
    more=3,
)


class Form(App[None]):
    """Holds one widget of each kind."""

    def compose(self) -> Iterable[Widget]:
        yield Editor(id="text")
        yield Editor(id="exact")
        yield LineInput(id="line")
        yield DateInput(When(), TODAY, id="day")
        yield DateField(When(), TODAY, id="due")
        yield Picker(tuple(Horizon), id="horizon")

    def show(self, thing: Thing, *, read_only: bool = False) -> None:
        show(self.screen, TABLE, thing, read_only=read_only)

    def filled(self, thing: Thing, **more: object) -> Thing:
        return filled(self.screen, TABLE, thing, **more)


@pytest.mark.parametrize("thing", [FULL, Thing()])
async def test_what_is_shown_is_read_back(thing: Thing) -> None:
    async with Form().run_test() as pilot:
        form: Any = pilot.app
        form.show(FULL)
        form.show(thing)
        assert form.filled(thing) is thing
        assert form.filled(Thing(more=thing.more)) == thing


async def test_what_is_written_is_read() -> None:
    async with Form().run_test() as pilot:
        form: Any = pilot.app
        form.show(FULL)
        for editor in form.query(Editor):
            editor.load_text(" \n ")
        form.query_one("#line").value = "Bo"
        form.query_one("#day").input.value = "16.3.2027"
        form.query_one("#due").value = "3.4.2027"
        for picker in form.query(Picker):
            picker.chosen = frozenset()
        assert form.filled(FULL, more=4) == Thing(
            text="",
            exact=" \n ",
            line="Bo",
            day=When.read("16.3.2027", TODAY),
            due=When.read("3.4.2027", TODAY),
            more=4,
        )


async def test_the_cursor_stands_after_the_text() -> None:
    async with Form().run_test() as pilot:
        form: Any = pilot.app
        form.show(FULL)
        assert form.query_one("#text").cursor_location == (1, 2)
        assert form.query_one("#line").cursor_position == len(FULL.line)


@pytest.mark.parametrize("read_only", [True, False])
async def test_what_can_only_be_read_is_closed_and_asks_nothing(read_only: bool) -> None:
    async with Form().run_test() as pilot:
        form: Any = pilot.app
        form.show(Thing(), read_only=not read_only)
        form.show(Thing(), read_only=read_only)
        closed = [widget.read_only for widget in (*form.query(Editor), *form.query(Picker))]
        closed += [line.disabled for line in form.query(LineInput)]
        assert closed == [read_only] * 6
        hint = form.query_one("#day .hint", Static).content
        asked = [form.query_one(name).placeholder for name in ("#text", "#line")]
        assert [*asked, str(hint)] == (["", "", ""] if read_only else ["skriv", "navn", "hvornår?"])


async def test_what_the_model_refuses_is_refused() -> None:
    async with Form().run_test() as pilot:
        form: Any = pilot.app
        form.query_one("#line").value = "x" * (LINE_LIMIT + 1)
        with pytest.raises(ValidationError):
            form.filled(Thing())


async def test_a_widget_of_another_kind_is_a_mistake() -> None:
    async with Form().run_test() as pilot:
        with pytest.raises(TypeError, match="line"):
            filled(pilot.app.screen, (FormField("line", "#day .hint"),), Thing())


@pytest.mark.parametrize(
    ("text", "kept", "understood", "problem"),
    [
        # Read today, and shown again half a year later.
        ("om 3 måneder", "2027-02-02", "2027-02-02", ""),
        ("næste fredag", "2026-11-13", "2026-11-13", ""),
        # An older program kept the words alone.
        ("forår 2027", None, "2027-S1", ""),
        ("om 3 måneder", None, None, "er skrevet en anden dag; skriv datoen, fx 15.3.2027"),
        ("løbende", None, None, "er ingen dato; skriv, hvornår I ser på det igen"),
    ],
)
async def test_words_of_a_day_are_never_read_on_another(
    text: str, kept: str | None, understood: str | None, problem: str
) -> None:
    when = When.read(text, TODAY) if kept else When(text=text)
    async with Form().run_test():
        field = DateField(when, date(2027, 5, 3))
        found = field.when.date
        assert (found and found.iso) == understood
        assert problem in field.problem if problem else not field.problem
