"""Samtalen: its questions and phases, its agenda, what is proposed."""
