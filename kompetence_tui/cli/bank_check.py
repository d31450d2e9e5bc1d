"""``kompetence banks check``: what is wrong in files, and what those hold that are right."""

import argparse
import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.cli.file_check import check_files, say_found, say_in_order, say_notice
from kompetence_tui.cli.output import say
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank


def run(arguments: argparse.Namespace) -> int:
    return check_files(arguments.files, partial(_check, strict=arguments.strict))


def _check(name: str, *, strict: bool) -> bool:
    from kompetence_tui.banks.files import is_method_file

    if is_method_file(Path(name)):
        return _check_methods(name)
    return _check_bank(name, strict=strict)


def _check_bank(name: str, *, strict: bool) -> bool:
    """Say what is wrong in a bank file, or what it holds; True when it can be used.

    What is only worth looking at changes nothing of that, unless the check is ``strict``.
    """
    from kompetence_tui.banks.budget import budget_notice
    from kompetence_tui.banks.files import read_file

    path = Path(name)
    reading = read_file(path, strict=True)
    if reading.bank is not None:
        say_in_order(name, _holds(reading.bank))
    say_found(reading.problems, reading.advice)
    if reading.bank is None:
        return False
    said = (_name_notice(path), budget_notice(reading.bank), _validity(reading.bank))
    notices = [notice for notice in said if notice]
    for notice in notices:
        say_notice(name, notice)
    return not (strict and (reading.advice or notices))


def _holds(bank: "Bank") -> str:
    """»2 temaer, 3 spørgsmål, 45 minutter«."""
    from kompetence_tui.cli.bank_text import sizes

    words = [plural("{n} tema", "{n} temaer", len(bank.themes)), *sizes(bank)]
    if bank.minutes:
        words.append(plural("{n} minut", "{n} minutter", bank.minutes))
    return ", ".join(words)


def _validity(bank: "Bank") -> str | None:
    from kompetence_tui.banks.age import validity_notice

    return validity_notice(bank.ways.valid_from, bank.ways.valid_to, dt.date.today())


def _name_notice(path: Path) -> str | None:
    """A sentence when the file would not be found in a folder of banks, good as it is."""
    from kompetence_tui.banks.misnamed import SUFFIX, bank_name

    if path.suffix.casefold() == SUFFIX:
        return None
    return _("programmet finder kun filer, hvis navn ender på .md → giv den navnet {name}").format(
        name=bank_name(path)
    )


def _check_methods(name: str) -> bool:
    """The same of a file of methods."""
    from kompetence_tui.banks.methods import read_method_file

    file = read_method_file(Path(name))
    for problem in file.problems:
        say(str(problem))
    if file.problems:
        return False
    say_in_order(name, plural("{n} metode", "{n} metoder", len(file.methods)))
    return True
