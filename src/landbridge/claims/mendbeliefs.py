"""Mend what the small parser hangs wrongly around words of belief and report."""

from spacy.tokens import Token

from landbridge.claims.hedging import is_belief, is_hedging_noun
from landbridge.claims.mendverbs import hang, take_place
from landbridge.claims.reporting import reporting
from landbridge.claims.verbgroups import has_subject

_STATES = frozenset({"JJ", "VBN", "VBD", "RB"})
_PLACING = frozenset({"behind", "under", "in", "inside", "among", "on", "at"})
"""Prepositions of a state that a headline gives right behind its participle ("believed behind")."""
_SHOWING = frozenset({"show", "see", "film", "spot", "catch", "hear", "watch", "picture"})
_DESCRIBING = frozenset({"describe", "regard", "view", "see", "list", "class", "treat", "depict"})
_BELIEVING = frozenset({"guess", "think", "reckon", "believe", "assume", "presume", "figure"})
"""Verbs that take a clause, and no thing, for what is believed."""
_LOOSE = frozenset({"advcl", "advmod", "acl", "ccomp", "xcomp", "oprd", "acomp"})
_FULL = frozenset({"dobj", "ccomp", "xcomp", "oprd", "acomp", "dative", "auxpass", "aux"})


def believed_of_subject(verb: Token) -> None:
    """Mend "Dozens feared trapped", "ADF believed behind raid", read as if the subject did the fearing.

    A headline leaves out "is": a participle of belief right before a state has no object.
    """
    if verb.tag_ not in {"VBD", "VBN"} or not is_belief(verb) or verb.i + 1 >= len(verb.doc):
        return
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    state = verb.nbor(1)
    if subject is None or state.head != verb:
        return
    if any(c.dep_ in _FULL and c != state for c in verb.children):
        return
    doing = state.tag_ == "VBG" and state.lemma_ not in _SHOWING and _is_headline(verb)
    if (doing or state.tag_ in _STATES) and state.dep_ in _LOOSE:
        if any(c.dep_ in {"mark", "nsubj", "aux", "auxpass"} for c in state.children):
            return
        state.dep_ = "xcomp" if doing else "oprd"
        _place_behind(state)
    elif not (state.dep_ == "prep" and state.lower_ in _PLACING and _is_headline(verb)):
        return
    subject.dep_ = "nsubjpass"
    verb.tag_ = "VBN"


def _place_behind(state: Token) -> None:
    """Mend "believed sunk off Goma", read as sinking Goma off: what is done to a thing has no object."""
    particle = next((c for c in state.rights if c.dep_ == "prt"), None)
    place = next((c for c in state.rights if c.dep_ == "dobj"), None)
    if particle is not None and place is not None and state.tag_ == "VBN":
        particle.dep_ = "prep"
        hang(place, particle, "pobj")


def _is_headline(verb: Token) -> bool:
    """Tell whether a sentence ends without a full stop."""
    return verb.sent[-1].dep_ != "punct"


def _is_told(verb: Token) -> bool:
    """Tell whether a verb says in the passive what something is believed or said to be."""
    known = is_belief(verb) or verb.lemma_.lower() in _DESCRIBING
    return known and any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)


def state_behind_as(word: Token) -> None:
    """Mend "is reported as stuck", "described as open", where the state hangs as a phrase of "as"."""
    verb = word.head
    if word.lower_ != "as" or verb.i > word.i or not _is_told(verb):
        return
    state = next((c for c in word.children if c.i == word.i + 1), None)
    if (
        state is not None
        and state.tag_ in {"JJ", "VBN"}
        and state.dep_ in {"amod", "pcomp", "pobj"}
    ):
        hang(state, verb, "oprd")
        hang(word, state, "mark")


def participle_behind_as(word: Token) -> None:
    """Mend "is listed as destroyed", where the state hangs as a clause of its own."""
    state = word.head
    verb = state.head
    bare = state.tag_ == "VBN" and state.dep_ == "advcl" and state.i == word.i + 1
    if word.lower_ == "as" and bare and _is_told(verb):
        state.dep_ = "oprd"


def seen_doing(gerund: Token) -> None:
    """Mend "appears to show marines landing boats", read as boats of a kind: marines land them."""
    noun, doer = gerund.head, gerund.nbor(-1) if gerund.i else gerund
    verb = noun.head
    if gerund.tag_ != "VBG" or noun.dep_ != "dobj" or noun.i < gerund.i:
        return
    if verb.lemma_.lower() not in _SHOWING or doer.tag_ not in {"NNS", "NNPS"} or doer.head != noun:
        return
    hang(gerund, verb, "ccomp")
    gerund.pos_ = "VERB"
    hang(doer, gerund, "nsubj")
    for child in [c for c in noun.children if c.i < doer.i]:
        child.head = doer
    hang(noun, gerund, "dobj")


def thought_of_thing(participle: Token) -> None:
    """Mend "a ferry thought hit by a drone", read as a thought about ferries."""
    thought = participle.head
    if thought.lower_ != "thought" or thought.pos_ != "NOUN" or participle.i != thought.i + 1:
        return
    thing = next((c for c in thought.lefts if c.dep_ == "compound" and c.i == thought.i - 1), None)
    if thing is None or participle.tag_ != "VBN":
        return
    take_place(thing, thought)
    for child in [c for c in thought.children if c != participle]:
        child.head = thing
    hang(thought, thing, "acl")
    thought.tag_, thought.pos_, thought.lemma_ = "VBN", "VERB", "think"
    participle.dep_ = "xcomp"


def believed_clause(noun: Token) -> None:
    """Mend "drivers guess the patrol camped there", read as a patrol that was camped: it is a clause."""
    belief = noun.head
    if belief.lemma_ not in _BELIEVING or belief.tag_ == "VBN" or noun.i < belief.i:
        return
    verb = next((c for c in noun.rights if c.dep_ == "acl" and c.tag_ in {"VBN", "VBD"}), None)
    if verb is None or any(c.dep_ in {"agent", "aux", "auxpass"} for c in verb.children):
        return
    hang(verb, belief, "ccomp")
    hang(noun, verb, "nsubj")
    verb.tag_ = "VBD"


def belief_over_clause(word: Token) -> None:
    """Mend "Drivers reckon soldiers looted the depot", where the belief hangs in its clause's subject."""
    verb, before = word.head, word.nbor(-1) if word.i else word
    if word.lemma_.lower() not in _BELIEVING or word.tag_ not in {"VBP", "VB", "VBZ", "NN"}:
        return
    subject = verb if verb.pos_ == "NOUN" and word.dep_ == "compound" else None
    if subject is not None:  # "officials reckon ship struck"
        verb = subject.head
    else:
        subject = next((c for c in word.rights if c.dep_ == "dobj"), None)
    told = verb.pos_ == "VERB" and verb.tag_ == "VBD" and verb.i > word.i
    if subject is None or not told or before.tag_ not in {"NNS", "NNPS"}:
        return
    if subject.dep_ not in {"nsubj", "dobj"} or not word.i < subject.i < verb.i:
        return
    take_place(word, verb)
    hang(before, word, "nsubj")
    for child in [c for c in (*verb.children, *subject.children) if c.i < before.i]:
        child.head = before
    hang(subject, verb, "nsubj")
    hang(verb, word, "ccomp")
    word.tag_, word.pos_ = "VBP", "VERB"


def subject_of_mark(mark: Token) -> None:
    """Mend "after attack cuts road", where the attack hangs on "after"."""
    verb = mark.head
    noun = next((c for c in mark.rights if c.dep_ == "pobj"), None)
    if noun is not None and noun.right_edge.i + 1 == verb.i and not has_subject(verb):
        hang(noun, verb, "nsubj")


def told_in_clause(verb: Token) -> None:
    """Mend "the allegation that soldiers charged migrants", read as one that soldiers charged.

    The clause of a noun of report has its subject and object: "that" only opens it.
    """
    noun = verb.head
    that = next((c for c in verb.lefts if c.lower_ == "that" and c.dep_ == "dobj"), None)
    if that is None or not has_subject(verb):
        return
    told = is_hedging_noun(noun) or noun.lemma_.lower() in reporting("N")
    if told and any(c.dep_ == "dobj" and c != that for c in verb.rights):
        verb.dep_, that.dep_ = "acl", "mark"


def participle_behind_having(word: Token) -> None:
    """Mend "suspicion of having smuggled cigarettes", read as having cigarettes that were smuggled."""
    noun = word.head
    having = noun.head
    if word.tag_ not in {"VBN", "VBD"} or having.lower_ != "having" or word.i != having.i + 1:
        return
    if noun.dep_ != "dobj" or noun.i < word.i:
        return
    take_place(word, having)
    for child in [c for c in having.children if c not in {word, noun}]:
        child.head = word
    hang(having, word, "aux")
    hang(noun, word, "dobj")
    word.tag_, word.pos_ = "VBN", "VERB"
