"""The screens of a forløb of workshops."""
