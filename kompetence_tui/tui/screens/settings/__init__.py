"""Indstillinger: the user's configuration on a screen."""
