"""Read claims out of documents: who says what, how surely, when and where."""
