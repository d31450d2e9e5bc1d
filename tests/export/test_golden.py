"""The forms as files one can look at; UPDATE_GOLDEN=1 writes them anew."""

import os
from pathlib import Path

import pytest

from kompetence_tui.export.blank import blank_form
from tests.export.group_samples import grus, phases, strategy, workshops
from tests.export.lived import lived_session
from tests.export.samples import sample_session
from tests.factories import make_bank
from tests.shipped_forms import form

GOLDEN = Path(__file__).parent / "golden"

DOCUMENTS = {
    "plan.md": lambda: form("plan").render(sample_session()),
    "full.md": lambda: form("fuld").render(sample_session()),
    "plan-levet.md": lambda: form("plan").render(lived_session()),
    "full-levet.md": lambda: form("fuld").render(lived_session()),
    "bevis.md": lambda: form("bevis").render(lived_session()),
    "opgaver.md": lambda: form("opgaver").render(lived_session()),
    "plan-typer.md": lambda: form("plan-typer").render(lived_session()),
    "blank.md": lambda: str(blank_form(make_bank())),
    "grus-plan.md": lambda: form("plan").render(grus()),
    "grus-full.md": lambda: form("fuld").render(grus()),
    "opspil.md": lambda: form("opspil").render(grus()),
    "vaerktoej.md": lambda: form("vaerktoej").render(grus()),
    "strategi.md": lambda: form("strategi").render(strategy()),
    "tilbagespil.md": lambda: form("tilbagespil").render(strategy()),
    "strategi-full.md": lambda: form("fuld").render(strategy()),
    "femfaser.md": lambda: form("faser").render(phases()),
    "formidling.md": lambda: form("formidling").render(workshops()[1]),
    "vaerksted-full.md": lambda: form("fuld").render(workshops()[1]),
    "forloeb.md": lambda: form("forloeb").render(workshops()[1], workshops()[:1]),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_form_is_as_the_file_shows(name: str) -> None:
    written = DOCUMENTS[name]()
    if os.environ.get("UPDATE_GOLDEN"):
        (GOLDEN / name).write_text(written, encoding="utf-8", newline="\n")
    assert (GOLDEN / name).read_text(encoding="utf-8") == written
