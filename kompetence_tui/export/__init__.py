"""Sessions as Markdown: pure functions."""
