"""Before the talks: filled sheets that are read in, and talks planned from a list."""
