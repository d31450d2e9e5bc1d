"""A talk as a document: what it holds, what it looks like, and the file."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import PRINTED, Command
from kompetence_tui.tui.commands.here import Fact, so
from kompetence_tui.tui.rooms.room import Room

DOCUMENTS: tuple[Command, ...] = (
    Command(
        "choose_content", ("f2",), _("Indhold"), _("Vælg, hvad der skal med"),
        _("Skifter mellem planen til personalesagen, hele samtalen og de andre former."),
        (Room.EXPORT,), 2,
    ),
    Command(
        "choose_format", ("f4",), _("Filtype"), _("Vælg, hvad filen skrives som"),
        _("Skifter mellem Markdown, Word, PDF og en webside; det sidste valg huskes."),
        (Room.EXPORT,), 3,
        also=_("format docx html pdf ending"),
    ),
    Command(
        "raw", ("f3",), _("Markdown"), _("Dokumentet eller filens egen tekst"),
        _("Skifter mellem dokumentet, som det kommer til at se ud, og den Markdown, der skrives."),
        (Room.EXPORT,), 5,
        when=so(Fact.TEXT_FILE, _("Filens egen tekst kan kun ses, når den er Markdown.")),
    ),
    Command(
        "write_file", ("f9", "ctrl+s", "enter"), _("Gem filen"), _("Gem filen"),
        _("Skriver filen på det sted, der står. Findes den, bliver du spurgt først."),
        (Room.EXPORT,), 1,
        also=PRINTED,
    ),
)  # fmt: skip
