"""``kompetence keys``: what the actions are called in the table ``[keys]`` of the configuration."""

import argparse

from kompetence_tui import paths
from kompetence_tui.cli import places
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code
from kompetence_tui.cli.table import table
from kompetence_tui.config import Config, ConfigError
from kompetence_tui.i18n import _


def add(verbs: Verbs) -> None:
    add_verb(
        verbs,
        "keys",
        run,
        summary=_("skriv navnet på hver handling, og hvilke taster den har"),
        about=_(
            "Skriv navnet på hver handling, og hvilke taster den har. Vil du have andre taster, "
            "så skriv navnet i afsnittet [keys] i config.toml, med anførselstegn om."
        ),
        examples=_(
            "  kompetence keys\n\n"
            "og i config.toml:\n"
            "  [keys]\n"
            '  "conversation.next_question" = "F4, Ctrl+N"'
        ),
    )


def run(arguments: argparse.Namespace) -> int:
    """The names stand there also when the configuration that is to be mended cannot be used."""
    from kompetence_tui.tui.keymap import check_keys, names_and_keys

    config, error = Config(), None
    try:
        found = places.read_config(tell)
        check_keys(found.keys, paths.config_file())
        config = found
    except ConfigError as refused:
        error = refused
    heads = [_("Navn"), _("Taster"), _("Handling")]
    lines = [[f'"{name}"', keys, does] for name, keys, does in names_and_keys(config.keys)]
    say(*table(heads, lines))
    if error is None:
        return Code.DONE
    tell(str(error))
    return Code.WRONG_USE
