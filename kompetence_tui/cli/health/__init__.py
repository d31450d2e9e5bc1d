"""What ``kompetence doctor`` looks at, and what it finds."""
