"""Where a claim holds: the place named beside its trigger and the relation to it."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from spacy.tokens import Token

from landbridge.claims.classes import classes_of
from landbridge.claims.hits import name_at
from landbridge.claims.memory import Memory
from landbridge.claims.parser import Passage
from landbridge.claims.reference import antecedent, read_as
from landbridge.claims.slots import prepositions
from landbridge.claims.spans import mention_of
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.tables import table
from landbridge.model.claim import Argument, Mention, Where
from landbridge.model.entity import PLACES

CONTEXT = "in context"
"""The relation of a place that the claim's own clause does not name: the last one spoken of."""

_LOCAL_ROLES = frozenset({"subject", "object", "target", "via", "destination"})
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
_COMPASS = re.compile(r"(south|north)(east|west)")
_BETWEEN = r"\s+(?:the |a )?(?:\w+ ){0,3}$"
"""What may stand between such a phrase and the name: an article and up to three words."""

_LOOK_BACK = 60
"""Code points before a place that are looked at for its relation."""


@cache
def _relations() -> re.Pattern[str]:
    """Return the phrases of ``place_phrases.tsv`` as one pattern, the longest first."""
    phrases = sorted((row["phrase"] for row in table("place_phrases")), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(_pattern, phrases))}){_BETWEEN}", re.IGNORECASE)


def _pattern(phrase: str) -> str:
    """Return the pattern of a phrase: ``*`` is a word, and compass words may be hyphenated."""
    return _COMPASS.sub(r"\1-?\2", re.escape(phrase).replace(r"\*", r"\w+"))


def where_of(
    passage: Passage,
    heads: Iterable[Token],
    *,
    arguments: Sequence[Argument],
    memory: Memory,
    span: tuple[int, int],
    in_context: bool,
) -> Where | None:
    """Return the place a claim is about.

    Args:
        passage: Where it stands.
        heads: Trigger, predicate and role fillers, in order of trust.
        arguments: The claim's own; a place that one of them stands for comes before the context.
        memory: For the last place spoken of, when the clause names none.
        span: Of the claim's quote.
        in_context: Whether the last place spoken of may stand in when the clause names none.
    """
    for head in heads:
        found = _prepositional(head)
        if found is not None and passage.start_of(found) < span[1]:
            inner = _named_inside(passage, found, memory)
            mention = inner or _named(found, mention_of(passage, found), memory)
            return Where(mention=mention, relation=relation_before(passage.text, mention))
    inside = [
        m
        for m in memory.places
        if span[0] <= (m.start or 0) < span[1] and not _is_cause(passage.text, m)
    ]
    if inside:
        return Where(mention=inside[0], relation=relation_before(passage.text, inside[0]))
    stood_for = next((a.mention for a in arguments if _stands_for_place(a)), None)
    if stood_for is not None:
        return Where(mention=stood_for)
    if not in_context:
        return None
    before = [m for m in (memory.local or memory.places) if (m.start or 0) < span[0]]
    return Where(mention=before[-1], relation=CONTEXT) if before else None


def _is_cause(text: str, mention: Mention) -> bool:
    """Tell whether a place is whom something is done for ("fights for Damascus")."""
    start = mention.start or 0
    return text[max(0, start - 4) : start].lower() == "for "


def _stands_for_place(argument: Argument) -> bool:
    """Tell whether "the city" or "it" in a local role was read as a place with a name."""
    antecedent = argument.mention.antecedent
    if argument.role not in _LOCAL_ROLES or antecedent is None:
        return False
    hits = gazetteer().find(antecedent)
    return any(hit.entities[0].kind in PLACES for hit in hits)


def _named_inside(passage: Passage, head: Token, memory: Memory) -> Mention | None:
    """Return the named place inside a phrase such as "a post south of the town of X"."""
    if name_at(head) is not None:
        return None
    low, high = passage.start_of(head.left_edge), passage.end_of(head.right_edge)
    return next((m for m in memory.places if low <= (m.start or 0) < high), None)


def _named(head: Token, mention: Mention, memory: Memory) -> Mention:
    """Give a bare "the area" the name it stands for, when one is remembered."""
    if name_at(head) is not None or any(t.pos_ == "PROPN" for t in head.subtree):
        return mention
    return read_as(mention, antecedent(memory, head, wanted=_PLACES, at=mention.start))


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


def relation_before(text: str, mention: Mention) -> str | None:
    """Return the words before a place that set it apart from the place itself."""
    start = mention.start or 0
    found = _relations().search(text[max(0, start - _LOOK_BACK) : start])
    return found.group(1).lower() if found is not None else None
