"""The records that cross from one room to another; plain Python, valid once made."""
