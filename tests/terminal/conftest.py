"""A private world for each test, and the program started in it as often as the test asks."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.world import World


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    posix_only = pytest.mark.skipif(
        sys.platform == "win32", reason="needs the pseudo-terminals of POSIX"
    )
    for item in items:
        if here in item.path.parents:
            item.add_marker(posix_only)


@pytest.fixture
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    is_real = request.node.get_closest_marker("real_start")
    with World(tmp_path, forks=not is_real) as made:
        yield made
