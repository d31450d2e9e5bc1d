"""Dialogplade: notes, cards, the round, the guide, what was agreed."""
