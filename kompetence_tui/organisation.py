"""The organisation's configuration: read below the user's own, and never written."""

from pathlib import Path

from kompetence_tui import config, setting_values
from kompetence_tui.config import Config, ConfigError, Warn
from kompetence_tui.domain.base.text import nearest
from kompetence_tui.i18n import _

LOCKED = "locked"
"""The key that lists the settings which no user's own file changes."""

READERS: setting_values.Readers = {
    **{key: reader for key, reader in setting_values.READERS.items() if key != "keys"},
    LOCKED: setting_values.names,
}


def read_organisation(file: Path, tell: Warn | None = None) -> Config:
    """What the organisation has set, with the defaults for the rest.

    Nothing in it stops a user, who could not mend it: what cannot be used is left out, locks
    nothing, and ``tell`` hears of it in a sentence with its line and who can mend it.
    """
    found: list[ConfigError] = []
    strange: list[str] = []
    try:
        text = config.text_of(file)
        if text is None:
            return config.DEFAULTS
        values = config.values_in(file, text, READERS, found.append, strange.append)
        locked = _locked(file, text, values.pop(LOCKED, ()), found)
    except ConfigError as error:
        found, values, locked = [error], {}, frozenset()
    wrong = [_in_words(error) for error in found]
    for sentence in (*wrong, *strange):
        if tell:
            tell(sentence)
    locked -= {error.key for error in found}
    return Config(**values, locked=locked, trouble=next(iter(wrong), ""))  # type: ignore[arg-type]


def _locked(file: Path, text: str, names: object, found: list[ConfigError]) -> frozenset[str]:
    """The keys to lock; a name that is none of them is found wrong, and the others hold."""
    known = [key for key in READERS if key != LOCKED]
    wanted = names if isinstance(names, tuple) else ()
    for name in wanted:
        if name not in known:
            words = _("»{key}« nævner »{name}«; mente du »{nearest}«?")
            words = words.format(key=LOCKED, name=name, nearest=nearest(name, known))
            found.append(ConfigError(file, words, config.line_of(text, LOCKED), LOCKED))
    return frozenset(wanted) & frozenset(known)


def _in_words(error: ConfigError) -> str:
    """Who can mend it first: where there is little room, the end is what is not seen."""
    words = _("Organisationens opsætning har en fejl, som {who} kan rette. {rest}: {what}")
    rest = _("Resten gælder") if error.key else _("Så længe gælder intet af den")
    return words.format(what=error, who=_who_can_mend(error.file), rest=rest)


def _who_can_mend(file: Path) -> str:
    """The owner of the file, where the system can tell."""
    try:
        return _("ejeren, {owner},").format(owner=file.owner())
    except (OSError, KeyError, NotImplementedError):
        return _("den, der driver maskinen,")
