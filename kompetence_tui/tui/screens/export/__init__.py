"""Forhåndsvisning og eksport."""
