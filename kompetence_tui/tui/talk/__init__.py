"""What the screens of an open talk share."""
