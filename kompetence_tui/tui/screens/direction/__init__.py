"""The screens of what a talk builds on: goals, indsatsområder, opspil."""
