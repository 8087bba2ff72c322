"""Export formats; each is a module with ``render(picture) -> str`` and knows no other."""
