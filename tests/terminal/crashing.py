"""Runs the real program with one method of a screen replaced by one that fails with a secret."""

import sys
from typing import NoReturn

from kompetence_tui.cli import main

SECRET = "Anna-har-sagt-op"


def fail(*_arguments: object) -> NoReturn:
    note = f"{SECRET} i en lokal variabel"
    raise RuntimeError(f"{SECRET}: {note}")


def break_(place: str) -> None:
    """Replace what is named ``module:Class.method`` or ``module:function``, before the start."""
    from importlib import import_module

    module, _colon, path = place.partition(":")
    owner, _dot, name = path.rpartition(".")
    holder = import_module(module)
    setattr(getattr(holder, owner) if owner else holder, name, fail)


if __name__ == "__main__":
    break_(sys.argv[1])
    sys.exit(main(sys.argv[2:]))
