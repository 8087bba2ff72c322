"""Mend headlines, where the small parser takes a verb between bare nouns for one more noun."""

from collections.abc import Sequence

from spacy.tokens import Token

from landbridge.claims.frames import frames_by_word
from landbridge.claims.mendverbs import hang

_OFFICE = 3
"""Words of a name or office that opens a headline, at most."""
_NAMING = frozenset({"NN", "NNP", "JJ"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PARTICIPLES = frozenset({"VBD", "VBN"})
_TELLING = frozenset(
    {"tells", "tell", "told", "urges", "urge", "warns", "warn", "advises", "pleads", "plead"}
    | {"demands", "demand", "begs", "beg", "implores", "implore", "insists", "insist"}
)


def ordering_verb(word: Token) -> None:
    """Mend "Governor orders closure of bars" and "Kyiv orders villages cleared", read as nouns in a row.

    A sentence that opens with a name or office and "orders" before a bare noun has its verb there;
    so has one with a word that is tagged as a finite verb and hung before a noun all the same.
    """
    if word.lower_ == "orders" and _order_of_all(word):
        return
    if word.lower_ != "orders" and (word.tag_ != "VBZ" or word.dep_ != "compound"):
        return
    before, noun = list(word.doc[word.sent.start : word.i]), _noun_over(word)
    bare = all(t.tag_ in _NAMING and t.head.i <= noun.i for t in before)
    if not bare or not 0 < len(before) <= _OFFICE or noun.i <= word.i:
        return
    verb = noun.head
    done = noun.dep_ == "nsubj" and verb.dep_ == "ROOT" and verb.tag_ in _PARTICIPLES
    if noun.dep_ != "ROOT" and not done:
        return
    hang(word, word, "ROOT")
    if word.tag_ != "VBZ":
        _tag_as_order(word)
    _hang_office(before, word)
    if done:
        hang(verb, word, "ccomp")
        noun.dep_, verb.tag_ = "nsubjpass", "VBN"
    else:
        hang(noun, word, "dobj")
        if noun.tag_ == "VBG":
            noun.tag_, noun.pos_, noun.lemma_ = "NN", "NOUN", noun.lower_


def _order_of_all(word: Token) -> bool:
    """Mend "orders" that was taken for the noun of a whole headline; True when it was.

    "Lagos orders removal of posts" has the object under it already, "Lagos orders unpaid guards to
    leave" takes the participle before the object for the verb.
    """
    before = list(word.doc[word.sent.start : word.i])
    if not before or len(before) > _OFFICE or any(t.tag_ not in _NAMING for t in before):
        return False
    noun = next((c for c in word.rights if c.dep_ in {"dobj", "appos"}), None)
    verb = word.head
    if noun is None and word.dep_ == "nsubj" and verb.i == word.i + 1 and verb.tag_ in _PARTICIPLES:
        noun = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        if noun is not None and any(c.dep_ == "xcomp" for c in verb.rights):
            _lower_participle(word, verb, noun)
        else:
            return False
    elif noun is None or word.dep_ != "ROOT":
        return False
    _hang_office(before, word)
    for stray in [c for c in word.lefts if c.i > before[-1].i]:
        stray.head = noun
    for stray in [c for c in word.rights if c.i < noun.i and c.dep_ in {"amod", "nummod"}]:
        stray.head = noun
    hang(noun, word, "dobj")
    _tag_as_order(word)
    return True


def _tag_as_order(word: Token) -> None:
    word.tag_, word.pos_, word.lemma_ = "VBZ", "VERB", "order"


def _hang_office(names: Sequence[Token], verb: Token) -> None:
    """Make a name or office of several words the subject of a verb."""
    for name in names[:-1]:
        hang(name, names[-1], "compound")
    hang(names[-1], verb, "nsubj")


def _lower_participle(word: Token, verb: Token, noun: Token) -> None:
    """Put a participle before the object that it describes, and what hung on it under the real verb."""
    word.head, word.dep_ = word, "ROOT"
    for child in [c for c in verb.children if c not in {word, noun}]:
        child.head = word
    hang(noun, word, "dobj")
    hang(verb, noun, "amod")
    verb.tag_ = "VBN"


def _noun_over(word: Token) -> Token:
    """Return the noun that a word is hung before, through the names between, or what it seems to do."""
    if word.dep_ == "nsubj" and word.head.tag_ == "VBG" and word.head.i == word.i + 1:
        return word.head  # "orders reopening of the road"
    return _last_of_compound(word)


def _last_of_compound(word: Token) -> Token:
    """Return the noun that a word is hung before, through the names between, or the word itself."""
    noun = word
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    return noun


def bidding_verb(word: Token) -> None:
    """Mend "Reopen river road, traders tell governor", read as a road of that name.

    What opens such a headline is a command where it is a verb's bare form before a noun.
    """
    if word.tag_ not in _NAMING or ("V", word.lower_) not in frames_by_word():
        return
    if word.i != word.sent.start:
        return
    noun = _last_of_compound(word)
    teller = next((t for t in word.sent if t.lower_ in _TELLING and t.i > noun.i), None)
    if noun == word or noun.tag_ not in _NOUNS or teller is None:
        return
    if not any(t.text == "," for t in word.doc[noun.i : teller.i]) or noun.head != teller:
        return
    hang(word, teller, "ccomp")
    word.tag_, word.pos_, word.lemma_ = "VB", "VERB", word.lower_
    hang(noun, word, "dobj")
    for child in [c for c in noun.children if c.text == ","]:
        child.head = teller
