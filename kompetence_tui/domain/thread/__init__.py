"""Rød tråd, from what stands in all sessions. Free of pydantic."""
