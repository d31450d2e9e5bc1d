"""A whole MUS at 80×24 by keys alone, from the empty overview to the reopened session."""

import stat
from datetime import date

import pytest

from kompetence_tui.domain.session.session import EventKind, Session
from tests.factories import NOW, make_goal, make_session
from tests.shipped_forms import form
from tests.terminal.driver import Terminal
from tests.terminal.steps import follow, say_yes, tab, write, write_and_save
from tests.terminal.world import World

pytestmark = pytest.mark.real_start

YEAR = date.today().year + 1
TEXTS = (
    "Ro til at tænke længere frem",
    "Planen må andre gerne læse",
    "Vi nåede næsten det hele",
    "Overleveringerne fra aften til nat",
    "Øgede krav om dokumentation",
    "Jeg kan selv føre journal på engelsk",
    "At borgerne får hjælp i tide",
    "Flere møder med pårørende, færre skemaer",
)


def test_from_an_empty_overview_to_a_reopened_session(world: World) -> None:
    terminal = world.overview()
    begin(terminal)
    answer(terminal)
    make_a_whole_goal(terminal)
    make_a_goal_with_gaps(terminal)
    fill_the_gaps(terminal)
    close_and_export(terminal)
    check_the_file(world)
    check_the_answers(world)
    reopen(terminal)
    follow(terminal, "escape", "Forlad samtalen?")
    say_yes(terminal, "Oversigt · skjult", "ÅP", "i gang", "2/2")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert terminal.restored()
    assert [event.kind.name for event in stored(world).events] == ["CREATED", "CLOSED", "REOPENED"]


def begin(terminal: Terminal) -> None:
    terminal.wait("Her er ingen samtaler endnu")
    follow(terminal, "n", "Ny samtale", "26 spørgsmål")
    write(terminal, "Åse Prøvesen")
    tab(terminal)
    write(terminal, "Eva Eksempel")
    follow(terminal, "f4", "Hvad skal samtalen give dig", "gemt")


def answer(terminal: Terminal) -> None:
    for number, text in enumerate(TEXTS, 1):
        write(terminal, text)
        follow(terminal, "f4", f"{number} af 26 besvaret")
    terminal.wait("1 = ", "○ 4")
    follow(terminal, "4", "● 4")
    tab(terminal)
    write_and_save(terminal, "Travlhed før ferien")
    follow(terminal, "f4", "9 af 26 besvaret")
    for place in ("5 af 5", "1 af 6", "2 af 6", "3 af 6", "4 af 6", "5 af 6"):
        follow(terminal, "f4", f"spørgsmål {place}")
    follow(terminal, "1", "[x]")
    follow(terminal, "3")
    follow(terminal, "f2", "Dagsorden")
    follow(terminal, "end", "▌Afslut og godkend")
    follow(terminal, "up", "▌Udviklingsplanen")
    follow(terminal, "up", "▌Kompetenceprofil")
    follow(terminal, "up")
    follow(terminal, "enter", "Hvilken dag følger vi op", "10 af 26 besvaret")
    write_and_save(terminal, f"15.3.{YEAR}")


def make_a_whole_goal(terminal: Terminal) -> None:
    follow(terminal, "f5", "Udviklingsplan", "hvilken kompetence")
    write(terminal, "Lede det tværfaglige møde")
    terminal.press("tab")
    terminal.wait("▸○ faglig")
    follow(terminal, "1", "● faglig")
    tab(terminal)
    fill_from_the_actions_on(terminal, "Følge Bo på to møder")
    follow(terminal, "shift+tab", "Mål 1 af 1", "færdigt")


def fill_from_the_actions_on(terminal: Terminal, action: str) -> None:
    """One action with its date, the timeline, and how and when the goal is judged."""
    write(terminal, action)
    tab(terminal, 2)
    write(terminal, f"15.1.{YEAR}")
    tab(terminal, 4)
    write(terminal, f"2.1.{YEAR}")
    tab(terminal)
    write(terminal, f"uge 24 {YEAR}")
    terminal.press("tab")
    terminal.press("tab")
    write(terminal, "Vi spørger hinanden på tavlemødet")
    terminal.press("tab")
    write_and_save(terminal, f"juni {YEAR}")


def make_a_goal_with_gaps(terminal: Terminal) -> None:
    follow(terminal, "f5", "Mål 2 af 2", "hvilken kompetence")
    write_and_save(terminal, "Skrive kortere notater")
    terminal.wait("Mål 2 af 2", "mangler handlingsplan")


def fill_the_gaps(terminal: Terminal) -> None:
    follow(terminal, "escape")  # the part that is open
    follow(terminal, "escape", "2 mål i planen")
    follow(terminal, "ctrl+l", "Afslut ·")
    assert (
        "Mål 2 »Skrive kortere notater« mangler handlingsplan, startdato, slutdato og evaluering"
        in terminal.prose
    )
    follow(terminal, "tab", "▌1  Lede")
    follow(terminal, "tab", "▌2  Skrive kortere")
    follow(terminal, "enter", "Udviklingsplan", "Mål 2 af 2")
    follow(terminal, "enter")
    fill_from_the_actions_on(terminal, "Øve med Cille hver uge")
    follow(terminal, "shift+tab", "færdigt")
    assert "mangler" not in terminal.text
    follow(terminal, "escape")
    follow(terminal, "escape", "Afslut ·", "Der er ikke noget i vejen for at afslutte")


def close_and_export(terminal: Terminal) -> None:
    follow(terminal, "shift+tab", "▌1  Lede")
    follow(terminal, "shift+tab", "▸Afslut og godkend")
    follow(terminal, "right", "godkend  ▸Afslut")
    follow(terminal, "enter", "Eksport ·", "~/Dokumenter/")
    follow(terminal, "enter", "Gemt som ~/Dokumenter/")
    follow(terminal, "escape", "afsluttet · kun læsning")


def check_the_file(world: World) -> None:
    (exported,) = world.documents.iterdir()
    assert exported.name == f"{date.today().isoformat()}-mus-aase-proevesen-udviklingsplan.md"
    assert stat.S_IMODE(exported.stat().st_mode) == 0o600
    assert exported.read_text(encoding="utf-8") == form("plan").render(stored(world))
    for words in ("Lede det tværfaglige møde", "Øve med Cille hver uge", f"uge 24 {YEAR}"):
        assert words in exported.read_text(encoding="utf-8")


def check_the_answers(world: World) -> None:
    answers = stored(world).answers
    assert [answer.text for answer in list(answers.values())[: len(TEXTS)]] == list(TEXTS)
    assert [answer.step for answer in answers.values() if answer.step is not None] == [4]
    assert [len(answer.chosen) for answer in answers.values() if answer.chosen] == [2]
    (when,) = (answer.when.date for answer in answers.values() if answer.when.date)
    assert when.first == date(YEAR, 3, 15)


def reopen(terminal: Terminal) -> None:
    follow(terminal, "ctrl+p", "Skriv for at søge", "Genåbn samtalen")
    write(terminal, "genåbn")
    terminal.wait("▌Genåbn samtalen")
    follow(terminal, "enter", "Genåbn samtalen?")
    say_yes(terminal, "F5 Nyt mål", "gemt")


def stored(world: World) -> Session:
    (row,) = world.store.listing().rows
    return world.store.read(row.id)


def test_reopening_is_said(world: World) -> None:
    closed = make_session("lukket2345", goals=(make_goal(),)).with_event(EventKind.CLOSED, NOW)
    world.keep(closed)
    terminal = world.start("open", "lukket2345")
    terminal.wait("afsluttet · kun læsning")
    reopen(terminal)
    terminal.settle()
    assert "Samtalen er genåbnet; det er noteret i den." in terminal.text
