"""Sessions on disk, one TinyDB file each."""
