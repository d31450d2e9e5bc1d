"""Udviklingsplanen: goals, addenda, its acknowledgement."""
