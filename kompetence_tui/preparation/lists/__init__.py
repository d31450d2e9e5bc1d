"""Lists from a spreadsheet: what kind of file they are, their rows, columns and days."""
