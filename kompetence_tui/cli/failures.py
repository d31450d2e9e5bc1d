"""From any error to one Danish sentence and an exit code; never a traceback."""

import os
from pathlib import Path

from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _


def explain(error: Exception, data_option: str | None) -> Code:
    """Tell the user what went wrong; an unexpected error is recorded and gets a number."""
    if known := _known(error):
        code, sentence = known
        tell(sentence)
        return code
    try:
        folder = _own_folder(data_option)
    except RuntimeError:
        tell(_("Mappen i KOMPETENCE_DATA_DIR findes ikke: ~ fører ingen steder hen"))
        return Code.WRONG_USE
    from kompetence_tui import crash

    number = crash.report(error, folder)
    tell(_("Der skete en uventet fejl (nummer {number}).").format(number=number))
    record = crash.crash_file(folder, number)
    if os.path.isfile(record):  # noqa: PTH113 - never raises
        tell(
            _("Den er beskrevet uden navne og tekst i {path}; send den med, når I beder om hjælp.")
            .format(path=record)
        )  # fmt: skip
    return Code.REFUSED


def _own_folder(data_option: str | None) -> Path:
    """Where a record of an error is kept, whatever is wrong with the configuration."""
    from contextlib import suppress

    from kompetence_tui.cli import places
    from kompetence_tui.config import Config, ConfigError

    config = Config()
    with suppress(ConfigError):
        config = places.read_config()
    return places.data_place(data_option, config).own


def _known(error: Exception) -> tuple[Code, str] | None:
    """The code and sentence of an error that was made for the user."""
    if isinstance(error, Refusal):
        return error.code, str(error)
    from kompetence_tui.config import ConfigError

    if isinstance(error, ConfigError):
        return Code.WRONG_USE, str(error)
    return _from_store(error) or _from_banks(error) or _from_rules(error) or _from_system(error)


def _from_store(error: Exception) -> tuple[Code, str] | None:
    from kompetence_tui.store import errors

    if not isinstance(error, errors.StoreError):
        return None
    if isinstance(error, errors.OpenElsewhere):
        return Code.OPEN_ELSEWHERE, str(error)
    if isinstance(error, errors.DamagedSession):
        return Code.DAMAGED, str(error)
    return Code.REFUSED, str(error)


def _from_banks(error: Exception) -> tuple[Code, str] | None:
    from kompetence_tui.banks.library import BankHasProblems, BankNotFound
    from kompetence_tui.banks.writer import BankNotWritable

    is_known = isinstance(error, BankNotFound | BankHasProblems | BankNotWritable)
    return (Code.REFUSED, str(error)) if is_known else None


def _from_rules(error: Exception) -> tuple[Code, str] | None:
    from kompetence_tui.domain.rules import RuleBroken

    return (Code.REFUSED, str(error)) if isinstance(error, RuleBroken) else None


def _from_system(error: Exception) -> tuple[Code, str] | None:
    """What the operating system refused, where no room had a better sentence for it."""
    from kompetence_tui.store.errors import explain as explain_system

    if not isinstance(error, OSError) or error.errno is None:
        return None
    why, remedy = explain_system(error)
    where = _("{path}: ").format(path=_printable(error.filename)) if error.filename else ""
    return Code.REFUSED, _("Det lykkedes ikke: {where}{why}; {remedy}").format(
        where=where, why=why, remedy=remedy
    )


def _printable(name: object) -> str:
    from kompetence_tui.domain.base.text import one_line

    return one_line(str(Path(name))) if isinstance(name, str) else one_line(str(name))
