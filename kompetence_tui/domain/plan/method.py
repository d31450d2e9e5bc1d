"""Metoder: ways of learning, what speaks for and against each, and what each asks."""

from enum import StrEnum

from kompetence_tui.domain.bank import Slug
from kompetence_tui.domain.base.model import Line, Model, Text
from kompetence_tui.i18n import _


class LearningForm(StrEnum):
    """The three kinds of learning a method stands under (E3)."""

    INFORMAL = "intern ikke-formaliseret"
    INTERNAL = "intern formaliseret"
    EXTERNAL = "ekstern formaliseret"

    @property
    def heading(self) -> str:
        """As Esbjerg Kommune's strategy (2017) heads its three columns of methods."""
        return {
            LearningForm.INFORMAL: _("Intern, ikke-formaliseret læring"),
            LearningForm.INTERNAL: _("Intern, formaliseret læring"),
            LearningForm.EXTERNAL: _("Ekstern, formaliseret læring"),
        }[self]


class PromptKind(StrEnum):
    """What a question about a chosen method asks for. The value is the word a method file uses."""

    PERSON = "Person"
    """Somebody's name: who teaches by the side."""
    DATES = "Datoer"
    """Dates at which is said what was learnt (N11); each becomes due."""
    TEXT = "Spørg"
    """Anything else: what is shared at which meeting (N12)."""


class Prompt(Model):
    """A question that is asked when the method is chosen."""

    kind: PromptKind
    words: Line


class Method(Model):
    """Metode: one way of learning, from a method file."""

    id: Slug
    name: Line
    form: LearningForm
    on_the_job: bool = False
    """Learning in the work itself, not on a course."""
    description: Text = ""
    advantages: tuple[Line, ...] = ()
    barriers: tuple[Line, ...] = ()
    before: tuple[Line, ...] = ()
    """What makes that the learning comes into use, before, during and after it."""
    during: tuple[Line, ...] = ()
    after: tuple[Line, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    source: Line = ""
