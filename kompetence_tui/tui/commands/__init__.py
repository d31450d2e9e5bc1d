"""Every action of the program, by the part of it that it belongs to."""
