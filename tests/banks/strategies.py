"""Random banks full of text that looks like Markdown."""

from hypothesis import strategies as st

from kompetence_tui.banks.slugs import slug
from kompetence_tui.domain.bank import MAX_TOOL_QUESTIONS, YES_NO, Bank, Question, Theme
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.precision import Precision
from kompetence_tui.domain.session.kinds import (
    Answerer,
    AnswerKind,
    Aspect,
    PlanTopic,
    SessionKind,
    StrategySection,
    ThemeForm,
)
from kompetence_tui.domain.ways import Demands, RoleName, Ways, role_name

ATOMS = [
    "- ", "* ", "+ ", "# ", "## x", "#", "###", ">", "> ", "1. ", "2) ", "12345.", "---", "===",
    "***", "___", "```", "~~~", "`", "*", "**", "_", "__", "~~", "\\", "\\\\", "[", "](", ")", "![",
    "<", "<b>", "</b>", "<!--", "-->", "<http://x.dk>", "&", "&amp;", "&#10;", "&nbsp;", "|", "|-|",
    ":--", ":", ",", "Minutter: 3", "Id:", "svar : ", "– Plan: mål", "-Uddyb: x", "Høj",
    "Tid: 3", "Eksempel: ", "- Form: plade",
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
    st.builds(
        PartialDate.part, st.just(Precision.QUARTER), st.integers(1900, 2199), st.integers(1, 4)
    ),
    st.builds(
        PartialDate.part, st.just(Precision.SEASON), st.integers(1900, 2199), st.integers(1, 4)
    ),
    st.builds(
        PartialDate.part, st.just(Precision.HALF), st.integers(1900, 2199), st.integers(1, 2)
    ),
    st.builds(PartialDate.third, st.integers(1900, 2199), st.integers(1, 12), st.integers(1, 3)),
    st.builds(PartialDate.year, st.integers(1900, 2199)),
)

short = st.sampled_from(["chef", "*a*, b", "- Id: x", "nærmeste leder", "# &amp;", "\\"])
"""Names that stand in columns."""

roles = st.builds(role_name, short, st.just("da")) | st.builds(
    RoleName, name=short, the=st.just("hende")
)

ways = st.builds(
    Ways,
    talk=st.just("") | short,
    leader=st.none() | roles,
    employee=st.none() | roles,
    is_stamped=st.booleans(),
    readers=st.just("") | short,
    goals=st.just(()) | short.map(lambda goal: (goal, f"{goal} også")),
    policies=st.just(()) | short.map(lambda policy: (policy,)),
    valid_from=st.none() | st.just(PartialDate.week(2026, 3)),
    valid_to=st.none() | st.just(PartialDate.year(2026)),
    demands=st.builds(
        Demands,
        workplace_goal=st.booleans(),
        leader_action=st.booleans(),
        months=st.none() | st.integers(1, 24),
    ),
    is_large=st.booleans(),
)


@st.composite
def labels(draw: st.DrawFn, low: int, high: int) -> dict[str, object]:
    """The words of a scale: of its ends, or of some of its steps."""
    ends: dict[str, object] = {"low": draw(nasty), "high": draw(nasty)}
    steps = draw(st.lists(nasty, min_size=high - low + 1, max_size=high - low + 1))
    if draw(st.booleans()) or not any(steps):
        return ends
    ends = {"low": "" if steps[0] else ends["low"], "high": "" if steps[-1] else ends["high"]}
    return {**ends, "steps": tuple(steps)}


@st.composite
def questions(draw: st.DrawFn, question_id: str, form: ThemeForm) -> Question:
    on_board = form is ThemeForm.BOARD
    kind = AnswerKind.TEXT if on_board else draw(st.sampled_from(AnswerKind))
    fields: dict[str, object] = {}
    if kind is AnswerKind.SCALE:
        low = draw(st.integers(0, 9))
        fields["scale"] = scale = (low, draw(st.integers(low + 1, 10)))
        fields |= draw(labels(*scale))
    elif kind in (AnswerKind.CHOICE, AnswerKind.CHOICES):
        fields["options"] = draw(_once_each(lines, 2, 4))
    elif kind is AnswerKind.TABLE:
        fields["columns"] = draw(_once_each(lines, 1, 4))
    elif kind is AnswerKind.YES_NO:
        fields["options"] = YES_NO
    elif not on_board and kind in (AnswerKind.TEXT, AnswerKind.COMPETENCES):
        fields["examples"] = draw(st.lists(lines, max_size=2).map(tuple))
    answerers = [None] if on_board else [None, Answerer.EMPLOYEE, Answerer.LEADER]
    return Question.model_validate(
        {
            "id": question_id,
            "text": draw(lines),
            "help": draw(nasty),
            "answer": kind,
            "answered_by": draw(st.sampled_from(answerers)),
            "topics": draw(st.lists(st.sampled_from(PlanTopic), unique=True).map(tuple)),
            "follow_ups": draw(st.lists(lines, max_size=3).map(tuple)),
            "staff_groups": draw(_once_each(lines, 0, 2)),
            "origin": draw(st.just("") | lines),
            **fields,
        }
    )


@st.composite
def themes(draw: st.DrawFn, form: ThemeForm, ids: list[str]) -> Theme:
    """A theme with the first of the ids; the rest are its questions'."""
    return Theme(
        id=ids[0],
        title=draw(lines),
        intro=draw(nasty),
        guide=draw(nasty),
        minutes=draw(st.none() | st.integers(1, 240)),
        form=form,
        focus=draw(nasty),
        section=draw(st.none() | st.sampled_from(StrategySection)),
        aspect=draw(st.none() | st.sampled_from(Aspect)),
        staff_groups=draw(_once_each(lines, 0, 2)),
        questions=tuple(draw(questions(question_id, form)) for question_id in ids[1:]),
    )


def named_by_title(own: list[Theme], taken: set[str]) -> list[Theme]:
    """Each with the id its title gives, where that is free."""
    named = []
    for theme in own:
        made = slug(theme.title)
        named.append(theme if made in taken else theme.with_(id=made))
        taken = taken | {made}
    return named


def fits(forms: list[ThemeForm]) -> bool:
    """Forms that may stand together in a bank, with two questions in each theme."""
    if ThemeForm.EXPERIENCE in forms and ThemeForm.PHASE not in forms:
        return False
    return 2 * forms.count(ThemeForm.TOOL) <= MAX_TOOL_QUESTIONS


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """Any bank that a file can hold."""
    forms = draw(st.lists(st.sampled_from(ThemeForm), min_size=1, max_size=3).filter(fits))
    ids = list(draw(_once_each(slugs, 3 * len(forms), 3 * len(forms))))
    own = [
        draw(themes(form, ids[3 * place : 3 * place + draw(st.integers(2, 3))]))
        for place, form in enumerate(forms)
    ]
    if draw(st.booleans()):
        own = named_by_title(own, set(ids))
    asks = {topic for theme in own for q in theme.questions for topic in q.topics}
    kinds = [
        kind
        for kind in SessionKind
        if kind is not SessionKind.MUS or asks & {PlanTopic.GOAL, PlanTopic.COMPETENCES}
    ]
    needed = {SessionKind.STRATEGY for theme in own if theme.section}
    needed |= {SessionKind.WORKSHOP for theme in own if theme.aspect}
    chosen = draw(st.lists(st.sampled_from(kinds), min_size=1, unique=True))
    return Bank(
        id=draw(slugs),
        title=draw(lines),
        intro=draw(nasty),
        kinds=tuple(dict.fromkeys([*chosen, *sorted(needed)])),
        is_collection=draw(st.booleans()),
        language=draw(st.sampled_from(["da", "en"])),
        version=draw(lines),
        dated=draw(st.none() | dates),
        source=draw(nasty),
        licence=draw(nasty),
        competence_types=draw(_once_each(lines, 0, 3)),
        profile=draw(_once_each(lines, 0, 3)),
        budget=draw(st.none() | st.integers(1, 24 * 60)),
        staff_groups=draw(_once_each(lines, 0, 2)),
        ways=draw(ways),
        themes=tuple(own),
    )
