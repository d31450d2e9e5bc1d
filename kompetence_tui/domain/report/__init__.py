"""Årets billede: what a period showed, in figures that name nobody. All but what is kept in a talk
(``playback``) is free of pydantic."""
