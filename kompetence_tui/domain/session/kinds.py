"""The field's fixed words as enumerations: what is stored, and its Danish name."""

from enum import StrEnum

from kompetence_tui.i18n import _

FEEDBACK_BANK = "med-tilbagemelding"
"""Id of the bank that a MED committee's yearly feedback is written with."""


class SessionKind(StrEnum):
    """What kind of talk a session is. The value is the word a bank file uses."""

    MUS = "MUS"
    PLUS = "PLUS"
    PLUS_TEAM = "PLUS for team"
    GRUS = "GRUS"
    LUS = "LUS"
    STRATEGY = "strategi"
    WORKSHOP = "værksted"
    FOLLOW_UP = "opfølgning"

    @property
    def is_individual(self) -> bool:
        """One employee's own talk, rather than a group's."""
        return self in (SessionKind.MUS, SessionKind.PLUS, SessionKind.LUS, SessionKind.FOLLOW_UP)

    @property
    def may_replace(self) -> bool:
        """A team's talk, which can stand in for its members' own."""
        return self in (SessionKind.GRUS, SessionKind.PLUS_TEAM)

    @property
    def has_sides(self) -> bool:
        """The participants sit there for the management or for the employees."""
        return self is SessionKind.STRATEGY

    @property
    def long_name(self) -> str:
        """The kind in whole words, for whoever meets it the first time."""
        return {
            SessionKind.MUS: _("medarbejderudviklingssamtale"),
            SessionKind.PLUS: _("personale-leder-udviklingssamtale"),
            SessionKind.PLUS_TEAM: _("udviklingssamtale for et team"),
            SessionKind.GRUS: _("gruppeudviklingssamtale"),
            SessionKind.LUS: _("lederudviklingssamtale"),
            SessionKind.STRATEGY: _("kompetencestrategi i SU eller MED"),
            SessionKind.WORKSHOP: _("værksted på arbejdspladsen"),
            SessionKind.FOLLOW_UP: _("opfølgning på en plan"),
        }[self]


class Role(StrEnum):
    """What a participant is in the talk."""

    LEADER = "leder"
    EMPLOYEE = "medarbejder"
    FACILITATOR = "facilitator"
    MANAGEMENT_REPRESENTATIVE = "repræsentant for ledelsen"
    EMPLOYEE_REPRESENTATIVE = "repræsentant for medarbejderne"


class Status(StrEnum):
    """How far a session has come."""

    PLANNED = "planlagt"
    IN_PROGRESS = "i gang"
    CLOSED = "afsluttet"


def status_of(*, closed: bool, started: bool, opened: bool, ahead: bool) -> Status:
    """A talk is planned until it is opened; one that was only looked into stays so till its day.

    ``started``: something is written in it; ``ahead``: its day is yet to come.
    """
    if closed:
        return Status.CLOSED
    return Status.IN_PROGRESS if started or (opened and not ahead) else Status.PLANNED


class AnswerKind(StrEnum):
    """How a question is answered. The value is the word a bank file uses."""

    TEXT = "tekst"
    SCALE = "skala"
    CHOICE = "valg"
    CHOICES = "valg flere"
    DATE = "dato"
    YES_NO = "ja/nej"
    COMPETENCES = "kompetencer"
    TABLE = "tabel"
    """Rows of named columns."""


WITHOUT_TEXT = (AnswerKind.COMPETENCES, AnswerKind.TABLE)
"""Kinds of answer that are lines of their own, with no text beside them."""


class Answerer(StrEnum):
    """Who answers a question. The value is the word a bank file uses."""

    EMPLOYEE = "medarbejder"
    LEADER = "leder"
    BOTH = "begge"
    """Each for themselves: neither sees the other's before both are done."""


class PlanTopic(StrEnum):
    """What part of the plan a question leads to."""

    GOAL = "mål"
    COMPETENCES = "kompetencer"
    ACTIVITIES = "aktiviteter"
    RESPONSIBLE = "ansvar"
    DEADLINE = "frist"
    FOLLOW_UP = "opfølgning"
    WELLBEING = "trivsel"
    PROPOSAL = "forslag"


class ThemeForm(StrEnum):
    """How a theme is gone through. The value is the word a bank file uses."""

    QUESTIONS = "spørgsmål"
    BOARD = "plade"
    """A dialogplade: cards, and the participants' notes on one board."""
    PHASE = "fase"
    """All its questions on one screen."""
    EXPERIENCE = "erfaringer"
    """A phase that is written in after the session was closed (E12)."""
    TOOL = "om værktøjet"
    """At most three questions about the tool itself (V7)."""

    @property
    def is_phase(self) -> bool:
        return self in (ThemeForm.PHASE, ThemeForm.EXPERIENCE)


class Aspect(StrEnum):
    """The four aspects a forløb of workshops is to cover."""

    NEEDS = "afdække behov"
    GOALS = "definere mål"
    COURSES = "tilrettelægge forløb"
    FOLLOW_UP = "følge op"


class StrategySection(StrEnum):
    """The parts of a kompetencestrategi, in its order (K1)."""

    TASKS = "mål og opgaver"
    CONDITIONS = "vilkår"
    NEEDS = "kompetencebehov"
    AREAS = "indsatsområder"
    PRINCIPLES = "principper"
    PLAN = "plan"


class Horizon(StrEnum):
    """How far ahead a goal looks."""

    SHORT = "kort sigt"
    LONG = "lang sigt"


class Interest(StrEnum):
    """Whose interest a goal springs from."""

    WISH = "medarbejderens ønske"
    WORKPLACE = "arbejdspladsens mål"
    BOTH = "begge"
