"""Names, and who is one person."""
