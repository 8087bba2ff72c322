"""Conditions known by their words where the parse hides them, and those that no opener marks.

"Pay or we close the road" and "will stay shut until the guards are paid" set conditions too.
"""

from itertools import pairwise

from spacy.tokens import Token

from landbridge.claims.conditions import has_modal, is_before_subject
from landbridge.claims.prepositions import words_of
from landbridge.claims.signs import Signs
from landbridge.claims.verbgroups import is_infinitive
from landbridge.lexicon.rows import RowName, row_name
from landbridge.model.claim import Modality

_PROVIDING = frozenset({"provided", "providing"})
_LATE = frozenset({"should", "were", "as", "so", "on", *_PROVIDING})
"""First words of the openers that are known where the parser has hung them amiss."""
_SURE = ("as soon as", "as long as", "so long as", "on condition", "on the condition")
_STAYING = frozenset({"stay", "remain", "keep", "wait"})
_LONGEST = 4
"""Words of the longest of them."""
_REACH = 9
"""How many words behind "were" its infinitive may stand."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_WILL = frozenset({"will", "shall", "'ll", "\u2019ll", "would", "'d", "\u2019d"})
_UNTIL = frozenset({"until", "till", "before"})
_ONLY = frozenset({"when", "after", "once", "where"})
"""Words that open a condition under "only"."""
_BARE = frozenset({"VB", "VBP"})


def read_loose_condition(node: Token, signs: Signs) -> None:
    """Read what a clause hangs on without an opener that the parse has put under it."""
    _read_late(node, signs)
    _read_awaited(node, signs)
    _read_waited_for(node, signs)
    _read_bargain(node, signs)
    _read_only_when(node, signs)


def _read_late(node: Token, signs: Signs) -> None:
    """Read a condition that opens after a verb of what may come, wherever the parser hung it."""
    if _LATE.isdisjoint(words_of(node.doc)) or not (has_modal(node) or is_infinitive(node)):
        return
    for word in node.doc[node.i : node.sent.end]:
        if word.lower_ == ";" or _begins_another(word):
            return
        row = _late_row(word)
        if row is not None:
            signs.assume(Modality.CONDITIONAL, word, row)
            return


def _begins_another(word: Token) -> bool:
    """Tell whether a conjunction joins a clause with a subject of its own."""
    if word.dep_ != "cc" or word.head.pos_ not in {"VERB", "AUX"}:
        return False
    joined = (c for c in word.head.children if c.dep_ == "conj" and c.i > word.i)
    return any(g.dep_ in _SUBJECTS for c in joined for g in c.children)


def _late_row(word: Token) -> RowName | None:
    """Return the row of a condition that a word opens beyond doubt, or None."""
    if is_before_subject(word):
        return row_name("conditions", words="should")
    if word.lower_ == "were":
        return row_name("conditions", words="were") if _is_were_to(word) else None
    if word.lower_ in _PROVIDING:
        bare = not any(c.dep_ in _SUBJECTS for c in word.children) and word.dep_ != "conj"
        clause = any(t.dep_ in _SUBJECTS for t in word.doc[word.i + 1 : word.sent.end])
        return row_name("conditions", words=word.lower_) if bare and clause else None
    if word.lower_ not in _LATE:
        return None
    if not any(t.pos_ in {"VERB", "AUX"} for t in word.doc[word.i + 1 : word.sent.end]):
        return None  # "as long as a kilometre" only measures
    following = word.doc[word.i : word.i + _LONGEST].text.lower() + " "
    sure = next((words for words in _SURE if following.startswith(f"{words} ")), None)
    return row_name("conditions", words=sure) if sure is not None else None


def _read_awaited(node: Token, signs: Signs) -> None:
    """Read "will stay shut until the guards are paid": how long it stays so hangs on that."""
    if not (node.lemma_ in _STAYING or _is_denied(node)) or not any(
        c.lower_ in _WILL for c in node.children
    ):
        return
    for clause in node.children:
        until = next((c for c in clause.children if c.lower_ in {"until", "till"}), None)
        if clause.dep_ == "advcl" and until is not None:
            signs.assume(Modality.CONDITIONAL, until)


def _read_waited_for(node: Token, signs: Signs) -> None:
    """Read "will not leave before the road is paved": what somebody waits for is set as a condition."""
    above = node.head
    mark = next((c for c in node.children if c.lower_ in _UNTIL and c.dep_ == "mark"), None)
    if node.dep_ != "advcl" or mark is None or node.tag_ == "VBG" or above.i > node.i:
        return
    if _is_denied(above) and any(c.lower_ in _WILL for c in above.children):
        signs.assume(Modality.CONDITIONAL, mark)


def _read_only_when(node: Token, signs: Signs) -> None:
    """Read "will only be let in when an escort is at hand", where "only" stands at the verb."""
    if not any(c.lower_ == "only" and c.i < node.i for c in node.children) or not has_modal(node):
        return
    for clause in node.children:
        when = next((c for c in clause.children if c.lower_ in _ONLY), None)
        if clause.dep_ == "advcl" and when is not None and when.i > node.i:
            signs.assume(Modality.CONDITIONAL, when)


def _is_denied(verb: Token) -> bool:
    """Tell whether a verb or its subject is negated ("no lorry will move until")."""
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    no = subject is not None and any(c.lower_ == "no" for c in subject.children)
    return no or any(c.dep_ == "neg" for c in verb.children)


def _is_were_to(word: Token) -> bool:
    """Tell whether "were" stands before its subject ("would open the gate were the army to leave")."""
    behind = word.doc[word.i + 1 : min(word.i + _REACH, word.sent.end)]
    nominal = bool(behind) and behind[0].pos_ in {"DET", "NOUN", "PROPN", "PRON"}
    return nominal and any(one.lower_ == "to" and two.tag_ == "VB" for one, two in pairwise(behind))


def _read_bargain(node: Token, signs: Signs) -> None:
    """Read "pay the toll or we close the road": an order with what follows from heeding it or not."""
    order = node.head
    if node.dep_ != "conj" or order.tag_ not in _BARE or order.pos_ != "VERB":
        return
    linked = any(c.dep_ == "cc" and c.lower_ in {"and", "or"} for c in order.children)
    told = any(c.dep_ in _SUBJECTS for c in node.children)
    bidden = not any(c.dep_ in {*_SUBJECTS, "aux", "mark"} for c in order.children)
    past = node.tag_ == "VBD" and node.lower_ != node.lemma_
    first = all(t.is_punct for t in order.doc[order.left_edge.i : order.i])
    if linked and told and bidden and first and not past:
        signs.assume(Modality.CONDITIONAL, order)
