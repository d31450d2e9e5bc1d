"""Årets billede: the screen, what is chosen on it, and the files that leave it."""
