"""From one talk to the next, and what happens to a plan between them."""
