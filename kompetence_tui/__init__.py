"""kompetence-tui: a development talk on one screen, and the plan that comes out of it."""

__version__ = "0.2.0"
