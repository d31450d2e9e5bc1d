"""``kompetence completion``: what lets a shell fill in verbs, options and their values.

Nothing is read of any talk, so what is filled in names nobody.
"""

import argparse
from collections.abc import Iterator, Mapping

from kompetence_tui.cli.danish import DanishParser
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say
from kompetence_tui.cli.refusal import Code
from kompetence_tui.i18n import LANGUAGES, _

_SHELLS = ("bash", "zsh", "fish")


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "completion",
        run,
        summary=_("skriv det, der lader Tab udfylde kommandoer"),
        about=_(
            "Skriv den fil, der lader en kommandofortolker udfylde kommandoer, valgmuligheder og "
            "filnavne, når du trykker Tab. Navne og numre fra samtalerne bliver aldrig foreslået. "
            "Skriv den igen, når programmet er opdateret."
        ),
        examples=_(
            "  kompetence completion bash > ~/.local/share/bash-completion/completions/kompetence\n"
            "  kompetence completion zsh > /usr/local/share/zsh/site-functions/_kompetence\n"
            "  kompetence completion fish > ~/.config/fish/completions/kompetence.fish"
        ),
    )
    words = _("kommandofortolkeren: {shells}")
    parser.add_argument(
        "shell",
        choices=_SHELLS,
        metavar=_("FORTOLKER"),
        help=words.format(shells=", ".join(_SHELLS)),
    )


def run(arguments: argparse.Namespace) -> int:
    import shtab

    _prepare(arguments.root, dict(_values()))
    say(*shtab.complete(arguments.root, arguments.shell).splitlines())
    return Code.DONE


def _prepare(parser: DanishParser, values: Mapping[str, list[str]]) -> None:
    """Tell the parser what may stand where; it is used for nothing else afterwards."""
    import shtab

    places = {_("FIL"): shtab.FILE, _("STED"): shtab.FILE, _("MAPPE"): shtab.DIRECTORY}
    for command in parser.commands:
        command.description = command.summary
        _prepare(command, values)
    for action in parser.own_arguments:
        if isinstance(action.metavar, str) and action.metavar in places:
            vars(action)["complete"] = places[action.metavar]
        elif isinstance(action.metavar, str) and action.choices is None:
            action.choices = values.get(action.metavar)


def _values() -> Iterator[tuple[str, list[str]]]:
    """What can stand for a word of the help; of banks and forms those that come with the program.

    What has a blank in it is left out: the shells would take it for several.
    """
    from kompetence_tui.banks.library import BankLibrary
    from kompetence_tui.cli.guide import GUIDES
    from kompetence_tui.domain.session.kinds import SessionKind
    from kompetence_tui.export.forms import FORMS
    from kompetence_tui.paths import shipped

    library = BankLibrary((shipped("question_banks"),))
    forms = sorted(form.id for form in library.forms())
    yield _("TYPE"), [kind.value for kind in SessionKind if " " not in kind.value]
    yield _("BANK"), sorted(library.shipped_ids())
    yield _("SKEMA"), forms
    yield _("FORM"), [*(form.id for form in FORMS), *forms]
    yield _("SPROG"), list(LANGUAGES)
    yield _("VEJLEDNING"), list(GUIDES)
