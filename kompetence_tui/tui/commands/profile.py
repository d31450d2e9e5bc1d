"""Kompetenceprofil: the competences, the two turns at the keyboard, and what came of them."""

from kompetence_tui.domain.profile.words import STEPS
from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import OFF_LINE, STOPS, TAKEN_BACK, Command
from kompetence_tui.tui.commands.here import Fact, Here, demands, has_removed, not_so, on_a_mark, so
from kompetence_tui.tui.rooms.room import Room


@demands(_("Der blev ikke lavet en profil i samtalen."))
def _has_profile(here: Here) -> bool:
    """There is one, or it can be begun."""
    return here.session is not None and not (here.read_only and here.session.profile.is_empty)


@demands(_("Vælg mindst én kompetence først."))
def _has_competences(here: Here) -> bool:
    return here.session is not None and not here.session.profile.is_empty


@demands(_("Der er ikke vurderet noget at begynde forfra på."))
def _can_begin_again(here: Here) -> bool:
    """Something was rated, and nobody is rating now."""
    from kompetence_tui.domain.profile.rules import is_begun

    profile = here.session.profile if here.session else None
    return bool(profile and is_begun(profile)) and Fact.WRITING not in here.facts


_NOT_RATING = _("Ingen vurderer endnu; den, det er tur til, begynder med Enter.")
_ALL = (Room.PROFILE_CHOICE, Room.PROFILE_RATING, Room.PROFILE)


def _rate(step: int, words: str) -> Command:
    name = _("Vurdér {n}: {words}").format(n=step, words=words)
    what = _("Giver den mærkede kompetence {n} og går til den næste.").format(n=step)
    label = _("Vurdér")
    return Command(
        f"rate_{step}", (str(step),), label, name, what, (Room.PROFILE_RATING,), 1,
        when=so(Fact.WRITING, _NOT_RATING), does=f"rate({step})",
    )  # fmt: skip


PROFILE: tuple[Command, ...] = (
    Command(
        "profile", (), _("Profil"), _("Kompetenceprofil"),
        _("I vurderer hver for sig de samme kompetencer og ser så på dem sammen."), STOPS, 0,
        group=False, when=_has_profile, opens=Room.PROFILE, does="profile",
        also=_("styrker selvvurdering færdigheder"),
    ),
    Command(
        "choose_competence", ("enter",), _("Vælg"), _("Vælg kompetencen, eller tag den ud"),
        _("Tager den mærkede kompetence med i profilen eller tager den ud igen."),
        (Room.PROFILE_CHOICE,), 2, True,
    ),
    Command(
        "own_competence", ("e",), _("Egen"), _("Skriv en egen kompetence"),
        _("Tager en kompetence med, som ikke står i listen."), (Room.PROFILE_CHOICE,), 3, True,
    ),
    Command(
        "move_up", ("o",), _("Op"), _("Flyt kompetencen op"),
        _("Flytter den mærkede kompetence én plads op."), (Room.PROFILE_CHOICE,), 4, True,
        when=on_a_mark,
    ),
    Command(
        "move_down", ("n",), _("Ned"), _("Flyt kompetencen ned"),
        _("Flytter den mærkede kompetence én plads ned."), (Room.PROFILE_CHOICE,), 5, True,
        when=on_a_mark,
    ),
    Command(
        "take_out", ("delete",), _("Tag ud"), _("Tag kompetencen ud af profilen"),
        _("Tager den mærkede kompetence ud; F7 henter den tilbage."),
        (Room.PROFILE_CHOICE,), 0, True, when=on_a_mark, takes_away=True,
    ),
    Command(
        "next_writer", ("f4", "ctrl+n"), _("Vurdér"), _("Giv tastaturet til medarbejderen"),
        _("Medarbejderen vurderer kompetencerne, mens lederen ser væk."),
        (Room.PROFILE_CHOICE,), 1, True, when=_has_competences,
    ),
    Command(
        "take_keyboard", ("enter",), _("Klar"), _("Jeg sidder klar"),
        _("Begynder din tur: vurdér kompetencerne."), (Room.PROFILE_RATING,), 1, True,
        when=not_so(Fact.WRITING, _("Der bliver vurderet allerede.")),
    ),
    *(_rate(step, words) for step, words in STEPS.items()),
    Command(
        "unrate", ("0", "delete"), _("Ingen"), _("Tag vurderingen væk"),
        _("Lader den mærkede kompetence stå uden vurdering."), (Room.PROFILE_RATING,), 2,
        when=so(Fact.WRITING, _NOT_RATING), takes_away=True,
    ),
    Command(
        "next_writer", ("f4", "ctrl+n"), _("Videre"), _("Giv tastaturet videre"),
        _("Skjuler dine vurderinger, og den anden vurderer. Derefter vises begge."),
        (Room.PROFILE_RATING,), 1, True, when=so(Fact.WRITING, _NOT_RATING),
    ),
    Command(
        "gap_to_goal", ("f5", "g"), _("Gør til mål"), _("Gør den mærkede kompetence til et mål"),
        _("Begynder et mål i planen med kompetencen som udviklingsmål, og går dertil."),
        (Room.PROFILE,), 1, True, when=on_a_mark,
    ),
    Command(
        "sort_gaps", ("s",), _("Sortér"), _("Sortér efter forskel, eller som I valgte"),
        _("Skifter mellem den rækkefølge, I valgte, og den største forskel først."),
        (Room.PROFILE,), 2,
    ),
    Command(
        "begin_again", ("b",), _("Forfra"), _("Begynd vurderingen forfra"),
        _("Sletter jeres vurderinger, når I har sagt ja; kompetencerne bliver."),
        (Room.PROFILE_RATING, Room.PROFILE), 4, True, when=_can_begin_again,
    ),
    Command(
        "bring_back", ("f7",), _("Hent tilbage"), _("Hent det slettede tilbage"),
        _("Henter det, der sidst blev slettet i samtalen. Det kan gøres, til programmet lukkes."),
        (Room.PROFILE_CHOICE,), OFF_LINE, when=has_removed, by="talk.bring_back:bring_back",
        also=TAKEN_BACK,
    ),
    Command(
        "save_now", ("ctrl+s",), _("Gem"), _("Gem nu"),
        _("Gemmer med det samme. Alt bliver også gemt af sig selv."), _ALL, 0, True,
    ),
    Command(
        "back", ("escape",), _("Tilbage"), _("Tilbage"),
        _("Går et skridt tilbage. Intet går tabt."), _ALL, 9,
    ),
)  # fmt: skip
