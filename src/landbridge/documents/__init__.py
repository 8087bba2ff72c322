"""Turn bytes into documents: readers, sections of a page, and publication dates."""
