"""How the tests are spread over the cores."""

import os


def pytest_xdist_auto_num_workers() -> int:
    """Twice as many as there are cores: those that drive a terminal mostly wait for it."""
    return 2 * (os.cpu_count() or 1)
