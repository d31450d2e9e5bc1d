"""The shipped banks: read without problems, and are what was promised."""

from pathlib import Path
from textwrap import wrap

import pytest

from kompetence_tui.banks.budget import budget_notice
from kompetence_tui.banks.files import bank_files
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.writer import write_bank
from kompetence_tui.domain.bank import MAX_TOOL_QUESTIONS, Bank, Question, Theme
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.domain.session.kinds import (
    FEEDBACK_BANK,
    AnswerKind,
    Aspect,
    PlanTopic,
    SessionKind,
    StrategySection,
    ThemeForm,
)
from kompetence_tui.paths import shipped
from tests import shipped_banks

FILES = bank_files(shipped("question_banks"))
BOARDS = {
    "grus": 5,
    "grus-nyt-team": 5,
    "grus-start-stop-fortsaet": 4,
    "kompetencestrategi": 6,
    "vaerksted-1": 4,
    "vaerksted-2": 4,
    "vaerksted-3": 4,
}
SHORTER = {"grus-nyt-team": 180, "grus-start-stop-fortsaet": 120}
"""Minutes of those that take less than half a day."""
OF_ONE = {"mus", "mus-mellem", "mus-kort", "mus-styrkebaseret", "mus-let", "mus-english"}
OF_ONE |= {"plus-medarbejder-1", "plus-medarbejder-2", "plus-leder", "lus"}
OF_ONE |= {"ny-medarbejder", "tilbage", "senior", "opfoelgning"}
WORKSHOPS = ("vaerksted-1", "vaerksted-2", "vaerksted-3")
HALF_DAY = 210
CARD_LINE = 62
"""Characters beside »Kort 3 af 6« on a line of 80."""
GUIDE_LINES, GUIDE_WIDTH = 15, 75
"""Room for the guide on a screen of 80×24 without scrolling."""


def load(bank_id: str) -> Bank:
    return shipped_banks.bank(bank_id)


def test_the_banks_are_there() -> None:
    promised = {"mus", "mus-kort", "herlev-inspiration", "femfaser", *BOARDS}
    assert promised <= {path.stem for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_bank_reads_and_writes(path: Path) -> None:
    reading = read_bank(path.read_bytes(), path.name, strict=True)
    assert [str(problem) for problem in (*reading.problems, *reading.advice)] == []
    assert reading.bank
    assert reading.bank.id == path.stem
    assert reading.bank.source
    assert reading.bank.dated
    assert read_bank(write_bank(reading.bank).encode(), path.name).bank == reading.bank


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_bank_stands_in_the_written_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    bank = read_bank(text.encode(), path.name).bank
    assert bank
    assert fixed_lines(write_bank(bank)) == fixed_lines(text)


def fixed_lines(text: str) -> list[str]:
    """Headings and settings; running text may be broken anywhere."""
    return [line for line in text.splitlines() if line.startswith(("#", "- "))]


def test_an_id_that_stands_in_two_banks_is_one_question() -> None:
    """Its answers are followed from a long talk to a short one; the advice may differ."""
    asked: dict[str, Question] = {}
    for question in (q for path in FILES for q in load(path.stem).questions):
        known = asked.setdefault(question.id, question)
        assert question.with_(help=known.help, follow_ups=known.follow_ups) == known


def test_no_theme_of_a_group_has_the_id_of_another() -> None:
    ids = [theme.id for name in (*BOARDS, "femfaser", "brugerne") for theme in load(name).themes]
    assert len(ids) == len(set(ids))


def test_the_long_mus() -> None:
    bank = load("mus")
    assert 6 <= len(bank.themes) <= 8
    assert 24 <= len(list(bank.questions)) <= 32
    assert all(question.help and question.follow_ups for question in bank.questions)
    assert all(theme.minutes for theme in bank.themes)


def test_the_middle_mus_takes_an_hour() -> None:
    bank = load("mus-mellem")
    assert (len(list(bank.questions)), bank.minutes) == (18, 60)


def test_well_being_can_be_followed_from_talk_to_talk() -> None:
    for name in ("mus", "mus-mellem", "mus-kort", "mus-let", "plus-medarbejder-1", "lus"):
        assert "trivsel" in {question.id for question in load(name).questions}


@pytest.mark.parametrize("bank_id", sorted(OF_ONE))
def test_a_talk_of_two_has_advice_and_a_follow_up_everywhere(bank_id: str) -> None:
    bank = load(bank_id)
    questions = list(bank.questions)
    assert all(question.help and question.follow_ups for question in questions)
    assert all(theme.minutes for theme in bank.themes)
    assert 3 <= bank.minutes / len(questions) <= 5, "no time for talking and typing"
    assert questions[-1].answer is AnswerKind.DATE
    assert PlanTopic.FOLLOW_UP in questions[-1].topics


def test_plus_has_four_banks_each_with_questions_of_its_own() -> None:
    """Two for employees, one for leaders, one for teams (E8)."""
    banks = [load(name) for name in ("plus-medarbejder-1", "plus-medarbejder-2", "plus-leder")]
    assert {bank.kinds for bank in banks} == {(SessionKind.PLUS,)}
    team = load("plus-team")
    assert team.kinds == (SessionKind.PLUS_TEAM,)
    asked = [{question.id for question in bank.questions} for bank in (*banks, team)]
    mus = {question.id for question in load("mus").questions}
    for number, ids in enumerate(asked):
        others = mus.union(*asked[:number], *asked[number + 1 :])
        assert len(ids - others) >= 7


def test_one_bank_is_strength_based_and_says_so() -> None:
    """In its name and where both read it (N21)."""
    bank = load("mus-styrkebaseret")
    assert "styrkebaseret" in bank.title
    assert "styrkebaseret" in bank.intro


def test_the_talk_for_seniors_begins_with_whether_one_wants_it() -> None:
    first, *_others = load("senior").questions
    assert (first.text, first.answer) == (
        "Har du lyst til at have denne samtale?",
        AnswerKind.YES_NO,
    )


def test_the_guide_says_of_each_bank_what_it_is_called_and_how_long_it_takes() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "vejledning.md").read_text(encoding="utf-8")
    for bank in map(load, (path.stem for path in FILES)):
        if not bank.is_collection:
            assert f" | {bank.title} | {duration(bank.minutes)} |\n" in guide, bank.id


def test_the_english_bank_is_english() -> None:
    assert [load(path.stem).id for path in FILES if load(path.stem).language == "en"] == [
        "mus-english"
    ]


def test_the_short_mus() -> None:
    assert 10 <= len(list(load("mus-kort").questions)) <= 12


@pytest.mark.parametrize(
    ("bank_id", "kinds", "built_on"),
    [
        ("grus", {SessionKind.GRUS, SessionKind.PLUS_TEAM}, "Kompetencedialogen, del 2"),
        ("kompetencestrategi", {SessionKind.STRATEGY}, "Kompetencedialogen, del 1"),
        ("grus-kort", {SessionKind.GRUS, SessionKind.PLUS_TEAM}, "Kompetencedialogen, del 2"),
        ("grus-nyt-team", {SessionKind.GRUS, SessionKind.PLUS_TEAM}, "Kompetencedialogen, del 2"),
        ("grus-start-stop-fortsaet", {SessionKind.GRUS, SessionKind.PLUS_TEAM}, "Når læring"),
        ("gruppe-herlev", {SessionKind.GRUS}, "Herlev Kommune, Kompetenceudviklingspolitik"),
        ("brugerne", {SessionKind.GRUS, SessionKind.PLUS_TEAM}, "Når læring lykkes"),
        ("femfaser", {SessionKind.STRATEGY, SessionKind.GRUS}, "Esbjerg Kommune"),
        ("med-tilbagemelding", {SessionKind.STRATEGY}, "Herlev Kommune, Kompetenceudviklingspo"),
        *((name, {SessionKind.WORKSHOP}, "Væksthus for Ledelse") for name in WORKSHOPS),
    ],
)
def test_what_a_bank_is_for_and_what_it_builds_on(
    bank_id: str, kinds: set[SessionKind], built_on: str
) -> None:
    bank = load(bank_id)
    assert set(bank.kinds) == kinds
    assert built_on in bank.source
    assert "egne formuleringer til kompetence-tui" in bank.source.lower()
    assert bank.licence.startswith("MIT")
    assert bank.competence_types


@pytest.mark.parametrize(
    ("bank_id", "theirs"),
    [
        ("herlev-inspiration", "de fire spørgsmål er Herlev Kommunes"),
        ("femfaser", "skemaets ord er Esbjerg Kommunes"),
        ("gruppe-herlev", "skemaets ord er Herlev Kommunes"),
        ("med-tilbagemelding", "de tre overskrifter er Herlev Kommunes"),
        ("grus", "de to spørgsmål til brugerne er KL's og KTO's"),
        ("brugerne", "de to spørgsmål til brugerne er KL's og KTO's"),
    ],
)
def test_others_own_words_are_not_said_to_be_free(bank_id: str, theirs: str) -> None:
    bank = load(bank_id)
    assert (
        bank.licence
        == f"MIT for det, der er skrevet til kompetence-tui; {theirs} og står her som citat"
    )
    assert "egne formuleringer til kompetence-tui" in bank.source.lower()


@pytest.mark.parametrize(
    "bank_id", ["herlev-inspiration", "gruppe-herlev", "med-tilbagemelding", "femfaser"]
)
def test_who_reads_the_bank_is_told_that_nobody_there_has_seen_it(bank_id: str) -> None:
    bank = load(bank_id)
    assert "Kommune har ikke set det" in bank.intro
    assert "ord for ord" in bank.intro


def test_the_other_banks_are_ours_alone() -> None:
    mixed = {path.stem for path in FILES if load(path.stem).licence != "MIT"}
    assert mixed == {
        "herlev-inspiration", "gruppe-herlev", "med-tilbagemelding", "femfaser", "grus", "brugerne",
    }  # fmt: skip


def test_the_four_questions_of_herlev_stand_word_for_word() -> None:
    assert [question.text for question in load("herlev-inspiration").questions] == [
        "Hvilke kompetencer har vi, og hvilke får vi brug for?",
        "Hvilke mål for kompetenceudvikling sætter vi for de kommende år?",
        "Hvilke handleplaner har vi brug for?",
        "Hvilke ressourcer afsætter vi til området?",
    ]


# The collection to pick from.

STAFF_GROUPS = (
    "nat og skiftende vagter", "deltid", "hjemmepleje", "rengøring", "køkken", "pædagogik",
    "teknisk service", "administration", "ledere",
)  # fmt: skip


def test_there_are_sixty_questions_to_pick_from_and_no_talk_of_them() -> None:
    bank = load("spoergsmaal")
    assert bank.is_collection
    assert len(list(bank.questions)) >= 60
    assert all(question.help and question.follow_ups for question in bank.questions)
    assert not any(load(path.stem).is_collection for path in FILES if path.stem != bank.id)


@pytest.mark.parametrize("group", STAFF_GROUPS)
def test_each_staff_group_finds_questions_of_its_own(group: str) -> None:
    found = [q for q in load("spoergsmaal").questions if group in q.staff_groups]
    assert len(found) >= 5, [question.text for question in found]


# Boards (K4, K6, K9).


@pytest.mark.parametrize(("bank_id", "count"), BOARDS.items())
def test_boards_fit_in_their_time_with_a_break(bank_id: str, count: int) -> None:
    bank = load(bank_id)
    budget = SHORTER.get(bank_id, HALF_DAY)
    assert len(bank.boards) == count
    assert bank.budget == budget
    assert budget_notice(bank) is None
    beside = 15 if budget <= 120 else 25
    assert bank.minutes <= budget - beside, "no time for welcome and break"
    assert (
        sum("minutters pause" in t.guide or "kvarters pause" in t.guide for t in bank.boards) == 1
    )


@pytest.mark.parametrize("bank_id", BOARDS)
def test_a_board_has_what_a_group_and_its_facilitator_need(bank_id: str) -> None:
    for board in load(bank_id).boards:
        assert board.minutes, board.title
        assert board.focus, board.title
        assert len(board.focus) < 80, board.title
        assert board.intro, board.title
        assert 4 <= len(board.questions) <= 6, board.title
        assert all(card.follow_ups for card in board.questions), board.title
        said = [line for card in board.questions for line in (card.text, *card.follow_ups)]
        assert [line for line in said if len(line) > CARD_LINE] == []
        assert "Pladen skal" in board.guide or "Nu skal" in board.guide, board.title
        assert "Rund af med" in board.guide, board.title
        assert 5 <= guide_lines(board) <= GUIDE_LINES, board.title


def guide_lines(board: Theme) -> int:
    return sum(len(wrap(line, GUIDE_WIDTH)) or 1 for line in board.guide.split("\n"))


def test_grus_has_the_users_and_their_two_questions() -> None:
    bank = load("grus")
    users = next(theme for theme in bank.themes if theme.title == "Brugerne")
    asked = [card.text for card in users.questions]
    assert "Hvad synes du om det, vi gør her?" in asked
    assert "Kan vi hjælpe på en bedre måde?" in asked
    assert "Når læring lykkes (KL og KTO, 2008)" in bank.source


@pytest.mark.parametrize("bank_id", ["grus", "grus-nyt-team", "grus-start-stop-fortsaet"])
def test_grus_ends_in_a_plan(bank_id: str) -> None:
    last = load(bank_id).boards[-1]
    topics = {topic for card in last.questions for topic in card.topics}
    assert {PlanTopic.GOAL, PlanTopic.ACTIVITIES, PlanTopic.RESPONSIBLE} <= topics
    assert {PlanTopic.DEADLINE, PlanTopic.FOLLOW_UP} <= topics


def test_grus_asks_how_they_support_each_other() -> None:
    last = load("grus").boards[-1]
    assert any("støtter vi hinanden" in card.text for card in last.questions)


def test_a_short_grus_is_five_questions_in_an_hour_and_a_half() -> None:
    bank = load("grus-kort")
    assert len(list(bank.questions)) == 5
    assert 90 <= bank.minutes <= 110
    topics = {topic for question in bank.questions for topic in question.topics}
    assert {PlanTopic.GOAL, PlanTopic.ACTIVITIES, PlanTopic.FOLLOW_UP} <= topics


def test_a_group_goes_through_the_five_fields_of_herlevs_form() -> None:
    """Each with the help question that stands in the form (H7)."""
    bank = load("gruppe-herlev")
    assert [theme.title for theme in bank.themes] == [
        "Udviklingsmål", "Handlingsplan", "Tidsplan", "Ansvarlig", "Evaluering",
    ]  # fmt: skip
    assert [question.follow_ups[0] for question in bank.questions] == [
        "Hvilke kompetencer (faglige/personlige/sociale) skal udvikles?",
        "Hvordan nås udviklingsmålene?",
        "Hvornår igangsættes og inden for hvilken periode skal målet nås?",
        "Hvem skal være ansvarlig for de enkelte punkter i handlingsplanen?",
        "Hvordan evalueres på om målene er blevet indfriet?",
    ]


def test_a_med_committee_writes_under_the_three_headings_of_herlevs_policy() -> None:
    """As they stand there, in that order, each a phase of its own (H9)."""
    bank = load(FEEDBACK_BANK)
    assert [phase.title for phase in bank.phases] == [
        "De overordnede mål for indsatsen",
        "Sammenhæng mellem arbejdspladsens mål/strategier og kompetenceudvikling",
        "Evaluering af arbejdet med kompetenceudvikling",
    ]
    assert bank.phases == bank.themes
    assert all(question.follow_ups and question.examples for question in bank.questions)


def test_the_bank_of_the_users_leads_to_needs_of_theirs() -> None:
    """A competence there can have come from the users (N3)."""
    bank = load("brugerne")
    assert {"Hvad synes du om det, vi gør her?", "Kan vi hjælpe på en bedre måde?"} <= {
        question.text for question in bank.questions
    }
    assert AnswerKind.COMPETENCES in {question.answer for question in bank.questions}
    assert "brugerinput" in "".join(phase.guide for phase in bank.phases)


def test_the_strategy_has_a_board_for_each_part_in_order() -> None:
    sections = [board.section for board in load("kompetencestrategi").boards]
    assert sections == list(StrategySection)


# Workshops (V1, V2, V7).


def test_workshops_cover_the_four_aspects_also_when_there_are_only_two() -> None:
    two = [theme.aspect for name in WORKSHOPS[:2] for theme in load(name).themes]
    assert set(Aspect) <= set(two)
    assert Aspect.FOLLOW_UP in {theme.aspect for theme in load("vaerksted-3").themes}


@pytest.mark.parametrize("bank_id", WORKSHOPS)
def test_a_workshop_ends_with_few_questions_about_the_tool(bank_id: str) -> None:
    *others, last = load(bank_id).themes
    assert last.form is ThemeForm.TOOL
    assert 1 <= len(last.questions) <= MAX_TOOL_QUESTIONS
    assert all(theme.form is ThemeForm.BOARD for theme in others)


@pytest.mark.parametrize("bank_id", WORKSHOPS[1:])
def test_a_later_workshop_begins_with_what_was_tried(bank_id: str) -> None:
    assert "udført, delvist eller ikke udført" in load(bank_id).boards[0].guide


# The five phases (E11, E12, E16, E22).

HEADINGS = [
    "1. HVAD ER VORES MÅL?",
    "2. HVILKE KOMPETENCER VIL VI UDVIKLE?",
    "3. HVILKE METODER VIL VI BRUGE?",
    "4. HVORDAN GENNEMFØRER VI DET?",
    "5. HVORDAN FØLGER VI OP?",
    "6. ERFARINGER",
]

HELP_QUESTIONS = [
    "Hvilke vigtige muligheder/udfordringer står arbejdspladsen overfor?",
    "Hvilke mål opstiller vi derudfra for kompetenceudvikling på vores arbejdsplads?",
    "(På kort/lang sigt, strategiske pejlemærker/nuværende kerneopgave)",
    "Hvilke kompetencer har vi især brug for at udvikle?",
    "Indsats for særlige medarbejdergrupper?",
    "Hvordan prioriterer vi?",
    "Hvilke forskellige typer af metoder vil vi anvende?",
    "Hvordan vil vi understøtte aktiviteterne før, under og efter?",
    "Hvilke fælles aktiviteter planlægger vi? Og hvem er ansvarlig?",
    "Evt. beskriv de vigtigste principper samt tidsplan for afholdelse af PLUS-samtaler.",
    "Hvordan og hvornår følger vi op på planen? og evt. justerer mål og indsatser?",
    "Udfyldes når der gøres status på ovenstående indsatser og aktiviteter",
    "Hvilke konkrete aktiviteter blev gennemført (fælles, individuelle)? Og erfaringer hermed?",
    "Hvilke mål er blevet opfyldt, og hvilke bør fortsat prioriteres?",
]


@pytest.fixture
def phases() -> tuple[Theme, ...]:
    return load("femfaser").themes


def test_the_form_has_its_own_headings_and_help_questions(phases: tuple[Theme, ...]) -> None:
    assert [phase.title for phase in phases] == HEADINGS
    said = [line for phase in phases for line in said_in(phase)]
    assert [line for line in said if line in HELP_QUESTIONS] == HELP_QUESTIONS


def said_in(phase: Theme) -> list[str]:
    lines = [phase.intro]
    for question in phase.questions:
        lines += [question.text, *question.follow_ups]
    return lines


def test_five_phases_fit_a_screen_each_and_the_sixth_is_for_later(
    phases: tuple[Theme, ...],
) -> None:
    assert [phase.form for phase in phases] == [ThemeForm.PHASE] * 5 + [ThemeForm.EXPERIENCE]
    assert all(1 <= len(phase.questions) <= 3 for phase in phases)
    assert all(phase.questions[0].answer is AnswerKind.TEXT for phase in phases[:5])
    date, *texts = phases[5].questions
    assert (date.text, date.answer) == ("Dato", AnswerKind.DATE)
    assert all(question.answer is AnswerKind.TEXT for question in texts)


def test_what_one_is_good_at_is_asked_before_what_to_develop(phases: tuple[Theme, ...]) -> None:
    good, develop = phases[1].questions
    assert good.text.startswith("Hvad er vi allerede gode til")
    assert develop.answer is AnswerKind.COMPETENCES


def test_proposals_to_a_higher_level_have_their_field(phases: tuple[Theme, ...]) -> None:
    found = [q.text for phase in phases for q in phase.questions if PlanTopic.PROPOSAL in q.topics]
    assert found == ["Forslag til et højere niveau"]


def test_each_phase_has_tasks_advice_offers_and_examples(phases: tuple[Theme, ...]) -> None:
    for phase in phases:
        starts = [part.split(":")[0] for part in phase.guide.split("\n\n")]
        assert starts == ["Opgaver", "Gode råd", "Centrale tilbud"], phase.title
    assert all(question.examples for phase in phases[:5] for question in phase.questions)
