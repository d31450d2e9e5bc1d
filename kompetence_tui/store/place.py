"""A data folder: where things lie in it, and who may read them."""

from dataclasses import dataclass
from pathlib import Path

from kompetence_tui import paths
from kompetence_tui.store import platform

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
TEAM_FILE, TEAM_FOLDER = 0o660, 0o2770


@dataclass(frozen=True)
class DataFolder:
    """One person's data folder, or one that a leadership team shares."""

    root: Path
    shared: bool = False
    """The sessions are read and written by everyone in the group that owns the folder."""

    @property
    def sessions(self) -> Path:
        """One file a session, with its lock."""
        return self.root / "sessions"

    @property
    def own(self) -> Path:
        """What is one leader's alone; beside a team's folder it lies in the leader's own."""
        return paths.own_folder(self.root) if self.shared else self.root

    @property
    def reports(self) -> Path:
        """What was published of each period, and the texts somebody chose to hand on with it. No
        part of any talk."""
        return self.root / "reports"

    @property
    def own_before(self) -> Path:
        """Where earlier versions kept that in a team's folder."""
        return self.root / "own" / platform.user_mark()

    @property
    def private(self) -> Path:
        """The leader's private notes, one file a session."""
        return self.own / "private"

    def shown(self, path: Path) -> str:
        """The path as it is told of: from the data folder on when it lies there."""
        return str(path.relative_to(self.root) if path.is_relative_to(self.root) else path)

    @property
    def file_mode(self) -> int:
        """The mode of a session's file, and of all that belongs to it."""
        return TEAM_FILE if self.shared else PRIVATE_FILE

    @property
    def folder_mode(self) -> int:
        return TEAM_FOLDER if self.shared else PRIVATE_FOLDER
