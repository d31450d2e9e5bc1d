"""What a report is made of: read from the files of the talks, and what is kept of it."""
