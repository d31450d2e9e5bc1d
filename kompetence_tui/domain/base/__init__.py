"""What every model is made of: the base class, the door for text, ids."""
