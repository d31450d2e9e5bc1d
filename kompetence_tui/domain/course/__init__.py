"""Forløb: workshops with tasks in between."""
