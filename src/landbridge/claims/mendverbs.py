"""Mend words that the small parser took for another part of speech."""

from collections.abc import Mapping

from spacy.tokens import Token

from landbridge.claims.frames import frames_by_word
from landbridge.claims.governorrows import governing_verbs, noun_modality
from landbridge.claims.hedging import is_belief
from landbridge.claims.nouns import nouns_of
from landbridge.claims.verbfields import is_deed
from landbridge.claims.verbgroups import has_subject, to_of

_PASSING = frozenset({"open", "reopen", "close", "shut", "restrict", "reserve"})
_PASSABLE = frozenset(
    {"open", "closed", "shut", "restricted", "accessible", "passable", "off-limits"}
)
_LOOSE = frozenset({"prep", "npadvmod", "advcl", "advmod", "punct"})
_IRREGULAR: Mapping[str, str] = {
    "sunk": "sink",
    "lost": "lose",
    "shot": "shoot",
    "stolen": "steal",
    "taken": "take",
    "burnt": "burn",
}
"""Participles without "-ed" that say what is believed done, and their verbs."""
_PARTICIPLES = frozenset({"VBN", "JJ", "VBD"})
_BARE = frozenset({"JJ", "NN", "VB", "VBP"})
_FUNDING = frozenset({"allocate", "earmark", "set", "spend", "grant", "allot", "pay", "need"})
"""Verbs of money beside those of ``governors.tsv`` that say what it is for ("earmarked funds to clear")."""
_WORKED_ON = (
    "facility",
    "road",
    "vehicle",
    "cargo",
    "person",
    "place",
    "mine",
    "obstacle",
    "group",
)


def hang(token: Token, head: Token, dep: str) -> None:
    """Put a word under another with a label."""
    token.head = head
    token.dep_ = dep


def take_place(word: Token, other: Token) -> None:
    """Hang a word where another hangs, which keeps its own words and waits for a new place."""
    root = other.head == other
    hang(word, word if root else other.head, "ROOT" if root else other.dep_)


def noun_behind_to(noun: Token) -> None:
    """Mend "opened to aid on Sunday", read as an infinitive: aid is who may pass."""
    to = noun.nbor(-1) if noun.i > 0 else noun
    if to.lower_ != "to" or to.head != noun or noun.tag_ not in {"VB", "NN", "NNS"}:
        return
    if noun.lemma_.lower() not in nouns_of("cargo", "flow", "vehicle", "person"):
        return
    if any(c != to and c.dep_ not in _LOOSE for c in noun.children):
        return
    gate = _opened(noun.head)
    if gate is None:
        return
    above = noun.head
    hang(to, gate, "prep")
    to.tag_, to.pos_ = "IN", "ADP"
    hang(noun, to, "pobj")
    noun.tag_, noun.pos_ = "NN", "NOUN"
    for child in [c for c in noun.children if c.dep_ in _LOOSE]:
        child.head = above


def _opened(verb: Token) -> Token | None:
    """Return the word that says a gate is open or shut: a verb, or the adjective under it."""
    said = next((c for c in verb.children if c.dep_ in {"acomp", "oprd"}), None)
    if said is not None:
        return said if said.lower_ in _PASSABLE else None
    return verb if verb.lemma_ in _PASSING or verb.lower_ in _PASSABLE else None


def gerund_with_of(gerund: Token) -> None:
    """Mend "Reopening of the road postponed", read as a verb: a gerund with "of" is a noun."""
    after = gerund.nbor(1) if gerund.i + 1 < len(gerund.doc) else gerund
    of = after.lower_ == "of" and after.head == gerund
    if gerund.tag_ == "VBG" and of and ("N", gerund.lower_) in frames_by_word():
        gerund.tag_, gerund.pos_, gerund.lemma_ = "NN", "NOUN", gerund.lower_


def coordinated_verb(word: Token) -> None:
    """Mend "attacked the town with mortars and seized parts of it", read as "seized parts".

    A word in -ed right behind "and" before a bare noun with "of" is the second verb where frames
    know it as one.
    """
    noun = word.head
    link = word.nbor(-1) if word.i > 0 else None
    if link is None or link.dep_ != "cc" or noun.dep_ != "conj" or noun.i != word.i + 1:
        return
    lemma = _verb_of(word)
    verb = next((a for a in noun.ancestors if a.pos_ == "VERB"), None)
    share = any(c.lower_ == "of" for c in noun.children) and noun.lemma_ in nouns_of("share")
    if lemma is None or verb is None or not share or verb.tag_ not in {"VBD", "VBN"}:
        return
    hang(word, verb, "conj")
    hang(link, verb, "cc")
    hang(noun, word, "dobj")
    word.tag_, word.pos_, word.lemma_ = verb.tag_, "VERB", lemma


def about_a_number(word: Token) -> None:
    """Mend "reckon about half of it goes south", read as "about" over a clause: it rounds a number."""
    verb = word.head
    number = word.nbor(1) if word.i + 1 < len(word.doc) else word
    counts = number.like_num or number.lower_ in nouns_of("share")
    if word.lower_ in {"about", "around"} and counts and verb.dep_ == "advcl" and has_subject(verb):
        hang(word, number, "advmod")
        word.tag_, word.pos_ = "RB", "ADV"
        verb.dep_ = "ccomp"


def plural_before_verb(word: Token) -> None:
    """Mend "Trucks queue for days", read as "truck queue": people and vehicles do something.

    A plural before a bare noun that frames know as a verb is its subject where the sentence has no
    other finite verb and what follows is no complement of a noun ("rebels attack on").
    """
    noun = word.head
    if word.tag_ != "NNS" or noun.tag_ != "NN" or noun.i != word.i + 1:
        return
    if noun.dep_ not in {"ROOT", "appos"} or ("V", noun.lemma_.lower()) not in frames_by_word():
        return
    after = next((c for c in noun.children if c.i == noun.i + 1), None)
    if after is None or after.dep_ != "prep" or after.lower_ in {"on", "of", "against", "by"}:
        return
    if word.lemma_.lower() not in nouns_of("person", "vehicle", "group"):
        return
    if any(t.tag_ in {"VBZ", "VBP", "VBD", "MD"} for t in noun.sent):
        return
    word.dep_ = "nsubj"
    noun.tag_, noun.pos_ = "VBP", "VERB"
    for child in [c for c in noun.children if c.i < word.i and c.dep_ in {"amod", "det", "nummod"}]:
        child.head = word


def verb_before_provided(word: Token) -> None:
    """Mend "will reopen provided that", read as "will provided": the condition stands beside it."""
    provided = word.head
    if provided.lower_ not in {"provided", "providing"} or provided.i != word.i + 1:
        return
    if word.tag_ != "VB" or word.lemma_ in {"be", "have", "do"}:
        return
    for child in [c for c in provided.children if c != word and c.i < word.i]:
        child.head = word
    take_place(word, provided)
    word.pos_ = "VERB"
    hang(provided, word, "advcl")


def state_of_believed(word: Token) -> None:
    """Mend "is presumed looted", read as an adjective: under a belief it is what was done."""
    verb = word.head
    told = word.tag_ in {"JJ", "NN"} and any(c.dep_ == "auxpass" for c in verb.children)
    lemma = (_IRREGULAR.get(word.lower_) or _verb_of(word)) if told and word.i > verb.i else None
    if lemma is not None and is_belief(verb):
        word.tag_, word.pos_, word.lemma_ = "VBN", "VERB", lemma


def verb_behind_should(noun: Token) -> None:
    """Mend "Should fighting resume, they will flee", read as fighting a resume."""
    doing = noun.head
    if noun.tag_ != "NN" or doing.tag_ != "VBG" or noun.i != doing.i + 1 or doing.i == 0:
        return
    modal = doing.nbor(-1)
    if modal.lower_ != "should" or ("V", noun.lower_) not in frames_by_word():
        return
    above, dep = doing.head, doing.dep_
    hang(noun, noun if above == doing else above, dep)
    for child in [c for c in doing.children if c != noun]:
        child.head = noun
    hang(doing, noun, "nsubj")
    noun.tag_, noun.pos_, noun.lemma_ = "VB", "VERB", noun.lower_
    doing.tag_, doing.pos_, doing.lemma_ = "NN", "NOUN", doing.lower_


def _verb_of(word: Token) -> str | None:
    """Return the verb that a word in -ed is a form of, where a frame has one."""
    text = word.lower_
    if word.tag_ not in _PARTICIPLES or not text.endswith("ed"):
        return None
    return next((v for v in (text[:-1], text[:-2]) if ("V", v) in frames_by_word()), None)


def infinitive_behind_to(word: Token) -> None:
    """Mend "urged the army to clear mines", read as "to clear mines", mines that are clear.

    Behind a word that asks for an infinitive, "to" before a verb's bare form and its object opens one.
    """
    noun, to = word.head, word.head.head
    if word.tag_ not in _BARE or to.lower_ != "to" or word.i != to.i + 1 or to.dep_ != "prep":
        return
    above = to.head
    if noun.dep_ != "pobj" or above.lemma_.lower() not in governing_verbs() | _FUNDING:
        return
    if noun.lemma_.lower() not in nouns_of(*_WORKED_ON) or not _is_verb(word.lower_):
        return
    hang(word, above, "xcomp")
    word.tag_, word.pos_, word.lemma_ = "VB", "VERB", word.lower_
    hang(to, word, "aux")
    to.tag_, to.pos_ = "TO", "PART"
    hang(noun, word, "dobj")


def _is_verb(text: str) -> bool:
    """Tell whether some table has a word as a verb."""
    return ("V", text) in frames_by_word() or is_deed(text)


def clause_behind_for(verb: Token) -> None:
    """Mend "gave orders for the road to be closed", where the road hangs on "for": it is to be closed."""
    to = to_of(verb)
    before = to.nbor(-1) if to is not None and to.i > to.sent.start else None
    if before is None or has_subject(verb) or before.dep_ not in {"pobj", "compound"}:
        return
    noun = before if before.dep_ == "pobj" else before.head
    mark = noun.head
    if mark.lower_ != "for" or mark.head == verb or noun.right_edge.i != before.i:
        return
    if mark.head.pos_ != "NOUN" or noun_modality(mark.head) is None:
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    hang(verb, mark.head, "acl")
    hang(mark, verb, "mark")
    hang(noun, verb, "nsubjpass" if passive else "nsubj")
