"""The field's fixed words as enumerations: what is stored, and its Danish name."""

from enum import StrEnum

from kompetence_tui.i18n import _


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


class AnswerKind(StrEnum):
    """How a question is answered. The value is the word a bank file uses."""

    TEXT = "tekst"
    SCALE = "skala"
    CHOICE = "valg"
    CHOICES = "valg flere"
    DATE = "dato"
    YES_NO = "ja/nej"


class PlanTopic(StrEnum):
    """What part of the plan a question leads to."""

    GOAL = "mål"
    COMPETENCES = "kompetencer"
    ACTIVITIES = "aktiviteter"
    RESPONSIBLE = "ansvar"
    DEADLINE = "frist"
    FOLLOW_UP = "opfølgning"
    WELLBEING = "trivsel"
