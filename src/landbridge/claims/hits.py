"""Mark a passage's tokens with the names the gazetteer finds there."""

from collections.abc import Iterator

from spacy.tokens import Token

from landbridge.claims.parser import Passage
from landbridge.lexicon.gazetteer import Hit, gazetteer
from landbridge.model.claim import Mention
from landbridge.model.entity import PLACES, EntityKind

_KEY = "hits"
"""Under this key of ``Doc.user_data`` stands the map from token index to name as written."""

CLASSES = "classes"
"""Under this key stands what ``classes`` worked out of the names; it goes when they change."""


def mark_hits(passage: Passage) -> list[Mention]:
    """Record under each token the name it is part of, and return the places named.

    Countries are not returned as places: a clause without a place is seldom about a whole country.
    """
    names: dict[int, str] = {}
    places = []
    for hit in _hits_in(passage):
        begin, end = passage.start + hit.start, passage.start + hit.end
        for index in passage.tokens_in(begin, end):
            names[index] = hit.text
        kind = hit.entities[0].kind
        if kind in PLACES and kind is not EntityKind.COUNTRY:
            places.append(Mention(text=passage.text[begin:end], start=begin, end=end))
    passage.doc.user_data[_KEY] = names
    passage.doc.user_data.pop(CLASSES, None)
    return places


def name_at(token: Token) -> str | None:
    """Return the known name a token is part of, as written, or None."""
    found: str | None = token.doc.user_data.get(_KEY, {}).get(token.i)
    return found


def _hits_in(passage: Passage) -> Iterator[Hit]:
    """Yield the names in a paragraph; a name may run over a line's end."""
    paragraph = passage.text[passage.start : passage.end].replace("\n", " ")
    yield from gazetteer().find(paragraph)
