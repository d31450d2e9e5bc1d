"""The question banks: seen, searched and looked through, from the overview."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import TAKEN_BACK, Command
from kompetence_tui.tui.commands.here import Fact, Here, demands, not_so, on_a_mark, so
from kompetence_tui.tui.rooms.room import Room

_NO_DEMO = not_so(Fact.DEMO, _("I demoen bliver der ikke lavet banker. Start programmet uden den."))


@demands(_("Mærk den bank, der skal laves en kopi af."))
def _on_a_bank(here: Here) -> bool:
    return bool(here.facts & {Fact.OWN_BANK, Fact.OTHERS_BANK}) and Fact.DEMO not in here.facts


@demands(_("Kun dine egne banker kan rettes. C laver din egen kopi af den mærkede."))
def _on_an_own_bank(here: Here) -> bool:
    return Fact.OWN_BANK in here.facts and Fact.DEMO not in here.facts


@demands(_("Det kan kun dine egne banker, og når variablen EDITOR nævner et program."))
def _by_hand(here: Here) -> bool:
    return {Fact.OWN_BANK, Fact.EDITOR} <= here.facts and Fact.DEMO not in here.facts


@demands(_("Det kan kun gøres ved et tema eller et spørgsmål, der er mærket."))
def _on_a_part(here: Here) -> bool:
    return bool(here.marked) and not str(here.marked).startswith(":")


_OWN = (Room.OWN_BANK, Room.PICK)
_FORMS = (Room.OWN_QUESTION, Room.OWN_THEME, Room.OWN_HEAD)

QUESTIONS: tuple[Command, ...] = (
    Command(
        "questions", ("f2",), _("Spørgsmål"), _("Spørgsmål i alle spørgsmålsbanker"),
        _("Viser, hvilke spørgsmål der er at vælge imellem, hvad de er til, og hvor gamle de er, "
          "og søger i dem."),
        (Room.OVERVIEW,), 14, opens=Room.QUESTIONS, does="questions",
        also=_("bank banker skabelon spørgeskema automat gennemse"),
    ),
    Command(
        "preview", ("enter",), _("Se"), _("Se spørgsmålene, som de står i samtalen"),
        _("Viser den mærkede bank fra begyndelsen, eller det spørgsmål, der er fundet."),
        (Room.QUESTIONS,), 1, when=on_a_mark,
        also=_("vis gennemsyn forhåndsvisning åbn"),
    ),
    Command(
        "search", ("s", "f3"), _("Søg"), _("Søg i alle spørgsmål"),
        _("Finder de spørgsmål, der har alle ordene, mens du skriver; Esc viser bankerne igen."),
        (Room.QUESTIONS,), 2,
        when=so(Fact.LISTED, _("Her er ingen spørgsmål at søge i.")), also=_("find"),
    ),
    Command(
        "new_bank", ("n",), _("Ny bank"), _("Begynd en bank, der er din egen"),
        _("Laver en tom bank, som spørgsmål kan hentes til fra alle de andre."),
        (Room.QUESTIONS,), 3, when=_NO_DEMO,
        also=_("egen bank automat skabelon opret lav"),
    ),
    Command(
        "copy_bank", ("c",), _("Kopi"), _("Lav din egen kopi af banken"),
        _("Kopien er din egen og kan rettes; den mærkede bank bliver ikke ændret."),
        (Room.QUESTIONS,), 4, when=_on_a_bank, also=_("kopiér egen bank tilpas"),
    ),
    Command(
        "edit_bank", ("r",), _("Ret"), _("Ret din egen bank"),
        _("Åbner den mærkede bank, så spørgsmål kan hentes, skrives, flyttes og slettes."),
        (Room.QUESTIONS,), 5, when=_on_an_own_bank, also=_("rediger ændre egen bank"),
    ),
    Command(
        "edit_file", ("e",), _("I hånden"), _("Ret bankens fil i dit eget program"),
        _("Åbner filen i det program, variablen EDITOR nævner, og efterser den bagefter."),
        (Room.QUESTIONS,), 6, when=_by_hand, also=_("editor fil markdown vim nano hånden"),
    ),
    Command(
        "edit_file", ("enter", "e"), _("Ret"), _("Ret linjen i dit eget program"),
        _("Åbner filen ved den mærkede linje og efterser den igen bagefter."),
        (Room.BANK_CHECK,), 1,
        when=so(Fact.EDITOR, _("Variablen EDITOR nævner ikke noget program.")),
        also=_("editor fil"),
    ),
    Command(
        "previous_question", ("f3",), _("Forrige"), _("Det forrige i banken"),
        _("Går et spørgsmål, et kort eller en fase tilbage."), (Room.PREVIEW,), 1,
        also=_("tilbage"),
    ),
    Command(
        "next_question", ("f4", "ctrl+n"), _("Næste"), _("Det næste i banken"),
        _("Går et spørgsmål, et kort eller en fase frem."), (Room.PREVIEW,), 2,
        also=_("videre frem"),
    ),
    Command(
        "advice", ("f12", "ctrl+r"), _("Råd"), _("Råd til den, der leder samtalen"),
        _("Viser rådene til spørgsmålet eller guiden til pladen, som samtalen viser dem."),
        (Room.PREVIEW,), 3,
        also=_("tips vejledning hjælp guide eksempler"),
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage"),
        _("Går et skridt tilbage; er der søgt, først til alle bankerne."), (Room.QUESTIONS,), 9,
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage til spørgsmålene"),
        _("Går tilbage til listen, hvor du kom fra."), (Room.PREVIEW, Room.BANK_CHECK), 9,
    ),
    Command(
        "edit_part", ("enter",), _("Ret"), _("Ret det mærkede"),
        _("Viser spørgsmålet, temaet eller banken selv med alt, der kan skrives."),
        (Room.OWN_BANK,), 1, when=on_a_mark, also=_("omformuler rediger ændre svar minutter"),
    ),
    Command(
        "pick_questions", ("h", "f3"), _("Hent"), _("Hent spørgsmål fra andre banker"),
        _("Viser alle spørgsmål i de andre banker, så der kan sættes kryds ved dem."),
        (Room.OWN_BANK,), 2, also=_("vælg kryds automat tilføj"),
    ),
    Command(
        "new_part_question", ("n",), _("Nyt"), _("Skriv et nyt spørgsmål"),
        _("Sætter det ind under det mærkede."), (Room.OWN_BANK,), 3, also=_("tilføj eget"),
    ),
    Command(
        "new_part_theme", ("t",), _("Tema"), _("Skriv et nyt tema"),
        _("Sætter det ind efter det mærkede tema."), (Room.OWN_BANK,), 4, also=_("tilføj"),
    ),
    Command(
        "move_part_up", ("o", "ctrl+up"), _("Op"), _("Flyt det mærkede op"),
        _("Flytter spørgsmålet eller hele temaet en plads op; øverst i et tema går spørgsmålet "
          "over i det før."),
        (Room.OWN_BANK,), 5, when=_on_a_part, does="move_part(-1)", also=_("rækkefølge sortér"),
    ),
    Command(
        "move_part_down", ("d", "ctrl+down"), _("Ned"), _("Flyt det mærkede ned"),
        _("Flytter spørgsmålet eller hele temaet en plads ned; nederst i et tema går spørgsmålet "
          "over i det næste."),
        (Room.OWN_BANK,), 6, when=_on_a_part, does="move_part(1)", also=_("rækkefølge sortér"),
    ),
    Command(
        "delete_part", ("delete",), _("Slet"), _("Slet det mærkede"),
        _("Sletter spørgsmålet, eller temaet med alle dets spørgsmål."),
        (Room.OWN_BANK,), 0, when=_on_a_part, also=_("fjern"),
    ),
    Command(
        "preview", ("v", "f12"), _("Vis"), _("Se banken, som den står i samtalen"),
        _("Viser banken fra det mærkede spørgsmål."), (Room.OWN_BANK,), 7,
        also=_("gennemsyn forhåndsvisning"),
    ),
    Command(
        "tick", ("space", "enter"), _("Kryds"), _("Sæt kryds, eller tag det væk"),
        _("Med kryds er spørgsmålet med i din egen bank."), (Room.PICK,), 1, when=on_a_mark,
        also=_("vælg hent"),
    ),
    Command(
        "search", ("s", "f3"), _("Søg"), _("Søg i alle spørgsmål"),
        _("Finder de spørgsmål, der har alle ordene, mens du skriver; Esc viser alle igen."),
        (Room.PICK,), 2, also=_("find"),
    ),
    Command(
        "preview", ("v", "f12"), _("Vis"), _("Se spørgsmålet, som det står i samtalen"),
        _("Viser det mærkede spørgsmål i den bank, det er fra."), (Room.PICK,), 3, when=on_a_mark,
        also=_("gennemsyn forhåndsvisning"),
    ),
    Command(
        "take_back", ("ctrl+z",), _("Fortryd"), _("Fortryd det sidste"),
        _("Tager det sidste, der blev gjort ved banken, tilbage; flere gange går længere tilbage."),
        _OWN, 8, when=so(Fact.DONE, _("Der er ikke noget at fortryde.")), also=TAKEN_BACK,
    ),
    Command(
        "keep_as_copy", ("f5",), _("Gem kopi"), _("Gem banken som en kopi"),
        _("Gemmer det, du har skrevet, i en fil for sig; filen, der er rettet, bliver som den er."),
        (*_OWN, *_FORMS), 1,
        when=so(Fact.CHANGED_ELSEWHERE, _("Filen er, som du skriver den; der er intet at vælge.")),
    ),
    Command(
        "save_now", ("ctrl+s",), _("Gem"), _("Gem nu"),
        _("Gemmer med det samme. Alt bliver også gemt af sig selv."), (*_OWN, *_FORMS), 0,
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage"),
        _("Går et skridt tilbage. Intet går tabt."), (*_OWN, *_FORMS), 9,
    ),
)  # fmt: skip
