"""A document as an office file (DOCX): our template, filled with python-docx."""
