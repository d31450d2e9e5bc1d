"""A half-day GRUS at 80×24 by one person playing three, and the two MUS that build on it (K2)."""

from datetime import date

from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.terminal.driver import Terminal
from tests.terminal.steps import follow, tab, write, write_and_save
from tests.terminal.world import World

YEAR = date.today().year + 1
PEOPLE = ("Anna Eksempel", "Bo Prøvesen", "Åse Fiktiv")
LEADER = "Eva Eksempel"
GOAL = "Vi kan tage over for hinanden"
HIDDEN = ("annas hemmelige", "bos hemmelige", "åses hemmelige")


def test_a_half_day_and_the_talks_after_it(world: World) -> None:
    terminal = world.start(*new("grus", PEOPLE))
    terminal.wait("Plade 1 af 5", "Pladen er tom")
    put_notes(terminal)
    send_the_keyboard_round(terminal)
    prioritise(terminal)
    go_through_the_boards(terminal)
    make_the_plan(terminal)
    close_and_export(terminal, world)
    follow(terminal, "escape", "Oversigt · skjult", "afsluttet")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    for who in PEOPLE[:2]:
        show_the_opspil(world, who)
    linked = [s for s in sessions(world) if s.kind is SessionKind.MUS and s.plan.goals]
    (goal,) = linked[0].plan.goals
    assert goal.builds_on
    assert goal.builds_on.words == GOAL


def new(bank: str, people: tuple[str, ...]) -> list[str]:
    wish = NewSession(bank_id=bank, employees=people, leader=LEADER, unit="Team Åben")
    employees = [part for name in wish.employees for part in ("--employee", name)]
    return ["new", "--bank", bank, *employees, "--leader", wish.leader]


def put_notes(terminal: Terminal) -> None:
    follow(terminal, "n", "Ny seddel", "som Anna Eksempel")
    for text in ("flere borgere, færre hænder", "nyt journalsystem"):
        write(terminal, text)
        follow(terminal, "enter", text)
    follow(terminal, "tab", "som Bo Prøvesen")
    write_and_save(terminal, "ingen kender planen for sommeren")
    follow(terminal, "enter", "BP  ingen kender planen")
    follow(terminal, "escape", "3 sedler")


def send_the_keyboard_round(terminal: Terminal) -> None:
    follow(terminal, "r", "Giv tastaturet til", PEOPLE[0])
    for number, text in enumerate(HIDDEN):
        follow(terminal, "enter", "Enter lægger sedlen")
        assert not any(earlier in terminal.text for earlier in HIDDEN[:number])
        write(terminal, text)
        follow(terminal, "f4", "Giv tastaturet til", (*PEOPLE, LEADER)[number + 1])
    follow(terminal, "enter", "slutter runden")
    assert not any(earlier in terminal.text for earlier in HIDDEN)
    follow(terminal, "f4", "Runden er slut: 3 nye sedler", *HIDDEN)


def prioritise(terminal: Terminal) -> None:
    follow(terminal, "home")
    follow(terminal, "g", "Overskrift")
    write(terminal, "Vagterne")
    follow(terminal, "enter", "Uden gruppe")
    follow(terminal, "p", "har 2 prikker tilbage")
    follow(terminal, "s", "Flest prikker står først", "Vagterne  1 prik")
    follow(terminal, "c", "Hvad er I enige om", "Vagterne · 1 prik")
    write_and_save(terminal, "Vi begynder med vagterne")
    follow(terminal, "escape", "Enige om  Vi begynder med vagterne")


def go_through_the_boards(terminal: Terminal) -> None:
    follow(terminal, "f12", "Guide til facilitatoren", "dækker pladen")
    follow(terminal, "escape", "Plade 1 af 5")
    follow(terminal, "f2", "Dagsorden", "3 t 5 min af 3 t 30 min")
    for _board in range(4):
        follow(terminal, "down")
    follow(terminal, "enter", "Plade 5 af 5")
    follow(terminal, "n", "Ny seddel")
    write(terminal, "bytte roller to og to")
    follow(terminal, "enter", "bytte roller to og to")
    follow(terminal, "escape", "1 seddel")


def make_the_plan(terminal: Terminal) -> None:
    follow(terminal, "f5", "Udviklingsplan", "bytte roller to og to")
    write(terminal, GOAL)
    follow(terminal, "tab", "faglig")
    tab(terminal)
    write(terminal, "Følges ad to og to")
    tab(terminal)
    write(terminal, "Bo Prøvesen")
    tab(terminal)
    write_and_save(terminal, f"uge 11 {YEAR}")
    follow(terminal, "escape")  # the part that is open
    follow(terminal, "escape", "1 seddel")


def close_and_export(terminal: Terminal, world: World) -> None:
    follow(terminal, "ctrl+l", "Afslut ·", "ikke brugt")
    follow(terminal, "right", "godkend  ▸Afslut")
    follow(terminal, "enter", "Eksport ·", "~/Dokumenter/")
    follow(terminal, "enter", "Gemt som ~/Dokumenter/")
    (exported,) = world.documents.iterdir()
    text = exported.read_text(encoding="utf-8")
    assert GOAL in text
    assert "Følges ad to og to" in text
    assert "hemmelige" not in text
    follow(terminal, "escape", "kun læsning")


def show_the_opspil(world: World, who: str) -> None:
    terminal = world.start(*new("mus-kort", (who,)))
    day = date.today()
    terminal.wait(f"Opspil fra GRUS {day.day}.{day.month}.{day.year}", GOAL)
    assert not any(other in terminal.text for other in PEOPLE if other != who)
    follow(terminal, "ctrl+f", "Opspil ·", GOAL)
    follow(terminal, "enter", "Udviklingsplan", "Bygger på")
    write_and_save(terminal, "Stå for et arrangement alene")
    follow(terminal, "escape")
    follow(terminal, "escape", "Opspil ·", "mål 1")
    follow(terminal, "escape", "1 mål i planen")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0


def sessions(world: World) -> list[Session]:
    return [world.store.read(row.id) for row in world.store.listing().rows]
