"""Mark a passage's tokens with the names the gazetteer finds there."""

from collections.abc import Container, Iterable

from spacy.tokens import Token

from landbridge.claims.parser import Passage
from landbridge.lexicon.datelines import opening_place
from landbridge.lexicon.gazetteer import Hit, gazetteer
from landbridge.model.claim import Mention
from landbridge.model.entity import PLACES, EntityKind

_KEY = "hits"
"""Under this key of ``Doc.user_data`` stands the map from token index to name as written."""

_FOUND = "found"
"""Under this key stand the names found in the paragraph."""

CLASSES = "classes"
MENTIONS = "mentions"
"""Under these keys stands what ``classes`` and ``spans`` worked out of the names; it goes when they
change. No token is kept there: it would keep the parse from being freed at once."""


def mark_hits(
    passage: Passage,
    places: Iterable[tuple[int, int]] = (),
    parts: Container[tuple[int, int]] = frozenset(),
) -> list[Mention]:
    """Record under each token the name it is part of, and return the places named, in order.

    Countries are not returned as places: a clause without a place is seldom about a whole country.

    Args:
        passage: Gets its names.
        places: Spans of more names of places, in the document's text.
        parts: Spans of names that are part of another name ("the Nile Relief Network"): not places.
    """
    names: dict[int, str] = {}
    found = []
    for hit in hits_in(passage):
        begin, end = passage.start + hit.start, passage.start + hit.end
        names |= dict.fromkeys(passage.tokens_in(begin, end), hit.text)
        kind = hit.entities[0].kind
        if kind in PLACES and kind is not EntityKind.COUNTRY and (begin, end) not in parts:
            found.append((begin, end))
    for begin, end in places:
        inside = passage.tokens_in(begin, end)
        if inside and names.keys().isdisjoint(inside):
            names |= dict.fromkeys(inside, passage.text[begin:end])
            found.append((begin, end))
    opening = opening_of(passage)
    if opening is not None and not any(
        h.start < opening[1] - passage.start for h in hits_in(passage)
    ):
        found.append(opening)
    passage.doc.user_data[_KEY] = names
    for key in (CLASSES, MENTIONS):
        passage.doc.user_data.pop(key, None)
    return [Mention(text=passage.text[a:b], start=a, end=b) for a, b in sorted(found)]


def opening_of(passage: Passage) -> tuple[int, int] | None:
    """Return where the place stands that a paragraph opens with in capitals ("LUVUNGI - "), or None."""
    span = opening_place(passage.text[passage.start : passage.end])
    return (passage.start + span[0], passage.start + span[1]) if span else None


def name_at(token: Token) -> str | None:
    """Return the known name a token is part of, as written, or None."""
    found: str | None = token.doc.user_data.get(_KEY, {}).get(token.i)
    return found


def hits_in(passage: Passage) -> tuple[Hit, ...]:
    """Return the gazetteer's names in a paragraph, kept with its parse; one may run over a line's end."""
    kept: tuple[Hit, ...] | None = passage.doc.user_data.get(_FOUND)
    if kept is None:
        paragraph = passage.text[passage.start : passage.end].replace("\n", " ")
        kept = passage.doc.user_data[_FOUND] = gazetteer().find(paragraph)
    return kept
