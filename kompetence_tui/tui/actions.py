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
    THREAD = "rød tråd"
    BOARD = "dialogplade"
    ROUND = "runde"
    GUIDE = "guide"
    CONCLUSION = "enige om"
    PHASE = "fase"
    DIRECTION = "mål og indsatsområder"
    INPUTS = "opspil"
    PROPOSE = "forslag"
    TASKS = "opgaver"


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
    group: bool | None = None
    """Offered only in a group's talk, or only in an individual one: the other may use its key."""


_STOPS = (Scope.CONVERSATION, Scope.BOARD, Scope.PHASE)
_TALK = (*_STOPS, Scope.PLAN)

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
        "thread", ("t",), _("Rød tråd"), _("Rød tråd fra strategi til mål"),
        _("Viser indsatsområderne, gruppernes mål og hvor mange mål der bygger på dem."),
        (Scope.OVERVIEW,), 5,
    ),
    Command(
        "write_file", ("e", "f9", "ctrl+o"), _("Gem som fil"), _("Gem den røde tråd som fil"),
        _("Skriver det, der vises, i mappen til eksport; findes filen, bliver du spurgt først."),
        (Scope.THREAD,), 1,
    ),
    Command(
        "show_names", ("n",), _("Navne"), _("Vis eller skjul navne"),
        _("Viser, hvem målene tilhører, når du har sagt ja. Samme tast skjuler navnene igen."),
        (Scope.THREAD,), 2,
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
        "previous_question", ("f3",), _("Forrige"), _("Forrige fase"),
        _("Går en fase tilbage. Det skrevne bliver gemt."), (Scope.PHASE,), 1,
    ),
    Command(
        "next_question", ("f4", "ctrl+n"), _("Næste"), _("Næste fase"),
        _("Går til næste fase."), (Scope.PHASE,), 2,
    ),
    Command(
        "new_goal", ("f5", "ctrl+t"), _("Nyt mål"), _("Nyt udviklingsmål"),
        _("Begynder et mål i planen med det, der står ved spørgsmålet, ved hånden."),
        (Scope.CONVERSATION,), 3, True,
    ),
    Command(
        "new_note", ("n",), _("Ny seddel"), _("Ny seddel"),
        _("Skriv, og tryk Enter; linjen er klar til den næste. Esc går tilbage til pladen."),
        (Scope.BOARD,), 1, True,
    ),
    Command(
        "edit_note", ("enter",), _("Ret"), _("Ret sedlen eller overskriften"),
        _("Retter teksten på det, der er mærket."), (Scope.BOARD,), 0, True,
    ),
    Command(
        "next_author", ("a", "tab"), _("Som"), _("Skriv som den næste"),
        _("Skifter, hvem sedler og prikker er fra; sidst er der »uden navn«."),
        (Scope.BOARD,), 0, True,
    ),
    Command(
        "set_dot", ("p",), _("Prik"), _("Sæt en prik"),
        _("Sætter en af deltagerens prikker på den mærkede seddel eller overskrift."),
        (Scope.BOARD,), 2, True,
    ),
    Command(
        "take_dot", ("m",), _("Fjern prik"), _("Tag en prik tilbage"),
        _("Tager en af deltagerens egne prikker væk fra det, der er mærket."),
        (Scope.BOARD,), 0, True,
    ),
    Command(
        "dots_each", ("t",), _("Antal prikker"), _("Antal prikker til hver"),
        _("Sætter, hvor mange prikker hver deltager har på denne plade."),
        (Scope.BOARD,), 0, True,
    ),
    Command(
        "group_note", ("g",), _("Gruppér"), _("Læg sedlen under en overskrift"),
        _("Skriv en ny overskrift, eller vælg en, der findes. Tom tager sedlen ud igen."),
        (Scope.BOARD,), 3, True,
    ),
    Command(
        "move_note", ("f",), _("Flyt"), _("Flyt sedlen til en anden plade"),
        _("Lægger den mærkede seddel på en anden plade."), (Scope.BOARD,), 0, True,
    ),
    Command(
        "sort_notes", ("s",), _("Sortér"), _("Sortér efter prikker"),
        _("Det, der har flest prikker, kommer til at stå først."), (Scope.BOARD,), 0, True,
    ),
    Command(
        "round", ("r",), _("Rundt"), _("Send tastaturet rundt"),
        _("Én efter én skriver uden at de andre ser det; til sidst vises alt på én gang."),
        (Scope.BOARD,), 6, True,
    ),
    Command(
        "conclude", ("c",), _("Enige om"), _("Skriv, hvad I er enige om"),
        _("Pladens beslutning, skrevet med det i syne, der har flest prikker."),
        (Scope.BOARD,), 8,
    ),
    Command(
        "note_to_area", ("i",), _("Til indsatsområde"), _("Gør det mærkede til et indsatsområde"),
        _("Lægger et indsatsområde med sedlens eller overskriftens ord."),
        (Scope.BOARD,), 0, True,
    ),
    Command(
        "delete_note", ("d", "delete"), _("Slet"), _("Slet sedlen eller overskriften"),
        _("Sletter det, der er mærket, når du har sagt ja."), (Scope.BOARD,), 0, True,
    ),
    Command(
        "previous_card", ("f3",), _("Forrige"), _("Forrige kort"),
        _("Lægger kortet før på bordet; før det første kommer pladen før."), (Scope.BOARD,), 9,
    ),
    Command(
        "next_card", ("f4", "ctrl+n"), _("Kort"), _("Næste kort"),
        _("Kortet har været brugt: det næste lægges på bordet, og efter det sidste næste plade."),
        (Scope.BOARD,), 4,
    ),
    Command(
        "skip_card", ("o",), _("Spring over"), _("Spring kortet over"),
        _("Det næste kort, uden at dette regnes for brugt."), (Scope.BOARD,), 0,
    ),
    Command(
        "toggle_card", ("x",), _("Brugt"), _("Kortet er brugt, eller er det ikke"),
        _("Retter, om kortet på bordet regnes for brugt."), (Scope.BOARD,), 0, True,
    ),
    Command(
        "propose", ("k",), _("Nyt kort"), _("Foreslå et kort eller en plade"),
        _("Tilføjer et kort til denne samtale; dagsordenen viser, hvem der foreslog det."),
        (Scope.BOARD,), 0, True,
    ),
    Command(
        "agenda", ("f2",), _("Plader"), _("Alle plader"),
        _("Viser pladerne med tid og det, de er nået til; spring frit."), (Scope.BOARD,), 5,
    ),
    Command(
        "advice", ("f12", "ctrl+r"), _("Guide"), _("Guide til facilitatoren"),
        _("Viser guiden til pladen på en skærm for sig; den dækker pladen."), (Scope.BOARD,), 9,
    ),
    Command(
        "advice", ("f12", "ctrl+r"), _("Tilbage"), _("Tilbage til pladen"),
        _("Lukker guiden."), (Scope.GUIDE,), 1,
    ),
    Command(
        "new_goal", ("f5", "ctrl+t"), _("Nyt mål"), _("Nyt mål for gruppen"),
        _("Begynder et mål med den mærkede seddel eller gruppe ved hånden."),
        (Scope.BOARD,), 9, True,
    ),
    Command(
        "take_keyboard", ("enter",), _("Klar"), _("Jeg sidder klar"),
        _("Begynder din tur: skriv dine sedler."), (Scope.ROUND,), 1,
    ),
    Command(
        "next_writer", ("f4", "ctrl+n"), _("Videre"), _("Giv tastaturet videre"),
        _("Skjuler dine sedler, og den næste skriver. Efter den sidste vises alt."),
        (Scope.ROUND,), 1,
    ),
    Command(
        "nameless", ("tab",), _("Uden navn"), _("Skriv uden navn, eller med det igen"),
        _("Sedlerne herefter får ikke dit navn på."), (Scope.ROUND,), 2,
    ),
    Command(
        "new_goal", ("f5", "ctrl+t"), _("Nyt mål"), _("Nyt udviklingsmål"),
        _("Begynder et mål mere i planen."), (Scope.PLAN,), 3, True,
    ),
    Command(
        "plan", ("f8", "ctrl+g"), _("Plan"), _("Udviklingsplanen"),
        _("Går til planen; samme tast eller Esc går tilbage til samme sted."),
        (Scope.CONVERSATION, Scope.PHASE), 4,
    ),
    Command(
        "plan", ("f8", "ctrl+g"), _("Plan"), _("Gruppens plan"),
        _("Går til planen; samme tast eller Esc går tilbage til pladen."), (Scope.BOARD,), 7,
    ),
    Command(
        "plan", ("f8", "ctrl+g"), _("Samtalen"), _("Tilbage til samtalen"),
        _("Går tilbage til det sted, I kom fra."), (Scope.PLAN,), 4,
    ),
    Command(
        "agenda", ("f2",), _("Dagsorden"), _("Dagsorden"),
        _("Viser alle temaer og spørgsmål, og hvad der er besvaret; spring frit."),
        (Scope.CONVERSATION, Scope.PHASE), 5,
    ),
    Command(
        "advice", ("f12", "ctrl+r"), _("Råd"), _("Råd til lederen om spørgsmålet"),
        _("Viser, hvorfor der spørges, og hvad man kan lytte efter. En pil lukker igen."),
        (Scope.CONVERSATION, Scope.PHASE), 6,
    ),
    Command(
        "inputs", ("ctrl+f",), _("Opspil"), _("Opspil fra gruppen"),
        _("Viser gruppens mål og indsatsområder; Enter begynder et mål, der bygger på ét af dem."),
        (*_STOPS, Scope.PLAN), 0, group=False,
    ),
    Command(
        "direction", ("ctrl+f",), _("Mål og områder"), _("Mål og indsatsområder"),
        _("Arbejdspladsens mål, indsatsområderne og de kompetencer, de kræver."),
        (*_STOPS, Scope.PLAN), 0, group=True,
    ),
    Command(
        "open_goal", ("enter",), _("Nyt mål"), _("Begynd et mål, der bygger på det mærkede"),
        _("Begynder et mål i planen, koblet til det, der er mærket."), (Scope.INPUTS,), 1, True,
    ),
    Command(
        "inputs", ("ctrl+f",), _("Tilbage"), _("Tilbage til samtalen"),
        _("Går tilbage til det sted, I kom fra."), (Scope.INPUTS,), 0,
    ),
    Command(
        "direction", ("ctrl+f",), _("Tilbage"), _("Tilbage til samtalen"),
        _("Går tilbage til det sted, I kom fra."), (Scope.DIRECTION,), 0,
    ),
    Command(
        "open_goal", ("enter",), _("Udfyld"), _("Udfyld det mærkede"),
        _("Går fra listen til formularen, eller begynder det, rækken er til."),
        (Scope.DIRECTION,), 0,
    ),
    Command(
        "new_area", ("f5",), _("Nyt område"), _("Nyt indsatsområde"),
        _("Begynder et indsatsområde: en vision, og de kompetencer, den kræver."),
        (Scope.DIRECTION,), 1, True,
    ),
    Command(
        "area_to_goal", ("ctrl+t",), _("Gør til mål"), _("Gør indsatsområdet til et mål i planen"),
        _("Begynder et mål i planen, der bygger på det mærkede indsatsområde."),
        (Scope.DIRECTION,), 2, True,
    ),
    Command(
        "filter_goals", ("f2",), _("Vis kun"), _("Vis kun nogle af målene"),
        _("Viser alle mål, så kun dem på kort sigt, på lang sigt, om udvikling og om drift."),
        (Scope.DIRECTION,), 3,
    ),
    Command(
        "plan", ("f8", "ctrl+g"), _("Plan"), _("Udviklingsplanen"),
        _("Går til planen; Ctrl+F eller Esc går tilbage hertil."), (Scope.DIRECTION,), 4,
    ),
    Command(
        "previous_goal", ("f3",), _("Forrige"), _("Forrige i listen"),
        _("Går til det mål eller indsatsområde, der står før."), (Scope.DIRECTION,), 0,
    ),
    Command(
        "next_goal", ("f4", "ctrl+n"), _("Næste"), _("Næste i listen"),
        _("Går til det mål eller indsatsområde, der står efter."), (Scope.DIRECTION,), 0,
    ),
    Command(
        "fetch_areas", ("f12", "ctrl+r"), _("Hent"), _("Hent indsatsområder"),
        _("Viser indsatsområder fra andre niveauers strategier; Enter henter ét eller tager det "
          "ud."),
        (Scope.DIRECTION,), 0, True,
    ),
    Command(
        "delete_goal", ("delete",), _("Slet"), _("Slet det mærkede"),
        _("Sletter målet eller indsatsområdet, når du har sagt ja."), (Scope.DIRECTION,), 0, True,
    ),
    Command(
        "since", (), _("Siden sidst"), _("Siden sidste værksted"),
        _("Viser, hvad sidste værksted besluttede, og spørger til dets opgaver."), _STOPS, 0,
    ),
    Command(
        "tasks", (), _("Opgaver"), _("Opgaver indtil næste værksted"),
        _("Skriver, hvem der gør hvad, før I mødes igen."), _STOPS, 0,
    ),
    Command(
        "course", (), _("Forløb"), _("Forløbet af værksteder"),
        _("Viser, hvilke af de fire sider af forløbet der er dækket, og hvornår."), _STOPS, 0,
    ),
    Command(
        "propose", (), _("Foreslå"), _("Foreslå et spørgsmål eller et tema"),
        _("Tilføjer et spørgsmål til denne samtale; dagsordenen viser, hvem der foreslog det."),
        (Scope.CONVERSATION, Scope.PHASE), 0, True,
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
        (*_TALK, Scope.TASKS, Scope.DIRECTION), 0, True,
    ),
    Command(
        "next_workshop", ("f5", "ctrl+t"), _("Nyt værksted"), _("Nyt værksted i forløbet"),
        _("Begynder det næste værksted: samme deltagere, og det, I besluttede her."),
        (Scope.TASKS,), 1,
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
        "link_goal", ("f2",), _("Kobl"), _("Kobl målet til det, det bygger på"),
        _("Kobler målet til gruppens mål eller et indsatsområde, eller tager koblingen væk."),
        (Scope.PLAN,), 4, True,
    ),
    Command(
        "action_more", ("f12", "ctrl+r"), _("Fortalt til"), _("Hvem i teamet får det at vide"),
        _("Skriver, hvem der skal vide, at handlingen er aftalt, så de kan hjælpe til."),
        (Scope.PLAN,), 0, True,
    ),
    Command(
        "go_there", ("enter",), _("Gå dertil"), _("Gå til det mærkede"),
        _("Går til spørgsmålet, planen eller afslutningen."), (Scope.AGENDA,), 1,
    ),
    Command(
        "propose", ("n",), _("Nyt spørgsmål"), _("Foreslå et spørgsmål eller et tema"),
        _("Tilføjer et spørgsmål til denne samtale; her står så, hvem der foreslog det."),
        (Scope.AGENDA,), 2, True,
    ),
    Command(
        "add_proposal", ("f4", "ctrl+s"), _("Tilføj"), _("Tilføj til samtalen"),
        _("Tilføjer spørgsmålet og går til det."), (Scope.PROPOSE,), 1, True,
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
        (
            *_STOPS, Scope.AGENDA, Scope.PLAN, Scope.EXPORT, Scope.CLOSING, Scope.ROUND,
            Scope.GUIDE, Scope.CONCLUSION, Scope.THREAD, Scope.TASKS, Scope.DIRECTION,
            Scope.INPUTS,
        ),
        9,
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage uden at bruge det skrevne"),
        _("Går tilbage; er der skrevet noget, bliver du spurgt først."),
        (Scope.NEW_SESSION, Scope.DETAILS, Scope.PROPOSE), 9,
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
