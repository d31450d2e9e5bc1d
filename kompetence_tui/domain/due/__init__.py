"""What is due, and the year."""
