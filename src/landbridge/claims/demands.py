"""What somebody wants done, told by the participle of it: "want the guards replaced"."""

from collections.abc import Iterator

from spacy.tokens import Token

from landbridge.claims.governorrows import noun_modality
from landbridge.claims.signs import Signs
from landbridge.claims.verbgroups import is_infinitive, would_of
from landbridge.model.claim import Modality

_WISHES = frozenset({"want", "demand", "order", "like", "prefer", "request"})
_BRINGING = frozenset({"have", "see", "leave", "keep"})
"""Verbs that bring about what stands beside their object, under "would" or "will"."""
_HAVING = frozenset({"have", "get", "see"})
_SETTING = frozenset({"make", "set", "declare", "consider", "call", "name"})
_TERMS = frozenset({"condition", "precondition", "prerequisite", "priority", "requirement"})
"""What a demand is made ("made the pull-out a condition")."""
_AMONG = frozenset({"among", "amongst", "of"})
_LISTS = frozenset({"condition", "wish", "priority", "proposal", "grievance", "suggestion"})
"""Nouns of what is asked for, beside those of ``governors.tsv``."""
_PARTICIPLES = frozenset({"VBN", "VBD"})
_CLAUSES = frozenset({"ccomp", "oprd", "xcomp", "dep"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def read_wish(participle: Token, signs: Signs) -> None:
    """Read the verb that wants done what a participle says of its object.

    "A proposal would have ships escorted" proposes it: there the subject says what it is.
    """
    if participle.tag_ not in _PARTICIPLES:
        return
    for verb in _over(participle):
        if verb.lemma_ in _WISHES:
            signs.note(Modality.RECOMMENDED, verb)
        elif verb.lemma_ in _HAVING and verb.dep_ == "xcomp" and verb.head.lemma_ in _WISHES:
            signs.note(Modality.RECOMMENDED, verb.head)  # "wants to see the posts removed"
        elif verb.lemma_ in _BRINGING:
            _read_bringing(verb, signs)


def brought_about(participle: Token) -> Token | None:
    """Return the infinitive that brings about what a participle says ("to have the posts moved")."""
    above = participle.head
    own = any(c.dep_ in _SUBJECTS and c.i > above.i for c in participle.children)
    done = participle.tag_ in _PARTICIPLES and participle.dep_ in _CLAUSES and own
    return above if done and above.lemma_ in _HAVING and is_infinitive(above) else None


def brings_about(verb: Token) -> bool:
    """Tell whether a verb only brings about what a participle says."""
    return any(brought_about(child) == verb for child in verb.children)


def _over(participle: Token) -> Iterator[Token]:
    """Yield the verb whose object a participle is said of."""
    above = participle.head
    if participle.dep_ == "acl" and above.dep_ == "dobj" and above.i < participle.i:
        yield above.head
    own = any(c.dep_ in _SUBJECTS and c.i > above.i for c in participle.children)
    if own and participle.dep_ in _CLAUSES and above.i < participle.i:
        yield above


def _read_bringing(verb: Token, signs: Signs) -> None:
    """Read "would have", "would see" with a plan or proposal for its subject."""
    would = would_of(verb)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if would is not None and subject is not None:
        signs.note(noun_modality(subject) or Modality.HYPOTHETICAL, would)


def read_mandated(verb: Token, signs: Signs) -> None:
    """Read "decreed that the depot be sealed": a bare "be" in a that-clause is asked for."""
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    bare = len(helpers) == 1 and helpers[0].lower_ == "be"
    if marked and bare and not signs.modalities:
        signs.note(Modality.RECOMMENDED, helpers[0])


def read_listed(noun: Token, signs: Signs) -> None:
    """Read "among their demands was an embargo": a happening that is one of what is asked for.

    So is what is made a condition ("made the lifting of the ban a condition for talks").
    """
    verb = noun.head
    if noun.dep_ in {"dobj", "nsubj"} and verb.lemma_ in _SETTING:
        named = [c for c in _said_of(noun, verb) if c.lemma_ in _TERMS]
        if named:
            signs.note(Modality.RECOMMENDED, named[0])
    if noun.dep_ not in {"attr", "nsubj"} or verb.lemma_ != "be":
        return
    for other in verb.doc[verb.sent.start : verb.i]:
        if other.lower_ in _AMONG:
            held = next((c for c in other.children if c.dep_ == "pobj"), None)
            if held is not None and (held.lemma_.lower() in _LISTS or _asks(held)):
                signs.note(Modality.RECOMMENDED, held)


def _said_of(noun: Token, verb: Token) -> list[Token]:
    """Return the nouns that a verb makes of its object, wherever the parser hung them."""
    return [
        c for c in verb.children if c.i > noun.i and c.dep_ in {"dobj", "oprd", "attr", "ccomp"}
    ]


def _asks(noun: Token) -> bool:
    return noun_modality(noun) is Modality.RECOMMENDED
