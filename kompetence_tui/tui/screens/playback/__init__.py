"""Tilbagespil: what a period showed of a group's indsatsområder."""
