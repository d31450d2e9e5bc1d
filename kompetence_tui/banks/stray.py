"""What stands in a bank file without a meaning there: blocks and lines nobody reads."""

import re
from typing import TYPE_CHECKING

from kompetence_tui.banks.problems import Findings
from kompetence_tui.banks.signs import SIGNS, is_glued, odd_space
from kompetence_tui.banks.source import Source, named
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_LIST_MARK = re.compile(r"[-*+]\s")
_QUOTE_MARKS = re.compile(r"[\s>]*")


def report_block(node: "SyntaxTreeNode", source: Source, findings: Findings) -> None:
    """A block that has no meaning where it stands."""
    index = node.map[0] if node.map else 0
    marks = _QUOTE_MARKS.match(source.lines[index])
    column = marks.end() + 1 if marks and node.type != "blockquote" else source.start(index)
    what, todo = _explain(node)
    findings.add(index + 1, column, what, todo)


def report_line(
    index: int, text: str, source: Source, findings: Findings, *, in_quote: bool = False
) -> str | None:
    """A line of running text that was surely meant as something else.

    Returns what it was meant as: a key, or hashes; None when the line is plain text.
    """
    place, raw = index + 1, source.lines[index]
    column = raw.find(text) + 1
    grammar = source.grammar
    found = (grammar.key_in_quote if in_quote else grammar.key_at_start).match(text)
    hashes = text[: len(text) - len(text.lstrip("#"))]
    space = odd_space(raw)
    if space is not None:
        what = _("her står et mellemrum, der læses som tekst: {name}").format(
            name=named(raw[space])
        )
        todo = _("slet det, og skriv et almindeligt mellemrum efter tegnet først på linjen")
        findings.add(place, space + 1, what, todo)
        return found["key"] if found else hashes or text[:1]
    if _LIST_MARK.match(text):
        findings.add(
            place,
            column,
            _("indstillingen er rykket for langt ind og læses som tekst"),
            _("flyt linjen helt ud til venstre"),
        )
        return found["key"] if found else text[0]
    if found:
        todo = _(
            "skriv »- {key}: …« på sin egen linje, helt ude til venstre, "
            "eller \\: hvis det er tekst"
        ).format(key=found["key"])
        findings.add(place, column, _no_dash(found["key"], found["mark"]), todo)
        return found["key"]
    if hashes:
        _report_hashes(place, column, text, source, findings)
        return hashes
    return None


def _no_dash(key: str, mark: str | None) -> str:
    """What stands before a key in the place of a dash and a space."""
    if not mark:
        return _("»{key}« mangler en bindestreg foran").format(key=key)
    if sign := SIGNS.get(mark):
        what = _("foran »{key}« står {sign} ({mark}) og ikke en bindestreg")
        return what.format(key=key, sign=_(sign), mark=mark)
    return _("der mangler et mellemrum mellem {mark} og »{key}«").format(mark=mark, key=key)


def _report_hashes(line: int, column: int, text: str, source: Source, findings: Findings) -> None:
    what = _("# uden mellemrum efter er ikke en overskrift")
    todo = _("sæt et mellemrum efter #, eller skriv \\# hvis det er tekst")
    if not is_glued(text):
        what, todo = (
            _("linjen begynder med #, men er ikke en overskrift"),
            _("brug #, ## eller ### helt ude til venstre, eller skriv \\# hvis det er tekst"),
        )
    findings.add(line, column, what, todo)


def _explain(node: "SyntaxTreeNode") -> tuple[str, str]:
    match node.type:
        case "hr":
            return _("en skillelinje kan ikke stå her"), _("slet linjen; ## skiller temaer ad")
        case "code_block":
            return (
                _("linjen er rykket ind med fire mellemrum eller en tabulator og læses som kode"),
                _("flyt linjen helt ud til venstre"),
            )
        case "fence":
            return _("en kodeblok kan ikke stå her"), _("slet linjerne med ``` eller ~~~")
        case "table":
            return _("en tabel kan ikke stå her"), _("skriv det som tekst eller indstillinger")
        case "html_block":
            return _explain_html(node.content)
        case "bullet_list" | "ordered_list":
            return (
                _("en liste i et citat bliver ikke læst"),
                _("flyt indstillinger ud af citatet (uden >), eller skriv det som tekst"),
            )
        case "blockquote":
            return (
                _("et citat kan ikke stå her"),
                _("flyt det helt ud til venstre, eller slet >"),
            )
        case "heading":
            return (
                _("en overskrift kan ikke stå her"),
                _("flyt den helt ud til venstre, og sæt en tom linje før"),
            )
        case "paragraph":
            return (
                _("teksten er rykket ind under indstillingen ovenover og bliver ikke læst"),
                _("flyt linjen helt ud til venstre"),
            )
        case _:
            return _("dette læses ikke"), _("flyt det helt ud til venstre, eller slet det")


def _explain_html(html: str) -> tuple[str, str]:
    if not html.lstrip().startswith("<!--"):
        return (
            _("HTML kan ikke stå her"),
            _("skriv almindelig tekst; kun kommentarer <!-- … --> er tilladt"),
        )
    if "-->" not in html:
        return _("kommentaren er ikke lukket"), _("skriv --> hvor kommentaren slutter")
    return (
        _("teksten på samme linje som en kommentar bliver ikke læst"),
        _("sæt teksten på en linje for sig"),
    )
