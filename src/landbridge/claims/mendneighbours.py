"""Give a verb back the subject, object or clause that the parser lent to its neighbour."""

from spacy.tokens import Token

from landbridge.claims.mendverbs import hang
from landbridge.claims.verbgroups import has_subject

_COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "xcomp", "ccomp"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_LINKS = frozenset({"and", "but", "while"})
_CLOCK = frozenset({"DATE", "TIME"})
_DECLARING = frozenset({"declare", "pronounce", "find", "want", "consider", "deem", "order", "get"})
"""Verbs over what their object is said or made to be."""
_FULL = frozenset({"dobj", "aux", "auxpass", "mark", "prt", "acomp", "attr", "ccomp", "xcomp"})


def verb_behind_participle(verb: Token) -> None:
    """Mend "A tanker driven over the edge blocked the road", where "driven" was taken for the verb.

    Two finite verbs of one clause are linked by something: of two that are not, the first only
    tells which tanker.
    """
    participle = verb.head
    if participle.dep_ != "ROOT" or participle.i > verb.i or has_subject(verb):
        return
    if verb.tag_ not in _FINITE or participle.tag_ not in {"VBD", "VBN"}:
        return
    subject = next((c for c in participle.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    held = any(c.dep_ in {*_COMPLEMENTS, "dobj", "aux", "auxpass"} for c in participle.children)
    linked = any(t.dep_ == "cc" or t.is_punct for t in verb.doc[participle.i : verb.i])
    if subject is None or held or linked:
        return
    verb.head, verb.dep_ = verb, "ROOT"
    for child in [c for c in participle.children if c.i < subject.i or c.i > verb.i]:
        child.head = verb
    hang(subject, verb, "nsubj")
    hang(participle, subject, "acl")
    participle.tag_ = "VBN"


def subject_for_conjunct(verb: Token) -> None:
    """Mend "withdrew to Uvira and looters emptied the stores", read as "to Uvira and looters".

    A verb that nothing links to the noun right before it has that noun for its subject.
    """
    noun = verb.doc[verb.left_edge.i - 1] if verb.left_edge.i > 0 else verb
    if verb.tag_ not in _FINITE or has_subject(verb) or noun.dep_ != "conj":
        return
    first, above = noun.head, verb.head
    link = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i > 0 else noun
    if noun.pos_ not in _NOUNS or first.dep_ not in {"pobj", "dobj"} or link.lower_ not in _LINKS:
        return
    opened = {"aux", "auxpass", "mark", "punct"}
    if above.i > first.i or any(c.dep_ in opened for c in verb.lefts):
        return
    verb.dep_ = "conj"
    hang(noun, verb, "nsubj")
    hang(link, above, "cc")


def object_for_subject(noun: Token) -> None:
    """Mend "after they traded fire, and lorries have been stuck", read as "fire and lorries have been"."""
    verb = noun.head
    before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i > 0 else noun
    other = next((c for c in noun.children if c.dep_ == "conj" and c.i < verb.i), None)
    if other is None or before.pos_ != "VERB" or before.tag_ not in _FINITE or before == verb:
        return
    if not has_subject(before) or any(c.dep_ == "dobj" for c in before.children):
        return
    comma = any(t.text == "," for t in noun.doc[noun.i : other.left_edge.i])
    if not comma or not any(c.dep_ == "cc" for c in noun.children):
        return
    hang(other, verb, noun.dep_)
    for link in [c for c in noun.children if c.dep_ in {"cc", "punct"}]:
        link.head = verb
    hang(noun, before, "dobj")


def verb_for_participle(noun: Token) -> None:
    """Mend "By noon a caravan set off for the border.", read as a caravan that was set off.

    A sentence has a finite verb; a participle with an object or particle of its own, and no "by",
    is the one where there is no other.
    """
    verb = next((c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBN"), None)
    if noun.pos_ not in _NOUNS or verb is None or not noun.sent.text.rstrip().endswith("."):
        return
    under = {c.dep_ for c in verb.children}
    if not under & {"dobj", "prt"} or "agent" in under or any(t.tag_ in _FINITE for t in noun.sent):
        return
    verb.head, verb.dep_ = verb, "ROOT"
    for child in [c for c in noun.children if c.dep_ in {"prep", "punct", "npadvmod", "advmod"}]:
        child.head = verb
    hang(noun, verb, "nsubj")
    verb.tag_, verb.pos_ = "VBD", "VERB"


def second_content(clause: Token) -> None:
    """Mend "said it has no plan to go and that the truce holds", read as "to go and that it holds"."""
    if not _is_that_clause(clause) or _is_that_clause(clause.head):
        return
    first = next((a for a in clause.head.ancestors if _is_that_clause(a)), None)
    if first is not None and first.dep_ == "ccomp":
        for link in [c for c in clause.head.children if c.dep_ == "cc" and c.i < clause.i]:
            link.head = first
        hang(clause, first, "conj")


def _is_that_clause(verb: Token) -> bool:
    """Tell whether "that" opens the clause of a verb."""
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.children)


def clause_of_verb(clause: Token) -> None:
    """Mend "disputes that a column marched on it", read as a relative clause: no verb has one."""
    verb = clause.head
    that = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
    if that and verb.pos_ == "VERB" and verb.i < clause.i:
        clause.dep_ = "ccomp"


def declared_state(verb: Token) -> None:
    """Mend "declared the town liberated", read as the town liberating: nothing is there to be freed."""
    above = verb.head
    if above.lemma_ not in _DECLARING or verb.tag_ not in {"VBD", "VBN"} or above.i > verb.i:
        return
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or any(c.dep_ in _FULL for c in verb.children):
        return
    verb.tag_ = "VBN"
    subject.dep_ = "nsubjpass"


def name_behind_verb(name: Token) -> None:
    """Mend "Artillery shelled Kupiansk", read as an adverb: a name behind a verb is its object."""
    verb = name.head
    if name.tag_ != "NNP" or verb.pos_ != "VERB" or verb.i > name.i or name.ent_type_ in _CLOCK:
        return
    if not any(c.dep_ in {"dobj", "auxpass"} for c in verb.children):
        name.dep_ = "dobj"
