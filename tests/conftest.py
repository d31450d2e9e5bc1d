"""How the tests are spread over the cores."""

import os


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: those that drive a terminal mostly wait for it."""
    return 1 + (os.cpu_count() or 1)
