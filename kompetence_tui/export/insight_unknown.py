"""What an insight cannot hold: where else there may be something about the person."""

from collections.abc import Iterator

from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.insight_found import Held
from kompetence_tui.i18n import _, plural


def write_unknown(doc: Document, held: Held) -> None:
    """The closing part: whoever answers for the insight looks in these places too."""
    doc.heading(2, _("Det er ikke med"))
    places = (*_everywhere(), _of_others(held), *_in_the_data_folder(held))
    doc.items(Item(place) for place in places)


def _everywhere() -> tuple[str, ...]:
    return (
        _(
            "Navnet skrevet på en anden måde: forbogstaver, kælenavne, stavefejl og fornavnet "
            "alene i samtaler, som personen ikke var med i"
        ),
        _("Filer, der er eksporteret, kopieret eller sendt til andre steder, også personalesagen"),
        _("Sikkerhedskopier"),
        _("Det, der er skrevet uden for programmet"),
    )


def _of_others(held: Held) -> str:
    if not held.shared:
        return _("Samtaler, som andre ledere har i deres egne mapper")
    return _(
        "Andre lederes private noter og de filer, de har eksporteret: kun de selv kan "
        "finde dem; bed hver af dem om at køre den samme kommando"
    )


def _in_the_data_folder(held: Held) -> Iterator[str]:
    """Files that lie there and are not read as talks."""
    if held.unread_files:
        yield plural(
            "Den fil, der ikke kunne læses: »kompetence doctor« siger hvorfor",
            "De {n} filer, der ikke kunne læses: »kompetence doctor« siger hvorfor",
            held.unread_files,
        )
    if held.set_aside:
        yield plural(
            "Den beskadigede fil, der er lagt til side i mappen »damaged«",
            "De {n} beskadigede filer, der er lagt til side i mappen »damaged«",
            held.set_aside,
        )
    if held.unsaved:
        yield plural(
            "Den nødkopi, der er af noget, som ikke kunne gemmes: »kompetence doctor --repair« "
            "gør den til en samtale",
            "De {n} nødkopier, der er af noget, som ikke kunne gemmes: »kompetence doctor "
            "--repair« gør dem til samtaler",
            held.unsaved,
        )
