"""Questions and lists that stand on top of a room, and know none."""
