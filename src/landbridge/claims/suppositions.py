"""What a sentence only supposes: the subject of a consequence ("a closure would ruin traders")."""

from spacy.tokens import Token

from landbridge.claims.frames import frames_by_word
from landbridge.claims.signs import Signs
from landbridge.claims.verbgroups import is_perfect, would_of
from landbridge.model.claim import Modality

_SUFFERED = frozenset({"dobj", "dative", "acomp", "attr"})
_SUBJECTS = frozenset({"nsubj", "csubj"})
_INDEFINITE = frozenset({"a", "an", "any", "another", "such", "further", "one"})
_PRESENT = frozenset({"VBZ", "VBP"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def read_supposed(happening: Token, verb: Token, signs: Signs) -> None:
    """Read what a verb says of a happening that is its subject.

    "Would" supposes it; so does "any closure means", in the present or future.
    """
    would = would_of(verb)
    if would is not None:
        signs.assume(Modality.HYPOTHETICAL, would)
        return
    any_ = next((c for c in happening.children if c.lower_ == "any" and c.i < happening.i), None)
    ahead = verb.tag_ in _PRESENT or any(c.tag_ == "MD" for c in verb.children)
    if any_ is not None and ahead and not any(c.dep_ == "neg" for c in verb.children):
        signs.assume(Modality.HYPOTHETICAL, any_)


def read_supposed_deed(noun: Token, signs: Signs) -> None:
    """Read "any attempt to cross would be met with fire" over what the noun's clause says.

    A noun with "the" names what is already resolved or tried ("the decision to close it would stand").
    """
    own = {c.lower_ for c in noun.children if c.dep_ in {"det", "poss", "amod"}}
    if would_of(noun.head) is None or not (own & _INDEFINITE or noun.tag_ == "NNS"):
        return
    read_supposed(noun, noun.head, signs)
    signs.modalities -= {Modality.PLANNED, Modality.POSSIBLE}


def read_counterfactual(predicate: Token, signs: Signs) -> None:
    """Read "would have": what would have been was not, whatever set a condition for it."""
    would = would_of(predicate)
    if would is None or not is_perfect(predicate):
        return
    if any(sign.word == would for sign in signs.read):
        return  # "would by now have crossed" is an inference
    signs.modalities -= {Modality.CONDITIONAL, Modality.PLANNED, Modality.POSSIBLE}
    signs.assume(Modality.HYPOTHETICAL, would)


def is_consequence(verb: Token) -> bool:
    """Tell whether a verb says what would follow from its subject ("a closure would ruin them").

    "Said the closure would begin at noon" tells of a plan: a consequence has an object or judges, and its
    subject is an act or a happening that the text has not yet told of.
    """
    if would_of(verb) is None or not any(c.dep_ in _SUFFERED for c in verb.children):
        return False
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if subject is None:
        return False
    return subject.dep_ == "csubj" or subject.tag_ == "VBG" or _is_untold(subject)


def _is_untold(noun: Token) -> bool:
    """Tell whether a noun names a happening without "the"."""
    if noun.pos_ not in _NOUNS or ("N", noun.lemma_.lower()) not in frames_by_word():
        return False
    own = {c.lower_ for c in noun.children if c.dep_ in {"det", "poss"}}
    return not own or bool(own & _INDEFINITE)
