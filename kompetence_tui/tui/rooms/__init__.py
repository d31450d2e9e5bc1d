"""The rooms of the program, and the one way to open them."""
