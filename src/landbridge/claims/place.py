"""Where a claim holds: the place named beside its trigger and the relation to it."""

import re
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from landbridge.claims.classes import classes_of
from landbridge.claims.hits import name_at
from landbridge.claims.memory import Memory
from landbridge.claims.parser import Passage
from landbridge.claims.prepositions import prepositions
from landbridge.claims.reference import antecedent, read_as
from landbridge.claims.spans import mention_of
from landbridge.lexicon.coordinates import position
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
_UNDERGOING = frozenset(
    {"suffer", "see", "witness", "face", "endure", "experience", "host", "receive", "house"}
)
"""Verbs of which a city is the place and no government the agent."""
_ADDRESSING = frozenset(
    {
        "accuse",
        "blame",
        "urge",
        "ask",
        "warn",
        "tell",
        "press",
        "persuade",
        "criticise",
        "criticize",
    }
)
"""Verbs done to a government, and to no city."""
_COMPASS = re.compile(r"(south|north)(east|west)")
_BETWEEN = r"\s+(?:the |a )?(?:\w+ ){0,3}$"
"""What may stand between such a phrase and the name: an article and up to three words."""

_LOOK_BACK = 60
"""Code points before a place that are looked at for its relation."""


@cache
def _relations() -> re.Pattern[str]:
    """Return the phrases of ``place_phrases.tsv`` before a name as one pattern, the longest first."""
    return re.compile(rf"\b({_phrases('before')}){_BETWEEN}", re.IGNORECASE)


@cache
def _relations_after() -> re.Pattern[str]:
    """Return the phrases of ``place_phrases.tsv`` after a name as one pattern."""
    return re.compile(rf"(?:['\u2019]s)?\s+({_phrases('after')})\b", re.IGNORECASE)


def _phrases(stands: str) -> str:
    """Return the alternatives of the phrases that stand before or after a name, the longest first."""
    rows = (row["phrase"] for row in table("place_phrases") if row["stands"] == stands)
    return "|".join(map(_pattern, sorted(rows, key=len, reverse=True)))


def _pattern(phrase: str) -> str:
    """Return the pattern of a phrase: ``*`` is a word, and compass words may be hyphenated."""
    return _COMPASS.sub(r"\1-?\2", re.escape(phrase).replace(r"\*", r"\w+"))


def where_of(
    passage: Passage,
    heads: Sequence[Token],
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
    return (
        _beside(passage, heads, memory, span)
        or _inside(passage, memory, span)
        or _written(passage, heads, memory)
        or next((Where(mention=a.mention) for a in arguments if _stands_for_place(a)), None)
        or (_before(passage, memory, span[0]) if in_context else None)
    )


def _beside(
    passage: Passage, heads: Sequence[Token], memory: Memory, span: tuple[int, int]
) -> Where | None:
    """Return the place that a preposition puts beside one of the heads."""
    point = _written(passage, heads, memory)
    for head in heads:
        found = _prepositional(head)
        if found is not None and point is not None and _lies_in(passage, found, point.mention):
            return point
        if found is not None and passage.start_of(found) < span[1]:
            inner = _named_inside(passage, found, memory)
            mention = inner or _named(found, mention_of(passage, found), memory)
            return Where(mention=mention, relation=relation_of(passage.text, mention))
    return None


def _inside(passage: Passage, memory: Memory, span: tuple[int, int]) -> Where | None:
    """Return the first place named within a quote that neither acts nor is a cause."""
    for place in memory.places:
        within = span[0] <= (place.start or 0) < span[1]
        if within and not _is_cause(passage.text, place) and not _acts(passage, place):
            return Where(mention=place, relation=relation_of(passage.text, place))
    return None


def _before(passage: Passage, memory: Memory, start: int) -> Where | None:
    """Return the last place spoken of before a quote; a capital that acts in the paragraph is none."""
    spoken = (m for m in reversed(memory.local or memory.places) if (m.start or 0) < start)
    last = next((m for m in spoken if not _acts(passage, m)), None)
    return Where(mention=last, relation=CONTEXT) if last is not None else None


def _written(passage: Passage, heads: Sequence[Token], memory: Memory) -> Where | None:
    """Return the one position written in the sentence of a claim, or None."""
    if not heads:
        return None
    sentence = heads[0].sent
    low, high = passage.starts[sentence.start], passage.ends[sentence.end - 1]
    inside = [m for m in memory.places if low <= (m.start or 0) < high]
    written = [m for m in inside if any(c.isdigit() for c in m.text) and position(m.text)]
    return Where(mention=written[0]) if len(written) == 1 else None


def _lies_in(passage: Passage, token: Token, mention: Mention) -> bool:
    return token.i in passage.tokens_in(mention.start or 0, mention.end or 0)


def _is_cause(text: str, mention: Mention) -> bool:
    """Tell whether a place is whom something is done for ("fights for Damascus")."""
    start = mention.start or 0
    return text[max(0, start - 4) : start].lower() == "for "


def _acts(passage: Passage, mention: Mention) -> bool:
    """Tell whether a capital stands for its government: it does something, or is accused or asked."""
    inside = passage.tokens_in(mention.start or 0, mention.end or 0)
    if not inside or not any(e.linked("capital of") for e in gazetteer().lookup(mention.text)):
        return False
    head = passage.doc[inside[-1]]
    while head.dep_ == "conj":
        head = head.head
    verb = head.head
    if head.dep_ == "dobj":
        return verb.lemma_ in _ADDRESSING
    if head.dep_ != "nsubj" or verb.lemma_ in _UNDERGOING:
        return False
    return any(child.dep_ in {"dobj", "ccomp", "xcomp"} for child in verb.children)


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
        if preposition.lower_ not in _LOCATIVE or preposition.dep_ == "agent":
            continue
        for child in preposition.children:
            if child.dep_ == "pobj":
                if classes_of(child) & _PLACES:
                    return child
                deeper = _prepositional(child)
                if deeper is not None:
                    return deeper
    return None


def relation_of(text: str, mention: Mention) -> str | None:
    """Return the words before or after a place that set it apart from the place itself."""
    start = mention.start or 0
    before = _relations().search(text[max(0, start - _LOOK_BACK) : start])
    if before is not None:
        return before.group(1).lower()
    after = _relations_after().match(text, mention.end or start)
    return after.group(1).lower() if after is not None else None
