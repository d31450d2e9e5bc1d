"""How what is written gets to the disk, and what was deleted comes back."""
