"""År: the screen of who has had a talk in a year."""
