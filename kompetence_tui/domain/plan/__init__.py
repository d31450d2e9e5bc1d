"""The development plan: goals, actions, methods, what is agreed and advised."""
