"""``kompetence``: the overview."""

import argparse

from kompetence_tui.cli.screen import show


def run(arguments: argparse.Namespace) -> int:
    return show(arguments)
