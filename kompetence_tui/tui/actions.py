"""Every action of the program, once: footer, help, palette, key bindings and docs read this."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from textual.binding import Binding

from kompetence_tui.i18n import _


class Scope(StrEnum):
    """The screens an action can belong to."""

    EVERYWHERE = "overalt"
    OVERVIEW = "oversigt"
    NEW_SESSION = "ny samtale"
    DETAILS = "oplysninger"
    CONVERSATION = "samtale"
    AGENDA = "dagsorden"
    PLAN = "udviklingsplan"
    EXPORT = "eksport"
    CLOSING = "afslutning"


@dataclass(frozen=True)
class Command:
    """Something a key does on some screens. ``action_<id>`` on the screen or the app runs it."""

    id: str
    keys: tuple[str, ...]
    label: str
    """Short, for the key line."""
    name: str
    """For the palette and the help."""
    help: str
    """One sentence: what happens."""
    scopes: tuple[Scope, ...]
    rank: int = 0
    """Place in the key line, 1 first; 0 is not shown there."""
    writes: bool = False
    """Changes the session: not offered when it can only be read."""
    when_closed: bool = False
    """Offered only in a closed session, so its key may be that of a command that writes."""


_TALK = (Scope.CONVERSATION, Scope.PLAN)

COMMANDS: tuple[Command, ...] = (
    Command(
        "open_session", ("enter",), _("Åbn"), _("Åbn samtalen"),
        _("Åbner den markerede samtale, der hvor I slap."), (Scope.OVERVIEW,), 1,
    ),
    Command(
        "new_session", ("n", "f5"), _("Ny"), _("Ny samtale"),
        _("Vælg type og spørgsmål, skriv navnene, og begynd."), (Scope.OVERVIEW,), 2,
    ),
    Command(
        "search", ("s", "f3"), _("Søg"), _("Søg"),
        _("Søger i navne, mål og svar; listen bliver kortere for hvert bogstav."),
        (Scope.OVERVIEW,), 3,
    ),
    Command(
        "export", ("e", "f9", "ctrl+o"), _("Eksportér"), _("Forhåndsvisning og eksport"),
        _("Viser planen, som den bliver skrevet, og gemmer den som en fil."),
        (Scope.OVERVIEW,), 4,
    ),
    Command(
        "edit_details", ("r",), _("Ret"), _("Ret navne, dato og enhed"),
        _("Retter oplysningerne om den markerede samtale."), (Scope.OVERVIEW,), 0, True,
    ),
    Command(
        "delete_session", ("d", "delete"), _("Slet"), _("Slet samtalen"),
        _("Sletter den markerede samtale for altid, når du har sagt ja."), (Scope.OVERVIEW,), 0,
    ),
    Command(
        "previous_question", ("f3",), _("Forrige"), _("Forrige spørgsmål"),
        _("Går et spørgsmål tilbage. Det skrevne bliver gemt."), (Scope.CONVERSATION,), 1,
    ),
    Command(
        "next_question", ("f4", "ctrl+n"), _("Næste"), _("Næste spørgsmål"),
        _("Går videre. Et spørgsmål kan springes over uden at efterlade spor."),
        (Scope.CONVERSATION,), 2,
    ),
    Command(
        "new_goal", ("f5", "ctrl+t"), _("Nyt mål"), _("Nyt udviklingsmål"),
        _("Begynder et mål i planen med det, der står ved spørgsmålet, ved hånden."),
        (Scope.CONVERSATION,), 3, True,
    ),
    Command(
        "new_goal", ("f5", "ctrl+t"), _("Nyt mål"), _("Nyt udviklingsmål"),
        _("Begynder et mål mere i planen."), (Scope.PLAN,), 3, True,
    ),
    Command(
        "plan", ("f8", "ctrl+g"), _("Plan"), _("Udviklingsplanen"),
        _("Går til planen; samme tast eller Esc går tilbage til samme sted."),
        (Scope.CONVERSATION,), 4,
    ),
    Command(
        "plan", ("f8", "ctrl+g"), _("Samtalen"), _("Tilbage til samtalen"),
        _("Går tilbage til det sted, I kom fra."), (Scope.PLAN,), 4,
    ),
    Command(
        "agenda", ("f2",), _("Dagsorden"), _("Dagsorden"),
        _("Viser alle temaer og spørgsmål, og hvad der er besvaret; spring frit."),
        (Scope.CONVERSATION,), 5,
    ),
    Command(
        "advice", ("f12", "ctrl+r"), _("Råd"), _("Råd til lederen om spørgsmålet"),
        _("Viser, hvorfor der spørges, og hvad man kan lytte efter. En pil lukker igen."),
        (Scope.CONVERSATION,), 6,
    ),
    Command(
        "export", ("f9", "ctrl+o"), _("Eksport"), _("Forhåndsvisning og eksport"),
        _("Viser planen, som den bliver skrevet, og gemmer den som en fil."), _TALK, 8,
    ),
    Command(
        "close_session", ("ctrl+l",), _("Afslut"), _("Afslut samtalen"),
        _("Viser, hvad der mangler, og afslutter samtalen, når I er klar."), _TALK, 7, True,
    ),
    Command(
        "reopen_session", ("ctrl+l",), _("Genåbn"), _("Genåbn samtalen"),
        _("Gør en afsluttet samtale skrivbar igen. Det bliver noteret i samtalen."), _TALK, 7,
        when_closed=True,
    ),
    Command(
        "edit_details", (), _("Ret oplysninger"), _("Ret navne, dato og enhed"),
        _("Retter deltagernes navne, datoen og enheden."), _TALK, 0, True,
    ),
    Command(
        "save_now", ("ctrl+s",), _("Gem"), _("Gem nu"),
        _("Gemmer med det samme. Alt bliver også gemt af sig selv, mens I skriver."),
        _TALK, 0, True,
    ),
    Command(
        "open_goal", ("enter",), _("Udfyld"), _("Udfyld målet"),
        _("Går fra listen til det første felt, der mangler noget."), (Scope.PLAN,), 0,
    ),
    Command(
        "previous_goal", ("f3",), _("Forrige"), _("Forrige mål"),
        _("Går til målet før i planen."), (Scope.PLAN,), 5,
    ),
    Command(
        "next_goal", ("f4", "ctrl+n"), _("Næste"), _("Næste mål"),
        _("Går til målet efter i planen."), (Scope.PLAN,), 6,
    ),
    Command(
        "delete_goal", ("delete",), _("Slet mål"), _("Slet målet"),
        _("Sletter målet, der er mærket i listen, når du har sagt ja."), (Scope.PLAN,), 0, True,
    ),
    Command(
        "go_there", ("enter",), _("Gå dertil"), _("Gå til det mærkede"),
        _("Går til spørgsmålet, planen eller afslutningen."), (Scope.AGENDA,), 1,
    ),
    Command(
        "choose_content", ("f2",), _("Indhold"), _("Vælg, hvad der skal med"),
        _("Skifter mellem planen til personalesagen og hele samtalen."), (Scope.EXPORT,), 2,
    ),
    Command(
        "write_file", ("f9", "ctrl+s"), _("Gem filen"), _("Gem filen"),
        _("Skriver filen dér, hvor der står. Findes den, bliver du spurgt først."),
        (Scope.EXPORT,), 1,
    ),
    Command(
        "begin", ("f4", "ctrl+n"), _("Begynd"), _("Begynd samtalen"),
        _("Opretter samtalen og går til det første spørgsmål."), (Scope.NEW_SESSION,), 1,
    ),
    Command(
        "keep_details", ("f4", "ctrl+s"), _("Gem"), _("Gem rettelserne"),
        _("Gemmer navne, dato og enhed og går tilbage."), (Scope.DETAILS,), 1,
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage"),
        _("Går et skridt tilbage. Intet går tabt."),
        (Scope.CONVERSATION, Scope.AGENDA, Scope.PLAN, Scope.EXPORT, Scope.CLOSING),
        9,
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage uden at bruge det skrevne"),
        _("Går tilbage; er der skrevet noget, bliver du spurgt først."),
        (Scope.NEW_SESSION, Scope.DETAILS), 9,
    ),
    Command(
        "help", ("f1",), _("Hjælp"), _("Hjælp til denne skærm"),
        _("Viser, hvad tasterne gør her, og hvad ordene betyder."), (Scope.EVERYWHERE,), 10,
    ),
    Command(
        "palette", ("ctrl+p",), _("Kommandoer"), _("Alle kommandoer"),
        _("Viser alt, hvad man kan gøre her; skriv for at søge."), (Scope.EVERYWHERE,), 0,
    ),
    Command(
        "quit_program", ("ctrl+q",), _("Slut"), _("Slut programmet"),
        _("Gemmer og lukker programmet."), (Scope.EVERYWHERE,), 11,
    ),
)  # fmt: skip


def commands_for(scope: Scope) -> tuple[Command, ...]:
    """The commands that work on a screen, its own first."""
    own = [command for command in COMMANDS if scope in command.scopes]
    return (*own, *(c for c in COMMANDS if Scope.EVERYWHERE in c.scopes))


def bindings_for(scope: Scope) -> list[Binding | tuple[str, str] | tuple[str, str, str]]:
    """Textual bindings of the commands that belong to the scope itself."""
    return [
        Binding(
            ",".join(command.keys),
            command.id,
            command.name,
            id=binding_id(command, scope),
            tooltip=command.help,
            priority=scope is Scope.EVERYWHERE,
        )
        for command in COMMANDS
        if scope in command.scopes and command.keys
    ]


def binding_id(command: Command, scope: Scope) -> str:
    """The name a user's keymap calls it by."""
    return f"{scope.name.lower()}.{command.id}"


def binding_ids() -> tuple[str, ...]:
    """All names that may stand in a user's keymap."""
    return tuple(
        binding_id(command, scope)
        for command in COMMANDS
        for scope in command.scopes
        if command.keys
    )


def key_name(key: str) -> str:
    """The key as it stands on a Danish keyboard: »Ctrl+S«, »F4«, »Esc«, »Enter«."""
    words = {"escape": "Esc", "delete": "Delete", "enter": "Enter"}
    return "+".join(words.get(part, part.capitalize()) for part in key.split("+"))


def key_names(keys: Iterable[str]) -> str:
    return " / ".join(key_name(key) for key in keys)
