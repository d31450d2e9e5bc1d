"""Oversigten, and its own views: frister, året, rød tråd."""
