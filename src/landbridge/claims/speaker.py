"""Who speaks: the head of the source's phrase at a reporting verb or noun, found by syntax."""

from spacy.tokens import Token

from landbridge.claims.checking import unchecked
from landbridge.claims.prepositions import preposition_object
from landbridge.claims.reporting import denies, reporting
from landbridge.claims.slots import is_passive, relative_head
from landbridge.claims.speech import inverted_speaker, misread_speaker

_INVISIBLE = frozenset({"there", "it"})
_UTTERING = frozenset({"say", "add", "announce", "state", "warn", "declare", "note", "deny"})
"""Verbs whose "it" is a body that speaks; "it shows" and "it means" point at no speaker."""

_NOBODY = frozenset({"no", "none", "nobody", "nothing", "neither"})


def speaker_of(verb: Token) -> Token | None:
    """Return who speaks at a verb: subject, passive agent, or the noun a participle modifies."""
    agents = any(c.dep_ == "agent" for c in verb.children)  # "when asked by" has no auxiliary
    if is_passive(verb) or agents:
        agent = preposition_object(verb, "by")
        if agent is not None or verb.dep_ != "acl":
            return agent
    own = _own_subject(verb)
    if own is not None:
        return relative_head(own) if _is_somebody(own, verb) else None
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return owner_of_statement(verb.head) or verb.head
    return misread_speaker(verb) or inverted_speaker(verb) or _shared_subject(verb)


def _is_somebody(subject: Token, verb: Token) -> bool:
    """Tell whether a subject can speak: "it" and "there" mostly stand for nobody."""
    if subject.lower_ == "it":
        return verb.lemma_ in _UTTERING
    return subject.lower_ not in _INVISIBLE


def _own_subject(verb: Token) -> Token | None:
    """Return the verb's own active subject; the one right behind it where the parser sees two."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    behind = inverted_speaker(verb) if len(subjects) > 1 else None
    return behind if behind in subjects else next(iter(subjects), None)


def _shared_subject(verb: Token) -> Token | None:
    """Return the subject that a verb shares with the verb over it ("came and said")."""
    node = verb
    while node.dep_ in {"conj", "xcomp", "advcl"} and node.head != node:
        node = node.head
        own = _own_subject(node)
        if own is not None:
            return relative_head(own)
    return None


def is_nobody(source: Token) -> bool:
    """Tell whether a source is "nobody" or "no official": then nothing is reported."""
    return source.lower_ in _NOBODY or any(
        c.lower_ in _NOBODY for c in source.children if c.dep_ == "det"
    )


def owner_of_statement(noun: Token) -> Token | None:
    """Return who issued a statement: its possessor, its by- or of-phrase, or its verb's subject.

    Who denies a report, or could not check it, did not issue it.
    """
    if noun.lemma_.lower() not in reporting("N"):
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    for preposition in ("by", "from", "of"):
        owner = owner or preposition_object(noun, preposition)
    if owner is None and noun.dep_ == "dobj" and not _disputes(noun.head):
        return _own_subject(noun.head)
    return owner


def _disputes(verb: Token) -> bool:
    """Tell whether a verb denies a report or says that it was not checked."""
    return denies(verb.lemma_) or unchecked(verb)
