"""Runs the real program on a system that cannot lock files, such as some network drives."""

import errno
import fcntl
import sys

from kompetence_tui.cli import main


def refuse(_file: object, _what: int) -> None:
    raise OSError(errno.ENOLCK, "no locks available")


if __name__ == "__main__":
    fcntl.flock = refuse
    sys.exit(main(sys.argv[1:]))
