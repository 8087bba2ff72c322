"""Say what the state of its elements means for a corridor."""
