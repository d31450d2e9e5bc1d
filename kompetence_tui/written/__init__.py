"""What people wrote in other programs, read as lines: Word files, plain text, Markdown."""
