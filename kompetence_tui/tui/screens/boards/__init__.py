"""The screens of a dialogplade."""
