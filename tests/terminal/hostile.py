"""Text that would take hold of a terminal if it reached it as it is."""

from typing import Any

import orjson

from kompetence_tui.domain.direction.direction import NeedSource
from kompetence_tui.domain.session.session import Session
from tests.factories import make_goal, make_session
from tests.terminal.world import World

MARK = "PLANTET"
TITLE = f"\x1b]0;{MARK}\x07"
CLIPBOARD = f"\x1b]52;c;{MARK}\x07"
CLEAR = f"\x1b[2J\x1b[1;1H\x9b2J{MARK}"
BIDI = f"\u202e{MARK}\u2066\u200b\ufeff"
MARKUP = f"[@click=app.quit]{MARK}[/] [/x] [bold]"
EVERYTHING = f"a{TITLE}{CLIPBOARD}{CLEAR}{BIDI}{MARKUP}\x00\x07\x85\u2028z"


def plant(world: World, session_id: str, session: Session | None = None) -> None:
    """Put a session on the disk whose every text, below the program's own door, is hostile."""
    made = session or make_session(session_id, goals=(make_goal(),))
    world.keep(made.with_(id=session_id))
    path = world.store.sessions / f"{session_id}.json"
    path.write_bytes(orjson.dumps(_poisoned(orjson.loads(path.read_bytes()))))


_PEOPLES = {
    "name", "text", "aim", "how", "unit", "title", "intro", "help", "responsible", "source",
    "focus", "guide", "proposed_by", "competence", "whom", "vision", "words", "who", "note",
    "conclusion", "draft", "told", "support", "author", "options", "follow_ups", "examples",
    "replaces", "turn",
}  # fmt: skip


def _poisoned(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _poisoned(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_poisoned(inner, key) for inner in value]
    is_words = isinstance(value, str) and key in _PEOPLES and value not in tuple(NeedSource)
    return value + EVERYTHING if is_words else value
