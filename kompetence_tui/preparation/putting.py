"""Where the file of a talk's document goes, so that it is never put over another talk's file."""

from pathlib import Path

from kompetence_tui.store.place import DataFolder


def path_in(place: DataFolder, folder: Path, name: str, of: str, number: str | None = None) -> Path:
    """The file in the folder for a document ``of`` the talk; where another talk's file has the
    name it is called by the talk's number too, or by another ``number`` unless it is empty."""
    from kompetence_tui.export.file_name import told_apart
    from kompetence_tui.store.whose_file import is_another_s

    path = folder / name
    number = of if number is None else number
    return folder / told_apart(name, number) if number and is_another_s(place, path, of) else path
