"""``--json``: what a command found, for other programs. What it holds stands in docs/schemas."""

import argparse

from kompetence_tui.cli.output import say
from kompetence_tui.i18n import _


def add_json(parser: "argparse._ActionsContainer") -> None:
    """The option by which a command writes JSON."""
    parser.add_argument("--json", action="store_true", help=_("skriv JSON, til andre programmer"))


def json_text(value: object) -> str:
    """The value as JSON; ASCII with escapes is the same in every terminal encoding."""
    import json

    return json.dumps(value, indent=2)


def say_json(value: object) -> None:
    """The value as the command's result."""
    say(*json_text(value).splitlines())
