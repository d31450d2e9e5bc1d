"""The whole command line: ``kompetence``, its verbs, and what ``--help`` says."""

import argparse

from kompetence_tui.cli import (
    banks,
    calendar,
    completion,
    demo,
    doctor,
    erase,
    export,
    forms,
    guide,
    hand_over,
    import_preparation,
    insight,
    key_names,
    listing,
    man,
    new,
    opening,
    overview,
    plan_talks,
    prepare,
    report,
    same_person,
    stopped,
    take_over,
    thread,
    year,
)
from kompetence_tui.cli.danish import DanishParser, danish_argparse, translate
from kompetence_tui.cli.options import HelpLayout, add_common_options
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import LANGUAGES, _

PROGRAM = "kompetence"
_VERBS = (
    demo,
    new,
    opening,
    listing,
    year,
    calendar,
    plan_talks,
    prepare,
    import_preparation,
    export,
    same_person,
    stopped,
    hand_over,
    take_over,
    insight,
    erase,
    thread,
    report,
    banks,
    forms,
    key_names,
    doctor,
    guide,
    man,
    completion,
)


def read_arguments(argv: list[str]) -> argparse.Namespace:
    """What was asked, with ``run``, ``data_dir`` and ``banks`` always set.

    Raises:
        SystemExit: after help, the version or a refusal has been printed.
        Refusal: for a language there is no catalogue for.
    """
    with danish_argparse():
        arguments, unknown = build_parser().parse_known_args(argv)
        if unknown:
            # The verb's own parser, so that the advice names the verb.
            arguments.parser.error(translate("unrecognized arguments: %s") % " ".join(unknown))
    _check_language(arguments.lang)
    return arguments


def build_parser() -> DanishParser:
    """The parser; built and used inside ``danish_argparse``."""
    parser = DanishParser(
        prog=PROGRAM,
        usage=_("kompetence [kommando] [valgmuligheder]"),
        description=_(
            "Hold en udviklingssamtale (MUS, PLUS, GRUS) på én skærm, og gå derfra med en\n"
            "skriftlig udviklingsplan. Alt gemmes, mens I skriver.\n"
            "Uden kommando åbnes oversigten over dine samtaler."
        ),
        epilog=_EXAMPLES,
        formatter_class=HelpLayout,
        allow_abbrev=False,
        add_help=False,
    )
    parser.set_defaults(run=overview.run, parser=parser, root=parser)
    parser.set_defaults(data_dir=None, banks=None, lang=LANGUAGES[0])
    verbs = parser.add_subparsers(
        title=_("kommandoer"), metavar=_("KOMMANDO"), prog=PROGRAM, parser_class=DanishParser
    )
    for verb in _VERBS:
        verb.add(verbs)
    add_common_options(parser)
    return parser


def _check_language(language: str) -> None:
    if language in LANGUAGES:
        return
    if language == "en":
        raise Refusal(
            Code.WRONG_USE,
            _("Der er ingen engelske skærme endnu (--lang en); brug --lang da, eller udelad det."),
        )
    raise Refusal(
        Code.WRONG_USE,
        _("Sproget »{language}« findes ikke; vælg mellem: {known}").format(
            language=language, known=", ".join(LANGUAGES)
        ),
    )


_EXAMPLES = _("""\
Eksempler:
  kompetence                    åbn oversigten over dine samtaler
  kompetence demo               prøv programmet med opdigtede samtaler
  kompetence new                begynd en ny samtale; en formular spørger
  kompetence list               skriv samtalerne på skærmen, én på hver linje
  kompetence list --due         alt, der har en frist
  kompetence overview           hvem der har haft en samtale i år
  kompetence export 7k3m        gem planen fra samtale 7k3m…
  kompetence doctor             se efter, om alt er, som det skal være

Hjælp til én kommando:  kompetence export --help
Navne, der skrives på kommandolinjen, kan ses af andre på en delt maskine.
Skriv dem hellere i programmet.""")
