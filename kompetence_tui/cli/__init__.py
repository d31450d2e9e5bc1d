"""The command line: read what was asked, call the rooms below, print."""

import sys

from kompetence_tui.cli import output, terminal
from kompetence_tui.cli.failures import explain
from kompetence_tui.cli.options import common_options
from kompetence_tui.cli.parser import read_arguments
from kompetence_tui.cli.refusal import HUNG_UP, INTERRUPTED


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code; whatever goes wrong is told in a sentence."""
    output.soften()
    terminal.leave_no_core()
    try:
        return _written_out(_run(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        output.hang_up()
        return HUNG_UP


def _run(argv: list[str]) -> int:
    arguments = None
    try:
        arguments = read_arguments(argv)
        output.advise_with(*common_options(arguments))
        return int(arguments.run(arguments))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except BrokenPipeError:
        raise
    except Exception as error:
        return explain(error, getattr(arguments, "data_dir", None))


def _written_out(code: int) -> int:
    """The exit code once the result is written; one of its own when it cannot be."""
    try:
        output.finish()
    except BrokenPipeError:
        raise
    except OSError as error:
        output.hang_up()
        return code or explain(error, None)
    return code
