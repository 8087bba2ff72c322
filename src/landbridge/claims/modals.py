"""Modal auxiliaries: what is to come, what may be, what ought to be, and what must have been."""

from spacy.tokens import Token

from landbridge.claims.abilities import is_ability
from landbridge.claims.classes import classes_of
from landbridge.claims.conditions import is_before_subject
from landbridge.claims.hedging import hedge_row, intervals
from landbridge.claims.signs import Signs
from landbridge.claims.slots import is_passive
from landbridge.claims.verbgroups import is_infinitive, is_perfect
from landbridge.model.claim import Modality

FUTURE = frozenset({"will", "shall", "wo", "'ll", "\u2019ll"})
_CAN = frozenset({"may", "might", "could", "can", "ca"})
_SHOULD = frozenset({"should", "must", "ought", "need"})
_PERCEIVED = frozenset({"see", "observe", "spot", "hear", "notice", "make"})
"""Verbs after which "can" is no mere possibility ("can be seen")."""
_NOW = frozenset({"now", "then", "already", "today", "tonight", "this"})
"""Words that after "by" place what is due in the present ("should be open by now")."""
_AHEAD = frozenset({"by", "next", "until", "within", "tomorrow"})
"""Words that set "will have opened" a date to come ("by June")."""
_BY_NOW = "should by now"
"""The row of ``hedges.tsv`` for what is due by now."""
_DUE = frozenset({"should", "ought", "must"})
_ARRIVING = frozenset({"arrive", "reach", "land", "dock", "return", "sail"})
_FINISHING = frozenset({"finish", "complete", "do", "repair", "restore", "deliver"})
_READY = frozenset({"ready", "usable", "passable", "back", "over", "complete", "navigable", "done"})
_THINGS = frozenset({"vehicle", "cargo", "facility", "road", "deed", "flow"})
_BIDDEN = frozenset({"person", "group", "government", "actor"})
"""Classes of those who may be told to do something."""
_NOBODY = frozenset({"nobody", "none"})
_OPEN = frozenset({"would", "may", "might", "could", "do", "does", "yet"})
"""Words beside "have to" that make it a supposition, a chance or what is not done yet."""
_HABITUAL = frozenset({"now", "still", "often", "always", "usually"})
_BORNE = frozenset(
    {"wait", "queue", "pay", "walk", "sleep", "detour", "rely", "carry", "buy", "bribe", "use"}
    | {"take", "travel", "drive", "change", "cross", "make", "live", "cope", "endure", "have"}
)
"""What travellers have to do, which nobody asks of them here and now."""
_PERMITTING = frozenset({"can", "could", "ca"})
_STRICT = frozenset(
    ("words", words)
    for words in ("provided", "providing", "on condition", "on the condition", "as long as")
)
"""Conditions on which something is granted: "may" beside them permits."""
_OPINING = frozenset({"say", "put", "argue", "describe", "rate", "wager"})
_STILL = frozenset({"still", "already"})
_WHEREABOUTS = frozenset({"inside", "behind", "beyond", "near", "over", "under", "somewhere"})
_NOT = frozenset({"not", "n't", "n\u2019t", "never"})


def read_modal(node: Token, modal: Token, signs: Signs) -> None:
    """Read a modal auxiliary: future, ability, duty, or an inference."""
    word = modal.lower_
    perfect = is_perfect(node)
    inferred = _inference(node, word)
    if inferred:
        _read_inference(inferred, node, modal, signs)
    elif word in FUTURE:
        signs.note(Modality.PLANNED, modal)
    elif word == "would" and _is_opined(node):
        return
    elif word == "would" and not perfect and ("seem", node.lemma_) not in intervals():
        signs.note(Modality.HYPOTHETICAL, modal)
    elif word == "may" and _has_nobody(node):
        signs.note(Modality.RECOMMENDED, modal)  # "no lorry may leave without a pass"
    elif word in _CAN and (
        node.lemma_ not in _PERCEIVED or word in {"may", "might"} or _undergoes(node)
    ):
        _read_chance(node, modal, signs)
    elif is_before_subject(modal):
        signs.note(Modality.CONDITIONAL, modal)
    elif word in _SHOULD:  # "should have opened by May" did not
        signs.note(Modality.SLIPPED if perfect else Modality.RECOMMENDED, modal)


def _read_chance(node: Token, modal: Token, signs: Signs) -> None:
    """Read "can", "could", "may" and "might" as a chance, or as what somebody is able to do."""
    word = modal.lower_
    if word in _PERMITTING and is_ability(node, word):
        if word != "could":  # "could not cross" tells the past
            signs.assume(Modality.ONGOING, modal)
        return
    phrase = "can" if word == "ca" else word
    row = hedge_row("modal", phrase)
    signs.assume(Modality.POSSIBLE, modal, row)
    signs.hedge(word, intervals()[("modal", phrase)], at=modal, row=row)


def _is_opined(node: Token) -> bool:
    """Tell whether "would" only softens an opinion of one's own ("I would say that they left")."""
    own = any(c.dep_ == "nsubj" and c.lower_ in {"i", "we"} for c in node.children)
    over = any(c.dep_ in {"ccomp", "dobj"} for c in node.children)
    return own and over and (node.lemma_ in _OPINING or ("opinion", node.lemma_) in intervals())


def _has_nobody(node: Token) -> bool:
    """Tell whether nobody is the subject of a verb, so that "may" gives leave to none."""
    subject = next((c for c in node.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return False
    return subject.lower_ in _NOBODY or any(c.lower_ == "no" for c in subject.lefts)


def is_obliged(node: Token, above: Token) -> bool:
    """Tell whether somebody is said to have to do something, in the present and without a "not"."""
    if node.dep_ != "xcomp" or above.lower_ not in {"has", "have"} or is_perfect(node):
        return False
    open_ = any(c.dep_ == "neg" or c.lower_ in _OPEN for c in above.children)
    return is_infinitive(node) and not open_


def is_owed(node: Token, above: Token) -> bool:
    """Tell whether "forces have to leave" asks for it: not what is borne now or every day."""
    if not is_obliged(node, above) or node.lemma_ in _BORNE:
        return False
    return not any(c.lower_ in _HABITUAL for c in above.children)


def read_permission(signs: Signs) -> None:
    """Take "can" under a condition for what is then so: the condition says all that is open.

    "Could" and "may" grant something where the condition is one that is set ("provided").
    """
    if Modality.CONDITIONAL not in signs.modalities:
        return
    strict = any(s.row is not None and set(s.row.cells) & _STRICT for s in signs.read)
    waived = _PERMITTING | {"may"} if strict else {"can", "ca"}
    signs.forget({hedge.at for hedge in signs.hedges if hedge.words in waived})


def read_inferred(node: Token, above: Token, signs: Signs) -> bool:
    """Read "has to have crossed" and "ought to have crossed by now"; True when it is an inference."""
    if node.dep_ not in {"xcomp", "ccomp"}:
        return False
    if above.lower_ == "ought":
        phrase = _inference(node, "ought")
    else:
        phrase = "must have" if above.lemma_ == "have" and is_perfect(node) else ""
    if phrase:
        _read_inference(phrase, node, above, signs)
    return bool(phrase)


def is_inference(node: Token, modal: Token) -> bool:
    """Tell whether a modal over a verb infers what is so and asks for nothing."""
    return bool(_inference(node, modal.lower_))


def _inference(node: Token, word: str) -> str:
    """Return the row of ``hedges.tsv`` that a modal of inference is read by, or ""."""
    perfect = is_perfect(node)
    if word in {"must", "need"} and perfect:
        return "must have"
    if word in _PERMITTING and perfect and (phrase := _inferred_by_can(node)):
        return phrase
    if word == "must" and (_is_progressive(node) or _is_concluded(node)):
        return "must be"
    going = perfect or _is_state(node) or _is_progressive(node)
    if ((word in _DUE and going) or (word == "would" and perfect)) and _is_by_now(node):
        return _BY_NOW
    if word in FUTURE and perfect and not _looks_forward(node):
        return "will have"
    expected = word in {"should", "ought"} and not perfect and _is_expected(node)
    return "should" if expected else ""


def _is_belied(node: Token) -> bool:
    """Tell whether what should be so by now is said not to be ("should be open by now, but")."""
    return any(t.lower_ in {"but", "yet"} for t in node.doc[node.i : node.sent.end])


def _inferred_by_can(node: Token) -> str:
    """Return the row of "cannot have come", or of "can only have come", which must have; else ""."""
    if any(c.lower_ in _NOT for c in node.children):
        return "cannot have"
    return "must have" if any(c.lower_ == "only" for c in node.children) else ""


def _read_inference(phrase: str, node: Token, modal: Token, signs: Signs) -> None:
    if phrase == _BY_NOW and _is_belied(node):
        signs.note(Modality.SLIPPED, modal)
        return
    row = hedge_row("modal", phrase)
    signs.hedge(phrase, intervals()[("modal", phrase)], at=modal, row=row)
    if not is_perfect(node):
        ahead = phrase == "should"
        signs.assume(Modality.PLANNED if ahead else Modality.ONGOING, modal, row)


def _is_expected(node: Token) -> bool:
    """Tell whether "should" says when a thing will come or be done ("should arrive on Friday").

    It must be no person, who would be told to, and a time must be named.
    """
    clause = node.head if node.head.lower_ == "ought" else node
    subject = next((c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or not classes_of(subject) & _THINGS or classes_of(subject) & _BIDDEN:
        return False
    done = node.lemma_ in _ARRIVING or (is_passive(node) and node.lemma_ in _FINISHING)
    ready = _is_state(node) and any(c.lower_ in _READY for c in node.children)
    timed = any(t.ent_type_ in {"DATE", "TIME"} or t.lower_ == "again" for t in clause.subtree)
    return (done or ready) and timed


def _is_progressive(node: Token) -> bool:
    """Tell whether a verb says what is going on ("must be crossing")."""
    return node.tag_ == "VBG" and any(c.lemma_ == "be" and c.dep_ == "aux" for c in node.children)


def _is_state(node: Token) -> bool:
    """Tell whether a verb says what is so ("should be open"); "should be opened" asks for it."""
    return node.lemma_ == "be" and node.dep_ not in {"aux", "auxpass"}


def _undergoes(verb: Token) -> bool:
    """Tell whether a place or time is what "sees" something happen ("the region could see clashes")."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or classes_of(subject) & (_BIDDEN | {"pronoun"}):
        return False
    return any(c.dep_ == "dobj" and classes_of(c) & {"event", "deed"} for c in verb.children)


def _is_concluded(node: Token) -> bool:
    """Tell whether "must" concludes what is so: that there is something, where it is, that it still is."""
    if any(c.dep_ == "expl" for c in node.children):
        return True
    if any(c.lower_ in _STILL for c in node.children):
        return _is_state(node) or is_passive(node)
    return _is_state(node) and any(
        c.dep_ == "prep" and c.lower_ in _WHEREABOUTS for c in node.children
    )


def _is_by_now(node: Token) -> bool:
    """Tell whether a clause speaks of what is so by now ("by now", "by this time", "already")."""
    clause = node.head if node.head.lower_ == "ought" else node
    words = [token.lower_ for token in clause.subtree]
    pairs = list(zip(words, [*words[1:], ""], strict=True))
    by_now = any(one == "by" and two in _NOW for one, two in pairs)
    return "already" in words or ("about", "now") in pairs or by_now


def _looks_forward(node: Token) -> bool:
    """Tell whether "will have opened" sets a date that is still to come ("by June")."""
    words = [token.lower_ for token in node.subtree]
    return bool(_AHEAD.intersection(words)) and not _is_by_now(node)
