"""Opfølgning: what the last plan agreed on, what came of it, and notes in between."""
