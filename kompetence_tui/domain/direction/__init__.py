"""What a workplace is heading for, and what goals build on."""
