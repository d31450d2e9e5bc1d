"""A talk: its questions, its agenda, and its end."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import (
    NAMED,
    OFF_LINE,
    PRINTED,
    STOPS,
    TAKEN_BACK,
    TALK,
    WORKSHOP,
    Command,
)
from kompetence_tui.tui.commands.course import COURSE
from kompetence_tui.tui.commands.here import Fact, Here, demands, has_removed, so
from kompetence_tui.tui.rooms.room import Room


@demands(_("Der er ikke læst nogen forberedelse ind til spørgsmålet."))
def _is_prepared(here: Here) -> bool:
    """The employee has prepared words for the question, and its answer takes words."""
    from kompetence_tui.domain.session.agenda import words_to_use

    return bool(here.session and here.stop and words_to_use(here.session, here.stop))


@demands(_("Samtalen har ingen opspil fra gruppen."))
def _has_inputs(here: Here) -> bool:
    return bool(here.session and here.session.inputs)


@demands(_("Spørgsmålsbanken siger ikke noget til en forside."))
def _has_first_page(here: Here) -> bool:
    return bool(here.session and here.session.bank.ways.has_first_page)


_NO_TABLE = _("Gå til en række i en tabel først.")

CONVERSATION: tuple[Command, ...] = (
    Command(
        "previous_question", ("f3",), _("Forrige"), _("Forrige spørgsmål"),
        _("Går et spørgsmål tilbage. Det skrevne bliver gemt."), (Room.CONVERSATION,), 1,
        also=_("tilbage"),
    ),
    Command(
        "next_question", ("f4", "ctrl+n"), _("Næste"), _("Næste spørgsmål"),
        _("Går videre. Et spørgsmål kan springes over uden at efterlade spor."),
        (Room.CONVERSATION,), 2,
        also=_("videre spring over frem"),
    ),
    Command(
        "previous_question", ("f3",), _("Forrige"), _("Forrige fase"),
        _("Går en fase tilbage. Det skrevne bliver gemt."), (Room.PHASE,), 1,
        also=_("tilbage"),
    ),
    Command(
        "next_question", ("f4", "ctrl+n"), _("Næste"), _("Næste fase"),
        _("Går til næste fase."), (Room.PHASE,), 2,
        also=_("videre spring over frem"),
    ),
    Command(
        "new_goal", ("f5", "ctrl+t"), _("Nyt mål"), _("Nyt udviklingsmål"),
        _("Begynder et mål i planen med det, der står ved spørgsmålet, ved hånden."),
        (Room.CONVERSATION,), 3, True,
        also=_("tilføj opret udvikling"),
    ),
    Command(
        "new_goal", ("f5", "ctrl+t"), _("Nyt mål"), _("Nyt udviklingsmål"),
        _("Begynder et mål mere i planen."), (Room.PLAN,), 3, True,
        also=_("tilføj opret udvikling"),
    ),
    Command(
        "plan", ("f8", "ctrl+g"), _("Plan"), _("Udviklingsplanen"),
        _("Går til planen; samme tast eller Esc går tilbage til samme sted."),
        (Room.CONVERSATION, Room.PHASE), 4, opens=Room.PLAN,
        also=_("handlinger handlingsplan aftaler resultat"),
    ),
    Command(
        "plan", ("f8", "ctrl+g"), _("Samtalen"), _("Tilbage til samtalen"),
        _("Går tilbage til det sted, I kom fra."), (Room.PLAN,), 4, does="back",
    ),
    Command(
        "agenda", ("f2",), _("Dagsorden"), _("Dagsorden"),
        _("Viser alle temaer og spørgsmål, og hvad der er besvaret; spring frit."),
        (Room.CONVERSATION, Room.PHASE), 5, opens=Room.AGENDA, does="agenda",
        also=_("tema forberedelse punkter indhold oversigt spring til"),
    ),
    Command(
        "advice", ("f12", "ctrl+r"), _("Råd"), _("Råd til lederen om spørgsmålet"),
        _("Viser, hvorfor der spørges, og hvad man kan lytte efter. En pil lukker igen."),
        (Room.CONVERSATION, Room.PHASE), 6,
        also=_("tips vejledning spørg ind"),
    ),
    Command(
        "use_preparation", (), _("Sæt ind"), _("Sæt forberedelsen ind i svaret"),
        _("Lægger det, medarbejderen skrev hjemmefra, ind i svaret. Tab og Enter gør det samme."),
        (Room.CONVERSATION,), 0, True, when=_is_prepared,
        also=_("brug hent kopier"),
    ),
    Command(
        "first_page", (), _("Forside"), _("Samtalens forside"),
        _("Viser, hvad samtalen er til, hvem der må læse det skrevne, og arbejdspladsens mål."),
        TALK, 0, when=_has_first_page, opens=Room.FIRST_PAGE,
        also=_("formål fortroligt adgang hvem må læse arbejdspladsens mål"),
    ),
    Command(
        "answer_again", (), _("Svar igen"), _("Svar igen hver for sig"),
        _("Skjuler begge svar igen, så I kan rette dem: medarbejderen først, så lederen."),
        (Room.CONVERSATION,), 0, True, group=False,
        when=so(Fact.BOTH_SAID, _("I har ikke begge svaret hver for sig på spørgsmålet.")),
        also=_("begge forfra skjul ret"),
    ),
    Command(
        "row_up", ("ctrl+up",), _("Op"), _("Flyt rækken op"),
        _("Flytter den række i tabellen, I skriver i, én plads op."),
        (Room.CONVERSATION, Room.PHASE), OFF_LINE, True, late=True,
        when=so(Fact.TABLE, _NO_TABLE), does="move_row(-1)",
    ),
    Command(
        "row_down", ("ctrl+down",), _("Ned"), _("Flyt rækken ned"),
        _("Flytter den række i tabellen, I skriver i, én plads ned."),
        (Room.CONVERSATION, Room.PHASE), OFF_LINE, True, late=True,
        when=so(Fact.TABLE, _NO_TABLE), does="move_row(1)",
    ),
    Command(
        "remove_row", (), _("Slet række"), _("Slet rækken i tabellen"),
        _("Sletter den række, I skriver i; F7 henter den tilbage."),
        (Room.CONVERSATION, Room.PHASE), 0, True, late=True,
        when=so(Fact.TABLE, _NO_TABLE), takes_away=True,
        also=_("fjern linje tabel"),
    ),
    Command(
        "inputs", ("ctrl+f",), _("Opspil"), _("Opspil fra gruppen"),
        _("Viser gruppens mål og indsatsområder; Enter begynder et mål, der bygger på ét af dem."),
        (*STOPS, Room.PLAN), 0, group=False, when=_has_inputs, opens=Room.INPUTS,
    ),
    Command(
        "direction", ("ctrl+f",), _("Mål og områder"), _("Mål og indsatsområder"),
        _("Arbejdspladsens mål, indsatsområderne og de kompetencer, de kræver."),
        (*STOPS, Room.PLAN), 0, group=True, opens=Room.DIRECTION,
    ),
    *COURSE,
    Command(
        "propose", (), _("Foreslå"), _("Foreslå et spørgsmål eller et tema"),
        _("Tilføjer et spørgsmål til denne samtale; dagsordenen viser, hvem der foreslog det."),
        (Room.CONVERSATION, Room.PHASE), 0, True,
        also=_("nyt eget tilføj"),
    ),
    Command(
        "private", ("f6",), _("Privat"), _("Privat note"),
        _("Spørger først; Enter åbner så lederens egen note på en skærm for sig."),
        TALK, 10,
        also=_("fortrolig hemmelig egne noter notat"),
    ),
    Command(
        "private", ("f6",), _("Skjul"), _("Skjul noten"),
        _("Gemmer noten og går tilbage. Det sker også, når ingen har trykket i et minut."),
        (Room.PRIVATE,), 1, does="back",
    ),
    Command(
        "own_notes", ("f2",), _("Noter"), _("Dine noter i denne samtale"),
        _("Viser, hvor i samtalen du har private noter; Enter går til den mærkede."),
        (Room.PRIVATE,), 2,
    ),
    Command(
        "export", ("f9", "ctrl+o"), _("Eksport"), _("Forhåndsvisning og eksport"),
        _("Viser planen, som den bliver skrevet, og gemmer den som en fil."),
        (*TALK, Room.FOLLOW_UP), 8, opens=Room.EXPORT, does="export",
        also=PRINTED,
    ),
    Command(
        "close_session", ("ctrl+l",), _("Afslut"), _("Afslut samtalen"),
        _("Viser, hvad der mangler, og afslutter samtalen, når I er klar."),
        (*TALK, Room.FOLLOW_UP), 7, True, opens=Room.CLOSING, does="close_session",
        also=_("færdig slut underskriv"),
    ),
    Command(
        "reopen_session", ("ctrl+l",), _("Genåbn"), _("Genåbn samtalen"),
        _("Åbner en afsluttet samtale, så den kan rettes. Det bliver noteret i samtalen."), TALK, 7,
        when_closed=True, by="talk.reopening:ask_to_reopen",
    ),
    Command(
        "edit_details", (), _("Ret oplysninger"), _("Ret navne, dato og enhed"),
        _("Retter deltagernes navne, datoen og enheden."), TALK, 0, True, opens=Room.DETAILS,
        also=NAMED,
    ),
    Command(
        "save_now", ("ctrl+s",), _("Gem"), _("Gem nu"),
        _("Gemmer med det samme. Alt bliver også gemt af sig selv, mens I skriver."),
        (
            *TALK, *WORKSHOP, Room.DIRECTION, Room.PRIVATE, Room.FOLLOW_UP, Room.PROGRESS,
            Room.GOAL_MORE, Room.ADDENDUM,
        ),
        0, True, unsaved=False, late=True,
        also=_("lagre"),
    ),
    Command(
        "keep_copy", ("ctrl+s",), _("Gem kopi"), _("Gem samtalen som en kopi"),
        _(
            "Kun når noget ikke kan gemmes: prøver igen og går ellers videre i en kopi med nyt "
            "nummer, her eller i en anden mappe."
        ),
        (
            *TALK, *WORKSHOP, Room.DIRECTION, Room.FOLLOW_UP, Room.PROGRESS, Room.GOAL_MORE,
            Room.ADDENDUM,
        ),
        1, unsaved=True, by="talk.copying:offer_copy",
    ),
)  # fmt: skip

AGENDA: tuple[Command, ...] = (
    Command(
        "bring_back", ("f7",), _("Hent tilbage"), _("Hent det slettede tilbage"),
        _("Henter det, der sidst blev slettet i samtalen. Det kan gøres, til programmet lukkes."),
        (*TALK, Room.DIRECTION, Room.TASKS, Room.ADDENDUM), OFF_LINE, when=has_removed,
        by="talk.bring_back:bring_back",
        also=TAKEN_BACK,
    ),
    Command(
        "go_there", ("enter",), _("Gå dertil"), _("Gå til det mærkede"),
        _("Går til spørgsmålet, planen eller afslutningen."), (Room.AGENDA,), 1,
    ),
    Command(
        "propose", ("n",), _("Nyt spørgsmål"), _("Foreslå et spørgsmål eller et tema"),
        _("Tilføjer et spørgsmål til denne samtale; her står så, hvem der foreslog det."),
        (Room.AGENDA,), 2, True,
    ),
    Command(
        "add_proposal", ("f4", "ctrl+s"), _("Tilføj"), _("Tilføj til samtalen"),
        _("Tilføjer spørgsmålet og går til det."), (Room.PROPOSE,), 1, True,
    ),
)  # fmt: skip
