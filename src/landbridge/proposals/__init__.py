"""Check what a language model proposes against a document's own words."""
