"""What the checks of files have in common: what they say of one, and of all."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Problem, Remark


def check_files(names: Iterable[str], check: Callable[[str], bool]) -> int:
    """Check each, and tell how many must be put right; the command's code."""
    wrong = sum(not check(name) for name in names)
    if wrong:
        tell(plural("{n} fil skal rettes", "{n} filer skal rettes", wrong))
    return Code.REFUSED if wrong else Code.DONE


def say_in_order(name: str, holds: str) -> None:
    """That the file can be used, and what it holds."""
    say(_("{file}: i orden, {holds}").format(file=name, holds=holds))


def say_notice(name: str, notice: str) -> None:
    """What is worth knowing of a file that can be used."""
    say(_("{file}: bemærk: {notice}").format(file=name, notice=notice))


def say_found(problems: "Iterable[Problem]", advice: "Iterable[Remark]") -> None:
    """What is wrong, and what was hardly meant so, in the order of the file."""
    say(*map(str, sorted((*problems, *advice), key=lambda one: (one.line, one.column))))
