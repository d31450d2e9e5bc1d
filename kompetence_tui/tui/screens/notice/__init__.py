"""The organisation's own words before a talk."""
