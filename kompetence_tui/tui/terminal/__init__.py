"""What comes from the terminal and goes to it: keys, pastes, signals, a line that stalls."""
