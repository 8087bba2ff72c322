"""Know a paragraph that speaks of the report itself: a correction, an editor's note."""

import re
from enum import StrEnum
from functools import cache

from landbridge.lexicon.tables import table

MAX_OPENING = 200
"""Code points of a paragraph's beginning that tell what it is."""

_OPENING_SIGNS = " \t([{*_-\u2013\u2014•"


class NoteKind(StrEnum):
    """What a note's line is."""

    NOTE = "note"
    HEADING = "heading"


@cache
def _rules() -> tuple[tuple[re.Pattern[str], NoteKind], ...]:
    """Return the compiled table in its order."""
    return tuple(
        (re.compile(row["pattern"], re.IGNORECASE), NoteKind(row["kind"])) for row in table("notes")
    )


def note_kind(paragraph: str) -> NoteKind | None:
    """Return what kind of note a paragraph is or heads, None when it belongs to the story."""
    opening = " ".join(paragraph[:MAX_OPENING].split()).lstrip(_OPENING_SIGNS)
    found = (kind for pattern, kind in _rules() if pattern.match(opening))
    return next(found, None)
