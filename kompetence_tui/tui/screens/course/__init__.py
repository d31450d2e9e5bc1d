"""Forløb: workshops and the tasks between them."""
