"""The rules of a group's talk: visions, boards, phases, and whom it replaces a talk for."""

from collections.abc import Iterator

from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.direction.direction import FocusArea
from kompetence_tui.domain.rules import Finding, RuleBroken, listed
from kompetence_tui.domain.session.kinds import AnswerKind, Role
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural

FEW = 5
"""Competences a workplace can keep in mind at once."""

_AREA = 40
_PREPARING = 3
"""The phases that the fourth, of what is to be done, builds on."""
_NAMED = 3
"""Unused cards, or boards never opened, that are named; the rest are counted."""


def findings(session: Session) -> Iterator[Finding]:
    """What a group is told before its session closes."""
    yield from _visions(session)
    yield from _hidden_rounds(session)
    yield from _phases(session)
    if names := missing_individual(session):
        words = _("Mangler individuel samtale: {names}").format(names=listed(names))
        yield Finding(words, blocks=False)


def about_cards(session: Session) -> Iterator[Finding]:
    """The boards never opened, and the cards not used on those that were; told last."""
    yield from _unopened(session)
    for number, theme in enumerate(session.asked.boards, 1):
        unused = unused_cards(session, theme)
        if not unused or session.board(theme.id).is_empty:
            continue
        named = [f"»{quote(card.text, _AREA)}«" for card in unused[:_NAMED]]
        if more := len(unused) - len(named):
            named.append(plural("{n} kort til", "{n} kort til", more))
        words = _("Plade {n}: ikke brugt: {cards}").format(n=number, cards=listed(named))
        yield Finding(words, blocks=False, is_fault=False)


def _unopened(session: Session) -> Iterator[Finding]:
    boards = [
        _("plade {n} »{title}«").format(n=number, title=quote(theme.title, _AREA))
        for number, theme in enumerate(session.asked.boards, 1)
        if theme.id not in session.boards and theme.id != session.place
    ]
    named = boards[:_NAMED]
    if more := len(boards) - len(named):
        named.append(plural("{n} plade til", "{n} plader til", more))
    if named:
        words = _("Aldrig åbnet: {boards}").format(boards=listed(named))
        yield Finding(words, blocks=False, is_fault=False)


def check_becomes_goal(area: FocusArea) -> None:
    """Refuse to make a goal of a vision that says no competence and for whom (N2).

    Raises:
        RuleBroken: with the sentence for the screen.
    """
    if not area.is_concrete:
        raise RuleBroken(_vague(area))


def vague_words(area: FocusArea) -> str:
    """How far an area has come that says no competence and for whom."""
    return _("endnu kun en vision") if area.vision.strip() else _("endnu ikke konkret")


def unused_cards(session: Session, theme: Theme) -> tuple[Question, ...]:
    """The cards of a board that were never talked about (K7)."""
    used = session.board(theme.id).used
    return tuple(question for question in theme.questions if question.id not in used)


def missing_individual(session: Session) -> tuple[str, ...]:
    """Members who want a talk of their own where the group's replaces it (E7)."""
    replaces = session.plan.replaces
    members = session.names(Role.EMPLOYEE)
    return tuple(name for name in members if name not in replaces) if replaces else ()


def competences_hint(count: int) -> str:
    """That there are too many competences to keep in mind, or nothing (E15)."""
    if count <= FEW:
        return ""
    return _("{n} kompetencer er mange på én gang: de første {few} står højest").format(
        n=count, few=FEW
    )


def empty_phases_before(session: Session, theme: Theme) -> str:
    """What to say on entering the fourth phase while an earlier one is empty (E11), or nothing."""
    phases = session.asked.phases
    if theme not in phases[_PREPARING:]:
        return ""
    before = enumerate(phases[:_PREPARING], 1)
    empty = [str(number) for number, phase in before if not session.is_written(phase)]
    if not empty:
        return ""
    words = (
        _("Fase {n} er stadig tom: gå tilbage, eller fortsæt her")
        if len(empty) == 1
        else _("Fase {n} er stadig tomme: gå tilbage, eller fortsæt her")
    )
    return words.format(n=listed(empty))


def _visions(session: Session) -> Iterator[Finding]:
    for area in session.direction.areas:
        if not (area.is_empty or area.is_inherited or area.is_concrete):
            yield Finding(_vague(area), blocks=True)
    needs = sum(len(area.named_needs) for area in session.direction.areas)
    if words := competences_hint(needs):
        yield Finding(words, blocks=False)


def _vague(area: FocusArea) -> str:
    title = quote(area.name, _AREA) or _("uden navn")
    words = _("Indsatsområdet »{title}« er {so_far}: skriv mindst én kompetence, og for hvem")
    return words.format(title=title, so_far=vague_words(area))


def _hidden_rounds(session: Session) -> Iterator[Finding]:
    for number, theme in enumerate(session.asked.boards, 1):
        if any(note.hidden for note in session.board(theme.id).notes):
            words = _("Plade {n}: en runde er skrevet, men ikke vist").format(n=number)
            yield Finding(words, blocks=False)


def _phases(session: Session) -> Iterator[Finding]:
    for number, theme in enumerate(session.asked.phases, 1):
        if not session.is_written(theme):
            yield Finding(_("Fase {n} er tom").format(n=number), blocks=False)
        for question in theme.questions:
            if question.answer is AnswerKind.COMPETENCES:
                needs = len(session.answer(question.id).named_needs)
                if words := competences_hint(needs):
                    yield Finding(words, blocks=False)
