"""What a session is: models, dates and rules. No input or output."""
