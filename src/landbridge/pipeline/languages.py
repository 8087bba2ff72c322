"""Which languages claims are read in."""

from landbridge.lexicon.languages import language_name
from landbridge.model.document import Document

LANGUAGES = frozenset({"en", None})
"""Languages whose claims are read; None is a text too short to tell."""


def is_read(document: Document) -> bool:
    """Tell whether claims are read from a document."""
    return document.language in LANGUAGES


def unread_language(document: Document) -> str | None:
    """Return the name of a document's language when no claims are read in it, else None."""
    return None if is_read(document) else language_name(document.language or "")
