"""Pastes from Word, Outlook, web pages and PDFs: they come in as people meant them."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompetence_tui.domain.base.pasted import as_meant
from kompetence_tui.domain.base.text import clean

PASTES = json.loads(Path(__file__).with_name("pastes.json").read_text(encoding="ascii"))
"""From where, what the clipboard held, and what is to stand in the field."""


@pytest.mark.parametrize("paste", PASTES, ids=lambda paste: ascii(paste["pasted"])[1:20])
def test_a_paste_is_what_was_meant(paste: dict[str, str]) -> None:
    assert clean(as_meant(paste["pasted"])) == paste["meant"]


def test_the_corpus_has_pastes_of_each_kind() -> None:
    assert {paste["source"] for paste in PASTES} == {"Word", "Outlook", "web page", "PDF"}
    assert len(PASTES) >= 50


@given(st.text() | st.text("•o§-1.)\t \n\r\u00a0\u200d\ud83d\ude00\U0001f3fd\x93\uf0b7a"))
def test_any_paste_is_read_once_and_for_all(text: str) -> None:
    meant = as_meant(text)
    assert as_meant(meant) == meant
    assert not any("\ud800" <= sign <= "\udfff" for sign in meant)


@given(st.text("abcæøåÆØÅ0123 .,:;!?()»«“”’–—/\n"))
def test_what_people_write_is_left_as_it_is(text: str) -> None:
    lines = [line.rstrip(" ") for line in text.split("\n")]
    lines[-1] = text.split("\n")[-1]
    if "\n\n\n" not in "\n".join(lines):
        assert as_meant(text) == "\n".join(lines)
