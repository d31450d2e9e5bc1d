"""Dialogplader: notes, dots, time."""
