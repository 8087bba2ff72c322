"""Mend who does what: subjects, main verbs and reports that the small parser hung on the wrong clause."""

from spacy.tokens import Token

from landbridge.claims.mendverbs import hang
from landbridge.claims.reporting import reporting, withholds_name
from landbridge.claims.verbgroups import has_subject

_CLOCK = frozenset({"DATE", "TIME"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBORDINATING = frozenset({"after", "before", "since", "until", "as"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_OF_NOUNS = frozenset({"det", "amod", "compound", "poss", "nummod"})
_RELATIVE = frozenset({"WDT", "WP"})


def main_clause(verb: Token) -> None:
    """Mend "The bridge that rebels seized was destroyed", read as "the bridge that rebels (seized) was".

    A passive has no object: the pronoun is that of the participle, which is the relative clause.
    """
    noun = verb.head
    subject = _child(verb, "nsubjpass")
    pronoun = next((c for c in verb.children if c.dep_ == "dobj" and c.tag_ in _RELATIVE), None)
    if noun.dep_ != "ROOT" or subject is None or pronoun is None:
        return
    inner = next((c for c in subject.children if c.dep_ == "acl" and c.tag_ == "VBN"), None)
    if inner is None or any(c.dep_ == "agent" for c in inner.children):
        return
    verb.head = verb
    verb.dep_ = "ROOT"
    for stray in [c for c in noun.children if c.dep_ == "punct" and c.i > verb.i]:
        stray.head = verb
    hang(noun, verb, "nsubjpass")
    hang(inner, noun, "relcl")
    hang(subject, inner, "nsubj")
    hang(pronoun, inner, "dobj")
    inner.tag_ = "VBD"


def reduced_relative(verb: Token) -> None:
    """Mend "shut after rockets fired from X killed two", read as "rockets fired" and a bare "killed".

    A verb is not coordinated without a conjunction: the participle before it tells of its subject.
    """
    if verb.tag_ not in _FINITE or has_subject(verb) or _is_linked(verb):
        return
    before = verb.nbor(-1)
    participle = next((a for a in (before, *before.ancestors) if a.dep_ == "advcl"), None)
    if participle is None or participle.tag_ != "VBN" or verb in participle.ancestors:
        return
    subject, mark = _child(participle, "nsubj"), _child(participle, "mark")
    if subject is None or mark is None or _child(participle, "aux") is not None:
        return
    above = participle.head
    if above == verb:
        return
    hang(verb, above, "advcl")
    hang(subject, verb, "nsubj")
    hang(mark, verb, "mark")
    hang(participle, subject, "acl")


def _is_linked(verb: Token) -> bool:
    """Tell whether a conjunction or a comma stands between a verb and the one it is joined to."""
    between = verb.doc[verb.head.i + 1 : verb.i] if verb.head.i < verb.i else ()
    return any(t.dep_ == "cc" or t.text in {",", ";", ":"} for t in between)


def subject_of_preposition(verb: Token) -> None:
    """Mend "after a column of tanks drove in", read as "after a column" and "drove" without subject."""
    if verb.tag_ not in _FINITE or has_subject(verb) or verb.i == 0:
        return
    mark = _mark_before(verb)
    subject = _child(mark, "pobj") if mark is not None else None
    if mark is None or subject is None or any(c.dep_ in {"mark", "agent"} for c in verb.children):
        return
    if mark.head != verb:
        hang(verb, mark.head, "advcl")
    hang(subject, verb, "nsubj")
    hang(mark, verb, "mark")


def _mark_before(verb: Token) -> Token | None:
    """Return the "after" or "since" whose object stands right before a verb, which hangs on either."""
    noun = verb.head
    if verb.dep_ == "acl":
        preposition = noun.head if noun.dep_ == "pobj" else None
        opens = preposition is not None and preposition.lower_ in _SUBORDINATING
        return preposition if opens else None
    around = ((noun, verb.left_edge.i), (verb, verb.i))
    return next(
        (
            child
            for above, end in around
            for child in above.children
            if child.dep_ == "prep"
            and child.lower_ in _SUBORDINATING
            and child.right_edge.i + 1 == end
        ),
        None,
    )


def second_report(verb: Token) -> None:
    """Mend "A said B had left and claimed that C": it is A who claimed, by the tense."""
    inner = verb.head
    outer = inner.head
    if inner.dep_ != "ccomp" or has_subject(verb) or verb.lemma_.lower() not in reporting("V"):
        return
    said = outer.lemma_.lower() in reporting("V") and outer.tag_ == verb.tag_ != inner.tag_
    if said and any(c.dep_ == "ccomp" for c in verb.children):
        hang(verb, outer, "conj")
        for link in [c for c in inner.children if c.dep_ == "cc" and c.i < verb.i]:
            link.head = outer


def said_despite_asking(clause: Token) -> None:
    """Mend "told the paper, asking not to be named, that A": A was told, not asked."""
    asking = clause.head
    told = asking.head
    if asking.dep_ in {"advcl", "acl"} and asking.tag_ == "VBG" and told.pos_ == "VERB":
        between = " ".join(t.lower_ for t in clause.doc[asking.i : clause.left_edge.i])
        if told.lemma_.lower() in reporting("V") and withholds_name(between):
            hang(clause, told, "ccomp")


def subject_for_compound(noun: Token) -> None:
    """Mend "The road links A with B", read as "road links": no finite verb has a compound."""
    verb = noun.head
    if verb.pos_ == "VERB" and verb.tag_ in _FINITE and noun.i < verb.i and not has_subject(verb):
        first = noun.i
        noun.dep_ = "nsubj"
        for child in [c for c in verb.children if c.i < first and c.dep_ in _OF_NOUNS]:
            child.head = noun


def second_subject(noun: Token) -> None:
    """Mend "The army, the police and the guards were hit", read as two subjects: they are joined."""
    first = next((c for c in noun.head.children if c.dep_ == noun.dep_ and c.i < noun.i), None)
    if first is None or noun.pos_ not in _NOUNS or first.pos_ not in _NOUNS:
        return
    last = _child(noun, "conj")
    gap = noun.doc[first.i + 1 : noun.left_edge.i]
    if last is not None and len(gap) == 1 and gap[0].text == ",":
        hang(gap[0], first, "punct")
        hang(noun, first, "conj")


def subject_behind_date(noun: Token) -> None:
    """Mend "On May 13 Damascus agreed", read as "On Damascus": the verb still wants a subject."""
    verb = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    preposition = noun.head
    while preposition.dep_ in {"prep", "pobj"} and preposition.head.pos_ != "VERB":
        preposition = preposition.head
    if verb != preposition.head or verb.tag_ not in _FINITE or has_subject(verb):
        return
    dated = [t for t in verb.doc[preposition.i + 1 : noun.i] if t.ent_type_ in _CLOCK]
    if noun.ent_type_ in _CLOCK or noun.pos_ not in _NOUNS or not dated:
        return
    above = noun.head
    for child in [c for c in noun.children if c.ent_type_ in _CLOCK]:
        hang(child, above, "pobj")
    if noun.left_edge.i > dated[-1].i:
        hang(noun, verb, "nsubj")


def _child(token: Token, dep: str) -> Token | None:
    """Return the first dependent under a label, or None."""
    return next((c for c in token.children if c.dep_ == dep), None)
