"""The leader's private note."""
