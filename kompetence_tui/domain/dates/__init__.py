"""Dates as people write them: read, kept with their precision, printed."""
