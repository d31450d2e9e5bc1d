"""Kompetenceprofil: choosing competences, rating them unseen, and both side by side."""
