"""Erasing for good: what there is to erase, and doing it."""
