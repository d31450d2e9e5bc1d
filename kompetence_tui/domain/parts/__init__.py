"""The catalogue of what a session holds, and what goes by it: removal, bringing back, renaming."""
