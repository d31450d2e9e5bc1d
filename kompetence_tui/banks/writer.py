"""A question bank as its Markdown file, in the one form the program writes."""

from collections.abc import Iterable, Iterator

from kompetence_tui.banks import keys
from kompetence_tui.banks.escape import escape_item, escape_line, escape_title, paragraphs
from kompetence_tui.banks.ids import themes_to_name, with_theme_ids
from kompetence_tui.banks.keys import HeadingLevel
from kompetence_tui.banks.problems import Problem
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.ways import ways_lines
from kompetence_tui.domain.bank import YES_NO, Bank, Question, Theme
from kompetence_tui.domain.session.kinds import AnswerKind, ThemeForm
from kompetence_tui.i18n import _, plural


class BankNotWritable(ValueError):
    """A bank that no file can hold; ``str()`` is a Danish sentence saying why."""

    def __init__(self, sentence: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(sentence)
        self.problems = problems
        """What reading the file would say; lines and columns are those of the unwritten file."""


def write_bank(bank: Bank) -> str:
    """The file's text. Reading it gives an equal bank, or else nothing is written.

    Only a theme without an id, from an older session, gets one.

    Raises:
        BankNotWritable: for a bank that breaks a rule of the file, or says what the file cannot.
    """
    text, problems = write_draft(bank, strict=False)
    if problems:
        raise _not_writable(bank, problems)
    return text


def write_draft(bank: Bank, *, strict: bool = True) -> tuple[str, tuple[Problem, ...]]:
    """The file's text for a bank that need not be finished, and what ``banks check`` says of it.

    Reading it gives an equal bank all the same; ``strict`` is as of ``read_bank``.

    Raises:
        BankNotWritable: for a bank that says what the file cannot.
    """
    _check_proposals(bank)
    bank = with_theme_ids(bank)
    text = "\n".join(_bank(bank)) + "\n"
    reading = read_bank(text.encode(), bank.id, strict=strict)
    if (reading.bank or reading.draft) != bank:
        raise _not_writable(bank, reading.problems)
    return text, reading.problems


def _not_writable(bank: Bank, problems: tuple[Problem, ...]) -> BankNotWritable:
    if problems:
        first = problems[0]
        words = _("Banken »{bank}« kan ikke gemmes: {what}; {todo}")
        sentence = words.format(bank=bank.id, what=first.what, todo=first.todo)
        return BankNotWritable(sentence, problems)
    words = _(
        "Banken »{bank}« kan ikke gemmes: den har noget, der ikke kan stå i en fil, "
        "fx en skala på et spørgsmål med et andet svar"
    )
    return BankNotWritable(words.format(bank=bank.id))


def _check_proposals(bank: Bank) -> None:
    """Whose proposal it is says a name, and no bank file may hold one."""
    parts: tuple[Theme | Question, ...] = (*bank.themes, *bank.questions)
    if number := sum(bool(part.proposed_by) for part in parts):
        what = plural(
            "{n} tema eller spørgsmål er foreslået af en deltager",
            "{n} temaer og spørgsmål er foreslået af deltagere",
            number,
        )
        raise BankNotWritable(
            _(
                "Banken »{bank}« kan ikke gemmes: {what}, og en fil kan ikke sige af hvem; "
                "tag dem ud, eller fjern navnene fra dem"
            ).format(bank=bank.id, what=what)
        )


def _bank(bank: Bank) -> Iterator[str]:
    yield f"# {escape_title(bank.title)}"
    yield ""
    yield from _settings(
        (keys.BANK, bank.id),
        (keys.KINDS, ", ".join(bank.kinds)),
        (keys.COLLECTION, YES_NO[0].casefold() if bank.is_collection else ""),
        (keys.LANGUAGE, bank.language),
        (keys.VERSION, escape_line(bank.version)),
        (keys.DATED, bank.dated.iso if bank.dated else ""),
        (keys.SOURCE, escape_line(bank.source)),
        (keys.LICENCE, escape_line(bank.licence)),
        (keys.COMPETENCES, _list(bank.competence_types)),
        (keys.BUDGET, str(bank.budget or "")),
        (keys.STAFF, _list(bank.staff_groups)),
    )
    yield from _repeated(keys.PROFILE, bank.profile)
    yield from _settings(*ways_lines(bank.ways, bank.language))
    yield from _block(paragraphs(bank.intro))
    named = themes_to_name(bank)
    for place, theme in enumerate(bank.themes):
        yield from _theme(theme, theme.id if place in named else "")


def _theme(theme: Theme, theme_id: str) -> Iterator[str]:
    yield ""
    yield f"{'#' * HeadingLevel.THEME} {escape_title(theme.title)}"
    settings = _settings(
        (keys.ID, theme_id),
        (keys.MINUTES, str(theme.minutes or "")),
        (keys.FORM, theme.form if theme.form is not ThemeForm.QUESTIONS else ""),
        (keys.FOCUS, escape_line(theme.focus)),
        (keys.SECTION, theme.section or ""),
        (keys.ASPECT, theme.aspect or ""),
        (keys.STAFF, _list(theme.staff_groups)),
    )
    yield from _block(list(settings))
    yield from _block(paragraphs(theme.intro))
    yield from _block(paragraphs(theme.guide, "> "))
    for question in theme.questions:
        yield from _question(question)


def _question(question: Question) -> Iterator[str]:
    yield ""
    yield f"{'#' * HeadingLevel.QUESTION} {escape_title(question.text)}"
    yield from _block(paragraphs(question.help, "> "))
    yield ""
    yield from _settings(
        (keys.ID, question.id),
        (keys.ONLY_IF, _condition(question)),
        (keys.ANSWER, _answer(question)),
        (keys.BY, question.answered_by or ""),
        (keys.TOPICS, ", ".join(question.topics)),
        (keys.STAFF, _list(question.staff_groups)),
    )
    yield from _repeated(keys.FOLLOW_UP, question.follow_ups)
    yield from _repeated(keys.EXAMPLE, question.examples)
    if question.answer is not AnswerKind.YES_NO or question.options != YES_NO:
        yield from _repeated(keys.OPTION, question.options)
    yield from _repeated(keys.COLUMN, question.columns)
    yield from _settings(
        (keys.LOW, escape_line(question.low)),
        (keys.HIGH, escape_line(question.high)),
    )
    lowest, _highest = question.scale or (0, 0)
    yield from (
        f"- {keys.STEP}: {step} = {escape_line(words)}"
        for step, words in enumerate(question.steps, lowest)
        if words
    )
    yield from _settings((keys.ORIGIN, escape_line(question.origin)))


def _condition(question: Question) -> str:
    condition = question.only_if
    return f"{condition.question} = {_list(condition.answers)}" if condition else ""


def _answer(question: Question) -> str:
    """Left out for plain text, the usual answer."""
    if question.answer is AnswerKind.SCALE and question.scale:
        low, high = question.scale
        return f"{question.answer} {low}-{high}"
    return "" if question.answer is AnswerKind.TEXT else question.answer


def _list(items: Iterable[str]) -> str:
    return ", ".join(map(escape_item, items))


def _settings(*pairs: tuple[str, str]) -> Iterator[str]:
    """A line for each that has a value."""
    for key, value in pairs:
        if value:
            yield f"- {key}: {value}"


def _repeated(key: str, values: Iterable[str]) -> Iterator[str]:
    """A line for each, an empty one too: the reader refuses it with a sentence."""
    for value in values:
        yield f"- {key}: {escape_line(value)}".rstrip()


def _block(lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield from lines
