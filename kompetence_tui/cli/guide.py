"""``kompetence guide``: the documents that come with the program, to be read in the terminal."""

import argparse
import shutil

from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import harmless, say_document
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _
from kompetence_tui.paths import shipped

GUIDES = {
    "vejledning": ("vejledning.md", _("for ledere: alt, hvad programmet kan")),
    "spørgsmålsbanker": ("spoergsmaalsbanker.md", _("jeres egne spørgsmål")),
    "skemaer": ("skemaer.md", _("jeres egne skemaer til eksport")),
    "spørgsmålene": ("questions.md", _("hvad de medfølgende spørgsmål bygger på")),
    "fortrolighed": ("confidentiality.md", _("for it, DPO og MED, på engelsk")),
}
"""By name: the file in ``docs``, and what it is about."""


def add(verbs: Verbs) -> None:
    listed = "\n".join(
        f"  kompetence guide {name:<17} {about}" for name, (_file, about) in GUIDES.items()
    )
    parser = add_verb(
        verbs,
        "guide",
        run,
        summary=_("læs vejledningen"),
        about=_(
            "Læs vejledningen i terminalen, i det program, variablen PAGER nævner, ellers less: q "
            "slutter, / søger. Sendt videre med > eller | er den Markdown."
        ),
        examples=listed,
    )
    parser.add_argument(
        "name",
        nargs="?",
        default=next(iter(GUIDES)),
        metavar=_("VEJLEDNING"),
        help=_("hvilken: {names} (ellers den første)").format(names=", ".join(GUIDES)),
    )


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.cli import pager

    text = _text_of(arguments.name)
    if pager.is_read_here():
        from kompetence_tui.cli.readable import readable

        text = harmless(readable(text, shutil.get_terminal_size().columns))
        if pager.shown_by(pager.own_pager(), text):
            return Code.DONE
    say_document(text)
    return Code.DONE


def _text_of(name: str) -> str:
    """The document, by its name or its file's. Raises Refusal."""
    wanted = name.strip().casefold().removesuffix(".md")
    for known, (file, _about) in GUIDES.items():
        if wanted in (known, file.removesuffix(".md")):
            try:
                return (shipped("docs") / file).read_text(encoding="utf-8")
            except OSError as error:
                words = _("{path} er ikke kommet med: installér programmet igen")
                raise Refusal(Code.REFUSED, words.format(path=shipped("docs") / file)) from error
    words = _("Der er ingen vejledning »{name}«; vælg mellem {names}")
    raise Refusal(Code.WRONG_USE, words.format(name=name, names=", ".join(GUIDES)))
