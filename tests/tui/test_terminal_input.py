"""What the terminal sends, made into keys, text and pastes."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual import constants, events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.message import Message

from kompetence_tui.tui.terminal import reads
from kompetence_tui.tui.terminal.keyboard import Keyboard
from kompetence_tui.tui.terminal.parser import (
    LONGEST,
    PASTE_PAUSE,
    SEQUENCE_PAUSE,
    TerminalParser,
)

BEGIN, END, ESC, BEL, ST = "\x1b[200~", "\x1b[201~", "\x1b", "\x07", "\x1b\\"
STEADY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
CTRL_Q, QUICK = "\x11", 0.11


class Line:
    """A parser with a clock that is turned by hand."""

    def __init__(self) -> None:
        self.now = 100.0
        self.parser = TerminalParser(clock=lambda: self.now)
        self.found: list[Message] = []

    def send(self, *parts: str, pause: float = 0.0) -> "Line":
        """Each part is found in one read, so long after the one before."""
        for part in parts:
            self.wait(pause)
            self.found += self.parser.feed(part)
        return self

    def wait(self, seconds: float) -> "Line":
        self.now += seconds
        self.found += self.parser.tick()
        return self

    @property
    def said(self) -> list[str]:
        """Keys by name, a paste in »«, reports by the name of their class."""
        return [_said(message) for message in self.found if not isinstance(message, reads.Pasting)]

    @property
    def text(self) -> str:
        """What of it is text, and never a command."""
        return "".join(
            message.character or ""
            for message in self.found
            if isinstance(message, events.Key) and reads.is_text(message)
        )


def _said(message: Message) -> str:
    if isinstance(message, events.Key):
        printable = message.is_printable and message.character
        return message.character or "" if printable else message.key
    return f"»{message.text}«" if isinstance(message, events.Paste) else type(message).__name__


@pytest.fixture(autouse=True)
def as_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program asks for no extended keyboard mode unless it is told to."""
    monkeypatch.setattr(constants, "DISABLE_KITTY_KEY", True)


def joined(found: Iterable[str]) -> str:
    return " ".join(found).replace("« »", "")


# What is no key.


@pytest.mark.parametrize(
    "sent",
    [
        "\x1b[?62;22c", "\x1b[>0;276;0c", "\x1b]11;rgb:1e/1e/1e\x07", "\x1b]11;rgb:0/0/0\x1b\\",
        "\x1bP>|xterm(276)\x1b\\", "\x1b_Gi=1;OK\x1b\\", "\x1b^privat\x1b\\", "\x1bXsos\x1b\\",
        "\x1b[?1u", "\x1b[8;24;80t", "\x1b[0n", "\x1b[201~", "\x1b[99999999;2u", "\x1b[M !!",
        "\x1b]52;c;aGVq\x07", "\x1b[200;1~", "\x1b]0;" + "å" * 4000 + "\x07",
    ],
)  # fmt: skip
def test_what_is_no_key_is_swallowed_whole_however_it_is_cut(sent: str) -> None:
    assert Line().send("a", sent, "b").said == ["a", "b"]
    assert Line().send("a", *sent, "b").said == ["a", "b"]
    assert Line().send(f"a{sent}b").said == ["a", "b"]


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("\x1b[13;2u", "shift+enter"), ("\x1b[27;2;13~", "shift+enter"), ("\x1b[13u", "enter"),
        ("\x1b[113;5u", "ctrl+q"), ("\x1b[9;2u", "shift+tab"), ("\x1b[32;2u", " "),
        ("\x1b[230u", "æ"), ("\x1b[230;2u", "Æ"), ("\x1b[57414u", "enter"), ("\x1b[57408u", "9"),
        *((f"\x1b[{57409 + n}{mode}u", sign) for n, sign in enumerate("./*-+")
          for mode in ("", ";1", ";129")),
        ("\x1b[57416u", ","),
        ("\x1bOS", "f4"), ("\x1b[[A", "f1"), ("\x1b[24~", "f12"), ("\x1b[Z", "shift+tab"),
        ("\x1b[1;5D", "ctrl+left"), ("\x1bOj", "*"), ("\x1b[7$", "shift+home"),
        ("\x1b[I", "AppFocus"), ("\x1b[O", "AppBlur"), ("\x1b[12;5R", "CursorPosition"),
        ("\x1b[<0;5;7M", "MouseDown"), ("\x1b[?2026;2$y", "TerminalSupportsSynchronizedOutput"),
        ("\x1b[48;24;80;480;800t", "Resize"),
    ],
)  # fmt: skip
def test_keys_and_reports_go_through_however_they_are_cut(sent: str, meant: str) -> None:
    assert Line().send(sent).said == [meant]
    assert Line().send(*sent).said == [meant]


def test_keys_with_their_text_are_keys_where_the_terminal_was_asked_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert Line().send("\x1b[229;;229u").said == []
    monkeypatch.setattr(constants, "DISABLE_KITTY_KEY", False)
    line = Line().send(*"\x1b[229;;229u", "\x1b[97;2;65u", "\x1b[13;2u")
    assert line.said == ["å", "A", "shift+enter"]
    assert Line().send("\x1b[3;2~", "\x1b[99999;;99999999u").said == ["shift+delete"]


def test_every_key_that_textual_knows_is_the_same_key() -> None:
    for sequence, keys in ANSI_SEQUENCES_KEYS.items():
        if len(sequence) > 2 and isinstance(keys, tuple) and sequence[-1] != "R":
            named = [key.value for key in keys if key.value != "<ignore>"]
            assert Line().send(*sequence).said == named, repr(sequence)


@pytest.mark.parametrize("sign", "]PX_^[")
def test_alt_and_a_sign_and_typing_keep_the_typing(sign: str) -> None:
    typed = Line().send(ESC + sign, *"hej", pause=0.05) if sign != "[" else Line().send(ESC + sign)
    typed.wait(SEQUENCE_PAUSE)
    assert joined(typed.said).replace(" ", "") in (f"{sign}hej", "[")
    assert Line().send(ESC + sign, "\r").said[-1] == "enter"


def test_typing_that_was_held_is_never_a_command() -> None:
    line = Line().send(ESC + "P", *"sidn").wait(SEQUENCE_PAUSE)
    assert line.text == "Psidn"
    line.send("d")
    assert (line.said[-1], line.text) == ("d", "Psidn")
    assert Line().send(f"{ESC}]sid\r").text == "]sid"
    assert Line().send(f"{ESC}]sid{ESC}[D").said == ["]", "s", "i", "d", "left"]


@pytest.mark.parametrize("end", [BEL, ST])
def test_what_is_too_long_to_be_swallowed_is_pasted_to_its_end(end: str) -> None:
    words = "x" * (LONGEST * 2)
    line = Line().send(f"{ESC}]", words[:100], words[100:], end, "n")
    assert line.said == [f"»]{words}«", "n"]


def test_escape_is_a_quick_key() -> None:
    assert Line().send(ESC).said == []
    assert Line().send(ESC).wait(QUICK).said == ["escape"]
    assert Line().send(ESC + ESC).wait(QUICK).said == ["escape", "escape"]
    assert Line().send(ESC + "a").said == ["a"]
    assert Line().send(ESC + "\x1b[A").said == ["escape", "up"]


ANY = st.text(alphabet="ab æø\x1b[]PO_\\\x07\r\t;?0127~umMRAc\x7f" + BEGIN + END, max_size=12)
PIECES = st.sampled_from(
    [BEGIN, END, "\x1b[13;2u", "\x1b]11;rgb:0/0\x07", "\x1b[A", "\x1bOP", "hej", "æ", "\r", ESC]
)
CUTS = st.lists(st.integers(0, 200), max_size=6)


def cut_up(data: bytes, cuts: list[int]) -> list[bytes]:
    """The bytes as several reads."""
    at = [0, *sorted(cut % (len(data) + 1) for cut in cuts), len(data)]
    return [data[start:end] for start, end in pairwise(at)]


@STEADY
@given(st.lists(ANY | PIECES, max_size=4).map("".join), CUTS)
def test_it_does_not_matter_how_the_bytes_are_cut(text: str, cuts: list[int]) -> None:
    data = text.encode()
    parts = cut_up(data, cuts)
    assert _through([data]) == _through(parts)


def _through(parts: list[bytes]) -> list[str]:
    keyboard = Keyboard(clock=lambda: 0.0)
    found = [message for part in parts for message in keyboard.feed(part)]
    found += keyboard.end()
    return [_said(message) for message in found if not isinstance(message, reads.Pasting)]


@STEADY
@given(st.binary(max_size=60), CUTS)
def test_no_bytes_at_all_are_an_error(data: bytes, cuts: list[int]) -> None:
    _through(cut_up(data, cuts))


@pytest.mark.parametrize("data", [b"\xe6", b"f\xf8r", b"\xff\xfe"])
def test_bytes_that_are_no_utf8_are_kept_as_a_mark(data: bytes) -> None:
    assert "\N{REPLACEMENT CHARACTER}" in _through([data + b"x"])


# Pastes.


@STEADY
@given(st.text(alphabet="æøå \x1b[31m\x07\x11ab\n\t~201"), CUTS)
def test_nothing_in_a_paste_is_a_key(text: str, cuts: list[int]) -> None:
    text = text.replace(END, "") + "."
    data = f"{BEGIN}{text}{END}".encode()
    parts = cut_up(data, cuts)
    if CTRL_Q in [part.decode(errors="ignore") for part in parts]:  # half a letter is no sign
        return
    (pasted,) = _through(parts)
    assert len(pasted) == len(text) + 2
    assert not any(letter < " " and letter not in "\n\t" for letter in pasted)


def test_a_paste_whose_end_never_comes_is_handed_over_after_a_pause() -> None:
    line = Line().send(f"{BEGIN}hej")
    assert line.wait(PASTE_PAUSE - 0.1).said == []
    assert line.wait(0.1).said == ["»hej«"]
    assert line.send("n", CTRL_Q, END, "x").said == ["»hej«", "n", "ctrl+q", "x"]


def test_each_read_puts_the_pause_off() -> None:
    line = Line().send(f"{BEGIN}en ", "to ", "tre", pause=PASTE_PAUSE - 0.1)
    assert line.said == []
    assert line.wait(PASTE_PAUSE).said == ["»en to tre«"]


@pytest.mark.parametrize("late", [(END,), (END[:3], END[3:]), (ESC, END[1:]), tuple(END)])
def test_a_late_end_is_swallowed_however_it_is_cut(late: tuple[str, ...]) -> None:
    line = Line().send(f"{BEGIN}hej").wait(PASTE_PAUSE)
    assert line.send(*late, "n").said == ["»hej«", "n"]


def test_what_comes_in_one_read_after_it_belongs_to_it_until_a_single_key() -> None:
    line = Line().send(f"{BEGIN}hej").wait(PASTE_PAUSE)
    line.send(" med\r", f"dig{END}n")
    assert line.said == ["»hej«", "» med\rdig«", "n"]
    line = Line().send(f"{BEGIN}hej").wait(PASTE_PAUSE).send("\x1b[D", "dns")
    assert line.said == ["»hej«", "left", "d", "n", "s"]
    assert line.text == "dns"
    again = Line().send(f"{BEGIN}hej").wait(PASTE_PAUSE).send(f"{BEGIN}nyt{END}")
    assert again.said == ["»hej«", "»nyt«"]


@pytest.mark.parametrize("key", [CTRL_Q, "\x1b[113;5u"])
def test_ctrl_q_read_alone_is_always_a_key(key: str) -> None:
    assert Line().send(f"{BEGIN}hej", key).said == ["»hej«", "ctrl+q"]


def test_the_end_of_all_hands_over_an_open_paste() -> None:
    assert _through([f"{BEGIN}hej".encode()]) == ["»hej«"]


def test_the_screens_are_told_of_a_paste_that_is_open() -> None:
    def told(line: Line) -> list[bool]:
        return [found.is_open for found in line.found if isinstance(found, reads.Pasting)]

    line = Line().send(f"{BEGIN}hej", " med", f" dig{END}")
    assert told(line) == [True, False]
    assert isinstance(line.found[-1], reads.Pasting)
    assert told(Line().send(f"{BEGIN}hej{END}")) == []
    assert told(Line().send(BEGIN).wait(PASTE_PAUSE)) == [True, False]


# What is found in one read.


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        ("n", ""), ("jjj", ""), ("34", ""), ("++", ""), ("hej", "hej"), (" igen", " igen"),
        ("n\r", ""), ("n\x1b[Bd", ""), ("hej\rdu", "hejdu"), ("3 børn", "3 børn"), ("æø", "æø"),
    ],
)  # fmt: skip
def test_letters_in_one_read_are_text_unless_they_are_a_key_held_down(sent: str, text: str) -> None:
    assert Line().send(sent).text == text
    assert Line().send(*sent).text == ""
