"""What ``kompetence erase`` says: what it found, what it did, and what it could not do."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kompetence_tui.cli.table import table
from kompetence_tui.domain.base.text import shell
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.i18n import _, plural
from kompetence_tui.store.deletion_log import (
    counted,
    said_of_people,
    taken_out,
    texts_in_reports,
)

if TYPE_CHECKING:
    from kompetence_tui.domain.people.said import Called
    from kompetence_tui.domain.session.listing import SessionRow
    from kompetence_tui.store.erase.finding import Found, Unread
    from kompetence_tui.store.erase.running import Erased
    from kompetence_tui.store.erase.wish import Wish
    from kompetence_tui.store.holder import Holder
    from kompetence_tui.store.traces import Traces


def what_is_found(found: "Found", wish: "Wish", *, shared: bool) -> Iterator[str]:
    """Lines on what is to go, what is to change, and what stays and why."""
    if wish.person and found.orphans and found.is_nobody:
        yield _nobody()
    yield from also_called(wish.also)
    yield from _going(found, only_private=wish.only_private)
    yield from _left_behind(found)
    yield from _changing(found)
    texts = texts_in_reports(sum(map(len, found.texts.values())))
    for words in filter(None, (said_of_people(len(found.said)), texts)):
        yield _("Slettes også: {what}").format(what=words)
    if found.is_remembered:
        yield _("Formularen til en ny samtale glemmer navnet.")
    yield from _unsure(found.unsure)
    yield from _staying(found)
    if found.to_read and wish.namesakes.others:
        yield _("Flere har navnet: i tekst kan programmet ikke se, hvem der menes.")
    if shared and not found.is_nothing:
        yield _(
            "Private noter og filer, som andre ledere har skrevet eller eksporteret, kan kun de "
            "selv slette; deres »kompetence doctor« nævner dem."
        )


def also_called(also: "Iterable[Called]") -> Iterator[str]:
    """What else the person is called, with the units where others have the name too."""
    for one in also:
        units = f" ({', '.join(one.namesakes.meant)})" if one.namesakes.others else ""
        yield _("Også navnet {name} er med: du har sagt, at det er samme person.").format(
            name=f"{one.name}{units}"
        )


def nothing(found: "Found", wish: "Wish") -> str:
    """Why there is nothing to erase."""
    if not wish.person or found.led or found.unsure:
        return _("Der er intet at slette.")
    return _("{nobody} Intet er slettet.").format(nobody=_nobody())


def _nobody() -> str:
    return _(
        "Ingen medarbejder i de samtaler hedder præcis det: skriv hele navnet, som det står i "
        "»kompetence list«."
    )


def what_is_done(done: "Erased") -> str:
    """»Slettet: 2 samtaler, 3 filer«."""
    amounts = counted(sessions=done.sessions, notes=done.notes, files=done.files)
    gone = _("Slettet: {what}").format(what=amounts) if amounts else ""
    changed = taken_out(done.changed)
    others = said_of_people(done.said), texts_in_reports(done.texts)
    words = "; ".join(filter(None, (gone, changed, *others)))
    return f"{words[:1].upper()}{words[1:]}." if words else _("Intet blev slettet.")


def what_is_not(done: "Erased") -> Iterator[str]:
    """Sentences on what is there still."""
    changed = _("{path} er ændret, siden den blev skrevet, og bliver liggende: se selv efter")
    yield from (changed.format(path=path) for path in done.left)
    for session_id, holder in done.open:
        yield _("Samtale {id} er åben {where} og er ikke slettet: luk den, og prøv igen").format(
            id=session_id, where=_where(holder)
        )
    for what, why in done.failed:
        yield _("{what} er ikke slettet: {why}").format(what=what, why=why)
    if done.failed:
        yield _("Kør kommandoen igen, når det er rettet: så slettes resten.")
    if done.unlogged:
        yield _("Sletningen er ikke skrevet i loggen: {why}").format(why=done.unlogged)


def _going(found: "Found", *, only_private: bool) -> Iterator[str]:
    if not found.erased:
        return
    amounts = _amounts(found.erased, sessions=not only_private)
    yield _("Slettes for altid: {what}").format(what=amounts)
    if only_private:
        yield _("Samtalerne selv bliver:")
    yield from _table(found.erased)
    yield from _files(found.erased)


def _left_behind(found: "Found") -> Iterator[str]:
    if not found.orphans:
        return
    words = _("Rester af samtaler, der er væk, slettes for altid: {what}")
    if found.erased:
        words = _("Rester af samtaler, der er væk, slettes også: {what}")
    yield words.format(
        what=_amounts(found.orphans, sessions=False) or ", ".join(t.id for t in found.orphans)
    )
    yield from _files(found.orphans)


def _changing(found: "Found") -> Iterator[str]:
    if not found.changed:
        return
    yield _("Gruppens samtaler bliver, med »slettet deltager« i stedet for navnet: {n}").format(
        n=len(found.changed)
    )
    yield from _table(found.changed)
    yield from _files(found.changed)


def _unsure(rows: list["SessionRow"]) -> Iterator[str]:
    own = [row for row in rows if row.kind.is_individual]
    groups = [row for row in rows if not row.kind.is_individual]
    if own:
        yield _(
            "Samtaler uden enhed bliver, for de kan være en andens med samme navn. Er de den "
            'samme persons, så skriv også --unit ""'
        )
        yield from _table_of_rows(own)
    if groups:
        yield _(
            "Gruppers samtaler bliver, for navnet i dem kan være en andens. Er det den samme "
            "person, så skriv også --unit med gruppens enhed"
        )
        yield from _table_of_rows(groups)


def _staying(found: "Found") -> Iterator[str]:
    if found.to_read:
        yield _("Tekst kan programmet ikke rette: læs selv disse igennem, også dine private noter")
        yield from _table_of_rows(found.to_read)
    if found.led:
        yield plural(
            "{n} samtale bliver: personen er kun leder eller facilitator i den, og den handler "
            "om andre.",
            "{n} samtaler bliver: personen er kun leder eller facilitator i dem, og de handler "
            "om andre.",
            found.led,
        )
    if found.unread:
        yield _(
            "Navnet står i filer, der ikke kan læses som samtaler, og som bliver. Sådan slettes de:"
        )
        yield from (f"  {_command(file)}" for file in found.unread)
    if found.copies:
        yield _("Her er kopier med det samme nummer, og de bliver. Sådan slettes de:")
        yield from (f"  {_command(file)}" for file in found.copies)


def _command(file: "Unread") -> str:
    if file.erased_as:
        return shell("kompetence", "erase", file.erased_as)
    return shell("rm", file.path)


def _amounts(talks: list["Traces"], *, sessions: bool = True) -> str:
    return counted(
        sessions=len(talks) if sessions else 0,
        notes=sum(there.notes for there in talks),
        files=len(_paths(talks)),
    )


def _paths(talks: list["Traces"]) -> list[str]:
    """The files that go, once each: one can be made from several talks."""
    return list(dict.fromkeys(str(known.path) for there in talks for known in there.exports))


def _table(talks: list["Traces"]) -> list[str]:
    return _lined((there.id, there.row) for there in talks)


def _table_of_rows(rows: list["SessionRow"]) -> list[str]:
    return _lined((row.id, row) for row in rows)


def _lined(talks: Iterable[tuple[str, "SessionRow | None"]]) -> list[str]:
    heads = [_("Nummer"), _("Samtale"), _("Dato"), _("Hvem")]
    lines = [
        [session_id, row.talk, danish_day(row.date), row.who]
        if row
        else [session_id, _("kan ikke læses"), "", ""]
        for session_id, row in talks
    ]
    return [f"  {line}" for line in table(heads, lines)]


def _files(talks: list["Traces"]) -> Iterator[str]:
    """Files that go, then what stays of those that were exported."""
    if gone := _paths(talks):
        yield _("Eksporterede filer, der slettes med: {n}").format(n=len(gone))
        yield from (f"  {path}" for path in gone)
    if changed := list(dict.fromkeys(str(path) for there in talks for path in there.changed)):
        yield _("Eksporterede filer, der er ændret siden og bliver liggende – se selv efter:")
        yield from (f"  {path}" for path in changed)
    if others := list(dict.fromkeys(str(path) for there in talks for path in there.others)):
        yield _(
            "Filer fra en liste, som alle i gruppen kunne skrive i, bliver liggende – se selv "
            "efter:"
        )
        yield from (f"  {path}" for path in others)
    yield from (there.problem for there in talks if there.problem)


def _where(holder: "Holder | None") -> str:
    if holder is None:
        return _("et andet sted")
    return _("hos {user} på {host}").format(user=holder.user or "?", host=holder.host or "?")
