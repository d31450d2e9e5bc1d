"""Hjælp: what the keys do on the screen one came from, and what the words mean (H1)."""

from collections.abc import Sequence
from textwrap import fill
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import Command, Scope, key_names
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.lines import Rule, TwoEnds
from kompetence_tui.tui.widgets.reading import Reading

ABOUT = {
    Scope.OVERVIEW: _(
        "Oversigten viser alle samtaler. Det, der venter på dig, står øverst: samtaler i gang og "
        "mål, der skulle være evalueret. Pilene flytter mærket, Enter åbner."
    ),
    Scope.DETAILS: _(
        "Ret det, der er forkert. Et rettet navn rettes også i planen; svarene bliver, som de er."
    ),
    Scope.NEW_SESSION: _(
        "Skriv, hvem samtalen er med, og hvornår. Tab eller pil ned går til næste felt. Datoen kan "
        "skrives, som man plejer: 15.3.2027, 15/3, i dag."
    ),
    Scope.CONVERSATION: _(
        "Tag ét spørgsmål ad gangen, og skriv, hvad I taler jer frem til. Alt gemmes af sig selv; "
        "øverst til højre står, hvornår det sidst skete. Et spørgsmål kan altid springes over."
    ),
    Scope.AGENDA: _("Dagsordenen viser alle spørgsmål. Enter går til det, der er mærket."),
    Scope.PLAN: _(
        "Et mål har fem felter, og alle kan ses på én gang. Det, der mangler, står som et "
        "spørgsmål ved feltet. Tab går til næste felt. Datoer kan være 15.3.2027, uge 12 2027, "
        "marts 2027 eller 1. kvartal 2027; ud for feltet står, hvad der blev forstået."
    ),
    Scope.EXPORT: _(
        "Sådan bliver filen. F2 skifter mellem planen til personalesagen og hele samtalen. Enter "
        "gemmer filen; den kan kun læses af dig."
    ),
    Scope.CLOSING: _(
        "En MUS kan afsluttes, når mindst ét mål er fuldt, eller når det står i planen, hvorfor "
        "der ikke er mål i år."
    ),
}

WORDS = (
    (
        _("Kompetence"),
        _(
            "At kunne løse en bestemt opgave i en bestemt sammenhæng ved hjælp af det, man har "
            "lært, erfaret og ved, og det, man er og mener."
        ),
    ),
    (
        _("Kompetenceudvikling"),
        _(
            "At kompetencer bliver flere, stærkere eller sidder bedre fast. Det sker også i det "
            "daglige arbejde: ved sidemandsoplæring, jobbytte, sparring og nye opgaver, ikke kun "
            "på kurser."
        ),
    ),
)
SOURCE = _("Efter Herlev Kommunes kompetenceudviklingspolitik, 19.2.2007")
_KEYS_WIDTH = 18


class Help(Screen[None]):
    """Scrolls with the arrows; F1 or Escape closes."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q", "close", show=False)]
    AUTO_FOCUS = "Reading"

    def __init__(self, scope: Scope, commands: Sequence[Command]) -> None:
        super().__init__()
        self._scope, self._commands = scope, commands

    def compose(self) -> ComposeResult:
        yield TwoEnds(_("Hjælp · {screen}").format(screen=self._scope.value), id="title-line")
        yield Rule()
        with Reading(id="body", classes="help"):
            yield Static(plain(ABOUT[self._scope]), classes="pad")
            yield Static(joined(*self._keys()), classes="pad keys")
            yield Static(joined(*self._words()), classes="pad")
        yield TwoEnds(_("Pilene ruller   Esc lukker"), id="key-line")

    def _keys(self) -> list[str | tuple[str, str]]:
        parts: list[str | tuple[str, str]] = []
        for command in self._commands:
            keys = key_names(command.keys) or _("via Ctrl+P")
            parts.append((f"{keys:<{_KEYS_WIDTH}}", "bold"))
            parts.append(f"{command.name}\n")
            parts.append((f"{self._beside_the_keys(command.help)}\n", "$muted"))
        return parts

    def _beside_the_keys(self, text: str) -> str:
        indent = " " * _KEYS_WIDTH
        width = max(_KEYS_WIDTH + 12, self.app.size.width - 5)
        return fill(text, width, initial_indent=indent, subsequent_indent=indent)

    def _words(self) -> list[str | tuple[str, str]]:
        parts: list[str | tuple[str, str]] = []
        for word, meaning in WORDS:
            parts += [(f"{word}\n", "bold"), f"{meaning}\n\n"]
        return [*parts, (SOURCE, "$muted")]

    def action_close(self) -> None:
        self.dismiss(None)
