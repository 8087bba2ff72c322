"""Join what an aside between commas has split in the parse: a verb and its auxiliary or subject."""

from spacy.tokens import Token

from landbridge.claims.mendverbs import hang, take_place
from landbridge.claims.verbgroups import has_subject

_PARTICIPLES = frozenset({"VBG", "VBN", "VBD"})
_COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "xcomp", "ccomp"})
_ACCOUNTS = frozenset({"accounts", "appearances", "likelihood", "probability", "indications"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_INVERTED = frozenset({"should", "were", "had"})


def participle_of_being(verb: Token) -> None:
    """Mend "The bridge was, two drivers said, closed", where "closed" hangs as a clause of its own."""
    being = verb.head
    if being.lemma_ != "be" or verb.tag_ not in _PARTICIPLES or being.i > verb.i - 2:
        return
    if verb.nbor(-1).text != "," or being.nbor(1).text != "," or has_subject(verb):
        return
    held = any(c.dep_ in _COMPLEMENTS for c in being.children)
    if held or any(c.dep_ in {"mark", "aux", "auxpass"} for c in verb.children):
        return
    _join(verb, being)


def _join(verb: Token, being: Token) -> None:
    """Make a participle the verb of which a form of "be" is the auxiliary."""
    going = verb.tag_ == "VBG"
    for child in [c for c in being.children if c != verb]:
        passive = child.dep_ == "nsubj" and not going
        hang(child, verb, "nsubjpass" if passive else child.dep_)
    take_place(verb, being)
    hang(being, verb, "aux" if going else "auxpass")
    if not going:
        verb.tag_ = "VBN"
    verb.pos_ = "VERB"


def clause_behind_condition(verb: Token) -> None:
    """Mend "stay shut should it flood, and the army has gone", hung on the condition.

    A condition that opens with "should" or "were" has a bare verb; what has an auxiliary of its own
    in the present stands beside the clause above.
    """
    condition = verb.head
    above = condition.head
    opener = condition.left_edge
    if opener.lower_ not in _INVERTED or opener.head != condition or above == condition:
        return
    if above.i > condition.i or not has_subject(verb):
        return
    if any(c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBZ", "VBP"} for c in verb.children):
        hang(verb, above, "conj")


def participle_of_coming(verb: Token) -> None:
    """Mend "will be shut and the guards withdrawn", where the second verb has lost its "will be".

    A participle with a subject and nothing else, joined to a passive under a modal, is one too.
    """
    first = _last_infinitive(verb.head)
    if verb.tag_ not in {"VBN", "VBD"} or first.tag_ != "VBN":
        return
    helpers = [c for c in first.children if c.dep_ in {"aux", "auxpass"}]
    coming = any(c.tag_ in {"MD", "TO"} for c in helpers) and any(c.tag_ == "VB" for c in helpers)
    subject = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    alone = not any(c.dep_ in {"aux", "auxpass", "dobj", "mark"} for c in verb.children)
    if coming and alone and subject is not None:
        hang(verb, first, "conj")
        verb.tag_, subject.dep_ = "VBN", "nsubjpass"


def _last_infinitive(verb: Token) -> Token:
    """Return the infinitive under a verb of being ("is to be shut"), else the verb."""
    below = (c for c in verb.rights if verb.lemma_ == "be" and c.dep_ == "xcomp")
    return next(below, verb)


def adverbial_of_auxiliary(word: Token) -> None:
    """Mend "was, presumably, ambushed", where what is said of the verb hangs on its auxiliary."""
    if word.head.dep_ in {"aux", "auxpass"} and word.head.head != word.head:
        word.head = word.head.head


def participle_behind_account(verb: Token) -> None:
    """Mend "were by all accounts shot", read as accounts that were shot."""
    noun = verb.head
    being = noun.head.head
    if verb.tag_ != "VBN" or noun.dep_ != "pobj" or noun.lower_ not in _ACCOUNTS:
        return
    if being.lemma_ != "be" or verb.i != noun.i + 1 or not has_subject(being):
        return
    if not any(c.dep_ in _COMPLEMENTS for c in being.children):
        verb.head, verb.dep_ = being, "advcl"
        _join(verb, being)
        noun.head.head = being  # "by all accounts" names no doer


def verb_behind_relative(noun: Token) -> None:
    """Mend "The port, which had been shut, reopened", where the main verb hangs as a participle.

    A sentence needs a finite verb: where all of them stand in the relative clause, the word in -ed
    right behind its comma is the one.
    """
    relative = next((c for c in noun.subtree if c.dep_ == "relcl"), None)
    if noun.pos_ not in {"NOUN", "PROPN"} or relative is None or has_subject(noun):
        return
    verb = next((t for t in noun.doc[relative.i : noun.sent.end] if _is_stranded(t)), None)
    if verb is None or not noun.sent.text.rstrip().endswith("."):
        return
    if any(t.tag_ in _FINITE for t in noun.doc[verb.i + 1 : noun.sent.end]):
        return
    verb.head, verb.dep_ = verb, "ROOT"
    for child in [c for c in noun.children if c.i > verb.i or c.dep_ == "punct"]:
        child.head = verb
    hang(noun, verb, "nsubj")
    verb.tag_, verb.pos_ = "VBD", "VERB"


def _is_stranded(word: Token) -> bool:
    """Tell whether a word is a participle right behind a comma that belongs to no clause before it."""
    if word.tag_ not in {"VBN", "VBD"} or word.dep_ not in {"acl", "conj"} or word.i == 0:
        return False
    linked = any(c.dep_ == "cc" for c in word.head.children if word.head.i < c.i < word.i)
    return word.nbor(-1).text == "," and not linked and not has_subject(word)
