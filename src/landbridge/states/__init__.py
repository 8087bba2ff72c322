"""Turn claims into origins, events and the likely state of places."""
