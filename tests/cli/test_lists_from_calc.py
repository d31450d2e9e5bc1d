"""Lists that LibreOffice Calc saved, on their whole way to planned talks."""

import shutil
import subprocess
from pathlib import Path

import pytest

from kompetence_tui.cli import plan_talks
from kompetence_tui.preparation.lists.example import example_rows, packed, parts_of
from kompetence_tui.store.sessions import SessionStore
from tests.cli.conftest import Run, World
from tests.factories import TODAY

SOFFICE = Path(shutil.which("soffice") or "soffice").resolve()
HAS_CALC = SOFFICE.with_name("libsclo.so").exists()
WAYS = {
    "xlsx": "xlsx:Calc MS Excel 2007 XML",
    "utf-8": "csv:Text - txt - csv (StarCalc):59,34,76",
    "utf-16": "csv:Text - txt - csv (StarCalc):9,34,65535",
    "cp1252": "csv:Text - txt - csv (StarCalc):44,34,1",
}


def made_by_hand(path: Path) -> Path:
    """The example as a workbook; its short date would be written as this machine's country does."""
    parts = parts_of(example_rows(TODAY))
    days = '<numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts '
    styles = parts["xl/styles.xml"].replace("<fonts ", f'<numFmts count="1">{days}')
    path.write_bytes(packed(parts | {"xl/styles.xml": styles.replace('"14"', '"164"')}))
    return path


def saved_by_calc(source: Path, way: str, folder: Path) -> Path:
    command = [
        str(SOFFICE),
        f"-env:UserInstallation={source.with_name('profile').as_uri()}",
        *("--headless", "--convert-to", way, "--outdir", str(folder), str(source)),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=110)
    (saved,) = folder.iterdir()
    return saved


@pytest.mark.skipif(not HAS_CALC, reason="LibreOffice Calc is not installed")
def test_talks_are_planned_from_whatever_calc_saves(
    world: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan_talks, "today", lambda: TODAY)
    source = made_by_hand(world.root / "liste.xlsx")
    told = set()
    for name, way in WAYS.items():
        saved, data = saved_by_calc(source, way, world.root / name), world.root / f"data-{name}"
        ended = kompetence(
            "plan-talks", str(saved), "--bank", "mus", "--leader", "Eva Eksempel",
            "--data-dir", str(data),
        )  # fmt: skip
        assert ended.code == 0, ended.err
        assert ("Windows-1252" in ended.err) is (name == "cp1252")
        told.add(ended.out)
        assert len(SessionStore(data).listing().rows) == len(example_rows(TODAY)) - 1
    assert len(told) == 1
