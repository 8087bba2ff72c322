"""Mend clauses that say how things stand: what is left somewhere, what a name has not done."""

from spacy.tokens import Token

from landbridge.claims.mendverbs import hang, take_place
from landbridge.claims.verbgroups import has_subject

_HAVING = frozenset({"have", "be", "remain"})
_FINITE = frozenset({"has", "have", "had", "is", "are", "was", "were"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_OPENERS = frozenset(
    {"here", "there", "now", "then", "still", "also", "never", "only", "yet", "so", "not", "nor"}
    | {"neither", "thus", "hence", "once", "meanwhile", "today", "tomorrow", "tonight", "yesterday"}
    | {
        "elsewhere",
        "nearby",
        "overnight",
        "rarely",
        "seldom",
        "often",
        "sometimes",
        "first",
        "next",
    }
)
"""Adverbs that open a sentence before its verb; any other word there is a name."""


def left_for_remaining(left: Token) -> None:
    """Mend "has no soldiers left in the town", read as "soldiers left": left only says who remains."""
    noun = left.head
    verb = noun.head
    if left.lower_ != "left" or left.i < noun.i:
        return
    if verb.lemma_ not in _HAVING or noun.dep_ not in {"dobj", "attr"} or verb.i > noun.i:
        return
    if any(c.dep_ in {"agent", "dobj", "nsubj"} or c.lower_ == "by" for c in left.children):
        return
    for child in [c for c in left.children if c.i > left.i]:
        child.head = verb
    hang(left, verb, "advmod")
    left.tag_, left.pos_ = "RB", "ADV"


def clause_behind_since(verb: Token) -> None:
    """Mend "The first convoy since August has arrived", read as "since August has arrived".

    A sentence that opens with a noun and has no other verb has it behind the date.
    """
    noun = verb.head
    mark = next((c for c in verb.lefts if c.dep_ == "mark" and c.lower_ == "since"), None)
    if mark is None or noun.dep_ != "ROOT" or noun.pos_ not in _NOUNS:
        return
    if mark.i < noun.i or not noun.sent.text.rstrip().endswith((".", ",")):
        return
    date = _behind(mark, verb)
    if date is None or not (verb.tag_ in {"VBD", "VBZ"} or _is_perfect(verb)):
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    take_place(verb, noun)
    for child in [c for c in noun.children if c.i > verb.i or c.dep_ == "punct"]:
        child.head = verb
    hang(date, mark, "pobj")
    hang(noun, verb, "nsubjpass" if passive else "nsubj")
    hang(mark, noun, "prep")


def _behind(mark: Token, verb: Token) -> Token | None:
    """Return what "since" dates from: its own object, or what was taken for the verb's only subject."""
    subject = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None:
        return subject if subject.left_edge.i == mark.i + 1 else None
    return next((c for c in mark.children if c.dep_ == "pobj"), None)


def _is_perfect(verb: Token) -> bool:
    """Tell whether a verb has a finite auxiliary ("has reached", "were seen")."""
    return any(c.lower_ in _FINITE for c in verb.lefts)


def participle_behind_noun(word: Token) -> None:
    """Mend "the rockets fired from the hill", read as a past tense: what describes a noun is a participle."""
    noun = word.head
    within = noun.pos_ in _NOUNS and noun.dep_ in {"dobj", "pobj"}  # another may be its subject
    if word.tag_ == "VBD" and within and not has_subject(word):
        word.tag_ = "VBN"


def name_for_adverb(word: Token) -> None:
    """Mend "Vovchansk has not fallen", where the name is taken for an adverb."""
    verb = word.head
    if word.i != word.sent.start or not word.text.istitle() or has_subject(verb):
        return
    after = word.nbor(1) if word.i + 1 < len(word.doc) else word
    if verb not in {after, after.head} or after.lower_ not in _FINITE or word.lower_ in _OPENERS:
        return
    if word.lower_.endswith("ly") or any(word.children):
        return
    hang(word, verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj")
    word.tag_, word.pos_, word.lemma_ = "NNP", "PROPN", word.text
