"""A bank of one's own: begun with a few questions to go on from, or as a copy of another."""

import datetime as dt

from kompetence_tui.banks.own.origins import origin_of
from kompetence_tui.banks.slugs import is_slug, slug
from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.base.text import LINE_LIMIT, one_line, quote
from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.session.kinds import AnswerKind, PlanTopic, SessionKind
from kompetence_tui.i18n import _

FIRST_VERSION = "1.0"


def title_of(name: str) -> str:
    """What a bank is called that was asked for by this name, which may be an id."""
    line = quote(one_line(name), LINE_LIMIT)
    if not is_slug(line):
        return line
    words = line.replace("-", " ").strip()
    return words[:1].upper() + words[1:]


def empty_bank(name: str, kind: SessionKind, today: dt.date) -> Bank:
    """A bank of that name for such talks that asks nothing yet."""
    return Bank(
        id=slug(name),
        title=title_of(name),
        kinds=(kind,),
        version=FIRST_VERSION,
        dated=PartialDate.day(today),
        themes=(),
    )


def begun_bank(name: str, kind: SessionKind, today: dt.date) -> Bank:
    """A small bank of that name for such talks; it can be used as it is, and is meant to grow."""
    to_one = kind.is_individual
    well = (
        _("Hvad er du mest tilfreds med fra det sidste år?")
        if to_one
        else _("Hvad er I mest tilfredse med fra det sidste år?")
    )
    again = Question(
        id="naeste-gang",
        text=_("Hvornår taler vi sammen igen?") if to_one else _("Hvornår ser I på det igen?"),
        answer=AnswerKind.DATE,
        topics=(PlanTopic.FOLLOW_UP,),
    )
    return empty_bank(name, kind, today).with_(
        themes=(
            Theme(title=_("Siden sidst"), questions=(Question(id="tilfreds", text=well),)),
            Theme(title=_("Kompetenceudvikling"), questions=(on_development(kind),)),
            Theme(title=_("Aftaler"), questions=(again,)),
        ),
    )


def on_development(kind: SessionKind) -> Question:
    """The question that a bank for MUS cannot do without."""
    return Question(
        id="blive-bedre",
        text=_("Hvad vil du gerne blive bedre til?")
        if kind.is_individual
        else _("Hvad vil I gerne blive bedre til?"),
        topics=(PlanTopic.GOAL, PlanTopic.COMPETENCES),
    )


def copied_bank(bank: Bank, name: str = "") -> Bank:
    """A copy with an id and a title of its own, and with the same questions by the same ids.

    Its source says what it was made from, and what that was made from. A copy of a collection is
    made to be held.
    """
    ours = quote(_("{title} – vores").format(title=bank.title), LINE_LIMIT)
    made_from = f"{bank.id} {bank.version}"
    source = f"{made_from}; {bank.source}" if bank.source else made_from
    return bank.with_(
        id=slug(name or _("vores-{id}").format(id=bank.id)),
        title=ours if not name or is_slug(name) else title_of(name),
        is_collection=False,
        source=quote(source, LINE_LIMIT),
        themes=tuple(_told(theme, bank) for theme in bank.themes),
    )


def _told(theme: Theme, bank: Bank) -> Theme:
    """The theme whose questions say where they are from."""
    questions = (one.with_(origin=origin_of(bank, one)) for one in theme.questions)
    return theme.with_(questions=tuple(questions))
