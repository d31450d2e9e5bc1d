"""What a terminal sends for a key, by the names the program uses for keys."""

_CODES = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "ctrl+up": "\x1b[1;5A",
    "ctrl+down": "\x1b[1;5B",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f12": "\x1b[24~",
}


def key_bytes(name: str) -> bytes:
    """The bytes of one key: a name above, ``ctrl+`` and a letter, or a character itself."""
    if name in _CODES:
        return _CODES[name].encode()
    held, _plus, letter = name.rpartition("+")
    if held == "ctrl" and len(letter) == 1:
        return bytes([ord(letter.upper()) & 0x1F])
    if len(name) == 1:
        return name.encode()
    raise ValueError(f"no key is called {name!r}")
