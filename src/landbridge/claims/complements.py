"""What a verb of being or seeming says of its subject: "derailed" in "looks derailed"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from landbridge.claims.classes import classes_of
from landbridge.claims.verbgroups import is_none

_COPULAR = frozenset(
    {"be", "remain", "stay", "look", "appear", "seem", "become", "get", "keep", "lie", "stand"}
)
"""Verbs that only lend their time to the word that says what is so."""

_STATES = frozenset({"JJ", "JJR", "VBN", "VBD", "VBG"})
_BEING = frozenset({"be", "remain", "stay"})
_STATING = frozenset({"on", "at", "in", "under", "without", "off", "out"})
_SOMEWHERE = frozenset({"place", "facility", "road", "country", "name", "daytime", "duration"})
_ADVERBS = frozenset({"down", "over", "out", "off", "alongside", "ashore", "adrift", "offline"})
"""Adverbs that say how something stands."""
_WHEREABOUTS = frozenset(
    {"inside", "behind", "over", "beyond", "within", "near", "outside", "above", "amongst", "among"}
    | {"across", "beside", "opposite", "out"}
)
"""Prepositions that say by themselves where something is ("may be inside the compound")."""


def complement_of(verb: Token) -> Token | None:
    """Return the word that says what is so, or None: an adjective, an adverb or "in force"."""
    if verb.lemma_ not in _COPULAR:
        return None
    after = [c for c in verb.children if c.i > verb.i]
    described = (c for c in after if c.dep_ in {"acomp", "oprd"} and c.tag_ in _STATES)
    placed = (c for c in after if c.dep_ in {"advmod", "prt", "acomp"} and c.lower_ in _ADVERBS)
    stated = (c for c in after if c.dep_ == "prep" and c.i == verb.i + 1 and _tells_state(c))
    state = next((c for found in (described, placed, stated) for c in found), None)
    if state is not None or verb.lemma_ not in _BEING:
        return state
    return next(_states_of(after), None)


def _tells_state(preposition: Token) -> bool:
    """Tell whether a preposition says where something is, or with a bare noun how it stands."""
    if preposition.lower_ in _WHEREABOUTS:
        return True
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    return noun is not None and noun.i == preposition.i + 1 and noun.pos_ == "NOUN"


def _states_of(after: Sequence[Token]) -> Iterator[Token]:
    """Yield the nouns behind a verb of being that say in what state, not where ("on high alert")."""
    for preposition in after:
        if preposition.dep_ == "prep" and preposition.lower_ in _STATING:
            nouns = (c for c in preposition.children if c.dep_ == "pobj" and c.pos_ == "NOUN")
            off = preposition.lower_ == "off"
            yield from (noun for noun in nouns if off or not classes_of(noun) & _SOMEWHERE)


def missing_of(verb: Token) -> Token | None:
    """Return what there is, or what one has none of ("there are no sheds", "have no access")."""
    there = any(c.dep_ == "expl" for c in verb.children)
    wanted = "attr" if there else "dobj"
    if verb.lemma_ not in {"be", "have"}:
        return None
    nouns = (c for c in verb.children if c.dep_ == wanted and c.pos_ == "NOUN")
    return next((noun for noun in nouns if there or is_none(noun)), None)
