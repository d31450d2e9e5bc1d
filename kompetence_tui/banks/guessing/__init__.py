"""A bank from a list of questions that somebody wrote: what the list does not say is guessed."""
