"""A bank of one's own while it is written: what can be done to it, and its file."""
