"""Where a claim holds: the place named beside its trigger and the relation to it."""

import re
from collections.abc import Iterable

from spacy.tokens import Token

from landbridge.claims.frames import classes_of
from landbridge.claims.memory import Memory
from landbridge.claims.parser import Passage
from landbridge.claims.slots import prepositions
from landbridge.claims.spans import mention_of
from landbridge.model.claim import Mention, Where

CONTEXT = "in context"
"""The relation of a place that the claim's own clause does not name: the last one spoken of."""

_PLACES = frozenset({"place", "facility", "road", "country"})
_LOCATIVE = frozenset(
    {
        "in",
        "at",
        "near",
        "on",
        "around",
        "outside",
        "inside",
        "along",
        "across",
        "through",
        "south",
        "north",
        "east",
        "west",
        "southeast",
        "southwest",
        "northeast",
        "northwest",
        "from",
        "into",
        "to",
        "towards",
        "toward",
        "via",
        "between",
        "over",
        "beyond",
        "of",
        "within",
        "opposite",
        "against",
        "by",
    }
)
_RELATION = re.compile(
    r"((?:(?:south|north)(?:-?(?:east|west))?|east|west) of|near|outside|(?:on |in )?the outskirts of|"
    r"around|along|inside|the (?:Iraqi|Syrian|\w+) side of|the countryside of|between|opposite|close to|km from)"
    r"\s+(?:the |a )?(?:\w+ ){0,3}$",
    re.IGNORECASE,
)
_LOOK_BACK = 60


def where_of(
    passage: Passage,
    heads: Iterable[Token],
    *,
    text: str,
    memory: Memory,
    span: tuple[int, int],
    in_context: bool,
) -> Where | None:
    """Return the place a claim is about.

    Args:
        passage: Where it stands.
        heads: Trigger, predicate and role fillers, in order of trust.
        text: The document's kept text.
        memory: For the last place spoken of, when the clause names none.
        span: Of the claim's quote.
        in_context: Whether the last place spoken of may stand in when the clause names none.
    """
    for head in heads:
        found = _prepositional(head)
        if found is not None and passage.start_of(found) < span[1]:
            inner = _named_inside(passage, found, memory)
            mention = inner or _named(found, mention_of(passage, found, text=text), memory)
            return Where(mention=mention, relation=_relation(text, mention))
    inside = [m for m in memory.places if span[0] <= (m.start or 0) < span[1]]
    if inside:
        return Where(mention=inside[0], relation=_relation(text, inside[0]))
    if not in_context:
        return None
    before = [m for m in (memory.local or memory.places) if (m.start or 0) < span[0]]
    return Where(mention=before[-1], relation=CONTEXT) if before else None


def _named_inside(passage: Passage, head: Token, memory: Memory) -> Mention | None:
    """Return the named place inside a phrase such as "a post south of the town of X"."""
    if head.i in head.doc.user_data["hits"]:
        return None
    low, high = passage.start_of(head.left_edge), passage.end_of(head.right_edge)
    return next((m for m in memory.places if low <= (m.start or 0) < high), None)


def _named(head: Token, mention: Mention, memory: Memory) -> Mention:
    """Give a bare "the area" the name it stands for, when one is remembered."""
    if head.i in head.doc.user_data.get("hits", {}):
        return mention
    if any(t.pos_ == "PROPN" for t in head.subtree):
        return mention
    found = memory.antecedent(head, wanted=_PLACES)
    if found is None:
        return mention
    return Mention(text=mention.text, start=mention.start, end=mention.end, antecedent=found.name)


def _prepositional(head: Token) -> Token | None:
    """Return the head of the first place that a word's prepositions hold."""
    for preposition in prepositions(head):
        if preposition.lower_ not in _LOCATIVE:
            continue
        for child in preposition.children:
            if child.dep_ == "pobj":
                if classes_of(child) & _PLACES:
                    return child
                deeper = _prepositional(child)
                if deeper is not None:
                    return deeper
    return None


def _relation(text: str, mention: Mention) -> str | None:
    """Return the words before a place that set it apart from the place itself."""
    start = mention.start or 0
    found = _RELATION.search(text[max(0, start - _LOOK_BACK) : start])
    return found.group(1).lower() if found is not None else None
