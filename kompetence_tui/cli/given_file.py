"""A file that people filled in, read for a command; what is wrong with it told line by line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal


def bytes_of(name: str, limit: int | None = None) -> bytes:
    """The file's content, of so many bytes, or else as many as a bank may have.

    Raises Refusal where there is nothing that can be read.
    """
    from kompetence_tui.banks.files import read_bytes
    from kompetence_tui.banks.problems import Problem

    path = Path(name).expanduser()
    data = read_bytes(path) if limit is None else read_bytes(path, limit)
    if isinstance(data, Problem):
        raise Refusal(Code.REFUSED, str(data))
    return data


@contextmanager
def problems_told(last: str) -> Iterator[None]:
    """Tell the problems of a file, and last what came of it. Raises Refusal then."""
    from kompetence_tui.preparation.given import FileHasProblems

    try:
        yield
    except FileHasProblems as error:
        tell(*map(str, error.problems))
        raise Refusal(Code.REFUSED, last) from None
