"""Årets billede: what a period showed, in figures that name nobody. All but what is kept in a talk
(``feedback``) is free of pydantic."""
