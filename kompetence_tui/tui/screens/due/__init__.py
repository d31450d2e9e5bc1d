"""Frister: the screen of what is due in all talks."""
