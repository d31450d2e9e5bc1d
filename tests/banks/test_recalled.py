"""What the tests recall of the program's own files is what stands in them."""

from kompetence_tui.banks import files, library
from kompetence_tui.paths import shipped


def test_a_bank_that_is_recalled_is_as_read_anew() -> None:
    paths = files.bank_files(shipped("question_banks"))
    recall = library.BankLibrary((shipped("question_banks"),))
    again = library.BankLibrary((shipped("question_banks"),))
    assert all(a is b for a, b in zip(recall.banks(), again.banks(), strict=True))
    assert recall.banks() == tuple(files.read_file(path).bank for path in paths)
