"""The screens of what is agreed on: acknowledgements of the plan, and addenda to it."""
