"""One key deeper than the plan: what can be said of a goal or an action besides the form."""
