"""Where the file of a talk's document goes, so that it is never put over another talk's file."""

from collections.abc import Container
from itertools import count
from pathlib import Path

from kompetence_tui.store.place import DataFolder


def path_in(
    place: DataFolder,
    folder: Path,
    name: str,
    of: str,
    number: str | None = None,
    taken: Container[Path] = (),
) -> Path:
    """The file in the folder for a document ``of`` the talk. Where another talk's file has the name
    it is called by the talk's number too, or by another ``number``; by counting where there is
    none, or none may be told. What is ``taken`` is known to be another talk's: to find that out
    takes time with every talk there is."""
    from kompetence_tui.export.file_name import told_apart
    from kompetence_tui.store.whose_file import is_another_s

    def is_free(path: Path) -> bool:
        return path not in taken and not is_another_s(place, path, of)

    if is_free(folder / name):
        return folder / name
    number = of if number is None else number
    if number:
        return folder / told_apart(name, number)
    return next(filter(is_free, (folder / told_apart(name, str(n)) for n in count(2))))
