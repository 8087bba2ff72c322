"""Mend gerunds that the small parser took for a description of what is done."""

from spacy.tokens import Token

from landbridge.claims.frames import frames_by_word
from landbridge.claims.mendverbs import hang
from landbridge.claims.reporting import reporting

_BESIDE = frozenset({"amod", "compound"})
_OBJECTS = frozenset({"dobj", "pobj"})
_ADJECTIVES = frozenset({"pending", "remaining", "existing", "ongoing", "outstanding", "missing"})
_CHARGES = frozenset({"deny", "blame"})


def gerund_for_adjective(word: Token) -> None:
    """Mend "denied flying drones", "accused Juba of bombing villages", read as such drones or villages.

    What is denied, or what somebody is accused of, is a deed where it begins with "-ing".
    """
    noun = word.head
    above = noun.head
    if not word.lower_.endswith("ing") or word.lower_ in _ADJECTIVES:
        return
    if noun.dep_ not in _OBJECTS or word.i != above.i + 1:
        return
    over = above.head if noun.dep_ == "pobj" else above
    charged = any(use.name in _CHARGES for use in reporting("V").get(over.lemma_.lower(), ()))
    if not charged or (noun.dep_ == "pobj" and above.lower_ != "of"):
        return
    hang(word, above, "pcomp" if noun.dep_ == "pobj" else "xcomp")
    hang(noun, word, "dobj")
    word.tag_, word.pos_ = "VBG", "VERB"


def gerund_behind_noun(word: Token) -> None:
    """Mend "set date for gate reopening", read as a clause: the gate's reopening is what is meant."""
    noun = word.nbor(-1) if word.i > word.sent.start else word
    closes = word.i + 1 == word.sent.end or word.nbor(1).dep_ in {"punct", "prep"}
    if word.tag_ != "VBG" or noun.dep_ not in _OBJECTS or any(word.children) or not closes:
        return
    if ("N", word.lower_) not in frames_by_word() or any(c.dep_ == "det" for c in noun.children):
        return
    hang(word, noun.head, noun.dep_)
    word.tag_, word.pos_, word.lemma_ = "NN", "NOUN", word.lower_
    for child in noun.lefts:
        child.head = word
    hang(noun, word, "compound")
