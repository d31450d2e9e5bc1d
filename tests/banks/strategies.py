"""Random banks full of text that looks like Markdown."""

from hypothesis import strategies as st

from kompetence_tui.domain.bank import YES_NO, Bank, Question, Theme
from kompetence_tui.domain.dates import PartialDate
from kompetence_tui.domain.kinds import AnswerKind, PlanTopic, SessionKind
from kompetence_tui.domain.text import one_line

ATOMS = [
    "- ", "* ", "+ ", "# ", "## x", "#", "###", ">", "> ", "1. ", "2) ", "12345.", "---", "===",
    "***", "___", "```", "~~~", "`", "*", "**", "_", "__", "~~", "\\", "\\\\", "[", "](", ")", "![",
    "<", "<b>", "</b>", "<!--", "-->", "<http://x.dk>", "&", "&amp;", "&#10;", "&nbsp;", "|", "|-|",
    ":--", ":", ",", "Minutter: 3", "Id:", "svar : ", "– Plan: mål", "-Uddyb: x", "Høj",
    "http://x.dk/a_b?c=1&d=2#e", "www.x.dk", "[x]: http://y.dk", "{", "}", "$", "^", "@", "!", "%",
    " ", "  ", "    ", "\t", "\n", "\n\n", "\n\n\n", " \n", "\\\n", "\u00a0", "\u2003", "\u3000",
    "æøå", "ÆØÅ", "e\u0301", "\u0301", "👩\u200d👧", "🙂", "\ufffd", "\x1b[31m", "\u202e", "ord",
    "Hvad vil du gerne kunne?", "ord " * 40, "x" * 150,
]  # fmt: skip

nasty = st.lists(
    st.one_of(st.sampled_from(ATOMS), st.text(max_size=4), st.characters()), max_size=12
).map("".join)
"""Any text."""

lines = nasty.filter(lambda text: bool(one_line(text)))
"""Text that is not empty on one line."""

slugs = st.from_regex(r"\A[a-z0-9][a-z0-9-]{0,12}\Z")


def _once_each(
    values: st.SearchStrategy[str], low: int, high: int
) -> st.SearchStrategy[tuple[str, ...]]:
    """Different from each other also when large and small letters are the same."""
    unique = st.lists(
        values, min_size=low, max_size=high, unique_by=lambda text: one_line(text).casefold()
    )
    return unique.map(tuple)


dates = st.one_of(
    st.dates().filter(lambda day: 1900 <= day.year <= 2199).map(PartialDate.day),
    st.builds(PartialDate.week, st.integers(1900, 2199), st.integers(1, 52)),
    st.builds(PartialDate.month, st.integers(1900, 2199), st.integers(1, 12)),
    st.builds(PartialDate.quarter, st.integers(1900, 2199), st.integers(1, 4)),
    st.builds(PartialDate.year, st.integers(1900, 2199)),
)


@st.composite
def questions(draw: st.DrawFn, question_id: str) -> Question:
    kind = draw(st.sampled_from(AnswerKind))
    fields: dict[str, object] = {}
    if kind is AnswerKind.SCALE:
        low = draw(st.integers(0, 9))
        fields["scale"] = (low, draw(st.integers(low + 1, 10)))
        fields |= {"low": draw(nasty), "high": draw(nasty)}
    elif kind in (AnswerKind.CHOICE, AnswerKind.CHOICES):
        fields["options"] = draw(_once_each(lines, 2, 4))
    elif kind is AnswerKind.YES_NO:
        fields["options"] = YES_NO
    return Question.model_validate(
        {
            "id": question_id,
            "text": draw(lines),
            "help": draw(nasty),
            "answer": kind,
            "topics": draw(st.lists(st.sampled_from(PlanTopic), unique=True).map(tuple)),
            "follow_ups": draw(st.lists(lines, max_size=3).map(tuple)),
            **fields,
        }
    )


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """Any bank that a file can hold."""
    ids = list(draw(_once_each(slugs, 1, 5)))
    themes = []
    while ids:
        own, ids = ids[:2], ids[2:]
        themes.append(
            Theme(
                title=draw(lines),
                intro=draw(nasty),
                minutes=draw(st.none() | st.integers(1, 240)),
                questions=tuple(draw(questions(question_id)) for question_id in own),
            )
        )
    asks = {topic for theme in themes for q in theme.questions for topic in q.topics}
    kinds = [
        kind
        for kind in SessionKind
        if kind is not SessionKind.MUS or asks & {PlanTopic.GOAL, PlanTopic.COMPETENCES}
    ]
    return Bank(
        id=draw(slugs),
        title=draw(lines),
        intro=draw(nasty),
        kinds=tuple(draw(st.lists(st.sampled_from(kinds), min_size=1, unique=True))),
        language=draw(st.sampled_from(["da", "en"])),
        version=draw(lines),
        dated=draw(st.none() | dates),
        source=draw(nasty),
        licence=draw(nasty),
        competence_types=draw(_once_each(lines, 0, 3)),
        themes=tuple(themes),
    )
