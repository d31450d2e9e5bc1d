"""Sessions as documents, and documents in each format: pure functions."""
