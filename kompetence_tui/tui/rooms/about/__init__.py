"""What F1 says of each room: words for the table in ``room``, each called as its room."""
