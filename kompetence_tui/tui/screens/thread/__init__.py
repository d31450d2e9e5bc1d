"""The screen of the red thread through all sessions."""
