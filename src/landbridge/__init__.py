"""landbridge reads reports on contested corridors and says what they support."""
