"""``kompetence`` and ``python -m kompetence_tui``."""

import gc
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    # Looking for garbage while everything is being loaded costs a tenth of the time.
    gc.disable()
    from kompetence_tui.cli import main as run

    sys.exit(run())


if __name__ == "__main__":
    main()
