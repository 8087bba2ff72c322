"""Resolve names to entities, with a score, a reason and a way back."""
