"""What landbridge knows before it reads: tables of words, names and places, one row each."""
