"""Kompetenceprofil."""
