"""Question banks: Markdown to Bank and back."""
