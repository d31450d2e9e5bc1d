"""``kompetence banks policies``: what the workplace has agreed on elsewhere, as a list (H13)."""

from pathlib import Path

from kompetence_tui.export.policies import policies_document
from tests.cli.conftest import Run, World
from tests.ways import FILE

POLICY = "- Politik: Lokalaftale om kurser\n- Version"


def test_they_are_written_as_one_list(kompetence: Run, world: World, tmp_path: Path) -> None:
    banks = tmp_path / "egne"
    banks.mkdir()
    (banks / "husets.md").write_text(FILE.replace("- Version", POLICY), encoding="utf-8")
    world.config.write_text('policies = ["Om orlov: https://eksempel.dk"]\n', encoding="utf-8")
    done = kompetence("--banks", str(banks), "banks", "policies")
    assert done.out.startswith(
        "# Politikker på arbejdspladsen\n\n- Om orlov: https://eksempel.dk\n\n"
        "## Samtale i Eksempelhuset\n\n- Lokalaftale om kurser\n"
    )


def test_none_are_said_to_be_none() -> None:
    assert "nævner nogen" in str(policies_document([("", ()), ("MUS", ())]))


def test_a_bank_outside_its_time_is_told_and_can_be_used(kompetence: Run, tmp_path: Path) -> None:
    path = tmp_path / "egne" / "husets.md"
    path.parent.mkdir()
    path.write_text(FILE.replace("- Version", "- Gælder til: 2025\n- Version"), encoding="utf-8")
    done = kompetence("banks", "check", str(path))
    assert done.code == 0
    assert "bemærk: Banken gjaldt til 2025; se efter" in done.out
    assert (
        "Gælder til: 2025\n"
        in kompetence("--banks", str(path.parent), "banks", "show", "husets").out
    )
