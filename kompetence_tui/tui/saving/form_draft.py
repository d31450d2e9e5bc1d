"""A form that is used as a whole: until then what stands in it is a draft in the talk."""

from typing import Any

from textual.screen import Screen

from kompetence_tui.domain.session.drafts import with_draft
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.picker import Picker


class FormDraft:
    """The lines and pickers of one form on their way to the disk, by their ids."""

    def __init__(self, talk: Autosave, name: str, form: Screen[Any]) -> None:
        """``name`` is what the session calls the form."""
        self._talk, self._name, self._form = talk, name, form
        self._lines: dict[str, LineInput] = {}
        self._pickers: dict[str, Picker] = {}
        """The form's fields; kept, because at the end they go one after another."""
        self._ready: dict[str, str] = {}
        """What stood in the fields before anything was begun."""
        self._is_done = False

    def begin(self) -> bool:
        """Note what stands ready, and put back what was begun. Says whether anything was."""
        for line in self._form.query(LineInput):
            of = line if line.id else line.parent
            self._lines[(of.id if of else None) or ""] = line
        self._pickers = {picker.id or "": picker for picker in self._form.query(Picker)}
        self._ready = self._texts()
        begun = self._talk.kept.drafts.get(self._name, {})
        for field, line in self._lines.items():
            line.put(begun.get(field, line.value))
        for field, picker in self._pickers.items():
            if field in begun:
                chosen = begun[field].split("\n")
                picker.show(
                    picker.options, [n for n, o in enumerate(picker.options) if o in chosen]
                )
        return bool(begun)

    def collect(self, session: Session) -> Session:
        """The session with what is begun here; with nothing once the form is done."""
        if self._talk.read_only:
            return session
        return with_draft(session, self._name, {} if self._is_done else self._begun())

    async def use(self, session: Session) -> bool:
        """Save what was made of the form. Says whether it is on the disk and the form done."""
        self._is_done = True
        self._is_done = await self._talk.try_change(session)
        return self._is_done

    def drop(self) -> None:
        """The form is left, and what was begun is not wanted."""
        self._is_done = True
        self._talk.change(with_draft(self._talk.session, self._name, {}))

    @property
    def is_begun(self) -> bool:
        """Something is written that is not used yet."""
        return bool(self._begun())

    def _begun(self) -> dict[str, str]:
        """The texts that differ from what stood ready; none while no line has words of its own."""
        changed = {f: text for f, text in self._texts().items() if text != self._ready.get(f)}
        has_words = any(changed.get(field, "").strip() for field in self._lines)
        return changed if has_words else {}

    def _texts(self) -> dict[str, str]:
        texts = {field: line.value for field, line in self._lines.items()}
        for field, picker in self._pickers.items():
            texts[field] = "\n".join(picker.options[place] for place in sorted(picker.chosen))
        return texts
