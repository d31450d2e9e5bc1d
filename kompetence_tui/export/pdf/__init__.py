"""A document as PDF: a page of ours, set by typst; people's text is data there, never markup."""
