"""Before the talk: the list of talks to plan, and the sheet the employee fills in at home."""
