"""Metoder: ways of learning, what speaks for and against each, and what each asks."""

from enum import StrEnum

from kompetence_tui.domain.bank import Slug
from kompetence_tui.domain.base.model import Line, Model, Text


class LearningForm(StrEnum):
    """The three kinds of learning a method stands under (E3)."""

    INFORMAL = "intern ikke-formaliseret"
    INTERNAL = "intern formaliseret"
    EXTERNAL = "ekstern formaliseret"


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
    prompts: tuple[Prompt, ...] = ()
    source: Line = ""
