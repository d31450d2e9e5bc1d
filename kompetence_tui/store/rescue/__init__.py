"""What can be saved of a session's file that cannot be read, and putting it in the file's place."""
