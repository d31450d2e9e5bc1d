"""Afslut."""
