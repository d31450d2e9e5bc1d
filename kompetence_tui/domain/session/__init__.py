"""A talk: what it holds, how it is made, gone through and closed."""
