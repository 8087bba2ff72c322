"""Attitudes: who wants, supports, disputes or speaks about what; a holder, and nothing reported."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from spacy.tokens import Token

from landbridge.claims.attribution import HOLD, Attribution
from landbridge.claims.edges import Interval
from landbridge.claims.parser import Passage
from landbridge.claims.prepositions import preposition_object
from landbridge.claims.reporting import full_lemma
from landbridge.claims.slots import is_passive, relative_head
from landbridge.claims.spans import hull
from landbridge.claims.speaker import is_nobody, speaker_of
from landbridge.lexicon.tables import table
from landbridge.model.claim import Attitude

_POS = {"VERB": "V", "AUX": "V", "NOUN": "N"}
_OPEN_CLASSES = frozenset({*_POS, "ADJ"})
_CLAUSES = frozenset({"xcomp", "ccomp"})
_NOUN_CLAUSES = frozenset({"acl", "ccomp", "relcl"})
_COMPLEMENTS = frozenset({"oprd", "attr", "acomp"})
_LINKING = frozenset({"be", "become", "remain", "feel", "seem", "sound", "get", "grow", "stay"})
_THINGS = frozenset({"it", "this", "that", "which", "what", "there", "these", "those"})
_APART = frozenset({"conj", "advcl", "cc", "punct"})


@cache
def _takes(pos: str) -> Mapping[str, frozenset[str]]:
    """Return what each word of a part of speech takes, under its lemma."""
    rows = (row for row in table("attitudes") if row["pos"] == pos)
    return {row["lemma"]: frozenset(row["takes"].split()) for row in rows}


def attitudes_at(passage: Passage, token: Token) -> Iterator[Attribution]:
    """Yield the attitude whose cue a word is, with its holder."""
    if token.pos_ not in _OPEN_CLASSES:
        return
    holder, content = _read(passage, token)
    if holder is None or content is None or _is_none(holder):
        return
    yield Attribution(holder, (token, token), content, HOLD, Attitude.NEUTRAL)


def _is_none(holder: Token) -> bool:
    """Tell whether a holder is nobody, a thing, or only pointed at ("his support for")."""
    return holder.lower_ in _THINGS or holder.tag_ == "PRP$" or is_nobody(holder)


def _read(passage: Passage, token: Token) -> tuple[Token | None, Interval | None]:
    """Return who holds the attitude a word names, and what it is about."""
    adjectives = _takes("A")
    if token.lower_ in adjectives:
        content = _content_of_noun(passage, token, adjectives[token.lower_])
        if content is not None:
            return _described(token), content
    words = _takes(_POS.get(token.pos_, ""))
    takes = words.get(full_lemma(token, words))
    if takes is None:
        return None, None
    if token.pos_ == "NOUN":
        return _owner(token, takes), _content_of_noun(passage, token, takes)
    return speaker_of(token), _content_of_verb(passage, token, takes)


def _content_of_verb(passage: Passage, verb: Token, takes: frozenset[str]) -> Interval | None:
    """Return what a verb's attitude is about."""
    if is_passive(verb):
        return _undergoer(passage, verb, takes)
    for child in verb.children:
        if _fits(child, takes):
            return hull(passage, _from(child, verb))
        if child.dep_ == "dobj" and "object" in takes and child.i < verb.i:
            return hull(passage, [child, verb])
    return None


def _fits(child: Token, takes: frozenset[str]) -> bool:
    """Tell whether a verb's child is what its row asks for."""
    if child.i < child.head.i:
        return False
    if child.dep_ == "dobj":
        return any(form in takes and fits(child) for form, fits in _OBJECTS.items())
    if child.dep_ in _CLAUSES:
        return "clause" in takes or ("name" in takes and child.pos_ not in {"VERB", "AUX"})
    if child.dep_ in _COMPLEMENTS:
        return "name" in takes
    return child.dep_ in {"prep", "prt"} and child.lower_ in takes


def _named(target: Token) -> bool:
    """Tell whether an object has a name or judgement beside it ("called the closure a siege")."""
    beside = (c for c in target.head.children if c.i > target.i)
    return any(c.dep_ in _COMPLEMENTS | {"dobj", "npadvmod"} for c in beside)


def _taken_as(target: Token) -> bool:
    """Tell whether an object is taken as something ("views the closure as a threat")."""
    beside = (*target.children, *target.head.children)
    return any(c.lower_ == "as" and c.i > target.i for c in beside)


_OBJECTS: Mapping[str, Callable[[Token], bool]] = {
    "object": lambda _: True,
    "name": _named,
    "as": _taken_as,
}
"""What an object must have beside it for each form that holds one."""


def _from(child: Token, verb: Token) -> list[Token]:
    """Return what a verb governs from a child on, coordinated and adverbial clauses left out."""
    apart = {t.i for c in verb.children if c.dep_ in _APART for t in c.subtree}
    return [t for t in verb.subtree if t.i >= child.left_edge.i and t.i not in apart]


def _undergoer(passage: Passage, verb: Token, takes: frozenset[str]) -> Interval | None:
    """Return what a passive is said of ("the closure, condemned by the envoy")."""
    if not takes & {"object", "name", "as"}:
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if subject is None and verb.dep_ == "acl":
        subject = verb.head
        return hull(passage, [t for t in subject.subtree if t.i < verb.i])
    return hull(passage, subject.subtree) if subject is not None else None


def _content_of_noun(passage: Passage, word: Token, takes: frozenset[str]) -> Interval | None:
    """Return what a noun or adjective of attitude is about: its prepositional phrase or clause."""
    for child in word.children:
        opens = {"clause", child.left_edge.lower_}  # "calls for Kyiv to leave"
        clause = child.dep_ in _NOUN_CLAUSES | _CLAUSES and not takes.isdisjoint(opens)
        if child.i > word.i and (clause or (child.dep_ == "prep" and child.lower_ in takes)):
            return hull(passage, [t for t in child.subtree if t != child or clause])
    return None


def _owner(noun: Token, takes: frozenset[str]) -> Token | None:
    """Return whose attitude a noun is: its possessor, who has it, or who is it."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    for word in ("by", "from", "among", "of"):
        if owner is None and word not in takes:
            owner = preposition_object(noun, word)
    if owner is None and noun.dep_ in {"dobj", "attr"}:
        return speaker_of(noun.head)
    return owner


def _described(word: Token) -> Token | None:
    """Return who is said to be of an attitude ("the governor is confident that")."""
    own = next((c for c in word.children if c.dep_ in {"nsubjpass", "nsubj"}), None)
    if own is not None:  # a participle is the parser's verb: "the governor is convinced that"
        return relative_head(own)
    linked = word.dep_ in {"acomp", "oprd", "conj"} and word.head.lemma_ in _LINKING
    return speaker_of(word.head) if linked else None
