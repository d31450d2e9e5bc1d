"""Who a talk is with, and when: a new one, or corrected."""
