"""Mark a passage's tokens with the names the gazetteer finds there."""

from landbridge.claims.memory import Memory
from landbridge.claims.parser import Passage
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.claim import Mention
from landbridge.model.entity import PLACES, EntityKind


def mark_hits(passage: Passage, *, text: str, memory: Memory) -> None:
    """Record under each token the name it is part of, and remember the places named.

    The map stands in ``passage.doc.user_data["hits"]``, token index to name as written. Countries
    are not remembered as places: a clause without a place is seldom about a whole country.
    """
    hits: dict[int, str] = {}
    by_start = {start: i for i, start in enumerate(passage.starts)}
    for hit in gazetteer().find(text[passage.start : passage.end].replace("\n", " ")):
        begin, end = passage.start + hit.start, passage.start + hit.end
        index = by_start.get(begin)
        while index is not None and index < len(passage.starts) and passage.starts[index] < end:
            hits[index] = hit.text
            index += 1
        first = hit.entities[0].kind
        if first in PLACES and first is not EntityKind.COUNTRY:
            memory.places.append(Mention(text=hit.text, start=begin, end=end))
    passage.doc.user_data["hits"] = hits
