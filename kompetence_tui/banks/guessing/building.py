"""From the draft of a list to the bank."""

import datetime as dt
import re
from collections.abc import Sequence

from kompetence_tui.banks.guessing.draft import DraftBank, DraftQuestion, DraftTheme, Guess
from kompetence_tui.banks.making import FIRST_VERSION, on_development, title_of
from kompetence_tui.banks.slugs import FreeSlugs, is_slug, slug
from kompetence_tui.domain.bank import YES_NO, Bank, Question, Theme
from kompetence_tui.domain.base.text import FIELD_LIMIT, LINE_LIMIT, clean, one_line, quote
from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.session.kinds import AnswerKind, PlanTopic, SessionKind
from kompetence_tui.i18n import _

MOST_PARTS = 900
"""Themes and questions; no talk has time for so many."""

_ID_WIDTH = 40
"""Characters of a question that its id is made of."""
_GOAL = re.compile(r"\bmål(?:et|ene|sætning\w*)?\b", re.IGNORECASE)
_COMPETENCES = re.compile(r"kompeten|kvalifika|\bkurs(?:er|us)|uddannelse|bedre til", re.IGNORECASE)
_DEVELOPMENT = "kompetence"


class NoList(ValueError):
    """The lines cannot become a bank; ``str()`` is a Danish sentence saying why."""


def build_bank(
    draft: DraftBank, name: str, file: str, kind: SessionKind | None, today: dt.date
) -> Bank:
    """The bank that the draft makes; what had to be added is added to the draft too.

    ``name`` is what the bank is to be called, or empty; ``file`` is that of the list.
    Raises NoList.
    """
    _check(draft)
    if kind is None:
        kind = SessionKind.MUS
        draft.guesses.append(Guess.KIND)
    ids = FreeSlugs(())
    themes = [_theme(theme, ids) for theme in draft.themes]
    if kind is SessionKind.MUS and not _is_for_mus(themes):
        question = on_development(kind)
        themes.append(
            Theme(
                title=_("Kompetenceudvikling"),
                questions=(question.with_(id=ids.new(question.id)),),
            )
        )
        added = DraftQuestion(question.text)
        draft.themes.append(DraftTheme("", questions=[added], guesses=[Guess.ADDED]))
    title, intro = _title(draft, name, file)
    return Bank(
        id=slug(name or file.rpartition(".")[0] or file),
        title=title,
        intro=_text(intro, title),
        kinds=(kind,),
        version=FIRST_VERSION,
        dated=PartialDate.day(today),
        source=quote(_("Lavet af {file}").format(file=file), LINE_LIMIT),
        themes=tuple(themes),
    )


def _check(draft: DraftBank) -> None:
    number = sum(1 + len(theme.questions) for theme in draft.themes)
    if not number:
        raise NoList(
            _("der er ingen spørgsmål i filen: skriv dem med spørgsmålstegn, eller som punkter")
        )
    if number > MOST_PARTS:
        words = _("der er {n} temaer og spørgsmål i filen: del den i flere filer, eller slet nogle")
        raise NoList(words.format(n=number))


def _title(draft: DraftBank, name: str, file: str) -> tuple[str, list[str]]:
    """What the bank is called, and its introduction; the list's own name is in one of them."""
    found = quote(draft.title, LINE_LIMIT)
    if found and (not name or is_slug(name)):
        return found, draft.intro
    draft.guesses = [guess for guess in draft.guesses if guess is not Guess.TITLE]
    if not name:
        draft.guesses.append(Guess.NAME)
    return title_of(name or slug(file.rpartition(".")[0] or file)), [
        *filter(None, [found]),
        *draft.intro,
    ]


def _theme(theme: DraftTheme, ids: FreeSlugs) -> Theme:
    title = quote(theme.title, LINE_LIMIT)
    questions = tuple(_question(question, ids) for question in theme.questions)
    return Theme(title=title, intro=_text(theme.intro, title), questions=questions)


def _question(question: DraftQuestion, ids: FreeSlugs) -> Question:
    text = quote(question.text, LINE_LIMIT)
    topics = _topics(text)
    if topics:
        question.guesses.append(Guess.PLAN)
    scaled = question.answer is AnswerKind.SCALE
    return Question(
        id=ids.new(quote(text, _ID_WIDTH)),
        text=text,
        help=_text(question.help, text),
        answer=question.answer,
        scale=question.scale if scaled else None,
        low=one_line(question.low) if scaled else "",
        high=one_line(question.high) if scaled else "",
        options=YES_NO if question.answer is AnswerKind.YES_NO else tuple(question.points),
        topics=topics,
        follow_ups=tuple(quote(line, LINE_LIMIT) for line in question.follow_ups),
    )


def _topics(text: str) -> tuple[PlanTopic, ...]:
    found = ((_GOAL, PlanTopic.GOAL), (_COMPETENCES, PlanTopic.COMPETENCES))
    return tuple(topic for pattern, topic in found if pattern.search(text))


def _text(paragraphs: Sequence[str], title: str) -> str:
    """Raises NoList: it is too long to be shown beside a question."""
    text = clean("\n\n".join(paragraphs))
    if len(text) > FIELD_LIMIT:
        words = _(
            "teksten under »{title}« er på {n} tegn: gør den kortere; der er plads til {most}"
        )
        raise NoList(words.format(title=quote(title, _ID_WIDTH), n=len(text), most=FIELD_LIMIT))
    return text


def _is_for_mus(themes: Sequence[Theme]) -> bool:
    """A theme on kompetenceudvikling, and a question that leads to a plan."""
    topics = {
        topic for theme in themes for question in theme.questions for topic in question.topics
    }
    named = any(_DEVELOPMENT in theme.title.casefold() for theme in themes)
    return PlanTopic.COMPETENCES in topics or (named and PlanTopic.GOAL in topics)
