"""The question banks: all of them, their questions, and how each is asked."""
