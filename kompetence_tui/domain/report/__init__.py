"""Årets billede: what a period showed, in figures that name nobody. Free of pydantic."""
