"""Mend gerunds that the small parser took for a description of what is done."""

from spacy.tokens import Token

from landbridge.claims.frames import frames_by_word
from landbridge.claims.mendverbs import hang
from landbridge.claims.reporting import reporting
from landbridge.claims.risks import AT_RISK
from landbridge.claims.verbfields import is_deed, verbs_in_ing
from landbridge.claims.verbgroups import has_subject

_BESIDE = frozenset({"amod", "compound"})
_OBJECTS = frozenset({"dobj", "pobj"})
_ADJECTIVES = frozenset({"pending", "remaining", "existing", "ongoing", "outstanding", "missing"})
_CHANCES = frozenset(
    {"chance", "hope", "prospect", "possibility", "likelihood", "probability", "odds", "risk"}
    | {"danger", "sign", "indication", "evidence", "question", "idea", "fear", "expectation"}
)
_CHARGES = frozenset({"deny", "blame"})


def gerund_of_chance(gerund: Token) -> None:
    """Mend "hope of the route reopening", read as a hope that reopens: the route is what would reopen."""
    noun = gerund.head
    if gerund.tag_ != "VBG" or noun.lemma_.lower() not in _CHANCES or has_subject(gerund):
        return
    of = next((c for c in noun.children if c.lower_ == "of" and c.i < gerund.i), None)
    thing = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    if of is None or thing is None or thing.right_edge.i != gerund.left_edge.i - 1:
        return
    hang(gerund, of, "pcomp")
    hang(thing, gerund, "nsubj")


def gerund_behind_of(noun: Token) -> None:
    """Mend "on the brink of closing", read as a noun: bare of anything it is what may come about."""
    of = noun.head
    if noun.tag_ != "NN" or not noun.lower_.endswith("ing") or any(noun.children):
        return
    if of.lower_ != "of" or of.head.lemma_.lower() not in AT_RISK or noun.i != of.i + 1:
        return
    stems = verbs_in_ing(noun.lower_)
    lemma = next((s for s in stems if is_deed(s) or ("V", s) in frames_by_word()), None)
    if lemma is not None:
        noun.tag_, noun.pos_, noun.lemma_, noun.dep_ = "VBG", "VERB", lemma, "pcomp"


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
